/**
 * What the pages know: the dataset, the day, the words, the routes. Read once for a build;
 * in development read again when a file of the content has changed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { formatDate } from '../i18n/dates.ts';
import { LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator, type Translate } from '../i18n/translate.ts';
import { load, loadOnce } from '../load.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { contentPrefix } from '../source/tree.ts';
import { today } from './clock.ts';
import { makeRoutes, type Routes } from './routes.ts';

/** The site in one language. Cheap to call: the content is read once. */
export function getSite(lang: Lang): Site {
  const content = currentContent();
  let site = content.sites.get(lang);
  if (!site) {
    site = makeSite(lang, content);
    content.sites.set(lang, site);
  }
  return site;
}

/** Route parameters for each language; every page below `/<lang>/` starts from them. */
export function langPaths(): { params: { lang: Lang } }[] {
  return LANGS.map((lang) => ({ params: { lang } }));
}

function makeSite(lang: Lang, { dataset, diagnostics, buildDay }: Content): Site {
  const { format, dir } = LOCALES[lang];
  const t = makeTranslator(readStrings(lang), format);
  const numbers = new Intl.NumberFormat(format);
  return {
    lang,
    dir,
    dataset,
    diagnostics,
    buildDay,
    t,
    word: (list, value) => t(`vocabulary.${list}.${value}`),
    date: remembered((partial) => formatDate(partial, format)),
    number: (value) => numbers.format(value),
    routes: makeRoutes(import.meta.env.BASE_URL, lang),
  };
}

/** The same few dates stand on thousands of pages; putting one into words is slow. */
function remembered(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

let cached: Content | undefined;

function currentContent(): Content {
  const root = resolve(process.env['CONTENT_ROOT'] ?? process.cwd());
  const stamp = import.meta.env.DEV ? stampOf(root) : 'build';
  if (!cached || cached.stamp !== stamp) cached = readContent(root, stamp);
  return cached;
}

function readContent(root: string, stamp: string): Content {
  const buildDay = today();
  const { dataset, diagnostics, ok } = (import.meta.env.DEV ? load : loadOnce)(root, { today: buildDay });
  if (!ok && !import.meta.env.DEV) throw new Error('The content has errors: run "npm run check" to see them.');
  return { stamp, dataset, diagnostics, buildDay, sites: new Map() };
}

/** Names, sizes and times of all content files: changes when any of them does. */
function stampOf(root: string): string {
  const folder = join(root, contentPrefix(root));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const { mtimeMs, size } = statSync(join(item.parentPath, item.name));
      return `${item.parentPath}/${item.name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

/** Interface text belongs to the program: another content tree is shown in the same words. */
function readStrings(lang: Lang): Record<string, string> {
  return JSON.parse(readFileSync(join(process.cwd(), 'content/strings', `${lang}.json`), 'utf8')) as Record<
    string,
    string
  >;
}

interface Content {
  stamp: string;
  dataset: Dataset;
  diagnostics: Diagnostic[];
  buildDay: Day;
  sites: Map<Lang, Site>;
}

export interface Site {
  lang: Lang;
  dir: 'ltr' | 'rtl';
  dataset: Dataset;
  diagnostics: readonly Diagnostic[];
  buildDay: Day;
  t: Translate;
  /** The wording of a vocabulary value. */
  word: (list: string, value: string | number) => string;
  /** A date as exactly as it is known. */
  date: (partial: string) => string;
  number: (value: number) => string;
  routes: Routes;
}
