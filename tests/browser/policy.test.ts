/** The policy in a browser: every kind of page lives under it, and it really refuses. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LANG, LANGS } from '../../src/i18n/locales.ts';
import { META_POLICY, mediaType } from '../../src/site/policy.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const NOON = '2026-11-22T12:00:00Z';
let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;
/** The same site as GitHub Pages would serve it: without any header of ours. */
let bare: { url: string; server: Server };

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveDist(FICTIONAL);
  bare = await serveBare(FICTIONAL);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  bare?.server.close();
});

const pagesOf = (root: string) => globSync('**/*.html', { cwd: root }).toSorted();

/** One page of each kind: `/en/actors/<slug>/` is one kind, `/en/actors/` another. */
function kindsOf(root: string): string[] {
  const kinds = new Map<string, string>();
  for (const file of pagesOf(root)) {
    const [lang = '', part = '', ...more] = file.replace(/index\.html$/, '').split('/');
    kinds.set([lang, part, more.length].join('/'), `/${file.replace(/index\.html$/, '')}`);
  }
  return [...kinds.values()];
}

describe.each([
  ['Mali', MALI],
  ['the made-up country', FICTIONAL],
])('every page of %s', (_, root) => {
  test('says the policy before anything that it governs', () => {
    const expected = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${META_POLICY}">`;
    const lacking = pagesOf(root).filter((file) => {
      const html = readFileSync(join(root, file), 'utf8');
      const at = html.indexOf(expected);
      return at < 0 || /<(?!!doctype|html)/i.test(html.slice(0, at));
    });
    expect(pagesOf(root).length).toBeGreaterThan(20);
    expect(lacking).toEqual([]);
  });
});

describe('every kind of page', () => {
  const kinds = kindsOf(FICTIONAL);

  test('is known', () => {
    expect(kinds).toEqual(expect.arrayContaining(['/', '/404.html', '/en/', '/en/conditions/']));
    expect(kinds.length).toBeGreaterThanOrEqual(12);
  });

  test.each(kinds)('%s lives under the headers, and keeps nothing on the device', async (path) => {
    const { page, expectQuiet, close } = await openPage(browser, site.url + path, { now: NOON });
    await page.waitForLoadState('networkidle');
    expectQuiet();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await close();
  });

  test.each(kinds)('%s lives under its own meta element alone', async (path) => {
    const { page, expectQuiet, close } = await openPage(browser, bare.url + path, { now: NOON });
    for (const states of await page.locator('fresh-states').all())
      expect(await states.getAttribute('data-day')).toBeTruthy();
    expectQuiet();
    await close();
  });

  test('gives the browser nothing to complain of', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/`);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.reload({ waitUntil: 'networkidle' });
    // Browsers differ in the names of features that they know.
    expect(said.filter((text) => !text.includes('Unrecognized feature'))).toEqual([]);
    await close();
  });
});

describe('search', () => {
  test.each(['the headers', 'the meta element alone'])('runs in its worker under %s', async (how) => {
    const url = how === 'the headers' ? site.url : bare.url;
    const { page, expectQuiet, close } = await openPage(browser, `${url}/en/`, { now: NOON });
    await page.fill('#query', 'tesseni');
    await page.press('#query', 'Enter');
    await page.locator('.results .excerpt').first().waitFor();
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      '/search/zzz/en/pagefind-worker.js',
    ]);
    expectQuiet();
    await close();
  });

  const attempts: readonly [what: string, attempt: () => void][] = [
    ['a worker of our own that is not the one', () => void new Worker('/search/zzz/en/pagefind.js')],
    ['a worker of another host', () => void new Worker('https://example.invalid/pagefind-worker.js')],
    ['markup from text', () => void document.body.insertAdjacentHTML('beforeend', '<b>bold</b>')],
    ['another policy', () => void policies().createPolicy('other', {})],
    ['a second policy of the same name', () => void policies().createPolicy('default', {})],
  ];
  test.each(attempts)('refuses %s', async (_, attempt) => {
    const { page, violations, expectQuiet, close } = await openPage(browser, `${site.url}/en/`, { now: NOON });
    // On every page that has a search the policy stands before the reader searches.
    await page.locator('palabre-search form').waitFor();
    expectQuiet();
    const helper = 'const policies = () => globalThis.trustedTypes;';
    const outcome = await page.evaluate(
      `{ ${helper} let outcome = 'done'; try { (${attempt.toString()})(); } catch (error) { outcome = error.name; } outcome }`,
    );
    expect(outcome).toBe('TypeError');
    await expect.poll(() => violations.join('\n')).toMatch(/trusted-types|require-trusted-types-for/);
    await close();
  });
});

describe('the two workers of the site', () => {
  test('are named by every page that may start one, and no other is', () => {
    const named = pagesOf(FICTIONAL).map((file) => {
      const html = readFileSync(join(FICTIONAL, file), 'utf8');
      const [, workers] = /<html[^>]* data-workers="([^"]*)"/.exec(html) ?? [];
      return { file, workers: workers?.replaceAll('&quot;', '"') };
    });
    const wrong = named.filter(({ file, workers }) => {
      const lang = LANGS.find((one) => file.startsWith(`${one}/`)) ?? DEFAULT_LANG;
      // The choice of a language and the page that leaving leads to start none.
      const none = file === 'index.html' || file === `${lang}/units/index.html`;
      // A brief has no search.
      const search = /\/localities\/\w+\/[^/]+\/index\.html$/.test(file)
        ? []
        : [`/search/zzz/${lang}/pagefind-worker.js`];
      return workers !== (none ? undefined : JSON.stringify([...search, '/worker.js']));
    });
    expect(wrong).toEqual([]);
  });

  test('are the only ones: another file is registered on no page', async () => {
    const { page, violations, close } = await openPage(browser, `${site.url}/en/sources/`, { now: NOON });
    await page.waitForLoadState('networkidle');
    const registered = (address: string) =>
      page.evaluate(
        (script) =>
          navigator.serviceWorker.register(script).then(
            () => 'done',
            ({ name }: Error) => name,
          ),
        address,
      );
    expect(await registered('/search/zzz/en/pagefind.js')).toBe('TypeError');
    expect(await registered('/worker.js?other')).toBe('TypeError');
    expect(violations.join('\n')).toContain('require-trusted-types-for');
    expect(await registered('/worker.js')).toBe('done');
    await close();
  });
});

/** What each page tries: its body, and a script of the site's own that goes astray. */
const ATTEMPTS = [
  { what: 'inline script', body: '<script>document.title = "ran"</script>', refused: 'script-src-elem' },
  {
    what: 'a handler',
    body: '<img src="/icon.svg" onload="document.title = `ran`" alt="">',
    refused: 'script-src-attr',
  },
  { what: 'a javascript: link', body: '', js: "location.href = 'javascript:void 0'", refused: 'script-src-elem' },
  { what: 'a foreign script', body: '<script src="http://127.0.0.2:9/a.js"></script>', refused: 'script-src-elem' },
  {
    what: 'a script in a data: address',
    body: '<script src="data:text/javascript,1"></script>',
    refused: 'script-src-elem',
  },
  { what: 'text run as script', body: '', js: "eval('1')", refused: 'require-trusted-types-for' },
  {
    what: 'text made markup',
    body: '',
    js: "document.body.innerHTML = '<b>b</b>'",
    refused: 'require-trusted-types-for',
  },
  { what: 'a worker', body: '', js: "new Worker('/try.js')", refused: 'require-trusted-types-for' },
  { what: 'an inline style', body: '<style>p { color: red }</style>', refused: 'style-src-elem' },
  { what: 'a style attribute', body: '<p style="color: red">', refused: 'style-src-attr' },
  {
    what: 'a foreign style',
    body: '<link rel="stylesheet" href="http://127.0.0.2:9/a.css">',
    refused: 'style-src-elem',
  },
  { what: 'a foreign image', body: '<img src="http://127.0.0.2:9/a.png" alt="">', refused: 'img-src' },
  { what: 'an image in a data: address', body: '<img src="data:image/gif,a" alt="">', refused: 'img-src' },
  { what: 'a foreign request', body: '', js: "fetch('http://127.0.0.2:9/').catch(() => 0)", refused: 'connect-src' },
  { what: 'a frame', body: '<iframe src="/index.html"></iframe>', refused: 'frame-src' },
  { what: 'an object', body: '<object data="/icon.svg"></object>', refused: 'object-src' },
  { what: 'sound', body: '<audio src="/a.ogg"></audio>', refused: 'media-src' },
  { what: 'a foreign base', body: '<base href="http://127.0.0.2:9/">', refused: 'base-uri' },
  {
    what: 'a sent form',
    body: '<form action="/"></form>',
    js: "addEventListener('load', () => setTimeout(() => document.forms[0].submit()))",
    refused: 'form-action',
  },
] as const;

describe('the policy refuses, and the tests notice', () => {
  const dir = mkdtempSync(join(tmpdir(), 'palabre-policy-'));
  let hostile: Awaited<ReturnType<typeof serveDist>>;
  let hostileBare: typeof bare;

  beforeAll(async () => {
    const icon = '<link rel="icon" href="/icon.svg">';
    writeFileSync(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    writeFileSync(join(dir, 'index.html'), `<!doctype html><title>quiet</title>${icon}<p>nothing</p>`);
    for (const [index, { body, ...more }] of ATTEMPTS.entries()) {
      const script = 'js' in more ? '<script src="try.js" defer></script>' : '';
      const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${META_POLICY}">`;
      for (const [name, head] of [
        ['header', ''],
        ['meta', meta],
      ] as const) {
        const folder = join(dir, `${name}-${index}`);
        mkdirSync(folder);
        writeFileSync(
          join(folder, 'index.html'),
          `<!doctype html><head>${head}<title>quiet</title>${icon}</head><body>${body}${script}</body>`,
        );
        writeFileSync(join(folder, 'try.js'), 'js' in more ? more.js : '');
      }
    }
    hostile = await serveDist(dir);
    hostileBare = await serveBare(dir);
  });
  afterAll(async () => {
    await hostile?.close();
    hostileBare?.server.close();
    rmSync(dir, { recursive: true });
  });

  test('a page that tries nothing is quiet', async () => {
    const { expectQuiet, close } = await openPage(browser, hostile.url);
    expectQuiet();
    await close();
  });

  test.each(ATTEMPTS.map((attempt, index) => ({ ...attempt, index })))(
    '$what, by header and by meta element',
    async ({ index, refused }) => {
      for (const url of [`${hostile.url}/header-${index}/`, `${hostileBare.url}/meta-${index}/`]) {
        const { page, violations, expectQuiet, close } = await openPage(browser, url);
        await expect.poll(() => violations.join('\n'), { message: url }).toContain(`${refused} refused`);
        expect(expectQuiet).toThrow();
        expect(await page.title()).not.toBe('ran');
        await close();
      }
    },
  );

  test('the frame of another site', async () => {
    const framing = mkdtempSync(join(tmpdir(), 'palabre-frame-'));
    writeFileSync(
      join(framing, 'index.html'),
      `<!doctype html><title>x</title><link rel="icon" href="data:,"><iframe src="${site.url}/en/"></iframe>`,
    );
    const outside = await serveBare(framing);
    const { page, errors, close } = await openPage(browser, outside.url);
    await expect.poll(() => errors.join('\n')).toMatch(/frame-ancestors/);
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${site.url}/en/`);
    await close();
    outside.server.close();
    rmSync(framing, { recursive: true });
  });
});

/** A server that sends a type and nothing else. */
async function serveBare(root: string): Promise<typeof bare> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    response.writeHead(existsSync(file) ? 200 : 404, { 'Content-Type': mediaType(file) });
    response.end(existsSync(file) ? readFileSync(file) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Stands for what the page itself has; the attempts are sent there as text. */
declare function policies(): { createPolicy: (name: string, rules: object) => void };
