/** The calendars of a country, a region and a place, built for 22 November 2026 and read on other days. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { lapsesOf } from '../../src/model/lapses.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const { dataset } = load('tests/fixtures/fictional', { today: '2026-11-22' });
let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveDist(FICTIONAL);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const CALENDARS = [
  ['en/calendar/zzz/', ''],
  ['en/localities/zzz/tesseni/calendar/', 'zzz/tesseni'],
  ['ar/localities/zzz/kirivane/calendar/', 'zzz/kirivane'],
] as const;

describe.each(CALENDARS)('%s', (path, id) => {
  test.each(['2026-11-22', '2026-12-02', '2027-02-01'])('has on %s what lapses from then on', async (day) => {
    const opened = await openPage(browser, `${site.url}/${path}`, { now: `${day}T12:00:00Z` });
    const { page } = opened;
    await page.locator(`reader-day[data-day="${day}"]`).waitFor();
    const days = (selector: string) =>
      page.locator(selector).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['lastDay'] ?? ''));
    const all = lapsesOf(dataset, day).filter(({ place }) => id === '' || place.id === id);
    const coming = all.map(({ lastDay }) => lastDay).filter((one) => one >= day);
    expect(await days('[data-week] .lapse-row')).toEqual(coming);
    expect(await page.locator('.lapsed-count').textContent()).toBe(String(all.length - coming.length));
    opened.expectQuiet();
    await opened.close();
  });

  test('says without script of which day it is, and is no wider than a small phone', async () => {
    const { page, close } = await openPage(browser, `${site.url}/${path}`, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    });
    expect(await page.locator('.if-built').textContent()).toMatch(/2026/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await close();
  });
});

test('a brief leads to the calendar of its place, and a country to its own', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/localities/zzz/tesseni/`);
  await page.locator('main').getByRole('link', { name: 'Calendar' }).click();
  await expect.poll(() => page.locator('h1').textContent()).toBe('Calendar: Tésséni');
  await page.goto(`${site.url}/en/countries/zzz/`);
  await page.locator('main').getByRole('link', { name: 'Calendar' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/en/calendar/zzz/');
  await close();
});

test.each([
  ['kept/en/zzz/ZZ01/files.json', 'en/localities/zzz/tesseni/calendar/', FICTIONAL],
  ['kept/fr/mli/ML05/files.json', 'fr/localities/mli/bankass/calendar/', MALI],
  ['kept/fr/mli/ML05/files.json', 'fr/calendar/mli/', MALI],
])('%s has %s', (list, path, dir) => {
  const { files } = JSON.parse(readFileSync(join(dir, list), 'utf8')) as { files: { path: string }[] };
  expect(files.map((file) => file.path)).toContain(path);
});
