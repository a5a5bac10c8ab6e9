/** A site that is served below a folder: what is kept, and who answers, stay below it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import { type Line, serveLine } from './line.ts';
import { launchBrowser, openPage } from './support.ts';

/** A machine that is busy takes its time. */
const PATIENT = { timeout: 20_000 };

const out = mkdtempSync(join(tmpdir(), 'palabre-base-'));
let browser: Browser;
let line: Line;

beforeAll(async () => {
  const build = ['src/cli/build.ts', '--root', 'tests/fixtures/fictional', '--out', out];
  await promisify(execFile)(process.execPath, build, {
    cwd: PROJECT,
    env: { ...process.env, BASE: '/field/notes', SOURCE_DATE_EPOCH: '1795305600' },
  });
  browser = await launchBrowser();
  line = await serveLine(out, '/field/notes/');
});
afterAll(async () => {
  await browser?.close();
  line?.close();
  rmSync(out, { recursive: true, force: true });
});

test('a region is kept, searched, left and forgotten', async () => {
  const { page, violations, close } = await openPage(browser, `${line.url}en/regions/zzz/ZZ01/`, {
    now: '2026-11-25T12:00:00Z',
  });
  const said = page.locator('keep-region [role="status"]');
  await page.locator('[data-action="ask"]').click();
  await page.locator('[data-action="keep"]').click();
  await expect.poll(() => said.textContent(), PATIENT).toContain('Kept on this device');
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual(['/field/notes/']);

  line.down = true;
  await page.goto(`${line.url}en/localities/zzz/tesseni/`);
  expect(await page.locator('html').getAttribute('data-kept-built')).toBe('2026-11-22');
  await page.goto(`${line.url}en/`);
  await page.locator('input[name="q"]').fill('Tesseni');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.results a').allTextContents(), PATIENT).toContain('Tésséni');
  await page.goto(`${line.url}en/localities/zzz/kirivane/`);
  expect(await page.locator('.not-kept').isVisible()).toBe(true);
  await page.locator('a.leave').click();
  await expect.poll(() => page.url(), PATIENT).toBe(`${line.url}en/units/`);

  // The neutral page itself follows when the host answers, and may cut off whoever goes on at once.
  const goOn = () => page.goto(`${line.url}en/offline/`).then(() => 'there', String);
  await expect.poll(goOn, PATIENT).toBe('there');
  await page.locator('kept-list button').click();
  await expect.poll(() => page.locator('kept-list [role="status"]').textContent(), PATIENT).toContain('is gone');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(violations).toEqual([]);
  await close();
});
