/** The built site in each language: its direction, the way to the others, and no key in place of a word. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANG, LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { makeRoutes } from '../../src/site/routes.ts';
import { FICTIONAL, MALI } from './sites.ts';

describe.each([
  ['Mali', MALI],
  ['the made-up country', FICTIONAL],
])('the site of %s', (_, root) => {
  const pages = new Map(
    globSync('**/*.html', { cwd: root }).map((file) => [
      `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      readFileSync(join(root, file), 'utf8'),
    ]),
  );
  const inLanguage = [...pages].flatMap(([path, html]) => {
    const lang = LANGS.find((one) => path.startsWith(`/${one}/`));
    return lang ? [{ path, html, lang }] : [];
  });
  /** The page that "Leave this page" leads to tells of no other: it has no way to any part of the site. */
  const linked = inLanguage.filter(({ path, lang }) => path !== makeRoutes('/', lang).leave);

  test('has as many pages in each language', () => {
    const counts = LANGS.map((lang) => inLanguage.filter((page) => page.lang === lang).length);
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect(new Set(counts).size).toBe(1);
  });

  test('says language and direction on every page', () => {
    const wrong = inLanguage.filter(
      ({ html, lang }) => !new RegExp(`<html lang="${lang}" dir="${LOCALES[lang].dir}"`).test(html),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(pages.get('/404.html')).toMatch(`<html lang="${DEFAULT_LANG}"`);
  });

  test('names every page in each language, itself too, and the choice for all others', () => {
    const wrong = linked.filter(({ path, html, lang }) => {
      const rest = path.slice(`/${lang}/`.length);
      const expected = [...LANGS.map((one) => [one, `/${one}/${rest}`]), ['x-default', '/']];
      return JSON.stringify(alternatesOf(html)) !== JSON.stringify(expected);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('is named back by each page that it names', () => {
    const lonely = [...pages].flatMap(([path, html]) =>
      alternatesOf(html)
        .filter(([, href = '']) => !alternatesOf(pages.get(href) ?? '').some(([, back]) => back === path))
        .filter(([lang]) => lang !== 'x-default')
        .map(([, href]) => `${path} -> ${href}`),
    );
    expect(lonely).toEqual([]);
  });

  test('leads from each page to the same page in the others, in their own words', () => {
    const wrong = linked.filter(({ path, html, lang }) => {
      const rest = path.slice(`/${lang}/`.length);
      return !LANGS.every((one) =>
        new RegExp(
          `<a href="/${one}/${rest}" lang="${one}" dir="${LOCALES[one].dir}" hreflang="${one}"[^>]*>\\s*${LOCALES[one].label}\\s*</a>`,
        ).test(html),
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('gives the choice at its root, and where nothing is, without script', () => {
    for (const path of ['/', '/404.html']) {
      for (const lang of LANGS)
        expect(pages.get(path), path).toMatch(new RegExp(`<a href="/${lang}/"[^>]*hreflang="${lang}"`));
    }
    expect(pages.get('/')).not.toContain('<script');
    for (const lang of LANGS)
      expect(pages.get('/404.html')).toContain(`<section lang="${lang}" dir="${LOCALES[lang].dir}"`);
  });

  test('shows no key in place of a word, and no brace of a message', () => {
    const keys = Object.keys(JSON.parse(readFileSync('content/strings/en.json', 'utf8')) as object);
    const known = new Set(keys);
    const seen = [...pages].flatMap(([path, html]) => {
      const text = html.replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g, ' ');
      const words = text.match(/[a-z][\w-]*(?:\.[\w-]+)+/g) ?? [];
      const braces = text.match(/\{\w+[,}]/g) ?? [];
      return [...words.filter((word) => known.has(word)), ...braces].map((word) => `${path}: ${word}`);
    });
    expect(seen).toEqual([]);
  });

  test('has the same anchors in the guides of every language', () => {
    const guides = inLanguage.filter(({ path, lang }) => lang === DEFAULT_LANG && /\/guides\/[^/]+\/$/.test(path));
    expect(guides.length).toBeGreaterThan(2);
    for (const { path, html } of guides) {
      for (const lang of LANGS) {
        const other = pages.get(path.replace(`/${DEFAULT_LANG}/`, `/${lang}/`)) ?? '';
        expect(headingsOf(other), `${lang} ${path}`).toEqual(headingsOf(html));
      }
    }
  });
});

function alternatesOf(html: string): string[][] {
  return [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
    ([, lang = '', href = '']) => [lang, href],
  );
}

function headingsOf(html: string): string[] {
  return [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id = '']) => id);
}
