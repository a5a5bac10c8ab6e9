/** Pages of themes as a reader meets them: on another day, with a clock that is wrong, on a small phone, without script. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

let browser: Browser;
let mali: Awaited<ReturnType<typeof serveDist>>;
let fictional: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  mali = await serveDist(MALI);
  fictional = await serveDist(FICTIONAL);
});
afterAll(async () => {
  await browser?.close();
  await mali?.close();
  await fictional?.close();
});

const THEMES = ['protection', 'commitments', 'transfers', 'civil-military', 'grievances', 'voices', 'relations'];

describe('promises of accords', () => {
  const open = (now: string) =>
    openPage(browser, `${fictional.url}/en/commitments/`, { now: `${now}T12:00:00Z` }).then(async (opened) => {
      await opened.page.locator('fresh-states[data-day]').waitFor();
      const rows = await opened.page.locator('[aria-labelledby=unkept] [data-promise]').allInnerTexts();
      return { ...opened, rows: rows.map((row) => row.replaceAll(/\s+/g, ' ')) };
    });

  test('are overdue from the day after their day, and move to where that puts them', async () => {
    const before = await open('2027-02-11');
    const fund = (rows: string[]) => rows.find((row) => row.includes('fund for wells')) ?? '';
    expect(fund(before.rows)).toMatch(/^Not kept when last observed: 6 months ago, Jul 2026/);
    expect(before.rows.indexOf(fund(before.rows))).toBe(2);
    before.expectQuiet();
    await before.close();

    const after = await open('2027-02-12');
    expect(fund(after.rows)).toMatch(/^Not kept when last observed, and its day has passed: yesterday, 11 Feb 2027/);
    expect(after.rows.indexOf(fund(after.rows))).toBe(3);
    expect(await after.page.locator('[data-of-day]').isVisible()).toBe(false);
    await after.close();
  });

  test('are told by no clock that is earlier than the build', async () => {
    const { page, rows, close } = await open('2020-01-01');
    for (const row of rows) expect(row).toMatch(/^State unknown: check the date of this device/);
    expect(await page.locator('[data-of-day]').textContent()).toContain('check the date of this device');
    await close();
  });

  test('say without script of which day they speak', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/commitments/`, { javaScriptEnabled: false });
    expect(await page.locator('[data-of-day]').textContent()).toBe('As it stood on 22 Nov 2026.');
    expect(await page.locator('[data-promise]').count()).toBe(6);
    await close();
  });
});

describe('relations between actors', () => {
  const phases = async (now: string) => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/relations/`, { now: `${now}T12:00:00Z` });
    await page.locator('fresh-states[data-day]').waitFor();
    const row = page.locator('tr', { hasText: 'Terrace Watch' }).filter({ hasText: 'nobody says since which' });
    const found = {
      phase: await row.locator('.phase').textContent(),
      dashed: await page.locator('path[stroke-dasharray="3 5"]').count(),
    };
    await close();
    return found;
  };

  test('are read on the reader’s day, in words and in the drawing', async () => {
    const early = await phases('2026-11-22');
    expect(early.phase).toBe('Not known whether now:');
    const late = await phases('2027-01-01');
    expect(late.phase).toBe('No end recorded:');
    expect(late.dashed).toBe(early.dashed - 1);
    expect((await phases('2020-01-01')).phase).toMatch(/^State not known/);
  });
});

test.each(['en', 'ar'])('no page of a theme is wider than a small phone, in %s', async (lang) => {
  for (const theme of THEMES) {
    const { page, close } = await openPage(browser, `${mali.url}/${lang}/${theme}/`, {
      viewport: { width: 360, height: 740 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), theme).toBeLessThanOrEqual(360);
    await close();
  }
});

test('axe finds nothing on any of them', async () => {
  const found: string[] = [];
  for (const theme of [...THEMES, 'localities/zzz/tesseni', 'actors']) {
    const { page, close } = await openPage(browser, `${fictional.url}/en/${theme}/`, { bypassCSP: true });
    await page.addScriptTag({ content: axe.source });
    found.push(
      ...(await page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run;
        const { violations } = await run('main', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.map(({ id, nodes }) => `${location.pathname} ${id}: ${nodes[0]?.html}`);
      })),
    );
    await close();
  }
  expect(found).toEqual([]);
});
