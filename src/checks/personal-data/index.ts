/**
 * Personal data has no place in an entry: numbers, addresses and exact positions of people, and their names.
 * Rule: DESIGN, "Safety rules"; OCHA Data Responsibility Guidelines; ICRC, Professional Standards for Protection Work.
 * Every text of an entry is looked at, whether or not its fields hold: values, prose, comments and the file's name.
 */
import type { CountryCode } from 'libphonenumber-js/max';
import { type FieldPath, type Finding, find } from '../../diagnostics/finding.ts';
import type { ReadDocument } from '../../source/entry.ts';
import type { Check, CheckedEntries } from '../check.ts';
import { type Found, personalDataIn, type Setting } from './detect.ts';
import type { PersonalCode } from './hit.ts';
import { mayHoldPersonalData } from './quick-look.ts';
import { territoryOf } from './territories.ts';

export const personalData: Check = {
  name: 'personal-data',
  description: 'No entry holds a telephone number, an address, an exact position, a number or a name of a person.',
  codes: ['PAL601', 'PAL602', 'PAL603', 'PAL604', 'PAL605', 'PAL606'],
  run: (entries) => {
    const places = placeWords(entries);
    const everywhere = territoriesOf(entries.documents);
    return entries.documents.flatMap((document) => {
      const own = territoriesOf([document]);
      // Actors and sources belong to no country: numbers of any that the repository has.
      return inDocument(document, { territories: own.length > 0 ? own : everywhere, places });
    });
  },
};

function inDocument({ entry, text = '', body, value }: ReadDocument, setting: Setting): Finding[] {
  const id = entry.names.join(' ');
  if (!mayHoldPersonalData(text) && !mayHoldPersonalData(id)) return [];
  const front = text.slice(0, text.length - body.length);
  const findings = personalDataIn(id, setting).map((found) => said(found, entry.path, { at: 'file' }));
  const inFields = new Set<string>();
  for (const { path, written } of textsOf(value)) {
    for (const found of personalDataIn(written, setting)) {
      inFields.add(found.words);
      findings.push(said(found, entry.path, { at: 'field', path, on: 'value' }));
    }
  }
  // A front matter that cannot be read has no values: it is looked at as it stands.
  const loose = value === undefined ? [{ from: 0, written: front }] : commentsOf(front);
  for (const { from, written } of [...loose, { from: front.length, written: body }]) {
    for (const found of personalDataIn(written, setting)) {
      // The mark of a comment may also stand inside a value.
      if (from < front.length && inFields.has(found.words)) continue;
      findings.push(said(found, entry.path, placeIn(text, from + found.at)));
    }
  }
  return findings;
}

/** Every text of a value, with its path. */
function textsOf(value: unknown, above: FieldPath = []): { path: FieldPath; written: string }[] {
  if (typeof value === 'string') return [{ path: above, written: value }];
  if (Array.isArray(value)) return value.flatMap((member, index) => textsOf(member, [...above, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, [...above, key]));
}

function commentsOf(front: string): { from: number; written: string }[] {
  return [...front.matchAll(/(?<=^|[ \t])#[^\n]*/gm)].map((match) => ({ from: match.index, written: match[0] }));
}

function placeIn(text: string, offset: number): Finding['at'] {
  const before = text.slice(0, offset);
  return { at: 'place', line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The finding does not repeat what it found: reports are kept and copied, entries are mended. */
function said({ code, words }: Found, file: string, at: Finding['at']): Finding {
  const { what, hint } = WORDS[code];
  const plain = words.replaceAll(/\s+/g, ' ');
  const shown = code === 'PAL606' ? plain.replace(/[ ,:(].*/, ' ') : plain.slice(0, 4);
  return { ...find(code, file, at, `"${shown}…" looks like ${what}`, hint), about: plain };
}

const EXCEPT = 'or enter it in content/exceptions.yaml with the reason';
const WORDS: Record<PersonalCode, { what: string; hint: string }> = {
  PAL601: { what: 'a telephone number', hint: `take it out and keep it where your team keeps contacts; ${EXCEPT}` },
  PAL602: { what: 'an e-mail address', hint: `take it out and keep it where your team keeps contacts; ${EXCEPT}` },
  PAL603: { what: 'an exact position', hint: `name the place, or round to two decimals, like 14.07; ${EXCEPT}` },
  PAL604: { what: 'the number of an identity paper', hint: `take it out: no entry needs it; ${EXCEPT}` },
  PAL605: { what: 'the number of an account or a card', hint: `take it out: no entry needs it; ${EXCEPT}` },
  PAL606: { what: 'the name of a person', hint: `write the office alone, like "the Prefect of Djenné"; ${EXCEPT}` },
};

function territoriesOf(documents: readonly ReadDocument[]): CountryCode[] {
  const countries = new Set(
    documents
      .filter(({ entry }) => entry.kind === 'locality' || entry.kind === 'country')
      .map(({ entry }) => entry.names[0] ?? ''),
  );
  return [...countries].map(territoryOf).filter((territory) => territory !== undefined);
}

/** Names of places and their first words, in small letters: a place may stand after an office. */
function placeWords({ localities, countries }: CheckedEntries): ReadonlySet<string> {
  const named = [
    ...localities.flatMap(({ name, aliases = [], places = [] }) => [
      name,
      ...aliases,
      ...places.flatMap((place) => [place.name, ...(place.aliases ?? [])]),
    ]),
    ...countries.flatMap(({ name, regions }) => [
      name,
      ...regions.flatMap((region) => [region.name, ...region.districts.map((district) => district.name)]),
    ]),
  ];
  return new Set(named.map((name) => name.toLowerCase()).flatMap((name) => [name, ...name.split(/[\s-]/, 1)]));
}
