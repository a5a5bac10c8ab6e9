/**
 * What a reader holds in hand: a card of one side in every language, a brief whose every page repeats the place and its
 * days. Paper has no clock, so each says after which day it is not to be used, and nothing that is over looks live.
 */
import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printAsReader } from '../../src/cli/pdf.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const PLACE = 'zzz/tesseni';
const NOW = '2026-11-25T12:00:00Z';

let browser: Browser;
let fictional: Awaited<ReturnType<typeof serveDist>>;
let mali: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  fictional = await serveDist(FICTIONAL);
  mali = await serveDist(MALI);
});
afterAll(async () => {
  await browser?.close();
  await fictional?.close();
  await mali?.close();
});

/** Presses a button of the page without the browser's dialogue; the page then stays as it is printed. */
function press(page: Page, paper: 'card' | 'brief'): Promise<void> {
  return page.evaluate(
    (name) =>
      new Promise<void>((pressed) => {
        globalThis.print = () => pressed();
        document.querySelector<HTMLElement>(`[data-print="${name}"]`)?.click();
      }),
    paper,
  );
}

/** Opens the made-up place on a day, with its card drawn. */
async function openCard(now: string, lang = 'en') {
  const opened = await openPage(browser, `${fictional.url}/${lang}/localities/${PLACE}/`, { now });
  await opened.page.locator('fresh-states[data-day]').waitFor();
  await press(opened.page, 'card');
  await opened.page.emulateMedia({ media: 'print' });
  return opened;
}

/** The text that a reader sees: of elements that are shown, with the breaks that they are shown with. */
async function seen(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join('\n');
}

/** Sizes in points of the pages of a PDF, as it names them itself. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const count = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(boxes).toHaveLength(count);
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`);
}

/** Whether all of the card stands in its two columns, in letters that can be read. */
function measure(page: Page): Promise<{ inside: boolean; points: number }> {
  return page.locator('.card').evaluate((card) => {
    const flow = card.querySelector('.card-flow') ?? card;
    const points = Number.parseFloat((card as HTMLElement).style.fontSize);
    return { inside: flow.scrollWidth <= flow.clientWidth + 1, points };
  });
}

const A4_ACROSS = '842 x 595';
const A4 = '595 x 842';

describe('a card', () => {
  test.each(LANGS)('is one side of A4 in %s', async (lang) => {
    const { page, expectQuiet, close } = await openPage(browser, `${fictional.url}/${lang}/localities/${PLACE}/`, {
      now: NOW,
    });
    expect(pagesOf(await printAsReader(page, 'card'))).toEqual([A4_ACROSS]);
    expectQuiet();
    await close();
  });

  test.each(LANGS)('of the longest real place is one side of A4 in %s', async (lang) => {
    const [longest = ''] = globSync(`${lang}/localities/*/*/index.html`, { cwd: MALI }).toSorted(
      (a, b) => statSync(join(MALI, b)).size - statSync(join(MALI, a)).size,
    );
    const { page, close } = await openPage(browser, `${mali.url}/${dirname(longest)}/`);
    expect(pagesOf(await printAsReader(page, 'card'))).toEqual([A4_ACROSS]);
    await close();
  });

  test('of every place stands in its two columns, in letters of 8.5 points or more', async () => {
    const { page, close } = await openPage(browser, `${mali.url}/en/`);
    const found: string[] = [];
    const wrong: unknown[] = [];
    for (const [site, root] of [
      [mali, MALI],
      [fictional, FICTIONAL],
    ] as const) {
      for (const file of globSync('*/localities/*/*/index.html', { cwd: root })) {
        await page.goto(`${site.url}/${dirname(file)}/`);
        await page.locator('fresh-states[data-day]').waitFor();
        await press(page, 'card');
        const measured = await measure(page);
        found.push(file);
        if (!measured.inside || measured.points < 8.5) wrong.push({ file, ...measured });
      }
    }
    expect(found.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
    await close();
  }, 240_000);

  test('cuts texts that are too long for one side, and says so', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/localities/${PLACE}/`, { now: NOW });
    await page.locator('fresh-states[data-day]').waitFor();
    await press(page, 'card');
    expect(await page.locator('.card .card-cut').getAttribute('hidden')).not.toBeNull();
    await page.evaluate(() => {
      const sentences = 'Whoever carries arms waits at the mill until the council has met. '.repeat(18);
      for (const place of document.querySelectorAll('main :is(dd, [data-field="statement"], [data-card] li)'))
        place.textContent = sentences;
    });
    expect(pagesOf(await printAsReader(page, 'card'))).toEqual([A4_ACROSS]);
    await press(page, 'card');
    expect(await measure(page)).toEqual({ inside: true, points: 8.5 });
    await page.emulateMedia({ media: 'print' });
    const text = await seen(page, '.card');
    expect(text).toContain('… marks what was cut to fit.');
    expect(text).toContain('until the council has met. …');
    expect(text).toContain('Do not use after 1 Dec 2026.');
    await close();
  });

  test('says place, P-code, the days, and after which day it is not to be used', async () => {
    const { page, close } = await openCard(NOW);
    const text = await seen(page, '.card');
    for (const part of [
      'Tésséni',
      'P-code ZZ0101',
      'Last checked: 20 Nov 2026',
      'Printed on 25 Nov 2026: states are of that day.',
      'Do not use after 1 Dec 2026.',
    ])
      expect(text).toContain(part);
    await close();
  });

  test('gives dates and no distances, no links and no second copy of an id', async () => {
    const { page, close } = await openCard(NOW);
    const card = page.locator('.card');
    expect(await seen(page, '.card')).toContain('End: 1 Dec 2026');
    expect(await seen(page, '.card')).not.toMatch(/\bin \d+ (?:days|months)|\bago\b/);
    expect(await card.locator('a, [id], img').count()).toBe(0);
    await close();
  });

  test('lists each source that it cites, and no other', async () => {
    const { page, close } = await openCard(NOW);
    const cited = await page.locator('.card .citation').allTextContents();
    const listed = await page.locator('.card .card-sources b').allTextContents();
    const number = (text: string) => Number.parseInt(text, 10);
    expect(listed.length).toBeGreaterThan(2);
    expect(new Set(listed.map(number))).toEqual(new Set(cited.map(number)));
    expect(listed.every((text) => /^\d+ [A-F][1-6]$/.test(text))).toBe(true);
    await close();
  });

  test('shows nothing as in force after its end, and may then be used until the next', async () => {
    const before = await openCard('2026-12-01T12:00:00Z');
    const truce = '.card-live:has-text("No arms on the market") .state';
    expect(await seen(before.page, truce)).toBe('Expiring');
    await before.close();
    const after = await openCard('2026-12-02T12:00:00Z');
    expect(await after.page.locator(truce).count()).toBe(0);
    const text = await seen(after.page, '.card');
    expect(text).not.toContain('Do not use after 1 Dec 2026.');
    expect(text).toMatch(/Do not use after \d+ \w+ 20(?:26|27)\./);
    await after.close();
  });

  test('says so where nothing is known to be in force', async () => {
    const { page, close } = await openCard('2031-01-01T12:00:00Z');
    const text = await seen(page, '.card');
    expect(text).toContain('Nothing here is known to be in force');
    expect(text).toContain('That is too long ago to rely on');
    expect(text).not.toContain('Do not use after');
    expect(await page.locator('.card .state:is([data-state="in-force"], [data-state="expiring"])').count()).toBe(0);
    await close();
  });

  test('knows no state under a clock that is earlier than the build', async () => {
    const { page, close } = await openCard('2020-01-01T12:00:00Z');
    expect(new Set(await page.locator('.card .state').allInnerTexts())).toEqual(
      new Set(['State unknown: check the date of this device']),
    );
    expect(await seen(page, '.card')).not.toContain('Do not use after');
    await close();
  });

  test('is printed alone, and is gone when the print is over', async () => {
    const { page, close } = await openCard(NOW);
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await page.locator('.card').isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.card').count()).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await close();
  });
});

describe('a printed brief', () => {
  test.each(LANGS)('is on A4 in %s, and its head is of the kind that every page repeats', async (lang) => {
    const { page, close } = await openPage(browser, `${fictional.url}/${lang}/localities/${PLACE}/`, { now: NOW });
    const pages = pagesOf(await printAsReader(page, 'brief'));
    expect(pages.length).toBeGreaterThan(3);
    expect(new Set(pages)).toEqual(new Set([A4]));
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('fresh-states > .paper-head');
    const style = (name: string) =>
      head.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
    expect(await style('display')).toBe('table-header-group');
    // Chromium repeats a head only if it may not be broken.
    expect(await style('break-inside')).toBe('avoid');
    expect(await head.evaluate((element) => getComputedStyle(element.parentElement ?? element).display)).toBe('table');
    expect(await seen(page, '.paper-head')).toContain('ZZ0101');
    expect(await seen(page, '.paper-head')).toMatch(/25 .*2026[\s\S]*\b1 .*2026/);
    await close();
  });

  test('says the day on which it is printed, however long the page has been open', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/localities/${PLACE}/`, { now: NOW });
    await page.locator('fresh-states[data-day="2026-11-25"]').waitFor();
    await page.clock.setFixedTime('2026-12-02T08:00:00Z');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const text = await seen(page, '.paper-head');
    expect(text).toContain('Printed on 2 Dec 2026');
    expect(text).not.toContain('Do not use after 1 Dec 2026.');
    expect(await seen(page, 'main')).not.toMatch(/\bin \d+ (?:days|months)\b/);
    expect(await seen(page, '.group-live')).not.toContain('No arms on the market');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await seen(page, '.group-live')).toMatch(/\bin \d+ (?:days|months)\b/);
    await close();
  });

  test('leaves out what paper cannot use and breaks no record', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/localities/${PLACE}/`, { now: NOW });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, button:visible, form:visible, .skip:visible').count()).toBe(0);
    const broken = await page
      .locator('.condition, .record, .sources > li')
      .evaluateAll((records) => records.filter((record) => getComputedStyle(record).breakInside !== 'avoid').length);
    expect(broken).toBe(0);
    const colours = await page.locator('main :not(hr)').evaluateAll((all) => {
      const drawn = all.filter((element) => element.getClientRects().length > 0);
      return [...new Set(drawn.map((element) => getComputedStyle(element).color))];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)']);
    await close();
  });

  test('strikes what no longer holds', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/localities/${PLACE}/`, { now: NOW });
    await page.emulateMedia({ media: 'print' });
    const lines = (selector: string) =>
      page.locator(selector).evaluateAll((titles) => titles.map((title) => getComputedStyle(title).textDecorationLine));
    const past = await lines('.group-past h4');
    expect(past.length).toBeGreaterThan(2);
    expect(new Set(past)).toEqual(new Set(['line-through']));
    expect(new Set(await lines('.group-live h4'))).toEqual(new Set(['none']));
    await close();
  });

  test('has no buttons without script, and says for which day it was built', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/localities/${PLACE}/`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('print-buttons').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const text = await seen(page, '.paper-head');
    expect(text).toContain('Built on 22 Nov 2026: states are of that day.');
    expect(text).toContain('Do not use after 1 Dec 2026.');
    await close();
  });
});
