/** Preparing a meeting and comparing places: what is filled in, what is printed, what is stored, without a line and from a folder. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Line, serveLine } from './line.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const NOON = '2026-11-25T12:00:00Z';
const REGION = 'en/regions/zzz/ZZ01/';
const MEETING = 'en/prepare/#place=zzz/tesseni&actor=front-three-rivers&type=no-armed-escort';
const SECRET = 'Ask the council first';

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

describe('a worksheet', () => {
  test('is filled for what the brief leads to and the reader chooses, and says so in the address', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${line.url}en/localities/zzz/tesseni/`, {
      now: NOON,
    });
    await page.locator('main').getByRole('link', { name: 'Prepare a meeting' }).click();
    await expect.poll(() => slot(page, 'access'), PATIENT).toContain('Reached by road on market days');
    expect(await slot(page, 'position')).toBe('Choose above.');

    await page.locator('select[name="actor"]').selectOption('front-three-rivers');
    await page.locator('select[name="type"]').selectOption('no-armed-escort');
    expect(await slot(page, 'position')).toContain('if it comes without soldiers');
    expect(await slot(page, 'precedents')).toContain('In force');
    expect(page.url()).toBe(line.url + MEETING);
    expect(await page.locator('a[hreflang="fr"]').getAttribute('href')).toContain(
      '/fr/prepare/#place=zzz/tesseni&actor=front-three-rivers',
    );
    expectQuiet();
    await close();
  });

  test('leads to all precedents of what is asked, and to all conditions where nothing is', async () => {
    const { page, close } = await openPage(browser, `${line.url}en/prepare/#place=zzz/tesseni`, { now: NOON });
    const link = page.locator('[data-precedents-link]');
    await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
    expect([await link.textContent(), await link.getAttribute('href')]).toEqual(['All conditions', '/en/conditions/']);
    await page.locator('select[name="type"]').selectOption('no-armed-escort');
    expect(await link.textContent()).toBe('All precedents of this type');
    await link.click();
    await expect.poll(() => new URL(page.url()).pathname, PATIENT).toBe('/en/conditions/no-armed-escort/');
    await close();
  });

  test('has the states of the reader’s day, and none where the clock is impossible', async () => {
    const late = await openPage(browser, line.url + MEETING, { now: '2027-07-01T12:00:00Z' });
    await expect.poll(() => slot(late.page, 'precedents'), PATIENT).toContain('Expired');
    expect(await slot(late.page, 'access')).toContain('not checked since');
    await late.close();
    const early = await openPage(browser, line.url + MEETING, { now: '2020-01-01T12:00:00Z' });
    await expect.poll(() => slot(early.page, 'precedents'), PATIENT).toContain('Tésséni');
    expect(await slot(early.page, 'precedents')).not.toContain('In force');
    expect(await early.page.locator('.worksheet .state').first().getAttribute('data-state')).toBe('unknown');
    await early.close();
  });

  test.each([
    ['empty, without script', FICTIONAL, 'en/prepare/', { javaScriptEnabled: false }],
    ['filled, in the fictional country', FICTIONAL, MEETING, {}],
    [
      'filled, in English',
      MALI,
      'en/prepare/#place=mli/bankass&actor=dogon-communities&type=school-or-clinic-open',
      {},
    ],
    ['filled, in French', MALI, 'fr/prepare/#place=mli/djenne&type=market-access', {}],
    ['filled, in Arabic, from right to left', MALI, 'ar/prepare/#place=mli/douentza&type=market-access', {}],
  ])('prints on two sides of A4: %s', async (_, dir, path, options) => {
    const site = await serveDist(dir);
    const { page, close } = await openPage(browser, `${site.url}/${path}`, options);
    if (path.includes('#')) await expect.poll(() => page.locator('[data-slot="access"] li').count(), PATIENT).toBe(1);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    }
    await page.emulateMedia({ media: 'print' });
    if (path.includes('#')) expect(await page.locator('[data-field="paper"]').isVisible()).toBe(true);
    expect(
      await page
        .locator('form, .leave-bar, .site-header, #places')
        .evaluateAll((all) => all.filter((one) => (one as HTMLElement).checkVisibility()).length),
    ).toBe(0);
    await close();
    await site.close();
  });

  test('is empty, and says so, where the line is down and nothing is kept', async () => {
    const { page, close } = await openPage(browser, `${line.url}en/prepare/`, { now: NOON });
    line.down = true;
    await page.locator('select[name="region"]').selectOption('zzz/ZZ01');
    await expect
      .poll(() => page.locator('prepare-meeting form [role="status"]').textContent(), PATIENT)
      .toMatch(/could not be loaded/);
    expect(await page.locator('[data-slot] li').count()).toBe(0);
    // The line comes back, and the same press works.
    line.down = false;
    await page.locator('select[name="region"]').selectOption('');
    await page.locator('select[name="region"]').selectOption('zzz/ZZ01');
    await expect.poll(() => page.locator('select[name="place"] option').count(), PATIENT).toBe(4);
    await close();
  });
});

describe('notes', () => {
  test('are stored nowhere and sent nowhere before the reader asks, and are gone with the page', async () => {
    const { page, expectQuiet, close } = await openPage(browser, line.url + MEETING, { now: NOON });
    await type(page);
    expect(await stored(page)).toEqual({});
    expect(line.asked.some((path) => path.includes('council'))).toBe(false);
    await page.reload();
    await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
    expect(await page.locator('#notes').inputValue()).toBe('');
    expect(await stored(page)).toEqual({});
    expectQuiet();
    await close();
  });

  test.each([
    ['a paragraph', FICTIONAL, MEETING, 'The council opens the ford to women first. '],
    ['one line after the other', FICTIONAL, MEETING, 'Ask again.\n'],
    [
      'a paragraph, where much is known',
      MALI,
      'en/prepare/#place=mli/bankass&actor=dogon-communities&type=school-or-clinic-open',
      'The council opens the ford to women first. ',
    ],
    ['one line after the other, in French', MALI, 'fr/prepare/#place=mli/djenne&type=market-access', 'Le gué.\n'],
    [
      'a paragraph, in Arabic',
      MALI,
      'ar/prepare/#place=mli/douentza&type=market-access',
      'يفتح المجلس المعبر للنساء أولًا في أيام السوق. ',
    ],
  ])('of all the length that there is print on the same two sides: %s', async (_, dir, path, part) => {
    const site = await serveDist(dir);
    const { page, close } = await openPage(browser, `${site.url}/${path}`, { now: NOON });
    await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
    const all = part.repeat(100).slice(0, 600);
    await page.locator('#notes').fill(all);
    expect(await page.locator('[data-notes-room]').textContent()).toContain('600');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#notes').isVisible()).toBe(false);
    const printed = ((await page.locator('[data-notes-on-paper]').textContent()) ?? '').split(/[\s·]+/);
    expect(printed.filter(Boolean)).toEqual(all.split(/[\s·]+/).filter(Boolean));
    await close();
    await site.close();
  });

  test('that are run together on paper say so before they are printed', async () => {
    const { page, close } = await openPage(browser, line.url + MEETING, { now: NOON });
    await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
    const room = page.locator('[data-notes-room]');
    await page.locator('#notes').fill('Ask.\n'.repeat(4));
    expect(await room.textContent()).toBe('');
    await page.locator('#notes').fill('Ask.\n'.repeat(5));
    expect(await room.textContent()).toContain('stand behind each other');
    await close();
  });

  test('are kept for their place when the reader asks, under a plain name, and thrown away', async () => {
    const { page, close } = await openPage(browser, line.url + MEETING, { now: NOON });
    await type(page);
    await page.getByRole('button', { name: 'Keep these notes' }).click();
    expect(await noteStatus(page)).toMatch(/Kept on this device/);
    expect(Object.keys(await stored(page))).toEqual(['notes']);
    await page.reload();
    await expect.poll(() => page.locator('#notes').inputValue(), PATIENT).toBe(SECRET);
    expect(await noteStatus(page)).toContain('25 Nov 2026');
    // They never stand on the worksheet of another place.
    await page.goto(`${line.url}en/prepare/#place=zzz/oumbalo`);
    await expect.poll(() => page.locator('[data-field="place"]').textContent(), PATIENT).toContain('Oumbalo');
    expect(await page.locator('#notes').inputValue()).toBe('');
    await page.goto(line.url + MEETING);
    await expect.poll(() => page.locator('#notes').inputValue(), PATIENT).toBe(SECRET);
    await page.getByRole('button', { name: 'Throw them away' }).click();
    expect(await page.locator('#notes').inputValue()).toBe('');
    expect(await stored(page)).toEqual({});
    await close();
  });

  test('are told of on the page of what is kept, and forgotten with everything else', async () => {
    const { page, close } = await openPage(browser, line.url + MEETING, { now: NOON });
    await type(page);
    await page.getByRole('button', { name: 'Keep these notes' }).click();
    await page.goto(`${line.url}en/offline/`);
    await expect.poll(() => page.locator('kept-list ul').textContent(), PATIENT).toContain('Notes of meetings: 1');
    expect(await page.locator('main').textContent()).not.toContain(SECRET);
    await page.locator('kept-list button').click();
    await expect.poll(() => stored(page), PATIENT).toEqual({});
    await page.goto(line.url + MEETING);
    await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
    expect(await page.locator('#notes').inputValue()).toBe('');
    await close();
  });
});

describe('without a line', () => {
  test('a worksheet and a comparison are made of a region that is kept', async () => {
    const { page, violations, close } = await openPage(browser, line.url + REGION, { now: NOON });
    for (const action of ['ask', 'keep']) await page.locator(`keep-region [data-action="${action}"]`).click();
    const status = page.locator('keep-region [role="status"]');
    await expect.poll(() => status.textContent(), PATIENT).toContain('Kept on this device');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    line.down = true;
    await page.goto(line.url + MEETING);
    await expect.poll(() => slot(page, 'position'), PATIENT).toContain('without soldiers');
    await expect.poll(() => page.locator('select[name="place"] option').count(), PATIENT).toBe(4);
    await page.goto(`${line.url}en/compare/#places=zzz/tesseni,zzz/oumbalo`);
    await expect.poll(() => page.locator('.comparison thead th').count(), PATIENT).toBe(2);
    expect(violations).toEqual([]);
    await close();
  });

  test('both work from the folder of a copy', async () => {
    const work = mkdtempSync(join(tmpdir(), 'palabre-prepare-'));
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(FICTIONAL, 'copies/zzz.zip'))))) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), bytes);
    }
    const at = (path: string) => `${pathToFileURL(join(work, 'zzz-2026-11-22', path)).href}`;
    const { page, violations, errors, close } = await openPage(browser, at('en/localities/zzz/tesseni/index.html'), {
      now: NOON,
    });
    await page.locator('main').getByRole('link', { name: 'Prepare a meeting' }).click();
    await expect.poll(() => slot(page, 'access'), PATIENT).toContain('Reached by road');
    await page.locator('select[name="place"]').selectOption('zzz/oumbalo');
    await expect.poll(() => page.locator('[data-field="place"]').textContent(), PATIENT).toContain('Oumbalo');
    await page.getByRole('link', { name: 'Open the brief' }).click();
    await expect.poll(() => page.locator('h1').textContent(), PATIENT).toBe('Oumbalo');
    await page.goto(`${at('en/compare/index.html')}#places=zzz/tesseni,zzz/kirivane`);
    await expect.poll(() => page.locator('.comparison thead th').count(), PATIENT).toBe(2);
    expect({ violations, errors }).toEqual({ violations: [], errors: [] });
    await close();
    rmSync(work, { recursive: true, force: true });
  });
});

describe('a comparison', () => {
  const THREE = 'en/compare/#places=zzz/tesseni,zzz/oumbalo,zzz/kirivane';

  test('is chosen from lists, and stands in the address', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${line.url}en/localities/zzz/tesseni/`, {
      now: NOON,
    });
    await page.getByRole('link', { name: 'Compare with another place' }).click();
    await expect.poll(() => page.locator('.comparison thead th').count(), PATIENT).toBe(1);
    await page.locator('select[name="region"]').nth(1).selectOption('zzz/ZZ02');
    await expect.poll(() => page.locator('select[name="place"]').nth(1).locator('option').count(), PATIENT).toBe(3);
    await page.locator('select[name="place"]').nth(1).selectOption('zzz/kirivane');
    await expect.poll(() => page.locator('.comparison thead th').count(), PATIENT).toBe(2);
    expect(page.url()).toBe(`${line.url}en/compare/#places=zzz/tesseni,zzz/kirivane`);
    expect(await stored(page)).toEqual({});
    expectQuiet();
    await close();
  });

  test('has a row for each question, and says what was not checked since, on the reader’s day', async () => {
    const { page, close } = await openPage(browser, line.url + THREE, { now: '2027-06-01T12:00:00Z' });
    await expect.poll(() => page.locator('.comparison tbody tr').count(), PATIENT).toBe(11);
    const access = page.locator('.comparison tbody tr').first().locator('td');
    const types = page.locator('.comparison tbody tr').nth(3).locator('td strong a');
    expect(await types.first().getAttribute('href')).toMatch(/^\.\.\/conditions\/[a-z-]+\/$/);
    expect(await access.evaluateAll((all) => all.map((one) => one.textContent?.includes('not checked since')))).toEqual(
      [true, true, true],
    );
    await close();
  });

  test('is cards on a phone: each cell says whose it is, and nothing is wider than the screen', async () => {
    const { page, close } = await openPage(browser, line.url + THREE, {
      now: NOON,
      viewport: { width: 360, height: 740 },
    });
    await expect.poll(() => page.locator('.cell-place').count(), PATIENT).toBe(33);
    expect(await page.locator('.cell-place').nth(1).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cell-place').nth(1).isVisible()).toBe(false);
    await close();
  });

  test('leads without script to the places of each region side by side', async () => {
    const { page, close } = await openPage(browser, `${line.url}en/compare/`, { javaScriptEnabled: false });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('noscript').textContent()).toContain('side by side below');
    expect(await page.locator('#places ~ * a').count()).toBe(3);
    await page.locator('#places ~ * a').first().click();
    expect(await page.locator('h1').textContent()).toBe('Compare places: Rose Valley');
    await close();
  });
});

const slot = async (page: Page, name: string) => (await page.locator(`[data-slot="${name}"]`).textContent()) ?? '';
const noteStatus = (page: Page) => page.locator('[data-notes-status]').textContent();

async function type(page: Page): Promise<void> {
  await expect.poll(() => slot(page, 'access'), PATIENT).not.toBe('');
  await page.locator('#notes').fill(SECRET);
}

function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
}
