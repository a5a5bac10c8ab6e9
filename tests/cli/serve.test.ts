import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';

describe('the local server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-serve-'));
  const dir = join(folder, 'dist');
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const files = {
      'secret.txt': 'not part of the site',
      'dist-private/secret.txt': 'a neighbour with the same beginning',
      'dist/index.html': 'home',
      'dist/404.html': 'nothing here',
      'dist/fr/index.html': 'accueil',
      'dist/fr/à savoir/index.html': 'accents',
      'dist/empty/only.txt': 'no index',
      'dist/pagefind/wasm.fr.pagefind': 'binary',
      'dist/pagefind/x.wasm': 'binary',
      'dist/calendar/all.ics': 'BEGIN:VCALENDAR',
      'dist/feeds/changes.atom': '<feed/>',
      'dist/app.webmanifest': '{}',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(folder, 'secret.txt'), join(dir, 'link.txt'));
    symlinkSync(folder, join(dir, 'linked'));
    site = await serve({ dir, port: 0 });
  });

  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  // fetch() resolves `..` before it sends, so the raw path is sent by hand.
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<Answer>((done, fail) => {
      const sent = request({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      sent.on('error', fail);
      sent.end();
    });

  test('a folder is its index page', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask('/fr/?q=1')).toMatchObject({ status: 200, body: 'accueil' });
    expect(await ask('/fr/%C3%A0%20savoir/')).toMatchObject({ status: 200, body: 'accents' });
  });

  test('a missing trailing slash is a redirect that keeps the query', async () => {
    expect(await ask('/fr?q=1')).toMatchObject({ status: 301, headers: { location: '/fr/?q=1' } });
  });

  test('a redirect never leads to another host', async () => {
    expect((await ask('//fr')).headers.location).toBe('/fr/');
    expect((await ask('/%2Ffr')).headers.location).toBe('/fr/');
  });

  test('what is not there is 404.html with status 404', async () => {
    for (const path of ['/nowhere', '/nowhere/', '/empty/', '/empty', '/index.html/']) {
      expect(await ask(path), path).toMatchObject({ status: 404, body: 'nothing here' });
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/fr/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-private/secret.txt',
    '/link.txt',
    '/linked/secret.txt',
    '/%00',
    '/%zz',
    'http://127.0.0.1/../secret.txt',
  ])('nothing outside the site is read: %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/not part|neighbour/);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/pagefind/wasm.fr.pagefind', 'application/octet-stream'],
    ['/pagefind/x.wasm', 'application/wasm'],
    ['/calendar/all.ics', 'text/calendar; charset=utf-8'],
    ['/feeds/changes.atom', 'application/atom+xml; charset=utf-8'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('HEAD has the same headers and no body', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: '4', body: '' });
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['deflate', undefined],
    ['', undefined],
  ])('text is packed for a browser that takes %s', async (accepted, coding) => {
    const { headers } = await ask('/', 'GET', { 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers['vary']]).toEqual([coding, 'Accept-Encoding']);
    const response = await fetch(`http://127.0.0.1:${site.port}/`, { headers: { 'accept-encoding': accepted } });
    expect(await response.text()).toBe('home');
  });

  test('what is packed already is sent as it is', async () => {
    const { headers } = await ask('/pagefind/wasm.fr.pagefind', 'GET', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers['content-length']]).toEqual([undefined, '6']);
  });

  test('an unchanged file is not sent again', async () => {
    const { headers } = await ask('/');
    expect(headers['cache-control']).toBe('no-cache');
    expect(await ask('/', 'GET', { 'if-none-match': String(headers.etag) })).toMatchObject({ status: 304, body: '' });
  });

  test('other methods are refused', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
  });

  test('a busy port gives way to the next free one', async () => {
    const second = await serve({ dir, port: site.port });
    expect(second.port).toBeGreaterThan(site.port);
    await second.close();
  });

  test('a folder that is not there is said in words', async () => {
    await expect(serve({ dir: join(folder, 'none'), port: 0 })).rejects.toThrow('There is no built site in');
  });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
