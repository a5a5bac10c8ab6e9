/** Personal data in one text. Which texts an entry has is said in index.ts, what is looked for in a file of each kind. */
import type { CountryCode } from 'libphonenumber-js/max';
import { emails } from './email.ts';
import { coverHits, type Hit, type PersonalCode } from './hit.ts';
import { identities } from './identity.ts';
import { names } from './names.ts';
import { positions } from './position.ts';
import { mayHoldPersonalData } from './quick-look.ts';
import { readable } from './readable.ts';
import { telephones } from './telephone.ts';

/** What is found in a text, in the order of its places. */
export function personalDataIn(raw: string, setting: Setting): Found[] {
  return mayHoldPersonalData(raw) ? lookedThrough(raw, setting) : [];
}

/** The same without the quick look. */
export function lookedThrough(raw: string, { territories, places }: Setting): Found[] {
  const { text, placeOf } = readable(raw);
  const hits: Hit[] = [];
  let left = text;
  // One after the other: what is a card number must not be found again as a telephone number.
  for (const detect of [emails, positions, identities, (rest: string) => telephones(rest, territories)]) {
    const found = detect(left);
    hits.push(...found);
    left = coverHits(left, found);
  }
  hits.push(...names(text, places));
  return hits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit, index, all) => !all.slice(0, index).some(({ code, end }) => code === hit.code && end > hit.start))
    .map(({ code, start, end }) => ({ code, at: placeOf(start), words: raw.slice(placeOf(start), placeOf(end)) }));
}

export interface Found {
  code: PersonalCode;
  /** Characters of the text before it. */
  at: number;
  /** As it is written. */
  words: string;
}

export interface Setting {
  /** Whose local telephone numbers are meant. */
  territories: readonly CountryCode[];
  /** Names of places and their first words, in small letters: no names of people. */
  places: ReadonlySet<string>;
}
