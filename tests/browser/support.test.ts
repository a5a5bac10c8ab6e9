// The browser tests lean on `expectQuiet`: it must be able to fail.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage, serveDist } from './support.ts';

describe('an opened page', () => {
  const dir = mkdtempSync(join(tmpdir(), 'palabre-browser-'));
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveDist>>;

  beforeAll(async () => {
    const page = (body: string) => `<!doctype html><title>x</title><link rel="icon" href="icon.svg">${body}`;
    writeFileSync(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(
      join(dir, 'index.html'),
      page('<p></p><script src="day.js"></script><noscript><b>plain</b></noscript>'),
    );
    writeFileSync(join(dir, 'day.js'), "document.querySelector('p').textContent = new Date().toISOString();");
    writeFileSync(join(dir, 'loud.html'), page('<script src="loud.js"></script><img src="http://127.0.0.2:9/a.png">'));
    writeFileSync(join(dir, 'loud.js'), "console.error('a complaint'); throw new Error('a fault');");
    browser = await launchBrowser();
    site = await serveDist(dir);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(dir, { recursive: true });
  });

  test('has the clock it was given', async () => {
    const { page, expectQuiet, close } = await openPage(browser, site.url, { now: '2026-02-07T12:00:00Z' });
    expect(await page.textContent('p')).toBe('2026-02-07T12:00:00.000Z');
    expectQuiet();
    await close();
  });

  test('runs no script when told so', async () => {
    const { page, expectQuiet, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
    expect(await page.textContent('p')).toBe('');
    expect(await page.locator('b').isVisible()).toBe(true);
    expectQuiet();
    await close();
  });

  test('is not quiet after an error, a complaint or a request to another host', async () => {
    const { errors, foreign, expectQuiet, close } = await openPage(browser, `${site.url}/loud.html`);
    expect(errors.join('\n')).toMatch(/a complaint/);
    expect(errors.join('\n')).toMatch(/page error: a fault/);
    expect(foreign).toEqual(['http://127.0.0.2:9/a.png']);
    expect(expectQuiet).toThrow();
    await close();
  });
});
