/**
 * `npm run diff -- <base>`: what a change means, in words, for whoever reviews it. `<base>` is a commit or a branch of
 * this repository, or a folder with another version of the content; it is compared with the files as they lie here.
 * Everything is compared, whoever may read it. Exit 0, also where nothing changed, or 2 where it could not run.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { differenceOf } from '../history/difference.ts';
import { formatDate } from '../i18n/dates.ts';
import { isLang, LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { contentRoot, PROJECT } from '../project.ts';
import { checkDay } from '../site/clock.ts';
import { REPORTERS } from './diff/report.ts';
import { isMain, run } from './options.ts';

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
    const difference = differenceOf(contentRoot(values.root), base, { project: resolve(PROJECT), today: checkDay() });
    process.stdout.write(`${report(difference, languageOf(values.lang), base)}\n`);
    return 0;
  });
}
