/** A page built on 22 November 2026, read on other days: nothing expired is ever shown as in force. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { statusOn } from '../../src/model/status.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const ROOT = 'tests/fixtures/fictional';
const PLACE = 'zzz/tesseni';

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

/** State and group of each condition on the page, by id. */
function shownStates(page: Page): Promise<Record<string, { state: string; group: string }>> {
  return page.locator('.condition').evaluateAll((items) =>
    Object.fromEntries(
      items.map((item) => [
        item.id.replace(/^r-/, ''),
        {
          state: item.querySelector<HTMLElement>('.state')?.dataset['state'] ?? '',
          group: item.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
        },
      ]),
    ),
  );
}

describe('a brief read on another day', () => {
  test.each(['2026-11-22', '2026-12-01', '2026-12-02', '2027-02-01', '2027-07-01', '2030-01-01'])(
    'shows on %s what the model says of that day',
    async (day) => {
      const { dataset } = load(ROOT, { today: '2026-11-22' });
      const { conditions = 'none-known' } = dataset.localities.get(PLACE) ?? {};
      if (conditions === 'none-known') throw new Error('the made-up place has no conditions');
      const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/localities/${PLACE}/`, {
        now: `${day}T12:00:00Z`,
      });
      await page.locator(`fresh-states[data-day="${day}"]`).waitFor();
      const shown = await shownStates(page);
      expect(Object.keys(shown).length).toBe(conditions.length);
      for (const condition of conditions)
        expect([condition.id, shown[condition.id]?.state]).toEqual([condition.id, statusOn(condition, day)]);
      expectQuiet();
      await close();
    },
  );

  test('moves an agreement out of what is in force on the day after its end', async () => {
    const url = `${site.url}/en/localities/${PLACE}/`;
    const lastDay = await openPage(browser, url, { now: '2026-12-01T12:00:00Z' });
    const before = await shownStates(lastDay.page);
    const [id] = Object.entries(before).find(([, { state }]) => state === 'expiring') ?? [];
    if (id === undefined) throw new Error('the made-up place has nothing that ends on 1 December 2026');
    expect(before[id]).toEqual({ state: 'expiring', group: 'live' });
    await lastDay.close();
    const dayAfter = await openPage(browser, url, { now: '2026-12-02T12:00:00Z' });
    expect((await shownStates(dayAfter.page))[id]).toEqual({ state: 'expired', group: 'past' });
    expect(await dayAfter.page.locator(`#r-${id} .state`).textContent()).toBe('Expired');
    await dayAfter.close();
  });

  test('believes no clock that is earlier than the build', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/localities/${PLACE}/`, {
      now: '2020-01-01T12:00:00Z',
    });
    await page.locator('fresh-states[data-day]').waitFor();
    const tags = new Set(await page.locator('.condition .state').allTextContents());
    expect([...tags]).toEqual(['State unknown: check the date of this device']);
    expect(Object.values(await shownStates(page)).filter(({ group }) => group === 'live')).toEqual([]);
    await close();
  });

  test('looks again when the reader comes back to it on another day', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/localities/${PLACE}/`, {
      now: '2026-12-01T12:00:00Z',
    });
    await page.locator('fresh-states[data-day="2026-12-01"]').waitFor();
    await page.clock.setFixedTime('2026-12-02T08:00:00Z');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.locator('fresh-states[data-day="2026-12-02"]').waitFor();
    expect(Object.values(await shownStates(page)).some(({ state }) => state === 'expiring')).toBe(false);
    await close();
  });

  test('warns of access that nobody has checked for ninety days', async () => {
    const url = `${site.url}/en/localities/${PLACE}/`;
    const early = await openPage(browser, url, { now: '2026-11-23T12:00:00Z' });
    expect(await early.page.locator('.banner').isVisible()).toBe(false);
    await early.close();
    const late = await openPage(browser, url, { now: '2027-03-01T12:00:00Z' });
    expect(await late.page.locator('.banner').isVisible()).toBe(true);
    await late.close();
  });
});

describe('lists read on another day', () => {
  test('home shows nothing that has lapsed as what lapses next', async () => {
    const now = await openPage(browser, `${site.url}/en/`, { now: '2026-11-22T12:00:00Z' });
    expect(await now.page.locator('#lapsing ~ ul .condition-row:visible').count()).toBeGreaterThan(0);
    await now.close();
    const later = await openPage(browser, `${site.url}/en/`, { now: '2031-01-01T12:00:00Z' });
    expect(await later.page.locator('#lapsing ~ ul .condition-row:visible').count()).toBe(0);
    expect(await later.page.locator('#lapsing ~ .if-empty').isVisible()).toBe(true);
    await later.close();
  });

  test('the conditions page filters by the state of the reader’s day', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/conditions/`, {
      now: '2026-12-02T12:00:00Z',
    });
    await page.locator('fresh-states[data-day="2026-12-02"]').waitFor();
    await page.selectOption('select[name="state"]', 'expired');
    const visible = page.locator('.condition-row:visible .state');
    expect(await visible.count()).toBeGreaterThan(1);
    expect(new Set(await visible.allTextContents())).toEqual(new Set(['Expired']));
    expectQuiet();
    await close();
  });
});
