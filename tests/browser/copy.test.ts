/** The copy to carry, opened from a folder: every file of it, and what a reader does with it without a server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, elementsIn } from '../../src/copy/tree.ts';
import { LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { COPY_POLICY } from '../../src/site/policy.ts';
import { copyFile } from '../../src/site/routes.ts';
import { FICTIONAL, MALI } from './sites.ts';
import { launchBrowser, openPage } from './support.ts';

/** The made-up country is built for this day. */
const BUILT = '2026-11-22';
const NOON = `${BUILT}T12:00:00Z`;
const work = mkdtempSync(join(tmpdir(), 'palabre-copy-'));
/** A folder as people name them: with a space, and letters outside of ASCII. */
const unpacked = join(work, 'clé USB');
let browser: Browser;

beforeAll(async () => {
  for (const [name, bytes] of filesOf(FICTIONAL, 'zzz')) {
    const path = join(unpacked, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

const at = (path: string) => pathToFileURL(join(unpacked, `zzz-${BUILT}`, path)).href;
const open = (path: string, now = NOON, options = {}) => openPage(browser, at(path), { now, ...options });

function filesOf(site: string, iso3: string): [string, Uint8Array][] {
  return Object.entries(unzipSync(readFileSync(join(site, 'copies', `${iso3}.zip`))));
}

describe.each([
  ['Mali', MALI, 'mli'],
  ['the made-up country', FICTIONAL, 'zzz'],
])('the files of the copy of %s', (_, site, iso3) => {
  const files = new Map(filesOf(site, iso3).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
  const pages = [...files]
    .filter(([name]) => name.endsWith('.html'))
    .map(([name, html]) => ({ name, html, tree: parse(html) }));
  const below = (name: string) => name.slice(name.indexOf('/') + 1);
  const names = new Set([...files.keys()].map(below));

  test('stand in one folder with a plain name, each once', () => {
    expect(new Set([...files.keys()].map((name) => name.split('/')[0])).size).toBe(1);
    expect([...files.keys()][0]).toMatch(new RegExp(`^${iso3}-\\d{4}-\\d{2}-\\d{2}/`));
  });

  test('hold every kind of page in each language, the search, a script, a style and a text to read first', () => {
    for (const lang of LANGS) {
      for (const page of ['', 'localities/', 'conditions/', 'actors/', 'sources/', 'guides/', `countries/${iso3}/`])
        expect(names).toContain(`${lang}/${page}index.html`);
      for (const page of ['prepare/', 'compare/']) expect(names).toContain(`${lang}/${page}index.html`);
      for (const kind of [`localities/${iso3}`, `regions/${iso3}`, 'actors', 'guides'])
        expect([...names].filter((name) => name.startsWith(`${lang}/${kind}/`)).length).toBeGreaterThan(1);
      expect(names).toContain(copyFile.search(lang));
    }
    expect(names).toContain('index.html');
    expect(names).toContain(copyFile.start);
    expect(names).toContain(copyFile.script);
    // That of every page, of its end, of maps, of forms, of the desk, of worksheets and comparisons.
    expect([...names].filter((name) => name.endsWith('.css'))).toHaveLength(6);
    expect([...names].filter((name) => name.endsWith('.txt'))).toHaveLength(LANGS.length);
  });

  test('are led to by every link, to the part of the page', () => {
    const ids = new Map(
      pages.map(({ name, tree }) => [below(name), new Set(elementsIn(tree).map((one) => attribute(one, 'id')))]),
    );
    const links = pages.flatMap(({ name, tree }) =>
      elementsIn(tree).flatMap((element) =>
        ['href', 'src'].flatMap((key) => {
          const link = attribute(element, key);
          return link === undefined || /^https?:/.test(link) ? [] : [{ from: below(name), link }];
        }),
      ),
    );
    expect(links.length).toBeGreaterThan(500);
    const dead = links.filter(({ from, link }) => {
      if (link.startsWith('/')) return true;
      const { pathname, hash } = new URL(link, `https://copy.invalid/${from}`);
      const file = decodeURIComponent(pathname.slice(1));
      // A place chosen for a page: its script reads it.
      const chosen = /^#places?=(.+)$/.exec(hash)?.[1];
      if (chosen !== undefined) return !names.has(`${file.split('/')[0]}/localities/${chosen}/sheet.json.js`);
      return !names.has(file) || (hash !== '' && !ids.get(file)?.has(decodeURIComponent(hash.slice(1))));
    });
    expect(dead).toEqual([]);
  });

  test('ask no host for anything: only links to sources leave the folder', () => {
    const asking = pages.flatMap(({ name, tree }) =>
      elementsIn(tree)
        .filter(({ tagName, attrs }) => tagName !== 'a' && attrs.some(({ value }) => /^(?:https?:)?\/\//.test(value)))
        .map(({ tagName }) => `${name}: ${tagName}`),
    );
    expect(asking).toEqual([]);
    const style = [...files]
      .filter(([name]) => name.endsWith('.css'))
      .map(([, text]) => text)
      .join('');
    expect(style).not.toMatch(/url\((?!["']?data:)/);
  });

  test('have one policy, one classic script, nothing inline and no offer of a copy', () => {
    for (const { tree, html } of pages) {
      const elements = elementsIn(tree);
      const metas = elements.filter((one) => attribute(one, 'http-equiv') !== undefined);
      expect(metas.map((one) => attribute(one, 'content'))).toEqual([COPY_POLICY]);
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      expect(scripts.map((one) => [attribute(one, 'type'), attribute(one, 'src')?.split('/').at(-1)])).toEqual([
        [undefined, copyFile.script],
      ]);
      expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
      expect(html).not.toMatch(/\son[a-z]+=|\sstyle=|copies\/|palabre-search/);
    }
    expect(files.get([...files.keys()].find((name) => name.endsWith(`/${copyFile.script}`)) ?? '')).not.toMatch(
      /^\s*(?:import|export)\b/m,
    );
  });

  test('have states nowhere in the search: dates only', () => {
    for (const lang of LANGS) {
      const index = [...files].find(([name]) => below(name) === copyFile.search(lang))?.[1] ?? '';
      expect(index).toMatch(/^copyIndex\(\{/);
      expect(index).not.toMatch(/in-force|unconfirmed|"expired"/);
    }
  });
});

test('the pages that offer it say its size', () => {
  for (const lang of LANGS) {
    for (const page of ['', 'countries/zzz/']) {
      const html = readFileSync(join(FICTIONAL, lang, page, 'index.html'), 'utf8');
      expect(html).toContain('href="/copies/zzz.zip"');
      expect(html).toMatch(/data-copy-size>[^<]*\d[^<]*</);
    }
  }
});

describe('from a folder, without a server', () => {
  test('a reader chooses a language, finds a place by a misspelt name, and reads its brief', async () => {
    const { page, errors, foreign, violations, close } = await open(copyFile.start);
    await page.getByRole('link', { name: LOCALES.en.label }).click();
    expect(page.url()).toBe(at('en/index.html'));
    await page.locator('copy-search input').fill('Haute-Terase');
    await page.locator('.results a').first().waitFor();
    await page.locator('.results a', { hasText: 'Haute-Terrasse' }).click();
    expect(page.url()).toBe(at('en/localities/zzz/haute-terrasse/index.html'));
    expect(await page.locator('h1').textContent()).toContain('Haute-Terrasse');
    await page.locator(`fresh-states[data-day="${BUILT}"]`).waitFor();
    expect({ errors, foreign, violations }).toEqual({ errors: [], foreign: [], violations: [] });
    await close();
  });

  test('every kind of page opens without an error, a refusal, or a request to a host', async () => {
    const kinds = new Map(
      filesOf(FICTIONAL, 'zzz')
        .map(([name]) => name.slice(name.indexOf('/') + 1))
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.split('/').slice(0, 2).join('/') + name.split('/').length, name]),
    );
    expect(kinds.size).toBeGreaterThan(9);
    for (const path of kinds.values()) {
      const { page, expectQuiet, close } = await open(path);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'load' });
      expect(asked.filter((url) => !url.startsWith(at('')))).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
      expectQuiet();
      await close();
    }
  });

  test('states are those of the day of reading, on pages and in the search', async () => {
    const path = 'en/conditions/index.html';
    const statesOn = async (now: string) => {
      const { page, expectQuiet, close } = await open(path, now);
      await page.locator(`fresh-states[data-day="${now.slice(0, 10)}"]`).waitFor();
      const states = await page
        .locator('.condition-row .state')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['state']));
      expectQuiet();
      await close();
      return states;
    };
    const [then, later] = [await statesOn(NOON), await statesOn('2027-12-01T12:00:00Z')];
    expect(then).toContain('in-force');
    expect(later.length).toBe(then.length);
    expect(later).not.toContain('in-force');
    expect(later).not.toContain('expiring');

    const foundOn = async (now: string) => {
      const { page, expectQuiet, close } = await open('en/localities/index.html', now);
      await page.locator('copy-search input').fill('Kirivane');
      const text = await page.locator('.results li').first().textContent();
      expectQuiet();
      await close();
      return text;
    };
    const [found, foundLater] = [await foundOn(NOON), await foundOn('2027-12-01T12:00:00Z')];
    expect(found).toMatch(/Kirivané.*2 In force/);
    expect(foundLater).not.toMatch(/\d In force|\d Expiring/);
    expect(foundLater).not.toBe(found);
  });

  test('the search finds places by name, condition and P-code, and says where it finds nothing', async () => {
    const { page, expectQuiet, close } = await open('en/index.html');
    const field = page.locator('copy-search input');
    const results = page.locator('.results a');
    for (const [query, name] of [
      ['tesseni', 'Tésséni'],
      ['ZZ0201', 'Kirivané'],
      ['oumbal', 'Oumbalo'],
      ['oubmalo', 'Oumbalo'],
    ] as const) {
      await field.fill(query);
      await expect.poll(() => results.first().textContent()).toBe(name);
    }
    // Words of a condition: its kind, in the reader's language.
    await field.fill('no armed escort');
    await expect.poll(() => results.allTextContents()).toContain('Tésséni');
    await field.fill('qqqqqqqq');
    await page.locator('.search-status', { hasText: 'qqqqqqqq' }).waitFor();
    expect(await results.count()).toBe(0);
    expectQuiet();
    await close();
  });

  test('each page says that it is a copy, of which day, how old, and when that is old', async () => {
    const young = await open('en/guides/index.html', '2026-11-25T12:00:00Z');
    expect(await young.page.locator('copy-note').textContent()).toMatch(/3 days ago, 22 Nov 2026/);
    expect(await young.page.locator('copy-note .if-old').isVisible()).toBe(false);
    await young.close();
    const old = await open('en/guides/index.html', '2027-02-25T12:00:00Z');
    expect(await old.page.locator('copy-note').textContent()).toMatch(/3 months ago, 22 Nov 2026/);
    expect(await old.page.locator('copy-note .if-old').isVisible()).toBe(true);
    await old.close();
    const wrong = await open('en/guides/index.html', '2020-01-01T12:00:00Z');
    expect(await wrong.page.locator('copy-note .if-clock').isVisible()).toBe(true);
    expect(await wrong.page.locator('copy-note').textContent()).not.toMatch(/ago/);
    wrong.expectQuiet();
    await wrong.close();
  });

  test('without script it is whole: lists, links, states of the day of the copy; no search that does nothing', async () => {
    const { page, expectQuiet, close } = await open('en/index.html', NOON, { javaScriptEnabled: false });
    expect(await page.locator('copy-search form').isVisible()).toBe(false);
    expect(await page.locator('copy-note').textContent()).toContain('22 Nov 2026');
    await page.getByRole('link', { name: 'Kirivané' }).first().click();
    expect(await page.locator('.state').first().textContent()).toMatch(/as of 22 Nov 2026/);
    expectQuiet();
    await close();
  });

  test('the policy refuses inline script and other hosts there as well', async () => {
    const path = join(unpacked, `zzz-${BUILT}`, 'en', 'refused.html');
    const page = readFileSync(join(unpacked, `zzz-${BUILT}`, 'en', 'index.html'), 'utf8');
    const bad =
      '<script>document.documentElement.dataset.ran = "yes"</script><img src="https://example.invalid/x.png" alt="">';
    writeFileSync(path, page.replace('</main>', `${bad}</main>`));
    const opened = await open('en/refused.html');
    await expect.poll(() => opened.violations.length).toBe(2);
    expect(opened.violations.join(' ')).toMatch(/script-src[\s\S]*img-src refused https:\/\/example.invalid/);
    expect(await opened.page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
    await opened.close();
  });
});
