/**
 * What a change is made of: facts of closed kinds only (words of a vocabulary, dates, numbers, ids). No text of an
 * entry ever stands in one: what was written once and taken away must not be told again by the list of changes.
 * Rule: DESIGN, "Audience first"; docs/decisions/0017.
 */

/** A value that can be told again. Of all others a change says only that they differ. */
export type Closed =
  /** Of a vocabulary; without a list one of the words that stand for a value, such as `unknown`. */
  | { word: string; list?: string }
  | { actor: string }
  | { source: string }
  /** As exactly as it is known. */
  | { date: string }
  | { quarter: string }
  | { number: number }
  | { yes: boolean }
  | { expiry: string; date?: string };

/** Which record of an entry: its list and id, and what it is about where its title is gone. */
export interface ChangedRecord {
  list: string;
  id: string;
  about?: Closed;
}

interface Where {
  record?: ChangedRecord;
  /** The way to the field by its keys, from the record or the entry. */
  field: readonly string[];
  /** The member of a list without ids: whom a relation is to, which source is cited. */
  member?: Closed;
}

export type Change =
  /** Renamed: its file has another name, and so the entry another address. */
  | { what: 'entry-added' | 'entry-removed' | 'entry-renamed' }
  /** An earlier version does not hold under the schema of today, so it is not known what changed. */
  | { what: 'unreadable' }
  /** An editor went through the whole entry. */
  | { what: 'checked'; to?: string }
  /** Sections of the prose that are new, gone or worded anew. */
  | { what: 'prose'; sections: number }
  | { what: 'record-added' | 'record-removed'; record: ChangedRecord }
  /** `on`: the day on which a status came about, where the entry says so. `prose`: it is a text of the entry. */
  | (Where & { what: 'set' | 'unset' | 'changed'; from?: Closed; to?: Closed; on?: string; prose?: true })
  /** Of a list without records: what came and what went, and how many. */
  | (Where & { what: 'members'; added: Closed[]; removed: Closed[]; more: number; fewer: number })
  | (Where & { what: 'member-added' | 'member-removed'; kind?: Closed })
  | (Where & { what: 'order' });

export type FieldChange = Extract<Change, { field: readonly string[] }>;

export type ChangedKind = 'locality' | 'actor' | 'country' | 'source';

/** What changed in one entry, the worst news first. */
export interface EntryChanges {
  kind: ChangedKind;
  id: string;
  file: string;
  changes: Change[];
}
