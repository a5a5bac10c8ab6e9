/**
 * What the pages know: the dataset, the day, the words, the routes. Read once for a build;
 * in development read again when a file of the content has changed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { type History, readHistory } from '../history/history.ts';
import { formatDate } from '../i18n/dates.ts';
import { LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator, type Translate } from '../i18n/translate.ts';
import { inLanguage, type Loaded, load, loadOnce, preview, publish } from '../load.ts';
import type { AudienceDataset } from '../model/audience.ts';
import type { Day } from '../model/day.ts';
import { contentPrefix } from '../source/tree.ts';
import { audienceOfRun, countryOfRun } from './audience.ts';
import { buildDay, checkDay } from './clock.ts';
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

function makeSite(lang: Lang, content: Content): Site {
  const { loaded, dataset: written, diagnostics, buildDay } = content;
  const { format, dir } = LOCALES[lang];
  const { dataset, foreign } = inLanguage(loaded, written, lang);
  const t = makeTranslator(readStrings(lang), format);
  const numbers = new Intl.NumberFormat(format);
  return {
    lang,
    dir,
    dataset,
    foreign,
    diagnostics,
    development: inDevelopment(),
    buildDay,
    t,
    word: (list, value) => t(`vocabulary.${list}.${value}`),
    date: remembered((partial) => formatDate(partial, format)),
    number: (value) => numbers.format(value),
    routes: makeRoutes(import.meta.env.BASE_URL, lang),
    get history() {
      content.history ??= historyOf(content);
      return content.history;
    },
  };
}

/** What changed lately, for the audience; asked once, when the first page wants it. */
function historyOf({ root, loaded, dataset, buildDay }: Content): History {
  const { localities, actors, countries, sources } = dataset;
  const cut = { localities: [...localities.values()], actors: [...actors.values()] };
  const rest = { countries: [...countries.values()], sources: [...sources.values()] };
  const options = { entries: loaded.entries, cut: { ...cut, ...rest }, audience: audienceOfRun(), day: buildDay };
  return readHistory(root, { project: process.cwd(), ...options });
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
  const stamp = inDevelopment() ? stampOf(root) : 'build';
  if (!cached || cached.stamp !== stamp) cached = readContent(root, stamp);
  return cached;
}

function readContent(root: string, stamp: string): Content {
  if (inDevelopment()) {
    const loaded = load(root, { today: checkDay() });
    const dataset = preview(loaded, audienceOfRun(), countryOfRun());
    return { root, stamp, loaded, dataset, diagnostics: loaded.diagnostics, buildDay: checkDay(), sites: new Map() };
  }
  const loaded = loadOnce(root, { today: checkDay() });
  const dataset = publish(loaded, audienceOfRun(), countryOfRun());
  // Findings name files, and so entries that the audience may not know of: none is ever built into a page.
  return { root, stamp, loaded, dataset, diagnostics: [], buildDay: buildDay(root), sites: new Map() };
}

/**
 * Whether the development server asks. `site/integration.ts` says so, and not `import.meta.env.DEV`: that follows a
 * variable `DEV` of the environment, and a build must not show what it refuses because somebody's shell has one.
 */
function inDevelopment(): boolean {
  return typeof IN_DEVELOPMENT !== 'undefined' && IN_DEVELOPMENT;
}
declare const IN_DEVELOPMENT: boolean | undefined;

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
  root: string;
  stamp: string;
  /** For its translations, and to know what was cut of the past: entries come from the dataset, which is cut. */
  loaded: Pick<Loaded, 'translations' | 'entries'>;
  dataset: AudienceDataset;
  diagnostics: Diagnostic[];
  buildDay: Day;
  sites: Map<Lang, Site>;
  history?: History;
}

export interface Site {
  lang: Lang;
  dir: 'ltr' | 'rtl';
  /** What the audience may read, in this language where it is translated: the whole is not for pages. */
  dataset: AudienceDataset;
  /** Texts of the dataset that are in another language, with that language: see components/Said.astro. */
  foreign: ReadonlyMap<string, string>;
  /** In development only. */
  diagnostics: readonly Diagnostic[];
  /** Whether the development server shows it: pages ask this, never `import.meta.env.DEV`. */
  development: boolean;
  buildDay: Day;
  t: Translate;
  /** The wording of a vocabulary value. */
  word: (list: string, value: string | number) => string;
  /** A date as exactly as it is known. */
  date: (partial: string) => string;
  number: (value: number) => string;
  routes: Routes;
  /** What changed lately, cut to the audience: see history/history.ts. */
  readonly history: History;
}
