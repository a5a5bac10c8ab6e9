/**
 * A translation is of an entry that exists, in another language, and of the texts that stand there. Stale is allowed:
 * what was translated before it changed is not shown. Rule: DESIGN, "Facts stand once".
 */
import type { Code } from '../diagnostics/codes.ts';
import { type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Actor, Country, Locality, Translation } from '../model/dataset.ts';
import { countSections, FOLDERS, type SectionState, type TranslatedKind, translationOf } from '../model/translation.ts';
import { digestOf } from '../schema/digest.ts';
import { ENTRY_LANGUAGES } from '../schema/vocabularies.ts';
import type { Check, CheckedEntries } from './check.ts';

export const translations: Check = {
  name: 'translations',
  description: 'A translation is of an entry that exists, in another language, and names what the entry names.',
  codes: ['PAL711', 'PAL712', 'PAL713', 'PAL714', 'PAL715', 'PAL716'],
  run: (entries) => {
    if (entries.translations.length === 0) return [];
    const known = translatable(entries);
    return entries.translations.flatMap((translation) => inTranslation(translation, known, entries));
  },
};

function translatable({ localities, actors, countries }: CheckedEntries): Map<string, Translatable> {
  const of = (kind: TranslatedKind, list: readonly Entry[]) =>
    list.map((entry) => [`${FOLDERS[kind]}/${entry.id}`, { kind, entry }] as const);
  return new Map([...of('locality', localities), ...of('actor', actors), ...of('country', countries)]);
}

function inTranslation(translation: Translation, known: ReadonlyMap<string, Translatable>, entries: CheckedEntries) {
  const found = known.get(translation.of);
  if (!found) return isThere(translation.of, entries) ? [] : [ofNothing(translation, known)];
  const { kind, entry } = found;
  const at = (code: Code, message: string, hint: string) => find(code, translation.file, { at: 'file' }, message, hint);
  if (!(ENTRY_LANGUAGES as readonly string[]).includes(translation.lang)) {
    const hint = `the languages are ${ENTRY_LANGUAGES.join(', ')}`;
    return [at('PAL712', `Palabre has no language "${translation.lang}"`, hint)];
  }
  if (entry.language === translation.lang) {
    return [at('PAL712', 'the entry itself is in this language', `write in ${entry.file}, and take this file away`)];
  }
  const { blocks, sections, orphans } = translationOf(entry, kind, translation);
  const stale = blocks.filter(({ state }) => state === 'stale');
  return [
    ...stale.map(({ key, of }) => changed(translation, key, of)),
    ...orphans.map((key) =>
      orphan(
        translation,
        key,
        blocks.map((block) => block.key),
      ),
    ),
    ...inBody(translation, sections),
  ];
}

/** An entry with findings of its own has not been read: nothing is said of its translation. */
function isThere(of: string, { ids }: CheckedEntries): boolean {
  const [folder = '', ...names] = of.split('/');
  const kind = (Object.keys(FOLDERS) as TranslatedKind[]).find((one) => FOLDERS[one] === folder);
  return kind !== undefined && ids[kind].has(names.join('/'));
}

function ofNothing({ of, file }: Translation, known: ReadonlyMap<string, Translatable>): Finding {
  const message = `there is no entry content/${of}.mdx to translate`;
  const hint = didYouMean(of, [...known.keys()], 'give it the path of its entry, or take it away');
  return find('PAL711', file, { at: 'file' }, message, hint);
}

function changed({ file, blocks }: Translation, key: string, of: string): Finding {
  const at = { at: 'field', path: ['blocks', indexOf(blocks, key), 'of'], on: 'value' } as const;
  const message = `the text that this translates has changed, so readers see the original: ${key}`;
  return find('PAL713', file, at, message, `read it against the entry, mend the translation, then write of: ${of}`);
}

function indexOf(blocks: Translation['blocks'], key: string): number {
  return [...blocks.keys()].indexOf(key);
}

function orphan({ file, blocks }: Translation, key: string, keys: readonly string[]): Finding {
  const at = { at: 'field', path: ['blocks', indexOf(blocks, key), 'at'], on: 'value' } as const;
  const message = `the entry has no text "${key}" any more`;
  return find('PAL714', file, at, message, didYouMean(key, keys, 'take the block away'));
}

function inBody({ file, marks, body }: Translation, sections: readonly SectionState[]): Finding[] {
  const at = { at: 'field', path: ['body'], on: 'value' } as const;
  const count = countSections(body.text);
  if (marks.length !== count) {
    const message = `the prose below has ${many(count, 'section')}, and body: has ${many(marks.length, 'mark')}`;
    const hint = 'each section starts with ## and has one mark; "npm run translate -- start" writes them';
    return [find('PAL715', file, at, message, hint)];
  }
  return sections.flatMap((section) => [
    ...(section.state === 'stale' ? [staleSection(file, section, marks)] : []),
    ...(section.state === 'current' && section.other ? otherNames(file, section, section.other) : []),
  ]);
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function staleSection(file: string, section: SectionState, marks: readonly string[]): Finding {
  const heading = section.text.split('\n')[0]?.slice(0, 60) ?? '';
  const message = `a section of the prose has changed, so readers see the original: ${heading}`;
  const of = digestOf(section.text);
  const at = { at: 'field', path: ['body'], on: 'value' } as const;
  const hint = `read it against the entry, mend it, then write its new mark in body: ${of} (there now: ${marks.join(', ')})`;
  return find('PAL713', file, at, message, hint);
}

/**
 * A section names what the original names, as often: a citation that is lost takes the ground from a claim, and one
 * that is new would name what the audience may not know of.
 */
function otherNames(file: string, section: SectionState, translated: NonNullable<SectionState['other']>): Finding[] {
  const names = (references: SectionState['references']) => references.map(({ refersTo, id }) => `${refersTo} ${id}`);
  const [here, there] = [names(translated.references), names(section.references)];
  const heading = translated.text.split('\n')[0]?.slice(0, 60) ?? '';
  const at = { at: 'field', path: ['body'], on: 'value' } as const;
  const added = without(here, there).map((name) =>
    find(
      'PAL716',
      file,
      at,
      `the translation names the ${name}, and the original does not: ${heading}`,
      'take it out, or write it in the entry first',
    ),
  );
  const lost = without(there, here).map((name) =>
    find('PAL716', file, at, `the translation leaves out the ${name}: ${heading}`, 'put it where the original has it'),
  );
  return [...added, ...lost];
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

type Entry = Locality | Actor | Country;
type Translatable = { kind: TranslatedKind; entry: Entry };
