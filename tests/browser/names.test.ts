/** A place is found by its name on a line on which the full text never comes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveDist(MALI);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Pagefind is asked for and never answers; what it was asked for is remembered. */
async function withoutFullText(page: Page): Promise<string[]> {
  const held: string[] = [];
  await page.route(/\/search\/.*pagefind/, (route) => void held.push(new URL(route.request().url()).pathname));
  return held;
}

describe('while the full text is still loading', () => {
  test.each([
    ['a slip', 'Menca', 'Ménaka'],
    ['Arabic', 'تمبكتو', 'Timbuktu'],
    ['another spelling', 'Duenza', 'Douentza'],
    ['a code', 'ml0502', 'Bankass'],
    ['a village', 'farabugu', 'Niono'],
    ['an actor', 'gsim', 'JNIM'],
  ])('a name is found by %s, %s: %s', async (_, query, name) => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/`);
    const held = await withoutFullText(page);
    // The filters belong to the full text: it is on its way before a letter is typed.
    await page.locator('palabre-search summary').click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.focus('#query');
    await page.keyboard.type(query);
    const hit = page.locator('.name-hits').getByRole('link', { name, exact: true }).first();
    await hit.waitFor();
    expect(await page.locator('#query').evaluate((input) => input === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('.search-status').textContent()).toMatch(/By name: \d+/);
    await hit.click();
    await page.locator('h1', { hasText: name }).waitFor();
    expectQuiet();
    await close();
  });

  test('the words of the texts are found, and what is loading is said', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/`);
    const held = await withoutFullText(page);
    await page.focus('#query');
    await page.keyboard.type('ceasefire');
    await page.keyboard.press('Enter');
    await page.locator('.results').getByRole('link', { name: 'Niono', exact: true }).waitFor();
    expect(held).toEqual(['/search/mli/en/pagefind.js']);
    expect(await page.locator('.search-status').textContent()).toMatch(/^In the full text: \d+\. Loading excerpts/);
    expectQuiet();
    await close();
  });
});

test('names that cannot be fetched are said in words, and fetched when the reader comes back', async () => {
  const { page, close } = await openPage(browser, `${site.url}/en/`);
  await page.route(/names-first/, (route) => route.abort());
  await page.focus('#query');
  await expect.poll(() => page.locator('.search-status').textContent()).toContain('could not be loaded');
  await page.unroute(/names-first/);
  await page.locator('palabre-search button').focus();
  await page.fill('#query', 'kidal');
  await page.locator('.name-hits').getByRole('link', { name: 'Kidal', exact: true }).first().waitFor();
  await close();
});

test('hits are reached by keyboard from the field, and fit a phone', async () => {
  const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/`, {
    viewport: { width: 360, height: 740 },
  });
  await page.focus('#query');
  await page.keyboard.type('menca');
  await page.locator('.name-hits a').first().waitFor();
  for (const _ of ['button', 'filters', 'first hit']) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ménaka');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/localities\/mli\/menaka\/$/);
  expectQuiet();
  await close();
});
