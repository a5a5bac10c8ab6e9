/**
 * The made-up country built on ten days, and its oldest build read on each of them: what a page says does not depend on
 * when it was built, but on the reader’s day. And without script each build says what the model says of its day.
 */
import { execFile } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/i18n/dates.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { load } from '../../src/load.ts';
import { listOrNone } from '../../src/model/dataset.ts';
import { statusOn } from '../../src/model/status.ts';
import { launchBrowser, serveDist } from './support.ts';

const PROJECT = join(import.meta.dirname, '../..');
const SITES = join(PROJECT, '.cache/ten-days');
const ROOT = 'tests/fixtures/fictional';
/** The oldest first: last days, the days after them, ages that pass 90 and 180 days, leavings, and far off. */
const DAYS = [
  '2026-11-22',
  '2026-12-01',
  '2026-12-02',
  '2026-12-10',
  '2027-01-14',
  '2027-01-31',
  '2027-02-01',
  '2027-05-15',
  '2027-07-01',
  '2029-01-01',
] as const;
const [OLDEST, ...LATER] = DAYS;

/** Pages that tell of a day: of each kind one or more, all briefs, all actors on whom something relies. */
const PAGES = [
  'en/localities/zzz/*/index.html',
  'fr/localities/zzz/tesseni/index.html',
  'en/localities/zzz/tesseni/calendar/index.html',
  'en/regions/zzz/*/index.html',
  'en/countries/zzz/index.html',
  'en/compare/zzz/*/index.html',
  'en/conditions/index.html',
  'en/conditions/no-armed-escort/index.html',
  'en/actors/{lantern-centre,unizan,front-three-rivers,imams-of-rose-valley}/index.html',
  'en/calendar/index.html',
  'en/{commitments,outreach,protection,relations,reliance,transfers}/index.html',
];

const run = promisify(execFile);
let browser: Browser;
const sites = new Map<string, Awaited<ReturnType<typeof serveDist>>>();

beforeAll(async () => {
  for (const day of DAYS) {
    const options = ['--root', ROOT, '--out', join(SITES, day), '--no-search', '--no-copies'];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${day}T00:00:00Z`) / 1000) };
    await run(process.execPath, ['src/cli/build.ts', ...options], { cwd: PROJECT, env });
    sites.set(day, await serveDist(join(SITES, day)));
  }
  browser = await launchBrowser();
}, 480_000);
afterAll(async () => {
  await browser?.close();
  for (const site of sites.values()) await site.close();
  rmSync(SITES, { recursive: true, force: true });
});

describe.each(DAYS)('built on %s', (day) => {
  test('each brief shows, without script, the state that the model gives each condition, and says of which day', () => {
    const { dataset } = load(ROOT, { today: OLDEST });
    const asOf = `as of ${formatDate(day, LOCALES.en.format)}`;
    const shown: string[] = [];
    const expected: string[] = [];
    for (const place of dataset.localities.values()) {
      const html = readFileSync(join(SITES, day, 'en/localities', place.id, 'index.html'), 'utf8');
      for (const [, id, state, words] of html.matchAll(
        /<article class="condition" id="r-([^"]+)".*?<span class="state" data-state="([^"]+)"[^>]*>([^<]*)/g,
      )) {
        shown.push(`${place.id} ${id} ${state}${words?.includes(asOf) ? '' : ` says "${words}"`}`);
      }
      for (const condition of listOrNone(place.conditions)) {
        expected.push(`${place.id} ${condition.id} ${statusOn(condition, day)}`);
      }
    }
    expect(expected.length).toBeGreaterThan(15);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });
});

test('on the ten days each state is met, and most conditions pass through more than one', () => {
  const { dataset } = load(ROOT, { today: OLDEST });
  const lives = dataset.conditions.map(({ condition }) => new Set(DAYS.map((day) => statusOn(condition, day))));
  expect(new Set(lives.flatMap((states) => [...states])).size).toBe(10);
  expect(lives.filter((states) => states.size > 1).length).toBeGreaterThan(lives.length / 4);
});

describe.each(LATER)(`built on ${OLDEST}, read on %s`, (day) => {
  test('every page says, line by line, what a build of that day says', { timeout: 240_000 }, async () => {
    const pages = globSync(PAGES, { cwd: join(SITES, OLDEST) }).map((path) => path.replace(/index\.html$/, ''));
    expect(pages.length).toBeGreaterThanOrEqual(30);
    const old = await linesOf(pages, OLDEST, day);
    const fresh = await linesOf(pages, day, day);
    for (const page of pages) expect({ page, lines: old.get(page) }).toEqual({ page, lines: fresh.get(page) });
  });
});

test('home, which lists the next eight, denies nothing that holds when those have lapsed', async () => {
  const day = '2027-07-01';
  const { dataset } = load(ROOT, { today: OLDEST });
  expect(dataset.conditions.some(({ condition }) => statusOn(condition, day) === 'in-force')).toBe(true);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(`${sites.get(OLDEST)?.url}/en/`);
  await page.locator(`fresh-states[data-day="${day}"]`).waitFor();
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not told
  const told = await page.locator('[aria-labelledby="lapsing"]').innerText();
  expect(told).not.toContain('No agreement here is known to be in force');
  expect(told).toContain('Other agreements may still hold');
  await context.close();
});

/** What a reader with script sees of each page, line by line, in an order that does not depend on the build. */
async function linesOf(pages: readonly string[], built: string, read: string): Promise<Map<string, string[]>> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(`${read}T12:00:00Z`);
  const found = new Map<string, string[]>();
  for (const path of pages) {
    await page.goto(`${sites.get(built)?.url}/${path}`);
    await page.waitForFunction(
      (day) =>
        [...document.querySelectorAll('fresh-states, reader-day')].every((one) => one.getAttribute('data-day') === day),
      read,
    );
    found.set(path, await visibleLines(page));
  }
  await context.close();
  return found;
}

async function visibleLines(page: Page): Promise<string[]> {
  const text = await page.locator('main').evaluate((main: HTMLElement) => {
    // What changed is told up to the day of the build; a drawing says of which day it is, and all it shows stands in words.
    for (const part of main.querySelectorAll(
      '[aria-labelledby="what-changed"], [aria-labelledby="changed"], svg, figcaption',
    ))
      part.remove();
    // Far sections are laid out late.
    for (const list of main.querySelectorAll<HTMLElement>('section')) list.style.contentVisibility = 'visible';
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
    return main.innerText;
  });
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').toSorted();
}
