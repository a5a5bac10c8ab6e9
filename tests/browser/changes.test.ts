/**
 * What changed, in a browser: a project of its own with two versions of the made-up country, built as any site is, so
 * that the way from git to the page is the whole one.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import { writeEarlier } from '../earlier-country.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const project = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-changes-')));
const out = join(project, 'dist');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  for (const part of [
    'src',
    'public',
    'content',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction');
  const root = join(project, 'zanzara');
  writeEarlier(root);
  commit('2026-06-01');
  // In between one place is checked again, in autumn everything else changes.
  const checked = join(root, 'content/localities/zzz/kirivane.mdx');
  cpSync(join(PROJECT, 'tests/fixtures/fictional/content/localities/zzz/kirivane.mdx'), checked);
  commit('2026-07-01');
  rmSync(root, { recursive: true });
  cpSync(join(PROJECT, 'tests/fixtures/fictional'), root, { recursive: true });
  commit('2026-11-20');
  const args = ['src/cli/build.ts', '--root', 'zanzara', '--out', out, '--no-search', '--no-copies'];
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1795305600' };
  await promisify(execFile)(process.execPath, args, { cwd: project, env });
  site = await serveDist(out);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(project, { recursive: true, force: true });
});

function commit(day: string): void {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  const git = (...args: string[]) => execFileSync('git', ['-C', project, ...who, ...args], { stdio: 'ignore', env });
  git('init');
  git('add', '--all', 'zanzara', 'src');
  git('commit', '--message', 'Content');
}

const CHANGES = '/en/changes/';
const shownDays = (page: Page) => page.locator('section[data-day]:visible h2').allTextContents();

test('without script every change stands under its day, and the page says where its history begins', async () => {
  const { page, close } = await openPage(browser, `${site.url}${CHANGES}`, { javaScriptEnabled: false });
  expect((await shownDays(page)).map((text) => text.trim())).toEqual(['20 Nov 2026', '1 Jul 2026']);
  const text = ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ');
  expect(text).toContain('“No arms on the market”: end moved from 1 Oct 2026 to 1 Dec 2026');
  expect(text).toContain('Banner of the Pass: Has influence there → Contests it');
  expect(text).toMatch(/1 Jul 2026\s*Kirivané\s*Checked again, nothing changed/);
  expect(text).toContain('the content begins on 1 Jun 2026');
  expect(await page.locator('form.filters').isVisible()).toBe(false);
  // Of what is gone the name is not told again.
  expect(text).toMatch(/A place that is no longer listed\s*The entry was taken out/);
  expect(text).not.toContain('Puits-Perdu');
  await close();
});

test('with script the last 90 days are shown, and those since a day that the reader chooses', async () => {
  const opened = await openPage(browser, `${site.url}${CHANGES}`, { now: '2026-11-22T12:00:00Z' });
  const { page, expectQuiet, close } = opened;
  const since = page.getByLabel('Since');
  expect(await since.inputValue()).toBe('2026-08-24');
  expect((await shownDays(page)).map((text) => text.trim())).toEqual(['20 Nov 2026']);
  await since.fill('2026-07-01');
  expect((await shownDays(page)).length).toBe(2);
  await since.fill('2026-07-02');
  expect((await shownDays(page)).length).toBe(1);
  await since.fill('2026-12-01');
  expect(await shownDays(page)).toEqual([]);
  expect(await page.getByRole('status').first().textContent()).toBe('0 shown, since 1 Dec 2026.');
  await since.fill('');
  expect((await shownDays(page)).length).toBe(2);
  expect(await page.getByRole('status').first().textContent()).toMatch(
    /^\d+ shown: all that is listed here\. Nothing older/,
  );
  expectQuiet();
  await close();
});

test('a clock earlier than the build is not believed, and the page says so', async () => {
  const { page, close } = await openPage(browser, `${site.url}${CHANGES}`, { now: '2020-01-01T12:00:00Z' });
  expect(await page.getByLabel('Since').inputValue()).toBe('2026-08-24');
  expect(await page.getByRole('status').first().textContent()).toContain('cannot be right');
  await close();
});

test('a brief names its own last changes, the worst first, and leads to all', async () => {
  const { page, close } = await openPage(browser, `${site.url}/ar/localities/zzz/tesseni/`, {
    javaScriptEnabled: false,
  });
  const section = page.locator('section[aria-labelledby="what-changed"]');
  expect(await section.locator('li').count()).toBe(4);
  expect(((await section.locator('li').first().textContent()) ?? '').replaceAll(/\s+/g, ' ')).toContain('متاح ← مقيَّد');
  // A title in another language bears it.
  expect(await section.locator('.foreign[lang="en"]').count()).toBeGreaterThan(0);
  await section.getByRole('link').last().click();
  expect(new URL(page.url()).pathname).toBe('/ar/localities/zzz/tesseni/changes/');
  await close();
});

test('a place has all its changes on a page of its own, without script too', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/localities/zzz/tesseni/changes/`, {
    javaScriptEnabled: false,
  });
  expect((await shownDays(page)).map((text) => text.trim())).toEqual(['20 Nov 2026']);
  expect(await page.locator('.changed-entry li').count()).toBeGreaterThan(4);
  expect(await page.locator('h1').textContent()).toBe('What changed: Tésséni');
  expect(await page.locator('main').textContent()).not.toContain('Kirivané');
  await close();
});

test('a place is chosen in the address, as on other pages of the desk, with the day', async () => {
  const at = `${site.url}${CHANGES}#place=zzz/kirivane&since=2026-06-15`;
  const { page, expectQuiet, close } = await openPage(browser, at, { now: '2026-11-22T12:00:00Z' });
  const names = () => page.locator('.changed-entry:visible h3').allTextContents();
  const trimmed = async () => (await names()).map((text) => text.trim());
  const status = page.getByRole('status').first();
  expect(await trimmed()).toEqual(['Kirivané']);
  expect((await shownDays(page)).map((text) => text.trim())).toEqual(['1 Jul 2026']);
  expect(await status.textContent()).toBe('1 shown, since 15 Jun 2026.');
  // The link to another language keeps what was chosen.
  expect(await page.locator('a[hreflang="fr"]').getAttribute('href')).toMatch(
    /\/fr\/changes\/#since=2026-06-15&place=zzz\/kirivane$/,
  );
  await page.getByLabel('Place').selectOption('zzz/tesseni');
  expect(await trimmed()).toEqual(['Tésséni']);
  expect(page.url()).toMatch(/#since=2026-06-15&place=zzz\/tesseni$/);
  // A place is looked for in all that is listed: the page says where that begins.
  await page.getByLabel('Since').fill('2026-01-01');
  expect(await status.textContent()).toContain('the content begins on 1 Jun 2026');
  await page.getByLabel('Since').fill('');
  expect(page.url()).toMatch(/#since=all&place=zzz\/tesseni$/);
  await page.getByLabel('Place').selectOption('');
  const all = await trimmed();
  await page.getByLabel('Region').selectOption({ index: 1 });
  const ofRegion = await trimmed();
  expect(ofRegion.length).toBeGreaterThan(0);
  expect(ofRegion.length).toBeLessThan(all.length);
  expectQuiet();
  await close();
});

test('of a place without a change nothing is shown, not everything', async () => {
  const { page, close } = await openPage(browser, `${site.url}${CHANGES}#place=zzz/wadi-nim&since=all`, {
    now: '2026-11-22T12:00:00Z',
  });
  expect(await shownDays(page)).toEqual([]);
  expect(await page.getByRole('status').first().textContent()).toMatch(/^0 shown: all that is listed here\./);
  await close();
});

test('names and sources are folded at the end of their day', async () => {
  const { page, close } = await openPage(browser, `${site.url}${CHANGES}`, { now: '2026-11-22T12:00:00Z' });
  const folded = page.locator('section[data-day="2026-11-20"] > details');
  expect(await folded.evaluate((one) => one === one.parentElement?.lastElementChild)).toBe(true);
  expect(await folded.locator('li').first().isVisible()).toBe(false);
  await folded.locator('summary').click();
  expect(await folded.locator('li').first().isVisible()).toBe(true);
  await close();
});
