/** Precedents, calendar, outreach and reliance, built for 22 November 2026 and read on other days. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyScript } from '../../src/copy/script.ts';
import { load } from '../../src/load.ts';
import { lapsesOf } from '../../src/model/lapses.ts';
import { ledgerOf, ledgerOfCountry } from '../../src/model/ledger.ts';
import { precedentsOf } from '../../src/model/precedents.ts';
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

async function read(path: string, day: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, expectQuiet, close } = await openPage(browser, `${site.url}/${path}`, { now: `${day}T12:00:00Z` });
  await page.locator(`reader-day[data-day="${day}"]`).first().waitFor();
  await use(page);
  expectQuiet();
  await close();
}

describe('the precedents of a type', () => {
  test.each(['2026-11-22', '2026-12-01', '2027-03-01'])('have on %s the states of that day', async (day) => {
    await read('en/conditions/time-window/', day, async (page) => {
      const shown = await page
        .locator('tr[data-standing] .state')
        .evaluateAll((tags) => tags.map((tag) => (tag as HTMLElement).dataset['state']));
      expect(shown).toEqual(precedentsOf(dataset, 'time-window', day).map(({ state }) => state));
    });
  });

  test('take into the median what has ended since the build', async () => {
    await read('en/conditions/time-window/', '2026-11-30', async (page) => {
      expect(await page.locator('[data-median=""]').allInnerTexts()).toEqual(['Median of 5 that ended: about 92 days']);
    });
    await read('en/conditions/time-window/', '2026-12-01', async (page) => {
      expect(await page.locator('[data-median=""]').allInnerTexts()).toEqual(['Median of 6 that ended: about 91 days']);
      expect(await page.locator('.if-no-median').isVisible()).toBe(false);
    });
  });

  test('say that the clock is wrong where it is, and no state', async () => {
    await read('en/conditions/time-window/', '2026-01-01', async (page) => {
      expect(await page.locator('.if-clock').isVisible()).toBe(true);
      expect(await page.locator('.state[data-state="unknown"]').count()).toBe(9);
    });
  });

  test('are cards on a phone: nothing is cut off at the side', async () => {
    await read('en/conditions/time-window/', '2026-11-22', async (page) => {
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });
});

describe('the calendar', () => {
  test.each(['2026-11-22', '2026-12-02', '2027-02-01'])('has on %s what lapses from then on', async (day) => {
    await read('en/calendar/', day, async (page) => {
      const days = (selector: string) =>
        page.locator(selector).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['lastDay'] ?? ''));
      const all = lapsesOf(dataset, day).map(({ lastDay }) => lastDay);
      expect(await days('[data-week] .lapse-row')).toEqual(all.filter((one) => one >= day));
      expect((await days('[data-lapsed] .lapse-row')).toSorted()).toEqual(all.filter((one) => one < day));
      expect(await page.locator('.lapsed-count').allInnerTexts()).toEqual([
        String(all.filter((one) => one < day).length),
      ]);
    });
  });

  test('counts weeks from that of the reader', async () => {
    await read('en/calendar/', '2026-12-01', async (page) => {
      const [first] = await page.locator('.week:visible h2').allInnerTexts();
      expect(first).toMatch(/^This week 30 Nov 2026 to 6 Dec 2026/);
    });
  });

  test('shows one kind when asked to', async () => {
    await read('en/calendar/', '2026-11-22', async (page) => {
      await page.locator('select[name="kind"]').selectOption('outreach');
      const kinds = await page
        .locator('.week .lapse-row:visible')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['kind']));
      expect(new Set(kinds)).toEqual(new Set(['outreach']));
    });
  });
});

describe('the outreach ledger', () => {
  test.each(['2026-11-22', '2027-01-01', '2027-04-01'])('says on %s where each line stands', async (day) => {
    await read('en/outreach/', day, async (page) => {
      const expected = [
        ...[...dataset.countries.values()].flatMap((country) => ledgerOfCountry(country, day)),
        ...ledgerOf([...dataset.localities.values()], dataset.actors, day),
      ].map(({ place, state }) => `${place.id} ${state}`);
      const shown = await page
        .locator('.ledger-line:not([hidden])')
        .evaluateAll((lines) =>
          lines.map((line) => `${(line as HTMLElement).dataset['place']} ${(line as HTMLElement).dataset['state']}`),
        );
      expect(shown.toSorted()).toEqual(expected.toSorted());
    });
  });

  test('is, on paper, the list of what is not done', async () => {
    await read('en/outreach/zzz/ZZ02/', '2026-11-22', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.ledger-line:visible').count()).toBe(1);
      const box = await page
        .locator('.ledger-line:visible')
        .evaluate((line) => getComputedStyle(line, '::before').content);
      expect(box).toContain('☐');
    });
  });
});

describe('who has left', () => {
  const brief = 'en/localities/zzz/tesseni/';
  const cautions = (page: Page) => page.locator('.condition .caution[data-gone-until]:visible').allInnerTexts();

  test.each([
    ['2027-01-30', 0],
    ['2027-01-31', 1],
  ])('is on %s flagged on the brief, where something in force relies on them: %i', async (day, count) => {
    const opened = await openPage(browser, `${site.url}/${brief}`, { now: `${day}T12:00:00Z` });
    await opened.page.locator(`fresh-states[data-day="${day}"]`).waitFor();
    expect((await cautions(opened.page)).filter((text) => text.includes('Lantern Centre'))).toHaveLength(count);
    expect((await cautions(opened.page)).filter((text) => text.includes('United Mission'))).toHaveLength(2);
    await opened.close();
  });

  test.each([
    ['2027-01-30', ['United Mission for Zanzara']],
    ['2027-01-31', ['United Mission for Zanzara', 'Lantern Centre for Dialogue']],
  ])('stands on %s among those who left: %j', async (day, names) => {
    await read('en/reliance/', day, async (page) => {
      expect(await page.locator('[data-gone-list] summary bdi').allInnerTexts()).toEqual(names);
    });
  });
});

describe('without script', () => {
  test.each(['conditions/time-window', 'calendar', 'outreach', 'reliance'])('%s says of which day it is', (path) => {
    const html = readFileSync(join(FICTIONAL, 'en', path, 'index.html'), 'utf8');
    expect(html).toContain('Worked out for 22 Nov 2026');
  });
});

test('a copy to carry works out the same for the day of its reader', async () => {
  expect(await copyScript()).toContain('reader-day');
});

describe('the pages of Mali', () => {
  const page = (path: string) => readFileSync(join(MALI, 'en', path, 'index.html'), 'utf8');

  test('say that the mission has left and which projects were its own', () => {
    const [gone = ''] = page('reliance').split('id="there"');
    expect(gone).toContain('MINUSMA');
    expect(gone).toContain('/en/countries/mli/');
  });

  test('list places without any outreach recorded in Mopti', () => {
    expect(page('outreach/mli/ML05')).toContain('data-state="never"');
  });
});
