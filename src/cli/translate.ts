/**
 * `npm run translate -- status [<lang>] [<entry>]`: what is translated, what is missing, what is stale.
 * `npm run translate -- start <lang> <entry> …`: writes the file of a translation, or brings one up to date: new texts
 * get an empty place, the original stands beside each as a comment, what was translated is kept.
 * Exit 0, or 2 where it could not run. Whether a translation holds is said by `npm run check`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostics/suggest.ts';
import { LANGS } from '../i18n/locales.ts';
import { type Loaded, load } from '../load.ts';
import type { Actor, Country, Locality, Translation } from '../model/dataset.ts';
import { FOLDERS, type TranslatedKind, type TranslationState, translationOf } from '../model/translation.ts';
import { contentRoot } from '../project.ts';
import { checkDay } from '../site/clock.ts';
import { contentPrefix } from '../source/tree.ts';
import { isMain, run } from './options.ts';
import { translationFrame } from './translate/frame.ts';

/** How far the translations are, a line for each entry; of one entry, every text that is missing or stale. */
export function translationStatus(loaded: Loaded, { lang, entry }: StatusOptions): string {
  const langs = lang === undefined ? LANGS : [lang];
  return langs
    .flatMap((one) => {
      const all = translatables(loaded).filter(({ language, of }) => language !== one && (!entry || of === entry));
      return all.map((target) => ({
        target,
        lang: one,
        state: stateOf(target, translationIn(loaded, one, target.of)),
      }));
    })
    .flatMap(({ target, lang: one, state }) => [line(one, target.of, state), ...(entry ? details(state) : [])])
    .join('\n');
}

/** Write the file of a translation. @returns its path from the root, and how much is left to translate. */
export function startTranslation(
  root: string,
  loaded: Loaded,
  lang: string,
  of: string,
): { file: string; left: number } {
  const target = translatables(loaded).find((one) => one.of === of);
  if (!target) throw new Error(`There is no entry "${of}".`);
  if (target.language === lang) throw new Error(`${of} is written in ${lang}: there is nothing to translate.`);
  const known = translationIn(loaded, lang, of);
  const state = stateOf(target, known);
  const file = `${contentPrefix(root)}translations/${lang}/${of}.mdx`;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), translationFrame(state, { file: target.entry.file, reviewed: known?.reviewed }));
  return { file, left: count(state, 'missing') + count(state, 'stale') };
}

/** `mli/koro`, `jnim`, `mli`, or the path of the file, as `localities/mli/koro`. */
export function entryNamed(loaded: Loaded, name: string): string {
  const plain = name.replace(/^.*?content\//, '').replace(/\.mdx$/, '');
  const all = translatables(loaded).map(({ of }) => of);
  const found = all.find((of) => of === plain) ?? all.find((of) => of.slice(of.indexOf('/') + 1) === plain);
  if (found !== undefined) return found;
  throw new Error(`There is no entry "${name}": ${didYouMean(plain, all, 'write it like mli/koro or jnim')}.`);
}

function details({ blocks, sections, orphans }: TranslationState): string[] {
  return [
    ...blocks.filter(({ state }) => state !== 'current').map(({ state, key }) => `  ${state.padEnd(8)} ${key}`),
    ...sections
      .filter(({ state }) => state !== 'current')
      .map(({ state, text }) => `  ${state.padEnd(8)} prose: ${text.split('\n')[0]?.slice(0, 80)}`),
    ...orphans.map((key) => `  no text  ${key}`),
  ];
}

function line(lang: string, of: string, state: TranslationState): string {
  const all = state.blocks.length + state.sections.length;
  const [current, stale] = [count(state, 'current'), count(state, 'stale')];
  const words = current === all ? 'all translated' : `${all - current - stale} missing, ${stale} stale`;
  return `${lang}  ${of.padEnd(44)} ${String(current).padStart(4)} of ${String(all).padStart(4)}  ${words}`;
}

function count({ blocks, sections }: TranslationState, wanted: string): number {
  return [...blocks, ...sections].filter(({ state }) => state === wanted).length;
}

function translatables({ entries }: Loaded): Target[] {
  const of = (kind: TranslatedKind, list: readonly Target['entry'][]) =>
    list.map((entry) => ({ kind, entry, of: `${FOLDERS[kind]}/${entry.id}`, language: entry.language }));
  const { localities, actors, countries } = entries;
  return [...of('locality', localities), ...of('country', countries), ...of('actor', actors)];
}

function stateOf({ kind, entry }: Target, translation: Translation | undefined): TranslationState {
  return translationOf(entry, kind, translation);
}

function translationIn({ translations }: Loaded, lang: string, of: string): Translation | undefined {
  return translations.find((one) => one.lang === lang && one.of === of);
}

interface Target {
  kind: TranslatedKind;
  entry: Locality | Actor | Country;
  of: string;
  language: string;
}

export interface StatusOptions {
  lang: string | undefined;
  entry: string | undefined;
}

const USAGE = `Write one of:
  npm run translate -- status [fr]            how far each entry is
  npm run translate -- status fr mli/koro     what is missing or stale in one
  npm run translate -- start fr mli/koro      write its file, or bring it up to date`;

if (isMain(import.meta.url)) {
  await run(() => {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } });
    const [action, lang, ...names] = positionals;
    const root = contentRoot(values.root);
    if (lang !== undefined && !(LANGS as readonly string[]).includes(lang)) {
      throw new Error(`"${lang}" is not a language of the site: ${LANGS.join(', ')}.`);
    }
    const loaded = load(root, { today: checkDay() });
    const entries = names.map((name) => entryNamed(loaded, name));
    if (action === 'status') {
      process.stdout.write(`${translationStatus(loaded, { lang, entry: entries[0] })}\n`);
      return 0;
    }
    if (action !== 'start' || lang === undefined || entries.length === 0) throw new Error(USAGE);
    for (const of of entries) {
      const { file, left } = startTranslation(root, loaded, lang, of);
      process.stdout.write(`${file} written: ${left === 0 ? 'all is translated' : `${left} texts to translate`}.\n`);
    }
    return 0;
  });
}
