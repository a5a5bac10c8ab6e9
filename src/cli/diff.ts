/**
 * `npm run diff -- <base>`: what a change means, in words, for whoever reviews it. `<base>` is a commit or a branch of
 * this repository, or a folder with another version of the content; it is compared with the files as they lie here.
 * Everything is compared, whoever may read it. Exit 0, also where nothing changed, or 2 where it could not run.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions, contentIn, pathsOf, readerOf, versionBefore } from '../history/between.ts';
import { gitOf } from '../history/git.ts';
import { commitNamed, differenceFrom } from '../history/log.ts';
import { entriesOf, filesOf } from '../history/version.ts';
import { formatDate } from '../i18n/dates.ts';
import { isLang, LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { load } from '../load.ts';
import type { WholeEntries } from '../model/audience.ts';
import type { EntryChanges } from '../model/changes/change.ts';
import { compareEntries } from '../model/changes/entries.ts';
import { checkDay } from '../site/clock.ts';
import { contentPrefix } from '../source/tree.ts';
import { REPORTERS } from './diff/report.ts';
import { contentRoot, isMain, PROJECT, run } from './options.ts';

/**
 * The changes from `base` to the files below `root`, and both versions.
 * @param project the top of the repository that is asked about a commit.
 * @throws where there is no such base.
 */
export function differenceOf(root: string, base: string, project: string): Difference {
  const now = load(root, { today: checkDay() }).entries;
  if (isFolder(base)) {
    const before = load(resolve(base), { today: checkDay() }).entries;
    // A folder of content alone may be compared with one that holds it: paths count from content/.
    const [old, new_] = [fromContent(before, resolve(base)), fromContent(now, root)];
    return { before: old, after: new_, changes: compareEntries(old, new_) };
  }
  const place = contentIn(project, root);
  const git = place && gitOf(project);
  if (!git) {
    const reason = place ? 'this folder is not the top of a git repository' : `${root} lies outside of this project`;
    throw new Error(`Of a commit nothing can be said: ${reason}. Name a folder with the other version instead.`);
  }
  const commit = commitNamed(git, base);
  if (commit === undefined) throw new Error(`There is no commit, branch or folder "${base}".`);
  const touched = new Map(differenceFrom(git, commit, place.paths).map(({ path, before }) => [path, before]));
  const after = filesOf(now);
  const before = versionBefore(after, touched, place, readerOf(git, place, [touched]));
  const versions = [entriesOf(before), entriesOf(after)] as const;
  const changes = compareVersions(before, after, [...versions], pathsOf(touched, place));
  return { before: versions[0], after: versions[1], changes };
}

/** How a language says a change. */
export function languageOf(lang: Lang) {
  const file = join(PROJECT, 'content/strings', `${lang}.json`);
  const t = makeTranslator(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>, LOCALES[lang].format);
  const numbers = new Intl.NumberFormat(LOCALES[lang].format);
  return {
    t,
    word: (list: string, value: string) => t(`vocabulary.${list}.${value}`),
    date: (partial: string) => formatDate(partial, LOCALES[lang].format),
    number: (value: number) => numbers.format(value),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function fromContent(entries: WholeEntries, root: string): WholeEntries {
  const prefix = contentPrefix(root);
  if (prefix === '') return entries;
  const short = <One extends { file: string }>(one: One): One => ({ ...one, file: one.file.slice(prefix.length) });
  const { localities, actors, countries, sources, references } = entries;
  return {
    localities: localities.map(short),
    actors: actors.map(short),
    countries: countries.map(short),
    sources: sources.map(short),
    references: new Map([...references].map(([file, all]) => [file.slice(prefix.length), all])),
  };
}

export interface Difference {
  before: WholeEntries;
  after: WholeEntries;
  changes: EntryChanges[];
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        format: { type: 'string', default: 'text' },
        lang: { type: 'string', default: 'en' },
      },
    });
    const [base, ...more] = positionals;
    if (base === undefined || more.length > 0) {
      throw new Error('Name one version to compare with: npm run diff -- main, or a commit, or a folder.');
    }
    const report = Object.hasOwn(REPORTERS, values.format)
      ? REPORTERS[values.format as keyof typeof REPORTERS]
      : undefined;
    if (!report) throw new Error(`--format is text, markdown or json, not "${values.format}".`);
    if (!isLang(values.lang)) throw new Error(`--lang is one of ${LANGS.join(', ')}, not "${values.lang}".`);
    const difference = differenceOf(contentRoot(values.root), base, resolve(PROJECT));
    process.stdout.write(`${report(difference, languageOf(values.lang), base)}\n`);
    return 0;
  });
}
