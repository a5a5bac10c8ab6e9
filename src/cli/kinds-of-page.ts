/**
 * One page of every kind, looked up in a built site: what is weighed, measured, looked at and tested by the commands
 * and browser tests that go through "every kind of page".
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { COMPARED, compared, PREPARED, prepared } from './filled-pages.ts';

/**
 * Every kind, and where its pages are, below the folder of a language. Of several it is the largest that counts, since
 * it has most that can go wrong. A page of `src/pages/[lang]` without a row here fails `tests/cli/kinds-of-page.test.ts`.
 */
export const KINDS = [
  { kind: 'home', pattern: 'index.html' },
  { kind: 'places', pattern: 'localities/index.html' },
  { kind: 'brief, longest', pattern: 'localities/*/*/index.html' },
  { kind: 'brief, shortest', pattern: 'localities/*/*/index.html', shortest: true },
  { kind: 'conditions', pattern: 'conditions/index.html' },
  { kind: 'precedents of a type', pattern: 'conditions/*/index.html' },
  { kind: 'actors', pattern: 'actors/index.html' },
  { kind: 'actor, longest', pattern: 'actors/*/index.html' },
  { kind: 'country', pattern: 'countries/*/index.html' },
  { kind: 'region', pattern: 'regions/*/*/index.html' },
  { kind: 'calendar', pattern: 'calendar/index.html' },
  { kind: 'calendar of a country', pattern: 'calendar/*/index.html' },
  { kind: 'calendar of a region', pattern: 'calendar/*/*/index.html' },
  { kind: 'calendar of a place', pattern: 'localities/*/*/calendar/index.html' },
  { kind: 'outreach', pattern: 'outreach/index.html' },
  { kind: 'outreach of a region', pattern: 'outreach/*/*/index.html' },
  { kind: 'changes', pattern: 'changes/index.html' },
  { kind: 'changes of a country', pattern: 'changes/*/index.html', ifAny: true },
  { kind: 'changes of a region', pattern: 'changes/*/*/index.html', ifAny: true },
  { kind: 'changes of a place', pattern: 'localities/*/*/changes/index.html', ifAny: true },
  { kind: 'reliance', pattern: 'reliance/index.html' },
  // A theme has parts by region where it has too many records for one page.
  { kind: 'protection', pattern: 'protection/**/index.html' },
  { kind: 'commitments', pattern: 'commitments/**/index.html' },
  { kind: 'transfers', pattern: 'transfers/**/index.html' },
  { kind: 'civil-military', pattern: 'civil-military/**/index.html' },
  { kind: 'grievances', pattern: 'grievances/**/index.html' },
  { kind: 'voices', pattern: 'voices/**/index.html' },
  { kind: 'relations', pattern: 'relations/index.html' },
  { kind: 'worksheet', pattern: 'prepare/index.html' },
  { kind: 'worksheet, filled', pattern: 'prepare/index.html', filledBy: prepared, filled: PREPARED },
  { kind: 'comparison', pattern: 'compare/index.html' },
  { kind: 'comparison, filled', pattern: 'compare/index.html', filledBy: compared, filled: COMPARED },
  { kind: 'places side by side', pattern: 'compare/*/**/index.html' },
  { kind: 'sources', pattern: 'sources/index.html' },
  { kind: 'guides', pattern: 'guides/index.html' },
  { kind: 'guide, longest', pattern: 'guides/*/index.html' },
  { kind: 'kept pages', pattern: 'offline/index.html' },
  { kind: 'units', pattern: 'units/index.html' },
] as const satisfies readonly Row[];

/** @throws where `dir` holds no built site, or lacks a page of some kind. */
export function pagesOfEveryKind(dir: string, lang: Lang): PageOfKind[] {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}: run \`npm run build\` first.`);
  }
  const size = (file: string) => statSync(join(dir, file)).size;
  return KINDS.flatMap((row: Row & { kind: Kind }): PageOfKind[] => {
    const files = globSync(`${lang}/${row.pattern}`, { cwd: dir })
      .map((one) => one.replaceAll('\\', '/'))
      .toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
    const file = files.at(row.shortest ? -1 : 0);
    if (file === undefined && row.ifAny) return [];
    if (file === undefined) throw new Error(`${dir} has no page of the kind: ${row.kind}.`);
    const path = `/${file.replace(/index\.html$/, '')}`;
    return row.filledBy
      ? [{ kind: row.kind, lang, file, path: path + row.filledBy(dir, lang), filled: row.filled }]
      : [{ kind: row.kind, lang, file, path }];
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

/** Opens it, and waits for what its script fills in. `url` is that of the site, without a slash at its end. */
export async function open(tab: Page, url: string, { path, filled }: PageOfKind): Promise<void> {
  // From the same page with another fragment the tab would stay where it is, with its focus.
  if (filled !== undefined) await tab.goto('about:blank');
  await tab.goto(url + path);
  if (filled !== undefined) await tab.locator(filled).first().waitFor();
}

export function htmlOf(dir: string, page: PageOfKind): string {
  return readFileSync(join(dir, page.file), 'utf8');
}

interface Row {
  kind: string;
  /** A glob below the folder of a language. */
  pattern: string;
  /** The smallest page, and not the largest. */
  shortest?: true;
  /** Not every site has one: several countries, or a long history. */
  ifAny?: true;
  /** The fragment by which the page's script fills it from the sheets of the site. */
  filledBy?: (dir: string, lang: Lang) => string;
  filled?: string;
}

/** In the words of the tables that are printed. */
export type Kind = (typeof KINDS)[number]['kind'] | 'choice of language' | 'not found';

export interface PageOfKind {
  kind: Kind;
  lang: Lang;
  /** Below the folder of the site. */
  file: string;
  /** Its address on a server at the root; with a fragment where that fills the page. */
  path: string;
  /** A selector of what stands there once the page's script has filled it. */
  filled?: string | undefined;
}
