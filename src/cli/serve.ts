// `npm run serve`: a small static server for a built site, for this machine only. It behaves as a plain static host
// does (directory index, redirect to the trailing slash, 404.html, brotli or gzip), under the headers of
// src/site/policy.ts, so that what works here works when deployed.

import { createReadStream, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { endingSignals } from '../build/run-node.ts';
import { cacheControl, HEADERS, headersOf, isCompressible, mediaType } from '../site/policy.ts';
import { isMain } from './options.ts';
import { PACKED } from './pack.ts';

/**
 * Serves `dir` and resolves once it answers. A busy port is passed over for the next free one, twenty at most: compare
 * `port` with what was asked to tell the reader. Port 0 takes any free port. Rejects if `dir` is no directory.
 */
export async function serve({ dir, port, host = '127.0.0.1' }: ServeOptions): Promise<RunningServer> {
  const base = await realpath(resolve(dir)).catch(() => undefined);
  if (!base || !(await stat(base)).isDirectory()) {
    throw new Error(`There is no built site in ${dir}: run \`npm run build\` first.`);
  }
  const server = createServer((request, response) => {
    answer(base, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'The file could not be read.');
    });
  });
  const chosen = await listen(server, port, host);
  return {
    server,
    port: chosen,
    url: `http://localhost:${chosen}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves until Ctrl-C, then lets the process end with exit code 0. Used by `npm start` too. */
export async function serveUntilStopped(dir: string, wanted: number): Promise<void> {
  const { url, port, close } = await serve({ dir, port: wanted });
  if (port !== wanted) console.log(`Port ${wanted} is in use by another program; using ${port} instead.`);
  console.log(`\nPalabre is at ${url}   (Ctrl-C stops it)`);
  for (const signal of endingSignals) process.on(signal, () => void close());
}

async function answer(base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD are answered here.');
  }
  const [rawPath = '/', query] = splitOnce(request.url ?? '/', '?');
  const path = decoded(rawPath);
  if (path === undefined) return plain(response, 400, 'This address cannot be read.');

  const found = await locate(base, path);
  if (found?.info.isDirectory()) {
    // Built from decoded segments, so that `//host` can never become a redirect to another host.
    const address = `/${path.split('/').filter(Boolean).map(encodeURIComponent).join('/')}/`;
    response.writeHead(301, { Location: query === undefined ? address : `${address}?${query}` });
    response.end();
    return;
  }
  if (found) return send(base, found, 200, request, response);
  const missing = await locate(base, '/404.html');
  if (missing?.info.isFile()) return send(base, missing, 404, request, response);
  plain(response, 404, 'There is no such page.');
}

/**
 * The file that a decoded path stands for; a directory only when its trailing slash is missing. Undefined for what is
 * not there, and for whatever lies outside `base`, by `..` or by a symbolic link.
 */
async function locate(base: string, path: string): Promise<Found | undefined> {
  const segments = path.split('/').filter(Boolean);
  if (segments.includes('..')) return undefined;
  const named = await inside(base, join(base, ...segments));
  if (!named?.info.isDirectory()) return path.endsWith('/') ? undefined : named;
  const index = await inside(base, join(named.file, 'index.html'));
  if (!index?.info.isFile()) return undefined;
  return path.endsWith('/') ? index : named;
}

async function inside(base: string, path: string): Promise<Found | undefined> {
  const file = await realpath(path).catch(() => undefined);
  if (file === undefined || (file !== base && !file.startsWith(base + sep))) return undefined;
  const info = await stat(file);
  return info.isFile() || info.isDirectory() ? { file, info } : undefined;
}

async function send(
  base: string,
  { file, info }: Found,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const path = `/${relative(base, file).replaceAll(sep, '/')}`;
  const headers = headersOf(path);
  for (const name of Object.keys(HEADERS)) if (!(name in headers)) response.removeHeader(name);
  response.setHeader('Cache-Control', cacheControl(path));
  response.setHeader('ETag', etag);
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304);
    response.end();
    return;
  }
  const type = mediaType(file);
  response.setHeader('Content-Type', type);
  if (isCompressible(type)) response.setHeader('Vary', 'Accept-Encoding');
  const coding = isCompressible(type) ? codingFor(request.headers['accept-encoding']) : undefined;
  const ready = coding === 'br' ? await packedBeforehand(base, file, info) : undefined;
  if (coding) response.setHeader('Content-Encoding', coding);
  if (ready || !coding) response.setHeader('Content-Length', (ready ?? { info }).info.size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  if (coding && !ready) await pipeline(createReadStream(file), PACK[coding](), response);
  else await pipeline(createReadStream((ready ?? { file }).file), response);
}

/** What `npm run pack` has laid beside a file; not one that is older than the file. */
async function packedBeforehand(base: string, file: string, { mtimeMs }: Stats): Promise<Found | undefined> {
  const found = await inside(base, `${file}${PACKED}`);
  return found?.info.isFile() && found.info.mtimeMs >= mtimeMs ? found : undefined;
}

/** The best coding that a browser takes; browsers offer brotli to https and to this machine only. */
function codingFor(accepted: string | string[] | undefined): keyof typeof PACK | undefined {
  const offered = String(accepted ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.replace(/\s*;.*$/, ''));
  return (['br', 'gzip'] as const).find((coding) => offered.includes(coding));
}

/** As hosts do that pack while they send: where nothing lies ready. */
const PACK = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip({ level: 6 }),
} as const;

function plain(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/** The path with its percent signs resolved; undefined if that gives no usable path. */
function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.startsWith('/') && !text.includes('\0') && !text.includes('\\') ? text : undefined;
  } catch {
    return undefined;
  }
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; port <= wanted + 20; port += 1) {
    if (port !== 0 && (await answersOnIpv6(port))) continue;
    const taken = await new Promise<boolean>((done, fail) => {
      const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(true) : fail(error));
      server.once('error', failed);
      server.listen(port, host, () => {
        server.off('error', failed);
        done(false);
      });
    });
    if (taken) continue;
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  }
  throw new Error(`Ports ${wanted} to ${wanted + 20} are all in use: choose another with --port.`);
}

/** A program on [::1] alone leaves 127.0.0.1 free, yet browsers would open it for `localhost`. */
function answersOnIpv6(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '::1', port, timeout: 500 });
    const conclude = (answers: boolean) => {
      socket.destroy();
      done(answers);
    };
    socket.once('connect', () => conclude(true));
    socket.once('error', () => conclude(false));
    socket.once('timeout', () => conclude(false));
  });
}

interface ServeOptions {
  /** The built site. */
  dir: string;
  /** The port to try first; 0 for any. */
  port: number;
  /** The address to listen on; this machine only unless told otherwise. */
  host?: string;
}

interface RunningServer {
  server: Server;
  port: number;
  /** Without a trailing slash. */
  url: string;
  close: () => Promise<void>;
}

interface Found {
  file: string;
  info: Stats;
}

if (isMain(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: { dir: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
    });
    await serveUntilStopped(values.dir, Number(values.port));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
