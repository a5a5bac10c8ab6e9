/** Forgetting leaves nothing on the device; leaving takes the page off the screen at once, whatever the line does. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Line, serveLine } from './line.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage } from './support.ts';

const NOON = '2026-11-25T12:00:00Z';
const REGION = 'en/regions/zzz/ZZ01/';
const BRIEF = 'en/localities/zzz/tesseni/';
const NEUTRAL = 'en/units/';
/** What must not be readable on a neutral page, its tab or its address bar. */
const TELLING = /palabre|intelligence|access|armed|humanitarian|negotiat|T[eé]ss[eé]ni/i;

/** A machine that is busy takes its time. */
const PATIENT = { timeout: 20_000 };

let browser: Browser;
let line: Line;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  line = await serveLine(FICTIONAL);
});
afterEach(() => line.close());

describe('forget everything', () => {
  test.each([
    ['on the page of what is kept', 'en/offline/', 'kept-list button', 'kept-list [role="status"]'],
    ['on the page of the region', REGION, '[data-action="forget"]', 'keep-region [role="status"]'],
  ])('%s leaves nothing, and says so', async (_, path, button, said) => {
    const { page, expectQuiet, close } = await openPage(browser, line.url + REGION, { now: NOON });
    await keepRegion(page);
    // And whatever else something under this address may have left.
    await page.evaluate(async () => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('b', '1');
      // biome-ignore lint/suspicious/noDocumentCookie: as an old page would have
      document.cookie = 'c=1; path=/';
      // biome-ignore lint/suspicious/noDocumentCookie: as an old page would have
      document.cookie = 'd=1; path=/en';
      await caches.open('e');
      await new Promise((done) =>
        indexedDB.open('f').addEventListener('success', (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          done(undefined);
        }),
      );
    });
    await page.goto(line.url + path);
    await page.locator(button).click();
    await expect.poll(() => page.locator(said).textContent(), PATIENT).toContain('is gone');
    expect(await stored(page)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    // Nor does anything come back at the next visit.
    await page.goto(line.url + REGION);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    expect(await stored(page)).toEqual([]);
    expectQuiet();
    await page.goto('about:blank');
    line.down = true;
    await expect(page.goto(line.url + BRIEF)).rejects.toThrow(/ERR_/);
    await close();
  });

  test('stops a download that is under way, also of another window', async () => {
    const { page, close } = await openPage(browser, line.url + REGION, { now: NOON });
    let go: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      go = done;
    });
    line.answer = async (path, content) => {
      if (path === 'en/sources/') await held;
      return content;
    };
    await page.locator('[data-action="ask"]').click();
    await page.locator('[data-action="keep"]').click();
    await expect.poll(() => line.asked, PATIENT).toContain('en/sources/');
    const other = await page.context().newPage();
    await other.goto(`${line.url}en/offline/`);
    await other.locator('kept-list button').click();
    await expect.poll(() => other.locator('kept-list [role="status"]').textContent(), PATIENT).toContain('is gone');
    go();
    await expect.poll(() => page.locator('keep-region [role="status"]').textContent(), PATIENT).toContain('Stopped');
    expect(await stored(page)).toEqual([]);
    await close();
  });
});

describe('leave this page', () => {
  const ways: [string, (page: Page) => Promise<void>][] = [
    ['the button', (page) => page.locator('a.leave').click({ noWaitAfter: true })],
    [
      'Shift three times',
      async (page) => {
        for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
      },
    ],
  ];

  test.each(ways)('%s takes the place of the page, also in the way back', async (_, leave) => {
    const { page, expectQuiet, close } = await openPage(browser, `${line.url}en/`, { now: NOON });
    await page.goto(line.url + BRIEF);
    await leave(page);
    await expect.poll(() => line.asked.filter((path) => path === NEUTRAL).length, PATIENT).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(line.url + NEUTRAL);
    expect(`${await page.title()} ${await page.content()}`).not.toMatch(TELLING);
    expect(await page.locator('td').count()).toBeGreaterThan(20);
    await page.goBack();
    // What was open before it is still in the way back: the guide says so.
    expect(page.url()).toBe(`${line.url}en/`);
    expectQuiet();
    await close();
  });

  test.each(ways)('%s empties the screen in the same moment, while the host says nothing', async (_, leave) => {
    const { page, close } = await openPage(browser, line.url + BRIEF, { now: NOON });
    line.answer = () => new Promise(() => undefined);
    await leave(page);
    expect(await page.title()).not.toMatch(TELLING);
    expect(await page.locator('body').textContent()).not.toMatch(TELLING);
    expect(await page.locator('body').textContent()).toContain('km');
    expect(page.url()).toBe(line.url + NEUTRAL);
    await close();
  });

  test.each(ways)('%s works where there is no line and nothing is kept', async (_, leave) => {
    const { page, close } = await openPage(browser, line.url + BRIEF, { now: NOON });
    line.down = true;
    await leave(page);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(line.url + NEUTRAL);
    expect(`${await page.title()} ${await page.locator('body').textContent()}`).not.toMatch(TELLING);
    expect(await page.locator('td').count()).toBeGreaterThan(20);
    await close();
  });

  test('what is drawn at once is what the neutral page shows', async () => {
    const { page, close } = await openPage(browser, line.url + NEUTRAL, { now: NOON });
    const [title, text] = [await page.title(), await page.locator('main').textContent()];
    await page.goto(line.url + BRIEF);
    line.down = true;
    await page.locator('a.leave').click();
    expect([await page.title(), await page.locator('main').textContent()]).toEqual([title, text]);
    await close();
  });

  test('capitals, a held key or two presses do not leave', async () => {
    const { page, close } = await openPage(browser, line.url + BRIEF, { now: NOON });
    const press = (key: string) => page.keyboard.press(key);
    for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) await press(key);
    await press('b');
    await page.keyboard.down('Shift');
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await page.locator('h1').textContent()).toBe('Tésséni');
    await close();
  });

  test('is a plain link without script', async () => {
    const { page, close } = await openPage(browser, line.url + BRIEF, { javaScriptEnabled: false });
    await page.locator('a.leave').click();
    expect(page.url()).toBe(line.url + NEUTRAL);
    await close();
  });

  test('is on every page, in reach, and hides neither the end of the page nor what has the focus', async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true };
    const { page, close } = await openPage(browser, line.url + BRIEF, { now: NOON, ...phone });
    for (const path of ['en/', REGION, BRIEF, 'en/offline/', 'en/guides/safety/', 'en/sources/', '404.html']) {
      await page.goto(line.url + path);
      const box = await page.locator('a.leave').boundingBox();
      expect(box?.height, path).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0), path).toBeGreaterThan(560);
      expect((box?.y ?? 999) + (box?.height ?? 0), path).toBeLessThanOrEqual(640);
    }
    await page.goto(line.url + BRIEF);
    const hidden: string[] = [];
    const bar = (await page.locator('.leave-bar').boundingBox())?.y ?? 0;
    const count = await page.locator('main a[href]').count();
    for (let step = 0; step < count + 8; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
        return { name: element?.outerHTML.slice(0, 80) ?? '', top, bottom, own: !!element?.closest('.leave-bar') };
      });
      if (!focused.own && focused.bottom > bar && focused.top > 0) hidden.push(focused.name);
    }
    expect(hidden).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const footer = await page.locator('.site-footer').boundingBox();
    const atEnd = (await page.locator('.leave-bar').boundingBox())?.y ?? 0;
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(atEnd + 1);
    await close();
  });
});

async function keepRegion(page: Page): Promise<void> {
  await page.locator('[data-action="ask"]').click();
  await page.locator('[data-action="keep"]').click();
  await expect
    .poll(() => page.locator('keep-region [role="status"]').textContent(), PATIENT)
    .toContain('Kept on this device');
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
