/** Every actor, source, accord and place that an entry names exists. */
import type { Code } from '../diagnostics/codes.ts';
import { type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { SCHEMAS } from '../schema/index.ts';
import { referenceWalker } from '../schema/references.ts';
import type { Check, CheckedEntries } from './check.ts';

export const references: Check = {
  name: 'references',
  description: 'Every actor, source and accord that a record names exists.',
  codes: ['PAL502', 'PAL503', 'PAL511'],
  run: (entries) => [...fieldReferences(entries), ...accordReferences(entries)],
};

export const bodyReferences: Check = {
  name: 'body-references',
  description: 'Every id that the prose names exists.',
  codes: ['PAL502', 'PAL503', 'PAL504', 'PAL512'],
  run: (entries) =>
    [...entries.localities, ...entries.countries, ...entries.actors].flatMap((entry) => inBody(entry, entries)),
};

function fieldReferences(entries: CheckedEntries): Finding[] {
  const findings: Finding[] = [];
  const kinds = [
    [WALKERS.locality, entries.localities],
    [WALKERS.country, entries.countries],
    [WALKERS.actor, entries.actors],
    [WALKERS.source, entries.sources],
  ] as const;
  for (const [walk, list] of kinds) {
    for (const entry of list) {
      walk(entry, [], (kind, id, path) => {
        if (entries.ids[kind].has(id)) return;
        findings.push(unknown(kind, id, entry.file, { at: 'field', path, on: 'value' }, entries.ids[kind]));
      });
    }
  }
  return findings;
}

function accordReferences(entries: CheckedEntries): Finding[] {
  const accords = new Map(
    entries.countries.map((country) => [country.id, (country.accords ?? []).map(({ id }) => id)]),
  );
  const commitments = [
    ...entries.localities.map(({ iso3, file, commitments = [] }) => ({ iso3, file, commitments })),
    ...entries.countries.map(({ id, file, commitments = [] }) => ({ iso3: id, file, commitments })),
  ];
  return commitments.flatMap(({ iso3, file, commitments: list }) =>
    list.flatMap(({ accord }, index) => {
      const known = accords.get(iso3);
      if (known === undefined || known.includes(accord)) return [];
      const at = { at: 'field', path: ['commitments', index, 'accord'], on: 'value' } as const;
      const hint = didYouMean(accord, known, `add it to accords: in content/countries/${iso3}.mdx`);
      return [find('PAL511', file, at, `the country’s entry has no accord "${accord}"`, hint)];
    }),
  );
}

function inBody(entry: { file: string } & ({ conditions?: unknown } | object), entries: CheckedEntries): Finding[] {
  return (entries.references.get(entry.file) ?? []).flatMap(({ refersTo, id }, nth) => {
    const known =
      refersTo === 'condition' ? conditionIds(entry) : entries.ids[refersTo === 'place' ? 'locality' : refersTo];
    return known.has(id) ? [] : [unknown(refersTo, id, entry.file, { at: 'component', nth }, known)];
  });
}

function conditionIds(entry: object): Set<string> {
  const conditions =
    'conditions' in entry && Array.isArray(entry.conditions) ? (entry.conditions as { id: string }[]) : [];
  return new Set(conditions.map(({ id }) => id));
}

function unknown(
  kind: keyof typeof UNKNOWN,
  id: string,
  file: string,
  at: Finding['at'],
  known: ReadonlySet<string>,
): Finding {
  const { code, message, otherwise } = UNKNOWN[kind];
  return find(code, file, at, message(id), didYouMean(id, known, otherwise(id)));
}

const UNKNOWN = {
  actor: {
    code: 'PAL502',
    message: (id: string) => `there is no actor "${id}"`,
    otherwise: (id: string) => `write one of the names in content/actors, or add content/actors/${id}.mdx`,
  },
  source: {
    code: 'PAL503',
    message: (id: string) => `there is no source "${id}"`,
    otherwise: (id: string) => `write one of the names in content/sources, or add content/sources/${id}.yaml`,
  },
  condition: {
    code: 'PAL504',
    message: (id: string) => `this entry has no condition "${id}"`,
    otherwise: () => 'write the id of a condition of this entry',
  },
  place: {
    code: 'PAL512',
    message: (id: string) => `there is no locality "${id}"`,
    otherwise: () => 'write country and place as in content/localities, like mli/koro',
  },
} as const satisfies Record<string, { code: Code; message: (id: string) => string; otherwise: (id: string) => string }>;

/** For each kind of entry, a function that finds the ids it refers to. */
export const WALKERS = {
  locality: referenceWalker(SCHEMAS.locality),
  country: referenceWalker(SCHEMAS.country),
  actor: referenceWalker(SCHEMAS.actor),
  source: referenceWalker(SCHEMAS.source),
};
