/**
 * What a reader of a language is given: the entries with their prose in that language where it has been translated and
 * the translation is of the text that stands there now. Everything else stays as it was written, and is known to be in
 * another language. Dates, parties and states are never touched.
 * Rule: DESIGN, "Facts stand once"; docs/decisions/0012 says why a translation is keyed and marked as it is.
 */
import { digestOf } from '../schema/digest.ts';
import { SCHEMAS } from '../schema/index.ts';
import { proseMapper } from '../schema/prose.ts';
import { type BodySection, sectionsOf } from '../source/body/sections.ts';
import type { Actor, Body, Country, DatasetEntries, Locality, Translation } from './dataset.ts';

/**
 * The entries as a reader of `lang` reads them.
 * @returns the entries, and every text among them that is in another language, by its words.
 */
export function spokenIn(
  entries: DatasetEntries,
  translations: readonly Translation[],
  lang: string,
): { entries: DatasetEntries; foreign: ReadonlyMap<string, string> } {
  const byEntry = new Map(translations.filter((one) => one.lang === lang).map((one) => [one.of, one]));
  const foreign = new Map<string, string>();
  const speak = <Entry extends Translatable>(entry: Entry, kind: TranslatedKind): Entry =>
    named(spoken(entry, kind, byEntry.get(`${FOLDERS[kind]}/${entry.id}`), lang, foreign), lang);
  return {
    entries: {
      localities: entries.localities.map((one) => speak(one, 'locality')),
      actors: entries.actors.map((one) => speak(one, 'actor')),
      countries: entries.countries.map((one) => withRegionNames(speak(one, 'country'), lang)),
      sources: entries.sources,
    },
    foreign,
  };
}

/** Every text of an entry with its key, and what has become of its translation; and what translates nothing any more. */
export function translationOf(entry: Translatable, kind: TranslatedKind, translation?: Translation): TranslationState {
  const blocks = new Map<string, BlockState>();
  MAPPERS[kind](entry, (key, text) => {
    const block = translation?.blocks.get(key);
    const of = digestOf(text);
    // What says the same twice without an id, such as a note on two relations, has one key and is translated once.
    blocks.set(key, { key, text, of, state: blockState(block, of), ...(block ? { block } : {}) });
    return text;
  });
  const sections = pairSections(sectionsOf(entry.body.text), translation);
  const orphans = [...(translation?.blocks.keys() ?? [])].filter((key) => !blocks.has(key));
  return { blocks: [...blocks.values()], sections, orphans };
}

function blockState(block: { of: string; text: string } | undefined, of: string): State {
  if (!block || block.text.trim() === '') return 'missing';
  return block.of === of ? 'current' : 'stale';
}

/**
 * Sections of a body with their translations, found by the mark of the text that each translates. One whose text has
 * changed stands beside the translation that is left over at its place, if there is one.
 */
function pairSections(sections: readonly BodySection[], translation: Translation | undefined): SectionState[] {
  const marks = translation?.marks ?? [];
  const translated = translation && marks.length > 0 ? sectionsOf(translation.body.text) : [];
  // Where their number differs nobody knows which is which: the check says so, and none is shown.
  if (marks.length !== translated.length) return sections.map((one) => ({ ...one, state: 'missing' }));
  const current = new Set(sections.map(({ text }) => digestOf(text)));
  return sections.map((section, index) => {
    const at = marks.indexOf(digestOf(section.text));
    const other = at === -1 ? undefined : translated[at];
    // The frame of a translation holds the text itself until somebody translates it.
    if (other)
      return isSame(other, section) ? { ...section, state: 'missing' } : { ...section, other, state: 'current' };
    const left = current.has(marks[index] ?? '') ? undefined : translated[index];
    return left
      ? { ...section, other: left, mark: marks[index] ?? '', state: 'stale' }
      : { ...section, state: 'missing' };
  });
}

/** How many sections a translated body has: it needs a mark for each. */
export function countSections(body: string): number {
  return sectionsOf(body).length;
}

function isSame(one: BodySection, other: BodySection): boolean {
  return digestOf(one.text) === digestOf(other.text);
}

function spoken<Entry extends Translatable>(
  entry: Entry,
  kind: TranslatedKind,
  translation: Translation | undefined,
  lang: string,
  foreign: Map<string, string>,
): Entry {
  if (entry.language === lang) return entry;
  const facts = MAPPERS[kind](entry, (key, text) => {
    const block = translation?.blocks.get(key);
    if (block && blockState(block, digestOf(text)) === 'current') return block.text;
    // A code or a bare number reads the same in every language.
    if (/\p{Ll}{2}|\p{Lo}{2}/u.test(text)) foreign.set(text, entry.language);
    return text;
  });
  if (entry.body.text.trim() === '') return facts;
  const whole = { ...entry.body, parts: [{ text: entry.body.text, in: entry.language }] };
  return { ...facts, body: translation ? spokenBody(entry, translation, lang) : whole };
}

function spokenBody(entry: Translatable, translation: Translation, lang: string): Body {
  const parts = pairSections(sectionsOf(entry.body.text), translation).map((section) =>
    section.state === 'current' && section.other
      ? { text: section.other.text, in: lang }
      : { text: section.text, in: entry.language },
  );
  return { ...entry.body, text: parts.map(({ text }) => text).join('\n\n'), parts };
}

/** The name that the entry gives for the language; the usual one stays among the others, so that search finds it. */
function named<Entry extends Translatable>(entry: Entry, lang: string): Entry {
  const name = (entry.names as Record<string, string> | undefined)?.[lang];
  if (name === undefined || name === entry.name) return entry;
  return { ...entry, name, aliases: [entry.name, ...(entry.aliases ?? [])] };
}

function withRegionNames(country: Country, lang: string): Country {
  const regions = country.regions.map((region) => {
    const name = (region.names as Record<string, string> | undefined)?.[lang];
    if (name === undefined || name === region.name) return region;
    return { ...region, name, aliases: [region.name, ...(region.aliases ?? [])] };
  });
  return { ...country, regions };
}

/** Where the entries of a kind stand, in content/ and again below translations/<lang>/. */
export const FOLDERS = { locality: 'localities', actor: 'actors', country: 'countries' } as const;

const MAPPERS = {
  locality: proseMapper(SCHEMAS.locality),
  actor: proseMapper(SCHEMAS.actor),
  country: proseMapper(SCHEMAS.country),
};

type Translatable = Locality | Actor | Country;
export type TranslatedKind = keyof typeof FOLDERS;

/** `stale`: the text has changed since it was translated. */
type State = 'current' | 'stale' | 'missing';

export interface BlockState {
  key: string;
  /** As it stands in the entry. */
  text: string;
  /** Its mark. */
  of: string;
  /** What the translation has for it: its text, and the mark of what was translated. */
  block?: { of: string; text: string };
  state: State;
}

/** A section of the entry’s prose with its translation, and of a stale one the mark of what was translated. */
export type SectionState = BodySection & { state: State; other?: BodySection; mark?: string };

export interface TranslationState {
  blocks: BlockState[];
  sections: SectionState[];
  /** Keys of the translation that no text of the entry has. */
  orphans: string[];
}
