/** How names and words are compared in the search of a copy: the same where its index is made and where it is asked. */
import type { Options } from 'minisearch';
import { fold } from './fold.ts';

export const COPY_SEARCH: Options<CopyRecord> = {
  idField: 'page',
  fields: ['title', 'names', 'summary', 'conditions'],
  storeFields: ['title', 'detail', 'access', 'accessAsOf', 'dates'],
  processTerm: fold,
  searchOptions: {
    boost: { title: 6, names: 4, summary: 2 },
    // Of the residents of a place and the place, the place is meant.
    boostDocument: (page: string) => (page.includes('/localities/') ? 2 : 1),
    prefix: true,
    // One wrong letter in a short name, two in a long one.
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
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
