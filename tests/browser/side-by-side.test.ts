/** The places of a region side by side, built for 22 November 2026: without script, on other days, on a small phone. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { listOrNone } from '../../src/model/dataset.ts';
import { groupOf, statusOn } from '../../src/model/status.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const { dataset } = load('tests/fixtures/fictional', { today: '2026-11-22' });
const PAGE = 'en/compare/zzz/ZZ01/';
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

test('has without script all questions, and says for which day', async () => {
  const { page, close } = await openPage(browser, `${site.url}/${PAGE}`, { javaScriptEnabled: false });
  expect(await page.locator('.comparison h2').count()).toBe(11);
  expect(await page.locator('.if-built').textContent()).toContain('22 Nov 2026');
  expect(await page.locator('[aria-labelledby="access"] tr').count()).toBe(3);
  await close();
});

test.each(['2026-11-22', '2027-01-15', '2028-01-01'])('has on %s the states and ages of that day', async (day) => {
  const opened = await openPage(browser, `${site.url}/${PAGE}`, { now: `${day}T12:00:00Z` });
  const { page } = opened;
  await page.locator(`reader-day[data-day="${day}"]`).waitFor();
  const expected = ['zzz/oumbalo', 'zzz/tesseni'].flatMap((id) =>
    listOrNone(dataset.localities.get(id)?.conditions ?? [])
      .map((condition) => statusOn(condition, day))
      .filter((state) => groupOf(state) !== 'past'),
  );
  const shown = await page
    .locator('section[aria-labelledby="conditions"] li:visible .state')
    .evaluateAll((tags) => tags.map((tag) => (tag as HTMLElement).dataset['state'] ?? ''));
  expect(shown.toSorted()).toEqual(expected.toSorted());
  // Tésséni was seen on 31 October, and access may be relied upon for 90 days.
  const tesseni = page.locator('section[aria-labelledby="access"] tr', { hasText: 'Tésséni' }).locator('.if-stale');
  expect(await tesseni.isVisible()).toBe(day > '2027-01-29');
  const places = page.locator('section[aria-labelledby="conditions"] tr');
  for (const place of await places.all()) {
    const left = await place.locator('li:visible').count();
    expect(await place.locator('.if-all-past').isVisible()).toBe(left === 0);
  }
  opened.expectQuiet();
  await opened.close();
});

test.each(['en', 'ar'])('is cards on a small phone, and axe finds nothing, in %s', async (lang) => {
  const { page, close } = await openPage(browser, `${site.url}/${lang}/compare/zzz/ZZ01/`, {
    viewport: { width: 360, height: 740 },
    bypassCSP: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(
    await page
      .locator('.comparison tr')
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe('block');
  await page.addScriptTag({ content: axe.source });
  const found = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run('main', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(found).toEqual([]);
  await close();
});
