/** Keeping a region: nothing before it is asked for, all of it afterwards, and never a mix of two versions. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeLists } from '../../src/build/write-lists.ts';
import { formatSize } from '../../src/client/kept/sizes.ts';
import { load } from '../../src/load.ts';
import { statusOn } from '../../src/model/status.ts';
import { type Line, serveLine } from './line.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage } from './support.ts';

const NOON = '2026-11-25T12:00:00Z';
const ROOT = 'tests/fixtures/fictional';
/** Rose Valley; Kirivane stands in another region. */
const REGION = 'en/regions/zzz/ZZ01/';
const BRIEF = 'en/localities/zzz/tesseni/';
const LIST = 'kept/en/zzz/ZZ01/files.json';

/** A machine that is busy takes its time. */
const PATIENT = { timeout: 20_000 };

let browser: Browser;
let line: Line;
let renewed: string;

beforeAll(async () => {
  browser = await launchBrowser();
  renewed = renewedSite();
});
afterAll(async () => {
  await browser?.close();
  rmSync(renewed, { recursive: true, force: true });
});
beforeEach(async () => {
  line = await serveLine(FICTIONAL);
});
afterEach(() => line.close());

describe('before the reader asks', () => {
  test('nothing of the list, the worker or the code for keeping is fetched, and nothing is stored', async () => {
    const { page, expectQuiet, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await page.waitForLoadState('networkidle');
    expect(line.asked.filter((path) => /^kept|^worker|panel/.test(path))).toEqual([]);
    expect(await stored(page)).toEqual([]);
    expectQuiet();
    await close();
  });

  test('the size is said, and still nothing is stored', async () => {
    const { page, expectQuiet, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await press(page, 'ask');
    const { files } = listIn(FICTIONAL);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    await said(page).toContain(formatSize(bytes, 'en-GB'));
    expect(await stored(page)).toEqual([]);
    await press(page, 'not-now');
    await said(page).toBe('');
    expect(await stored(page)).toEqual([]);
    expectQuiet();
    await close();
  });

  test('without script it is not offered', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { javaScriptEnabled: false });
    expect(await page.locator('keep-region').isVisible()).toBe(false);
    await close();
  });
});

describe('a region that is kept', () => {
  test('can be read without a line, on another day, and searched', async () => {
    const { page, violations, foreign, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.down = true;

    await page.clock.setFixedTime('2027-02-01T12:00:00Z');
    await page.goto(line.url + BRIEF);
    expect(await page.locator('h1').textContent()).toBe('Tésséni');
    const { dataset } = load(ROOT, { today: '2026-11-22' });
    const conditions = dataset.localities.get('zzz/tesseni')?.conditions ?? [];
    const expected = Object.fromEntries(
      (conditions === 'none-known' ? [] : conditions).map((one) => [`r-${one.id}`, statusOn(one, '2027-02-01')]),
    );
    expect(Object.keys(expected).length).toBeGreaterThan(3);
    expect(
      await page
        .locator('.condition')
        .evaluateAll((all) =>
          Object.fromEntries(all.map((one) => [one.id, one.querySelector<HTMLElement>('.state')?.dataset['state']])),
        ),
    ).toEqual(expected);
    await expect.poll(() => page.locator('.kept-notice').textContent(), PATIENT).toContain('22 Nov 2026, 2 months ago');

    await page.goto(`${line.url}en/`);
    await page.locator('input[name="q"]').fill('Tesseni');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.results a').allTextContents(), { timeout: 15_000 }).toContain('Tésséni');
    // A place of another region is in the index, and its page is not kept.
    await page.locator('input[name="q"]').fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.search-status').textContent(), PATIENT).toBe('The full text is loaded.');
    await page.locator('input[name="q"]').fill('Kirivane');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.search-status').textContent(), PATIENT)
      .toMatch(/found|In the full text: \d/);
    const kept = listIn(FICTIONAL).files.map(({ path }) => `/${path}`);
    const shown = await page.locator('.results a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(shown.filter((href) => !kept.includes(href ?? ''))).toEqual([]);
    expect(violations).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  test('says when the next agreement of the page lapses, or that none holds', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.down = true;
    await page.goto(line.url + BRIEF);
    await expect.poll(() => page.locator('.kept-notice').textContent(), PATIENT).toMatch(/lapses on \d+ \w+ 202\d, /);
    await page.clock.setFixedTime('2031-01-01T12:00:00Z');
    await page.goto(line.url + BRIEF);
    await expect.poll(() => page.locator('.kept-notice').textContent(), PATIENT).toMatch(/No agreement on this page/);
    // A clock before the build: no state can be told, so no day either.
    await page.clock.setFixedTime('2020-01-01T12:00:00Z');
    await page.goto(line.url + BRIEF);
    await expect.poll(() => page.locator('.kept-notice').textContent(), PATIENT).not.toMatch(/lapses|No agreement/);
    await close();
  });

  test('has every page and file that its pages lead to, except other regions and other hosts', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.down = true;
    for (const path of ['', 'en/', 'en/localities/', 'en/conditions/', 'en/sources/', 'en/guides/safety/', REGION]) {
      await page.goto(line.url + path);
      expect(await page.locator('html').getAttribute('data-kept'), path).not.toBeNull();
      expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
    }
    await page.goto(line.url + BRIEF);
    const actors = await page
      .locator('a[href*="/actors/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const kept = new Set(listIn(FICTIONAL).files.map(({ path }) => `/${path}`));
    expect(actors.length).toBeGreaterThan(3);
    expect(actors.filter((href) => !kept.has(href?.split('#')[0] ?? ''))).toEqual([]);
    await close();
  });

  test('is told apart from a page that is not kept', async () => {
    const { page, violations, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.down = true;
    await page.goto(`${line.url}en/localities/zzz/kirivane/`);
    await expect.poll(() => page.locator('.not-kept').isVisible(), PATIENT).toBe(true);
    expect(await page.locator('main').textContent()).not.toContain('Kirivane');
    await page.locator('kept-list a').click();
    await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe('Rose Valley');
    expect(violations).toEqual([]);
    await close();
  });

  test('gives way to the line where there is one', async () => {
    const { page, expectQuiet, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.dir = renewed;
    await page.goto(line.url + BRIEF);
    expect(await page.locator('h1').textContent()).toBe('Tésséni renewed');
    expect(await page.locator('.kept-notice').isVisible()).toBe(false);
    expectQuiet();
    await close();
  });
});

describe('a download', () => {
  test('that breaks off is carried on: nothing that has arrived is fetched again', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    let left = 20;
    const downloaded = (path: string) => listed.has(path) && !line.down;
    const listed = new Set(listIn(FICTIONAL).files.map(({ path }) => path));
    await press(page, 'ask');
    line.asked.length = 0;
    line.answer = (path, content) => (downloaded(path) && left-- <= 0 ? undefined : content);
    await press(page, 'keep');
    await said(page).toContain('The connection broke');
    expect(
      await page.evaluate(() =>
        caches
          .open('kept-copies')
          .then((cache) => cache.keys())
          .then((all) => all.map(({ url }) => new URL(url).pathname)),
      ),
    ).toEqual(['/kept/en/zzz/ZZ01/next.json']);
    const arrived = await digests(page);
    expect(arrived.length).toBeGreaterThan(10);

    // Not even the page is the same: the reader comes back later.
    line.answer = (_, content) => content;
    await page.goto(line.url + REGION);
    await said(page).toContain('Only a part of it has arrived');
    line.asked.length = 0;
    await press(page, 'continue');
    await said(page).toContain('Kept on this device');
    const again = listIn(FICTIONAL).files.filter(
      ({ path, sha256 }) => arrived.includes(sha256) && line.asked.includes(path),
    );
    expect(again).toEqual([]);
    const missing = listIn(FICTIONAL).files.filter(({ sha256 }) => !arrived.includes(sha256));
    expect(missing.filter(({ path }) => !line.asked.includes(path))).toEqual([]);
    await close();
  });

  test('refuses a file that is not what the list says, also of the same length, and completes nothing', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    line.answer = (path, content) =>
      path === BRIEF ? Buffer.from(content.toString('latin1').replace('Tesseni', 'Tessena'), 'latin1') : content;
    await press(page, 'ask');
    await press(page, 'keep');
    await said(page).toContain('refused');
    const { sha256 } = listIn(FICTIONAL).files.find(({ path }) => path === BRIEF) ?? {};
    expect(await digests(page)).not.toContain(sha256);
    expect(
      await page.evaluate(() => caches.match('/kept/en/zzz/ZZ01/files.json', { cacheName: 'kept-copies' })),
    ).toBeUndefined();
    line.down = true;
    await expect(page.goto(line.url + BRIEF)).rejects.toThrow(/ERR_/);
    await close();
  });

  test('refuses a list that is not the one of its version', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    line.answer = (path, content) => (path === LIST ? Buffer.concat([content, Buffer.from(' ')]) : content);
    await press(page, 'ask');
    await press(page, 'keep');
    await said(page).toContain('renewed meanwhile');
    expect(await stored(page)).toEqual([]);
    await close();
  });

  test('of a new version leaves the old one in use until all of it is there', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    line.dir = renewed;
    line.answer = (path, content) => (path === 'en/sources/' ? undefined : content);
    await page.goto(line.url + REGION);
    await said(page).toContain('There is a newer one');
    await press(page, 'update');
    await said(page).toContain('The connection broke');

    line.down = true;
    await page.goto(line.url + BRIEF);
    expect(await page.locator('h1').textContent()).toBe('Tésséni');

    Object.assign(line, { down: false, answer: (_: string, content: Buffer) => content });
    await page.goto(line.url + REGION);
    await press(page, 'continue');
    await said(page).toMatch(/^Kept on this device(?:[^.]|\d\.\d)*\.$/);
    line.down = true;
    await page.goto(line.url + BRIEF);
    expect(await page.locator('h1').textContent()).toBe('Tésséni renewed');
    // And nothing of the old one takes room.
    const needed = new Set(listIn(renewed).files.map(({ sha256 }) => sha256));
    expect((await digests(page)).filter((one) => !needed.has(one))).toEqual([]);
    await close();
  });

  test('says so when there is no room', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await press(page, 'ask');
    await press(page, 'keep');
    await said(page).toContain('not enough room');
    await close();
  });

  test('is not begun without a line, and says so', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    line.down = true;
    await press(page, 'ask');
    await said(page).toContain('The connection broke');
    expect(await stored(page)).toEqual([]);
    await close();
  });
});

test('two regions are kept side by side; a country covers its regions', async () => {
  const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
  await keepRegion(page);
  await page.goto(`${line.url}en/regions/zzz/ZZ02/`);
  line.asked.length = 0;
  await keepRegion(page);
  // What both need is fetched once.
  expect(line.asked).not.toContain('en/sources/');
  line.down = true;
  for (const path of [REGION, 'en/regions/zzz/ZZ02/']) {
    await page.goto(line.url + path);
    expect(await page.locator('html').getAttribute('data-kept')).not.toBeNull();
  }
  line.down = false;
  await page.goto(`${line.url}en/countries/zzz/`);
  await keepRegion(page);
  await page.goto(`${line.url}en/regions/zzz/ZZ03/`);
  await said(page).toContain('Kept on this device');
  await close();
});

/** The same site a little later: one brief says something else. */
function renewedSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-renewed-'));
  cpSync(FICTIONAL, folder, { recursive: true });
  const page = join(folder, BRIEF, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/(<h1[^>]*>(?:<bdi>)?)Tésséni/, '$1Tésséni renewed'));
  const sources = join(folder, 'en/sources/index.html');
  writeFileSync(sources, `${readFileSync(sources, 'utf8')}<!-- later -->`);
  const { SOURCE_DATE_EPOCH: before } = process.env;
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-24T12:00:00Z') / 1000);
  writeLists({ root: ROOT, out: folder, base: '/' });
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
  else process.env['SOURCE_DATE_EPOCH'] = before;
  return folder;
}

function listIn(root: string): { files: { path: string; bytes: number; sha256: string }[] } {
  return JSON.parse(readFileSync(join(root, LIST), 'utf8'));
}

async function keepRegion(page: Page): Promise<void> {
  await press(page, 'ask');
  await press(page, 'keep');
  await said(page).toContain('Kept on this device');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

function said(page: Page) {
  return expect.poll(() => status(page), PATIENT);
}

function press(page: Page, action: string): Promise<void> {
  return page.locator(`keep-region [data-action="${action}"]`).click();
}

function status(page: Page): Promise<string | null> {
  return page.locator('keep-region [role="status"]').textContent();
}

/** Everything under this address on the device, by name. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split('; ').filter(Boolean),
  ]);
}

function digests(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await (await caches.open('kept-files')).keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
  );
}
