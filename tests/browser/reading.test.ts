/** What a negotiator does first: find the place, read its brief, ask where a condition comes from and whose it is. */
import type { Browser } from 'playwright-core';
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

describe('search', () => {
  test.each([
    ['its name without capitals', 'bankass', 'Bankass'],
    ['its P-code', 'ML0502', 'Bankass'],
    ['a name without its accent', 'menaka', 'Ménaka'],
    ['another spelling', 'tombouctou', 'Timbuktu'],
    ['a village inside it', 'farabougou', 'Niono'],
    ['a village written without accents', 'lere', 'Niafunké'],
  ])('finds a place by %s', async (_, query, name) => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/`);
    await page.fill('#query', query);
    await page.press('#query', 'Enter');
    await page.locator('.results .excerpt').first().waitFor();
    expect(await page.locator('.results a').allTextContents()).toContain(name);
    await page.locator('.results').getByRole('link', { name, exact: true }).click();
    await page.locator('h1', { hasText: name }).waitFor();
    expectQuiet();
    await close();
  });

  test('is fetched only when the reader turns to it', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/`);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(fetched.filter((path) => path.startsWith('/search/'))).toEqual([]);
    await page.focus('#query');
    await page.fill('#query', 'kidal');
    await page.locator('.name-hits li').first().waitFor();
    const named = () => fetched.filter((path) => path.startsWith('/search/'));
    expect(named().length).toBeGreaterThan(0);
    expect(named().filter((path) => !/^\/search\/mli\/en\/names-\w+\.txt$/.test(path))).toEqual([]);
    await page.locator('palabre-search summary').click();
    await page.locator('select[name="region"] option:nth-child(2)').waitFor({ state: 'attached' });
    expect(named()).toContain('/search/mli/en/pagefind.js');
    await close();
  });

  test('narrows down by region and by actor', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/`);
    await page.locator('palabre-search summary').click();
    await page.locator('select[name="region"] option:nth-child(2)').waitFor({ state: 'attached' });
    await page.selectOption('select[name="region"]', 'Gao');
    await page.locator('.results li').first().waitFor();
    expect((await page.locator('.results a').allTextContents()).toSorted()).toEqual(['Ansongo', 'Gao']);
    await page.selectOption('select[name="region"]', '');
    await page.selectOption('select[name="actor"]', { label: 'MINUSMA' });
    // Between the two choices the list is empty for a moment: that is no answer yet.
    await page.waitForFunction(() => {
      const names = document.querySelector('.results')?.textContent ?? '';
      return names !== '' && !names.includes('Ansongo');
    });
    expectQuiet();
    await close();
  });

  test('says so when nothing is found', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/`);
    await page.fill('#query', 'zzqxv');
    await page.press('#query', 'Enter');
    await page.waitForFunction(() =>
      document.querySelector('.search-status')?.textContent?.includes('full text. Every'),
    );
    expect(await page.locator('.search-status').textContent()).toContain('zzqxv');
    expect(await page.locator('.results li').count()).toBe(0);
    await close();
  });

  test('shows states of the reader’s day beside a result', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/`);
    await page.fill('#query', 'farabougou');
    await page.press('#query', 'Enter');
    const link = page.getByRole('link', { name: 'Niono', exact: true });
    const result = page.locator('.results li', { has: link }).filter({ has: page.locator('.excerpt') });
    await result.waitFor();
    expect(await result.textContent()).toMatch(/1 Broken/);
    await close();
  });
});

describe('the brief of a place', () => {
  test('leads from a condition to its source and to its actor', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${site.url}/en/localities/mli/niono/`);
    const condition = page.locator('#r-ceasefire-2021-03');
    const source = (await condition.locator('.citation a').first().getAttribute('href')) ?? '';
    expect(await page.locator(source).textContent()).toMatch(/RFI/);
    await page.locator(`${source} a`).click();
    await page.waitForURL(/\/en\/sources\/#s-/);
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
    await page.goBack();
    await page.locator('#r-ceasefire-2021-03').getByRole('link', { name: 'Katiba Macina' }).click();
    await page.waitForURL(/\/en\/actors\/katiba-macina\/$/);
    expect(await page.locator('h1').textContent()).toBe('Katiba Macina');
    expect(await page.locator('main').textContent()).toContain('Niono');
    expectQuiet();
    await close();
  });

  test('keeps the order in which a negotiator asks', async () => {
    const { page, close } = await openPage(browser, `${site.url}/en/localities/mli/douentza/`);
    const order = [
      'conditions',
      'actors',
      'grievances',
      'common-ground',
      'constraints',
      'cautions',
      'unknowns',
      'sources',
    ];
    const headings = await page.locator('h2[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(headings.filter((id) => order.includes(id))).toEqual(order);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text.indexOf('ML0504')).toBeLessThan(text.indexOf('Access was last observed'));
    expect(text.indexOf('Access was last observed')).toBeLessThan(text.indexOf('Changed last'));
    expect(text.indexOf('Changed last')).toBeLessThan(text.indexOf('In force'));
    await close();
  });

  test('is complete without script, and never says more than "as of"', async () => {
    const url = `${site.url}/en/localities/mli/niono/`;
    const { page, expectQuiet, close } = await openPage(browser, url, { javaScriptEnabled: false });
    const states = await page.locator('.state').allTextContents();
    expect(states.length).toBeGreaterThan(2);
    for (const state of states) expect(state).toMatch(/ as of \d{1,2} \w+ \d{4}$/);
    for (const id of ['conditions', 'actors', 'grievances', 'unknowns', 'sources']) {
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    }
    expect(await page.locator('form').count()).toBe(0);
    expectQuiet();
    await close();
  });
});

describe('every kind of page', () => {
  test.each([
    '/',
    '/en/',
    '/en/localities/',
    '/en/localities/mli/bankass/',
    '/en/actors/',
    '/en/actors/minusma/',
    '/en/conditions/',
    '/en/sources/',
    '/en/countries/mli/',
    '/en/guides/',
    '/en/guides/method/',
    '/fr/',
    '/fr/localities/mli/bankass/',
    '/fr/conditions/',
    '/fr/countries/mli/',
    '/fr/guides/reading-a-brief/',
    '/ar/',
    '/ar/localities/',
    '/ar/localities/mli/bankass/',
    '/ar/actors/katiba-macina/',
    '/ar/conditions/',
    '/ar/sources/',
    '/ar/countries/mli/',
    '/ar/guides/safety/',
  ])('%s asks no other host, logs no error, and fits a phone', async (path) => {
    const { page, expectQuiet, close } = await openPage(browser, site.url + path, {
      viewport: { width: 360, height: 740 },
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expectQuiet();
    await close();
  });
});
