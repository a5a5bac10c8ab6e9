/** How names and words are compared in the search of a copy: the same where its index is made and where it is asked. */
import type { Options, Query } from 'minisearch';
import { fold } from './fold.ts';
import { soundOf } from './names/sound.ts';

/** What is asked: each word as it is written or as it sounds. `Menca` finds Ménaka, in either script. */
export function copyQuery(asked: string): Query {
  const words = asked.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== '');
  const queries: Query[] = words.map((word) => ({ combineWith: 'OR', queries: [word, ...sounds(fold(word))] }));
  return { combineWith: 'AND', queries };
}

/** Words of names stand in the index as they are written and as they sound, all others as they are written. */
function heard(word: string, field?: string): string | string[] {
  if (word.startsWith(SOUND)) return word;
  const written = fold(word);
  return field === 'title' || field === 'names' ? [written, ...sounds(written)] : written;
}

/** Two sounds are those of too many names. */
function sounds(written: string): string[] {
  const sound = soundOf(written);
  return sound.length < 3 ? [] : [`${SOUND}${sound}`];
}

/** Marks a sound: no word of a text begins with it. */
const SOUND = '~';

export const COPY_SEARCH: Options<CopyRecord> = {
  idField: 'page',
  fields: ['title', 'names', 'summary', 'conditions'],
  storeFields: ['title', 'detail', 'access', 'accessAsOf', 'dates'],
  processTerm: heard,
  searchOptions: {
    boost: { title: 6, names: 4, summary: 2 },
    // Of the residents of a place and the place, the place is meant.
    boostDocument: (page: string) => (page.includes('/localities/') ? 2 : 1),
    prefix: true,
    // One wrong letter in a short name, two in a long one.
    fuzzy: (term) => (term.length > 3 && !term.startsWith(SOUND) ? 0.25 : false),
  },
};

/** A place, an actor or a country. What is stored of it is shown in a result. */
export interface CopyRecord extends CopyResult {
  names: string;
  summary: string;
  conditions: string;
}

export interface CopyResult {
  /** Its file in the copy. */
  page: string;
  title: string;
  detail: string;
  access?: string;
  accessAsOf?: string;
  /** What statusOn needs of each condition, as JSON: states are those of the reader's day. */
  dates?: string;
}
