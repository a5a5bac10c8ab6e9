/**
 * Every kind of page for every reader (WCAG 2.2 AA, and AAA contrast): axe finds nothing, the keyboard reaches all and
 * sees where it is, nothing has to be scrolled sideways, what is touched is large enough.
 */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allPagesOfEveryKind, open, type PageOfKind } from '../../src/cli/kinds-of-page.ts';
import { LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, serveDist } from './support.ts';

let browser: Browser;
let fictional: Awaited<ReturnType<typeof serveDist>>;
let mali: Awaited<ReturnType<typeof serveDist>>;
let urls: Record<'fictional' | 'mali', string>;

beforeAll(async () => {
  browser = await launchBrowser();
  fictional = await serveDist(FICTIONAL);
  mali = await serveDist(MALI);
  urls = { fictional: fictional.url, mali: mali.url };
});
afterAll(async () => {
  await browser?.close();
  await fictional?.close();
  await mali?.close();
});

const PAGES = allPagesOfEveryKind(FICTIONAL);
const PHONE = { width: 360, height: 740 };
/** 1280 px at 400%, which is what reflow asks for (WCAG 1.4.10); a phone at 200% is wider. */
const NARROWEST = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each([
  ['fictional', 'light', DESKTOP],
  ['fictional', 'dark', PHONE],
  ['mali', 'light', PHONE],
] as const)('axe on the pages of %s, in %s colours', (site, colorScheme, viewport) => {
  test.each(LANGS)('finds nothing (%s)', { timeout: 240_000 }, async (lang) => {
    const pages = allPagesOfEveryKind(site === 'mali' ? MALI : FICTIONAL).filter((one) => one.lang === lang);
    const found: string[] = [];
    await inTab({ colorScheme, viewport }, async (tab) => {
      for (const page of pages) {
        await open(tab, urls[site], page);
        found.push(...(await findings(tab)).map((finding) => `${page.path} ${finding}`));
      }
    });
    expect(found).toEqual([]);
  });
});

test('axe finds what is wrong', async () => {
  await inTab({ viewport: PHONE }, async (tab) => {
    await tab.goto(`${urls.fictional}/en/`);
    await tab.evaluate(() => document.querySelector('main h1')?.before(document.createElement('img')));
    expect(await findings(tab)).toEqual([expect.stringMatching(/^image-alt: /)]);
  });
});

describe('every kind of page', () => {
  test('has one heading of the first level, one main part, and says its language', { timeout: 120_000 }, async () => {
    await inTab({ javaScriptEnabled: false }, async (tab) => {
      for (const { path, lang } of PAGES.filter(({ filled }) => filled === undefined)) {
        await tab.goto(urls.fictional + path);
        const frame = await tab.evaluate(() => ({
          h1: document.querySelectorAll('h1').length,
          main: document.querySelectorAll('main').length,
          lang: document.documentElement.lang,
          dir: document.documentElement.dir || 'ltr',
        }));
        expect([path, frame]).toEqual([path, { h1: 1, main: 1, lang, dir: LOCALES[lang].dir }]);
      }
    });
  });

  test('is read at 320 px and in text of double size without scrolling sideways', { timeout: 240_000 }, async () => {
    await inTab({ viewport: NARROWEST }, async (tab) => {
      for (const page of PAGES) {
        await open(tab, urls.fictional, page);
        expect([page.path, await sideways(tab)]).toEqual([page.path, []]);
      }
    });
    await inTab({ viewport: { width: 640, height: 900 } }, async (tab) => {
      for (const page of PAGES.filter(({ lang }) => lang === 'en')) {
        await open(tab, urls.fictional, page);
        await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect([page.path, await sideways(tab)]).toEqual([page.path, []]);
      }
    });
  });

  test('has nothing to touch that is under 24 px', { timeout: 240_000 }, async () => {
    await inTab({ viewport: PHONE, hasTouch: true }, async (tab) => {
      for (const page of PAGES) {
        await open(tab, urls.fictional, page);
        expect([page.path, await smallTargets(tab)]).toEqual([page.path, []]);
      }
    });
  });

  test('says on a phone, where tables become cards, what each number counts', { timeout: 120_000 }, async () => {
    await inTab({ viewport: PHONE }, async (tab) => {
      // A table in the prose of an entry says in its own words what it counts; the neutral page has none that is cards.
      const pages = PAGES.filter(({ lang, kind }) => lang === 'en' && !/^brief|^units/.test(kind));
      for (const page of pages) {
        await open(tab, urls.fictional, page);
        const bare = await tab.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('tbody td:not([data-label])')]
            .filter((cell) => /^[\s\d.,▲]*\d[\s\d.,▲]*$/.test(cell.textContent))
            .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        );
        expect([page.path, bare]).toEqual([page.path, []]);
      }
    });
  });

  test('is gone through by keyboard in the order of reading, and shows where one is', {
    timeout: 240_000,
  }, async () => {
    await inTab({ viewport: PHONE }, async (tab) => {
      for (const page of PAGES.filter(({ lang, kind }) => lang === 'ar' || kind === 'brief, longest')) {
        await open(tab, urls.fictional, page);
        expect([page.path, await byKeyboard(tab, page)]).toEqual([page.path, []]);
      }
    });
  });
});

describe('what the device asks for', () => {
  test('more contrast: what is soft is as dark as the rest', async () => {
    await inTab({ contrast: 'more' }, async (tab) => {
      await tab.goto(`${urls.fictional}${brief.path}`);
      const colours = await tab.evaluate(() => [
        getComputedStyle(document.querySelector('.names') ?? document.body).color,
        getComputedStyle(document.body).color,
      ]);
      expect(colours[0]).toBe(colours[1]);
    });
  });

  test('less motion: nothing moves', async () => {
    await inTab({ reducedMotion: 'reduce' }, async (tab) => {
      for (const path of ['/en/', brief.path]) {
        await tab.goto(urls.fictional + path);
        const moving = await tab.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((one) => {
              const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
              return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
            })
            .map(({ tagName }) => tagName),
        );
        expect(moving).toEqual([]);
      }
    });
  });

  test('its own colours: the shapes of states are still drawn, each its own', async () => {
    await inTab({ forcedColors: 'active' }, async (tab) => {
      await tab.goto(`${urls.fictional}${brief.path}`);
      const shapes = await tab.locator('.condition .state').evaluateAll((tags) =>
        tags.map((tag) => {
          const { borderStyle, borderRadius, backgroundColor, backgroundImage } = getComputedStyle(tag, '::before');
          return [
            (tag as HTMLElement).dataset['state'],
            [borderStyle, borderRadius, backgroundColor, backgroundImage].join(' '),
          ] as const;
        }),
      );
      const shapeOf = new Map(shapes);
      expect(shapeOf.get('in-force')).not.toBe(shapeOf.get('unconfirmed'));
      expect(shapeOf.get('in-force')).not.toContain('rgba(0, 0, 0, 0)');
      expect(shapeOf.get('in-force')).not.toBe(shapeOf.get('expired'));
      expect(shapeOf.get('expiring')).not.toBe(shapeOf.get('in-force'));
    });
  });
});

const brief = PAGES.find(({ kind, lang }) => kind === 'brief, longest' && lang === 'en') as PageOfKind;

/** One tab for many pages: a context for each costs more than the test. */
async function inTab(options: Parameters<Browser['newContext']>[0], use: (tab: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'UTC', ...options });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Rule, element and reason, in words. The policy of the page does not hold for what a test evaluates. */
async function findings(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source);
  return tab.evaluate(async (tags) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await engine.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, TAGS);
}

/** What reaches over the edge of the page, or lies in something that has to be scrolled sideways. */
function sideways(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right, width: own } = one.getBoundingClientRect();
      const unseen = own <= 1 || one.closest('[hidden], .skip, thead, svg') !== null;
      return (
        !unseen &&
        (left < -1 ||
          right > width + 1 ||
          (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto'))
      );
    });
    const page =
      document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    return [...page, ...wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });
}

/** Links inside a sentence and marks of sources may be smaller (WCAG 2.5.8, "inline"); the map has a test of its own. */
function smallTargets(tab: Page): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
      .filter((one) => one.checkVisibility() && !one.closest('.skip, .map svg'))
      .filter((one) => {
        const alone =
          !(one instanceof HTMLAnchorElement) ||
          one.closest('nav, .crumbs, .site-header') !== null ||
          getComputedStyle(one).display !== 'inline';
        const { width, height } = one.getBoundingClientRect();
        return alone && (width < 24 || height < 24);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/** Goes through with the tabulator key: what is out of order, unmarked, out of sight or covered. */
async function byKeyboard(tab: Page, { kind }: PageOfKind): Promise<string[]> {
  const wrong: string[] = [];
  const steps = kind === 'brief, longest' ? 60 : 30;
  await tab.evaluate(() => {
    (globalThis as unknown as { seen: Element[] }).seen = [];
  });
  for (let step = 0; step < steps; step += 1) {
    await tab.keyboard.press('Tab');
    const told = await tab.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Element[] };
      const here = document.activeElement;
      if (!here || here === document.body || seen.includes(here)) return undefined;
      const before = seen.at(-1);
      seen.push(here);
      const name = here.outerHTML.slice(0, 100);
      const problems: string[] = [];
      if (before && !(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING))
        problems.push(`out of order: ${name}`);
      const box = here.getClientRects()[0] ?? here.getBoundingClientRect();
      const { left, top, width, height } = box;
      if (top < -1 || left < -1 || top > innerHeight - 1 || left > innerWidth) problems.push(`out of sight: ${name}`);
      const at = document.elementFromPoint(left + width / 2, Math.min(Math.max(top + height / 2, 1), innerHeight - 1));
      if (at && !here.contains(at) && !at.contains(here))
        problems.push(`covered by ${at.outerHTML.slice(0, 60)}: ${name}`);
      const marked = here.closest('svg') !== null || getComputedStyle(here).outlineStyle !== 'none';
      if (!marked) problems.push(`not marked: ${name}`);
      return problems;
    });
    if (told === undefined) break;
    wrong.push(...told);
  }
  const [reached, all] = await tab.evaluate(() => [
    (globalThis as unknown as { seen: Element[] }).seen.length,
    document.querySelectorAll('a[href], button, input, select, summary').length,
  ]);
  // The neutral page has nothing to press.
  return (reached ?? 0) >= Math.min(all ?? 0, 3) ? wrong : [...wrong, `only ${reached} of ${all} were reached`];
}
