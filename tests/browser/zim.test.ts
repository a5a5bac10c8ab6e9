/** The ZIM file of the made-up country: packed and checked by Debian's zim-tools, read through Kiwix's own server. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alpha3, makeZim } from '../../src/cli/zim.ts';
import { LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { binary, freePort } from './servers.ts';
import { FICTIONAL } from './sites.ts';
import { launchBrowser, openPage } from './support.ts';

const work = mkdtempSync(join(tmpdir(), 'palabre-zim-test-'));
const file = join(work, 'zzz.zim');
let browser: Browser;
let checked = '';

beforeAll(async () => {
  binary('zimwriterfs', 'zim-tools');
  checked = makeZim({ country: 'zzz', name: 'Zanzara', description: 'Made up. '.repeat(20), dir: FICTIONAL, file });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

test('zimcheck finds nothing to warn of', () => {
  expect(checked).toContain('Overall Test Status: Pass');
  // The list of a region's places is the same in two languages where their names are: a hundred bytes, and no fault.
  const sameNames = /\[WARNING\] Redundant data found:\n(?: {2}\S+\/places\.json\.js and \S+\/places\.json\.js\n)+/;
  expect(checked.replace(sameNames, '')).not.toMatch(/\[(?:WARNING|ERROR)\]/);
  expect(statSync(file).size).toBeGreaterThan(50_000);
});

test('every language of the site has a code of three letters', () => {
  expect(LANGS.map(alpha3).every((code) => /^[a-z]{3}$/.test(code))).toBe(true);
});

test('a copy that was not made is missed in plain words', () => {
  const options = { name: 'Nowhere', description: '', dir: FICTIONAL, file: join(work, 'yyy.zim') };
  expect(() => makeZim({ country: 'yyy', ...options })).toThrow(/There is no copy of "yyy".*npm run build/);
});

test('missing zim-tools are missed in plain words', () => {
  const path = process.env['PATH'];
  process.env['PATH'] = work;
  try {
    const options = { name: 'Zanzara', description: '', dir: FICTIONAL, file: join(work, 'other.zim') };
    expect(() => makeZim({ country: 'zzz', ...options })).toThrow(/zimwriterfs is missing.*apt-get install zim-tools/);
  } finally {
    process.env['PATH'] = path;
  }
});

test('in Kiwix the search finds a place, and states are those of the day of reading', async () => {
  const port = await freePort();
  const server = spawn(binary('kiwix-serve', 'kiwix-tools'), ['--address', '127.0.0.1', '--port', String(port), file]);
  try {
    const url = `http://127.0.0.1:${port}/zzz/index.html`;
    await expect
      .poll(
        () =>
          fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    const { page, foreign, close } = await openPage(browser, url, { now: '2027-12-01T12:00:00Z' });
    await page.getByRole('link', { name: LOCALES.en.label }).click();
    await page.locator('copy-search input').fill('kirivan');
    await page.locator('.results a').first().click();
    await page.locator('fresh-states[data-day="2027-12-01"]').waitFor();
    expect(await page.locator('h1').textContent()).toContain('Kirivané');
    expect(await page.locator('.state[data-state="in-force"]').count()).toBe(0);
    expect(foreign).toEqual([]);
    await close();
  } finally {
    server.kill();
  }
});
