/** A host for the tests of keeping: it can be slow, fall silent, break off, send something else, or be renewed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cacheControl, headersOf, mediaType } from '../../src/site/policy.ts';

/** Serves `dir` below `base` until it is closed. */
export async function serveLine(dir: string, base = '/'): Promise<Line> {
  const line: Omit<Line, 'url' | 'close'> = { dir, down: false, asked: [], answer: (_, content) => content };
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (line.down || !path.startsWith(base)) return void request.socket.destroy();
    line.asked.push(path.slice(base.length));
    const inside = join(line.dir, path.slice(base.length));
    const file = existsSync(inside) && statSync(inside).isDirectory() ? join(inside, 'index.html') : inside;
    const content = existsSync(file) ? readFileSync(file) : undefined;
    const given = content && (await line.answer(path.slice(base.length), content));
    if (content && given === undefined) return void request.socket.destroy();
    response.writeHead(given ? 200 : 404, {
      ...headersOf(path),
      'Content-Type': mediaType(file),
      'Cache-Control': cacheControl(path),
    });
    response.end(given ?? 'nothing here');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(line, {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}

export interface Line {
  /** Ends with the base. */
  url: string;
  /** The folder of the site; another one is a new version. */
  dir: string;
  /** Whether nothing is answered at all. */
  down: boolean;
  /** Each address that was asked for, without the base. */
  asked: string[];
  /** What is sent instead of a file; undefined breaks the line off. */
  answer: (path: string, content: Buffer) => Buffer | undefined | Promise<Buffer | undefined>;
  close: () => void;
}
