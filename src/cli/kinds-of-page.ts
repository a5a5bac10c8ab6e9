/**
 * One page of every kind, looked up in a built site: what is weighed, measured, looked at and tested by the commands
 * and browser tests that go through "every kind of page".
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS, type Lang } from '../i18n/locales.ts';

/** @throws where `dir` holds no built site, or lacks a page of some kind. */
export function pagesOfEveryKind(dir: string, lang: Lang): PageOfKind[] {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}: run \`npm run build\` first.`);
  }
  const bySize = (pattern: string) =>
    globSync(pattern, { cwd: dir })
      .map((file) => file.replaceAll('\\', '/'))
      .toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const size = (file: string) => statSync(join(dir, file)).size;
  const found = [
    ['home', `${lang}/index.html`],
    ['places', `${lang}/localities/index.html`],
    ['brief, longest', bySize(`${lang}/localities/*/*/index.html`)[0]],
    ['brief, shortest', bySize(`${lang}/localities/*/*/index.html`).at(-1)],
    ['conditions', `${lang}/conditions/index.html`],
    ['actors', `${lang}/actors/index.html`],
    ['actor, longest', bySize(`${lang}/actors/*/index.html`)[0]],
    ['country', bySize(`${lang}/countries/*/index.html`)[0]],
    ['region', bySize(`${lang}/regions/*/*/index.html`)[0]],
    ['sources', `${lang}/sources/index.html`],
    ['guides', `${lang}/guides/index.html`],
    ['guide, longest', bySize(`${lang}/guides/*/index.html`)[0]],
  ] as const;
  return found.map(([kind, file]) => {
    if (file === undefined || !existsSync(join(dir, file))) throw new Error(`${dir} has no page of the kind: ${kind}.`);
    return { kind, lang, file, path: `/${file.replace(/index\.html$/, '')}` };
  });
}

/** Of each language, and the two pages that stand in none: the choice of a language, and where nothing is. */
export function allPagesOfEveryKind(dir: string): PageOfKind[] {
  return [
    ...LANGS.flatMap((lang) => pagesOfEveryKind(dir, lang)),
    { kind: 'choice of language', lang: 'en', file: 'index.html', path: '/' },
    { kind: 'not found', lang: 'en', file: '404.html', path: '/404.html' },
  ];
}

export function htmlOf(dir: string, page: PageOfKind): string {
  return readFileSync(join(dir, page.file), 'utf8');
}

/** In the words of the tables that are printed. */
export type Kind =
  | 'home'
  | 'places'
  | 'brief, longest'
  | 'brief, shortest'
  | 'conditions'
  | 'actors'
  | 'actor, longest'
  | 'country'
  | 'region'
  | 'sources'
  | 'guides'
  | 'guide, longest'
  | 'choice of language'
  | 'not found';

export interface PageOfKind {
  kind: Kind;
  lang: Lang;
  /** Below the folder of the site. */
  file: string;
  /** Its address on a server at the root. */
  path: string;
}
