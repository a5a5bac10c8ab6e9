/** Caddy and nginx as in `deploy/`, and the local server: each serves a built site under the one policy. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKED } from '../../src/cli/pack.ts';
import { serve } from '../../src/cli/serve.ts';
import {
  cacheControl,
  HEADERS,
  headersOf,
  MEDIA_TYPES,
  mediaType,
  STRICT_TRANSPORT_SECURITY,
} from '../../src/site/policy.ts';
import { certificateOf, folderIn, type RunningHost, startCaddy, startNginx } from './servers.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage } from './support.ts';

const work = mkdtempSync(join(tmpdir(), 'palabre-deploy-'));
const root = join(work, 'srv/dist');
const SECRET = 'a file beside the site';
let browser: Browser;
let caddy: RunningHost;
let nginx: RunningHost;
let local: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  cpSync(FICTIONAL, root, { recursive: true });
  // A file of each type that the site may come to have.
  for (const extension of Object.keys(MEDIA_TYPES)) writeFileSync(join(root, `example${extension}`), 'example');
  writeFileSync(join(root, '_astro/drawing.svg'), 'example');
  writeFileSync(join(work, 'srv/secret.txt'), SECRET);
  symlinkSync(join(work, 'srv/secret.txt'), join(root, 'link.txt'));
  browser = await launchBrowser();
  local = await serve({ dir: root, port: 0 });
  caddy = await startCaddy(root, folderIn(work, 'caddy'));
  nginx = await startNginx(root, folderIn(work, 'nginx'), certificateOf(join(work, 'caddy')));
}, 700_000);
afterAll(async () => {
  await browser?.close();
  await local?.close();
  await caddy?.stop();
  await nginx?.stop();
  rmSync(work, { recursive: true, force: true });
});

const SEARCH = '/search/zzz/en';
const hashed = (folder: string) => `${SEARCH}/${folder}/${firstIn(join(FICTIONAL, SEARCH, folder))}`;

describe.each([
  ['the local server', () => local.port],
  ['Caddy', () => caddy.plain],
  ['nginx', () => nginx.plain],
] as const)('%s', (_, port) => {
  test.each([
    '/',
    '/en/',
    '/en/localities/zzz/tesseni/',
    '/404.html',
    '/icon.svg',
    `/_astro/${firstIn(join(FICTIONAL, '_astro'), '.css')}`,
    `/_astro/${firstIn(join(FICTIONAL, '_astro'), '.js')}`,
    `${SEARCH}/pagefind.js`,
    `${SEARCH}/pagefind-worker.js`,
    `${SEARCH}/pagefind-entry.json`,
    `${SEARCH}/wasm.en.pagefind`,
    hashed('fragment'),
    hashed('index'),
    hashed('filter'),
    ...Object.keys(MEDIA_TYPES).map((extension) => `/example${extension}`),
    '/_astro/drawing.svg',
  ])('serves %s with its type and its headers', async (path) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const { status, headers, body } = await ask(port(), path);
    expect({ status, body: body.equals(readFileSync(join(root, file))) }).toEqual({ status: 200, body: true });
    expect(armour(headers)).toEqual(lowered(headersOf(file)));
    expect(headers['cache-control']).toBe(cacheControl(file));
    expect(plainType(headers['content-type'])).toBe(plainType(mediaType(file)));
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each([
    '/nowhere',
    '/nowhere/',
    '/_astro/nowhere.js',
    '/en/localities/zzz/nowhere/',
    '/search/',
    '/en/index.htm',
  ])('says that %s is not there, under the same headers', async (path) => {
    const { status, headers, body } = await ask(port(), path);
    expect({ status, body: body.toString() }).toEqual({
      status: 404,
      body: readFileSync(`${root}/404.html`, 'utf8'),
    });
    expect(armour(headers)).toEqual(lowered(HEADERS));
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['/en', '/en/'],
    ['//en', '/en/'],
    ['/en/localities', '/en/localities/'],
  ])('sends %s on to %s, on the same host', async (path, target) => {
    const { status, headers } = await ask(port(), path);
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe(target);
    expect(armour(headers)).toEqual(lowered(HEADERS));
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/en/..%2f..%2fsecret.txt',
    '/en/../../secret.txt',
    '/..%5csecret.txt',
    '/..;/secret.txt',
    '/%2e%2e%2fsecret.txt%00.html',
    '/_headers/../../secret.txt',
  ])('reads nothing outside the site: %s', async (path) => {
    const { status, body } = await ask(port(), path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toContain(SECRET);
  });

  test('asks again for what has not changed, and is not sent it again', async () => {
    const first = await ask(port(), '/en/');
    const again = await ask(port(), '/en/', { headers: { 'If-None-Match': String(first.headers['etag']) } });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
  });

  test('does not say which version it is', async () => {
    expect((await ask(port(), '/en/')).headers['server'] ?? '').not.toMatch(/\d/);
  });

  test('opens home, searches and opens a brief in a browser', async () => {
    const now = '2026-11-22T12:00:00Z';
    const { page, expectQuiet, close } = await openPage(browser, `http://localhost:${port()}/en/`, { now });
    await page.fill('#query', 'tesseni');
    await page.press('#query', 'Enter');
    await page.locator('.results a[href$="/zzz/tesseni/"]').click();
    await page.waitForURL(/\/en\/localities\/zzz\/tesseni\/$/);
    await page.locator('fresh-states[data-day="2026-11-22"]').waitFor();
    expect(await page.locator('.condition').count()).toBeGreaterThan(5);
    expectQuiet();
    await close();
  });
});

describe.each([
  ['Caddy', () => caddy],
  ['nginx', () => nginx],
] as const)('%s', (_, host) => {
  test.each(['/en/', '/nowhere', '/en'])('says over TLS that %s is for https only', async (path) => {
    const { headers } = await ask(host().tls, path, { tls: true });
    expect(headers['strict-transport-security']).toBe(STRICT_TRANSPORT_SECURITY);
    expect(armour(headers)).toEqual(lowered(HEADERS));
  });

  test('sends pages and scripts compressed, and Pagefind’s files as they are', async () => {
    const headers = { 'Accept-Encoding': 'gzip' };
    for (const path of ['/en/', `${SEARCH}/pagefind.js`]) {
      const { headers: answer, body } = await ask(host().plain, path, { headers });
      expect([path, answer['content-encoding'], answer['vary']]).toEqual([path, 'gzip', 'Accept-Encoding']);
      expect(gunzipSync(body).equals(readFileSync(join(root, path.endsWith('/') ? `${path}index.html` : path)))).toBe(
        true,
      );
    }
    const { headers: answer } = await ask(host().plain, `${SEARCH}/wasm.en.pagefind`, { headers });
    expect(answer['content-encoding']).toBeUndefined();
  });
});

test.each([
  ['the local server', () => local.port],
  ['Caddy', () => caddy.plain],
] as const)('%s sends a page that lies packed, under the same headers', async (_, port) => {
  const page = join(root, 'en/guides/index.html');
  writeFileSync(`${page}${PACKED}`, brotliCompressSync(readFileSync(page)));
  try {
    const { headers, body } = await ask(port(), '/en/guides/', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect([headers['content-encoding'], headers['vary']]).toEqual(['br', 'Accept-Encoding']);
    expect(body.equals(readFileSync(`${page}${PACKED}`))).toBe(true);
    expect(plainType(headers['content-type'])).toBe('text/html;charset=utf-8');
    expect(armour(headers)).toEqual(lowered(HEADERS));
  } finally {
    rmSync(`${page}${PACKED}`);
  }
});

// Caddy has no setting against links; a build makes none.
test.each([
  ['the local server', () => local.port],
  ['nginx', () => nginx.plain],
] as const)('%s follows no link out of the site', async (_, port) => {
  const { status, body } = await ask(port(), '/link.txt');
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body.toString()).not.toContain(SECRET);
});

test('nginx sends http on to https, with the address', async () => {
  const { status, headers } = await ask(nginx.redirect ?? 0, '/en/?q=1');
  expect([status, headers['location']]).toEqual([301, 'https://access.example.org/en/?q=1']);
});

/** Sent as it is written: fetch() would resolve `..` first. */
function ask(port: number, path: string, { tls = false, headers = {} }: Asking = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: 'localhost', port, path, headers, family: 4, rejectUnauthorized: false };
    const sent = (tls ? tlsRequest : plainRequest)(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** Of an answer, the headers that the policy names. */
function armour(headers: Answer['headers']): Record<string, unknown> {
  return Object.fromEntries(Object.keys(lowered(HEADERS)).map((name) => [name, headers[name]]));
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function plainType(type: string | string[] | undefined): string {
  return String(type).toLowerCase().replaceAll(' ', '');
}

function firstIn(folder: string, end = ''): string {
  const first = readdirSync(folder)
    .toSorted()
    .find((name) => name.endsWith(end));
  if (first === undefined) throw new Error(`${folder} has nothing that ends in '${end}'`);
  return first;
}

interface Asking {
  tls?: boolean;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}
