/**
 * A version of the content that lies on no disk: today's entries, with some files as they were. Files are read as
 * those of today are, by `source/` and the schema; one that does not hold under today's rules is known to be there and
 * is not read.
 */
import { CODES } from '../diagnostics/codes.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { collect } from '../gather.ts';
import type { WholeEntries } from '../model/audience.ts';
import type { Actor, Country, Locality, Source } from '../model/dataset.ts';
import { SCHEMAS, type SchemaKind, validate } from '../schema/index.ts';
import { recordWalker } from '../schema/records.ts';
import type { BodyReference } from '../source/body/check.ts';
import { documentOf } from '../source/entry.ts';
import { entryAt } from '../source/kinds.ts';
import { decodeEntry } from '../source/read.ts';

/** The files of the entries that were read, by path. */
export function filesOf(entries: WholeEntries): Version {
  const { localities, actors, countries, sources, references } = entries;
  const files = new Map<string, VersionFile>();
  const add = (kind: VersionFile['kind'], list: readonly Entry[]) => {
    for (const entry of list) files.set(entry.file, { kind, entry, references: references.get(entry.file) ?? [] });
  };
  add('locality', localities);
  add('actor', actors);
  add('country', countries);
  add('source', sources);
  return files;
}

/** The entry that a file held; `unreadable` where it does not hold today; undefined where the path is no entry's. */
export function fileFrom(
  path: string,
  prefix: string,
  bytes: Buffer | undefined,
): VersionFile | 'unreadable' | undefined {
  const file = entryAt(path, prefix);
  if (!file || file.kind === 'translation') return undefined;
  if (!bytes) return 'unreadable';
  const document = documentOf(file, decodeEntry(bytes, path));
  if (document.value === undefined || document.findings.some(isError)) return 'unreadable';
  const result = validate(file.kind as SchemaKind, document.value, path);
  if ('findings' in result) return 'unreadable';
  const read = collect([{ ...document, facts: result.facts }]);
  const [entry] = [...read.localities, ...read.actors, ...read.countries, ...read.sources];
  return entry ? { kind: file.kind, entry, references: document.references } : undefined;
}

function isError({ code }: Finding): boolean {
  return CODES[code].severity === 'error';
}

/** The entries of a version, in the order of their paths, as the door gives them. */
export function entriesOf(version: Version): WholeEntries {
  const files = [...version].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ofKind = <One extends Entry>(kind: VersionFile['kind']) =>
    files.flatMap(([, file]) => (file !== 'unreadable' && file.kind === kind ? [file.entry as One] : []));
  return {
    localities: ofKind<Locality>('locality'),
    actors: ofKind<Actor>('actor'),
    countries: ofKind<Country>('country'),
    sources: ofKind<Source>('source'),
    references: new Map(files.flatMap(([path, file]) => (file === 'unreadable' ? [] : [[path, file.references]]))),
  };
}

/** Nothing in it is above `low`, so every audience may read all of it and nothing has to be cut. */
export function isAllLow(version: Version): boolean {
  return [...version.values()].every((file) => file === 'unreadable' || isLow(file));
}

function isLow(file: VersionFile): boolean {
  const known = lows.get(file.entry);
  if (known !== undefined) return known;
  let low = true;
  SENSITIVE[file.kind](file.entry, ({ sensitivity }) => {
    if (sensitivity !== undefined && sensitivity !== 'low') low = false;
  });
  lows.set(file.entry, low);
  return low;
}

const lows = new WeakMap<object, boolean>();

const SENSITIVE = {
  locality: recordWalker(SCHEMAS.locality, ['sensitivity']),
  actor: recordWalker(SCHEMAS.actor, ['sensitivity']),
  country: recordWalker(SCHEMAS.country, ['sensitivity']),
  source: recordWalker(SCHEMAS.source, ['sensitivity']),
};

type Entry = Locality | Actor | Country | Source;

export interface VersionFile {
  kind: 'locality' | 'actor' | 'country' | 'source';
  entry: Entry;
  references: readonly BodyReference[];
}

/** By path from the root. */
export type Version = ReadonlyMap<string, VersionFile | 'unreadable'>;
