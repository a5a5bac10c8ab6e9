/**
 * What the pages know: the dataset, the day, the words, the routes. Read once for a build;
 * in development read again when a file of the content has changed.
 * Besides the command line, this is the only place that reads today's date.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { formatDate, formatDistance } from '../i18n/dates.ts';
import { LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator, type Translate } from '../i18n/translate.ts';
import { load } from '../load.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Day, dayOfInstant } from '../model/day.ts';
import { contentPrefix } from '../source/tree.ts';
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
  return {
    lang,
    dir,
    dataset,
    diagnostics,
    buildDay,
    t,
    word: (list, value) => t(`vocabulary.${list}.${value}`),
    date: (partial) => formatDate(partial, format),
    distance: (day) => formatDistance(buildDay, day, format),
    routes: makeRoutes(import.meta.env.BASE_URL, lang),
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
  const buildDay = dayOfBuild();
  const { dataset, diagnostics, ok } = load(root, { today: buildDay });
  if (!ok && !import.meta.env.DEV) throw new Error('The content has errors: run "npm run check" to see them.');
  return { stamp, dataset, diagnostics, buildDay, sites: new Map() };
}

/** `SOURCE_DATE_EPOCH` (seconds) where it is set, so that a build can be repeated; else the clock. */
function dayOfBuild(): Day {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayOfInstant(epoch === undefined ? Date.now() : Number(epoch) * 1000);
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
  /** How far a day is from the day of the build. */
  distance: (day: Day) => string;
  routes: Routes;
}
