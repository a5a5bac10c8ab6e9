/** Three questions of a negotiator, from the home page to the answer, as one would act on a phone. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let browser: Browser;
let mali: Awaited<ReturnType<typeof serveDist>>;
let fictional: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  [mali, fictional] = await Promise.all([serveDist(MALI), serveDist(FICTIONAL)]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([mali?.close(), fictional?.close()]);
});

describe('before a meeting in Bankass about school classes', () => {
  test('the place is found by name, its brief is read as old news, and a worksheet is printed of it', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${mali.url}/fr/`, PHONE);
    await page.locator('#query').click();
    await page.locator('#query').pressSequentially('bankas');
    await page.getByRole('link', { name: 'Bankass', exact: true }).first().click();
    await page.locator('h1', { hasText: 'Bankass' }).waitFor();

    // What is known is of January 2025: the page says so before anything else, and claims nothing to be in force.
    expect(await page.locator('.access .if-stale').first().isVisible()).toBe(true);
    expect(await page.locator('[data-group="live"] [data-condition]:not([hidden])').count()).toBe(0);
    expect(await page.locator('[data-group="unsure"] [data-condition]:not([hidden])').count()).toBeGreaterThan(1);

    await page.getByRole('link', { name: 'Préparer une rencontre' }).first().click();
    await page.waitForURL(/\/fr\/prepare\/#place=mli\/bankass/);
    await page.getByLabel('Interlocuteur').selectOption('bankass-village-chiefs');
    await page.locator('select[name="type"]').selectOption('separation-of-boys-and-girls');
    await page.waitForURL(/type=separation-of-boys-and-girls/);

    const sheet = page.locator('.worksheet');
    await expect.poll(() => sheet.locator('[data-field="place"]').textContent()).toContain('Bankass');
    expect(await sheet.locator('[data-field="counterpart"]').textContent()).toContain('Chefs de village');
    // The precedent is of another place: nobody has asked for it here, as far as is recorded.
    const precedents = await shown(page.locator('[data-slot="precedents"]'));
    expect(precedents.trim()).not.toBe('');
    expect(precedents).not.toContain('Bankass');
    expect(await shown(page.locator('.worksheet'))).toMatch(/Rien n’est consigné\s*: demandez\./);

    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(2);
    expect(await stored(page)).toEqual({ local: 0, session: 0, caches: 0, workers: 0, cookies: '' });
    expectQuiet();
    await close();
  });
});

describe('which agreements do we lose if the mission leaves', () => {
  const open = (now: string, path = 'en/') => openPage(browser, `${fictional.url}/${path}`, { ...PHONE, now });

  test('what rests on a mission that has left is listed with its state of today, and flagged on each brief', async () => {
    const { page, expectQuiet, close } = await open('2026-11-25T09:00:00Z');
    await page.getByRole('link', { name: 'If they leave' }).first().click();
    const gone = page.locator('details, section').filter({ hasText: 'United Mission for Zanzara' }).first();
    await gone.waitFor();
    const agreement = page.getByRole('link', { name: /clinic in the hills/i }).first();
    if (!(await agreement.isVisible())) await page.getByText('United Mission for Zanzara').first().click();
    await agreement.click();
    await page.locator('h1', { hasText: 'Tésséni' }).waitFor();
    const condition = page.locator('.condition', { hasText: 'clinic in the hills' });
    expect(await shown(condition)).toContain('its guarantor. Who stands for it now?');
    expectQuiet();
    await close();
  });

  test('a mission that is still there is asked the same, and nobody is told that it has left', async () => {
    const { page, close } = await open('2026-11-25T09:00:00Z', 'en/reliance/');
    const there = page.locator('section').filter({ hasText: 'Still there, as far as is known' }).last();
    await there.getByText('Zanzara Armed Forces').first().click();
    expect(await shown(there)).toContain('Food convoys without soldiers');
    await close();
  });

  test('for Mali, what MINUSMA did is listed as the work of one who has left', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${mali.url}/en/reliance/`, PHONE);
    const gone = page.locator('section').filter({ hasText: 'Already gone' }).last();
    expect(await shown(gone)).toContain('MINUSMA');
    expectQuiet();
    await close();
  });
});

describe('what is overdue in Mopti this quarter', () => {
  test('no outreach is on record for any place with an actor, and each is named: never a blank', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${mali.url}/en/`, PHONE);
    await page.getByRole('link', { name: 'Outreach' }).first().click();
    await page.getByRole('link', { name: 'Mopti', exact: true }).first().click();
    await page.waitForURL(/\/en\/outreach\/mli\/ML05\/$/);
    const text = await shown(page.locator('main'));
    for (const place of ['Bandiagara', 'Bankass', 'Djenné', 'Douentza', 'Koro']) expect(text).toContain(place);
    expect(text.match(/Never recorded\s*\n/g)?.length).toBeGreaterThan(4);
    expectQuiet();
    await close();
  });

  test('the calendar of the region says what has lapsed, the newest first, and that nothing lapses from now on', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${mali.url}/en/calendar/mli/ML05/`, PHONE);
    await expect.poll(() => shown(page.locator('main'))).toContain('all of it has lapsed already');
    const folded = page.locator('details', { hasText: 'Already lapsed' }).first();
    await folded.locator('summary').click();
    expect(await shown(folded)).toContain('Access to be checked');
    expectQuiet();
    await close();
  });

  test('in the made-up country, what is due this quarter is overdue the next', async () => {
    const states = async (now: string) => {
      const { page, close } = await openPage(browser, `${fictional.url}/en/outreach/`, { ...PHONE, now });
      await page.locator('reader-day[data-day]').first().waitFor();
      const text = await shown(page.locator('main'));
      await close();
      return { due: text.match(/\bDue\b/g)?.length ?? 0, overdue: text.match(/\bOverdue\b/g)?.length ?? 0 };
    };
    const [now, later] = [await states('2026-11-25T09:00:00Z'), await states('2027-05-02T09:00:00Z')];
    expect(later.overdue).toBeGreaterThan(now.overdue);
  });
});

/** What a reader sees of it. */
async function shown(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join('\n');
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

function stored(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
}
