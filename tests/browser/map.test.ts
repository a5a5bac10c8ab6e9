/** The maps as a reader meets them: by keyboard, in forced colours, on another day, in few bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

let browser: Browser;
let mali: Awaited<ReturnType<typeof serveDist>>;
let fictional: Awaited<ReturnType<typeof serveDist>>;

beforeAll(async () => {
  browser = await launchBrowser();
  mali = await serveDist(MALI);
  fictional = await serveDist(FICTIONAL);
});
afterAll(async () => {
  await browser?.close();
  await mali?.close();
  await fictional?.close();
});

const PHONE = { viewport: { width: 360, height: 740 } };
const BUILT = '2026-11-22T12:00:00Z';

describe('the map of Mali', () => {
  test('weighs six kilobytes at most, and hardly more than that before it is packed', () => {
    for (const page of ['en/index.html', 'en/countries/mli/index.html', 'en/regions/mli/ML05/index.html']) {
      const [map = ''] = /<figure class="map">[\s\S]*?<\/figure>/.exec(readFileSync(join(MALI, page), 'utf8')) ?? [];
      const [drawing = ''] = /<svg[\s\S]*?<\/svg>/.exec(map) ?? [];
      expect(drawing.length).toBeGreaterThan(1000);
      expect(Buffer.byteLength(drawing)).toBeLessThan(6.5 * 1024);
      expect(brotliCompressSync(map).length).toBeLessThan(2 * 1024);
      expect(map).not.toMatch(/\sstyle=|<style/);
    }
  });

  test('lets a finger hit each mark alone at 360 px, and no name lies over another in this font', async () => {
    const { page, expectQuiet, close } = await openPage(browser, `${mali.url}/en/`, PHONE);
    const boxes = await page.locator('.map a').evaluateAll((links) =>
      links.map((link) => {
        const box = (element: Element | null) => {
          const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
          return { x, y, width, height };
        };
        return {
          name: link.getAttribute('aria-label'),
          link: box(link),
          label: box(link.querySelector('text ~ text')),
        };
      }),
    );
    expect(boxes).toHaveLength(18);
    for (const { link } of boxes) expect(Math.min(link.width, link.height)).toBeGreaterThanOrEqual(20);
    const over = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(({ label: b }) => Math.min(a.label.width, b.width) > 0)
        .filter(({ label: b }) => a.label.x < b.x + b.width - 1 && b.x < a.label.x + a.label.width - 1)
        // A line of text is higher than its letters.
        .filter(({ label: b }) => Math.abs(a.label.y - b.y) < 12)
        .map((b) => `${a.name} and ${b.name}`),
    );
    expect(over).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expectQuiet();
    await close();
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const { page, close } = await openPage(browser, `${mali.url}/en/`, { ...PHONE, colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run;
      const { violations } = await run('.map', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await close();
  });
});

describe('the map of the made-up country', () => {
  test('is gone through by keyboard, mark by mark, each with its place, state and date, and a ring', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/`, { ...PHONE, now: BUILT });
    const links = page.locator('.map svg a');
    await links.first().focus();
    const heard: (string | null)[] = [];
    for (let at = 0; at < (await links.count()); at += 1) {
      if (at > 0) await page.keyboard.press('Tab');
      const focused = page.locator('.map svg a:focus');
      heard.push(await focused.getAttribute('aria-label'));
      if (at > 0) {
        expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
        expect(
          await focused
            .locator('path')
            .last()
            .evaluate((path) => getComputedStyle(path).strokeWidth),
        ).toBe('4px');
      }
    }
    expect(heard).toHaveLength(5);
    for (const words of heard)
      expect(words).toMatch(/^.+: (?:Open|Restricted|Severely restricted|Closed|Not known).*, as of .*2026/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/localities\/zzz\//);
    await close();
  });

  test('shows nothing as checked on a day on which it no longer is', async () => {
    const early = await openPage(browser, `${fictional.url}/en/`, { now: BUILT });
    await early.page.locator('fresh-states[data-day]').waitFor();
    const old = early.page.locator('.map a.stale');
    const before = await old.count();
    expect(before).toBeLessThan(5);
    expect(await early.page.locator('.map a:not(.stale) tspan:visible').count()).toBe(0);
    await early.close();

    const late = await openPage(browser, `${fictional.url}/en/`, { now: '2027-06-01T12:00:00Z' });
    await late.page.locator('fresh-states[data-day]').waitFor();
    expect(await late.page.locator('.map svg a.stale').count()).toBe(5);
    for (const words of await late.page.locator('.map svg a').evaluateAll((all) => all.map((one) => one.ariaLabel)))
      expect(words).toMatch(/, as of .+ – not checked since$/);
    await late.close();
  });

  test('believes no clock that is earlier than the build: nothing counts as checked', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/`, { now: '2020-01-01T12:00:00Z' });
    await page.locator('fresh-states[data-day]').waitFor();
    expect(await page.locator('.map svg a.stale').count()).toBe(5);
    expect(await page.locator('.map-clock').isVisible()).toBe(true);
    await close();
  });

  test('shows letters and shapes in forced colours, without a colour of its own', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/`, { now: BUILT, forcedColors: 'active' });
    const marks = await page.locator('.map svg a').evaluateAll((links) =>
      links.map((link) => {
        const [path, sign] = [link.querySelector('path'), link.querySelector('text')];
        if (!path || !sign) throw new Error('a mark has no shape or no letter');
        const { fill, stroke } = getComputedStyle(path);
        return { letter: sign.textContent, fill, stroke, ink: getComputedStyle(sign).fill };
      }),
    );
    for (const { letter, fill, stroke, ink } of marks) {
      expect(letter).toMatch(/^[ORSC]\??$|^\?$/);
      expect(ink).not.toBe(fill);
      for (const colour of [fill, stroke, ink]) expect(colour).toMatch(/^rgb\((?:0, 0, 0|255, 255, 255)\)$/);
    }
    await close();
  });

  test('says beside it which places have no position', async () => {
    const { page, close } = await openPage(browser, `${fictional.url}/en/`, { now: BUILT });
    expect(await page.locator('.map figcaption a').allTextContents()).toEqual(
      expect.arrayContaining(['Salt Gate', 'Misty Lake']),
    );
    await close();
  });
});
