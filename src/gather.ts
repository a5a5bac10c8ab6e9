/** From files that hold to entries with their ids, one list for each kind: the last step before the checks. */
import type { CheckedEntries } from './checks/index.ts';
import type { WholeEntries } from './model/audience.ts';
import type { Translation } from './model/dataset.ts';
import type { FactsOf, SchemaKind } from './schema/index.ts';
import type { ReadDocument } from './source/entry.ts';

/** A file whose fields hold. */
export type CheckedDocument = ReadDocument & { facts: FactsOf<SchemaKind> };

/** The entries of each kind, in the order of their paths. */
export function collect(documents: readonly CheckedDocument[]): WholeEntries {
  const ofKind = <Kind extends SchemaKind>(kind: Kind) =>
    documents.filter(({ entry }) => entry.kind === kind) as (CheckedDocument & { facts: FactsOf<Kind> })[];
  const base = ({ entry, body, references }: CheckedDocument) => ({
    id: entry.names.join('/'),
    file: entry.path,
    body: { text: body, sources: references.filter(({ refersTo }) => refersTo === 'source').map(({ id }) => id) },
  });
  return {
    localities: ofKind('locality').map((one) => {
      const [iso3 = '', slug = ''] = one.entry.names;
      return { ...one.facts, ...base(one), iso3, slug };
    }),
    actors: ofKind('actor').map((one) => ({ ...one.facts, ...base(one) })),
    countries: ofKind('country').map((one) => ({ ...one.facts, ...base(one) })),
    sources: ofKind('source').map((one) => ({ ...one.facts, id: one.entry.names.join('/'), file: one.entry.path })),
    references: new Map(documents.map(({ entry, references }) => [entry.path, references])),
  };
}

/** The translations among them. */
export function translationsOf(documents: readonly CheckedDocument[]): Translation[] {
  return documents.flatMap(({ entry, facts, body }) => {
    if (entry.kind !== 'translation') return [];
    const { blocks: list, reviewed, body: marks = [] } = facts as FactsOf<'translation'>;
    const blocks = new Map(list.map((block) => [block.at, block]));
    const [lang = '', ...of] = entry.names;
    return [{ lang, of: of.join('/'), file: entry.path, blocks, reviewed, marks, body: { text: body, sources: [] } }];
  });
}

/** Ids of all files, also of those with findings: a reference to a broken entry is not broken itself. */
export function idsOf(entries: readonly { kind: SchemaKind; names: string[] }[]): CheckedEntries['ids'] {
  const of = (kind: SchemaKind) =>
    new Set(entries.filter((one) => one.kind === kind).map(({ names }) => names.join('/')));
  return { locality: of('locality'), actor: of('actor'), country: of('country'), source: of('source') };
}
