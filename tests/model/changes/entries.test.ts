/** Every kind of change between two versions of an entry, and that no field of any record is passed over. */

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { load } from '../../../src/load.ts';
import type { Change, ChangedKind } from '../../../src/model/changes/change.ts';
import { comparer, isSame } from '../../../src/model/changes/compare.ts';
import { changesOf, compareEntries, isOnlyChecked } from '../../../src/model/changes/entries.ts';
import { isConsequential, isLittle } from '../../../src/model/changes/weight.ts';
import type { DatasetEntries, Locality } from '../../../src/model/dataset.ts';
import { SCHEMAS } from '../../../src/schema/index.ts';
import { vocabularyOf } from '../../../src/schema/vocabulary-names.ts';
import { FIXTURES, TODAY } from '../../support.ts';

const { entries } = load(join(FIXTURES, 'fictional'), { today: TODAY });
const tesseni = entries.localities.find(({ slug }) => slug === 'tesseni') as Locality;
const all = [
  ...entries.localities.map((entry) => ({ kind: 'locality' as const, entry })),
  ...entries.actors.map((entry) => ({ kind: 'actor' as const, entry })),
  ...entries.countries.map((entry) => ({ kind: 'country' as const, entry })),
  ...entries.sources.map((entry) => ({ kind: 'source' as const, entry })),
];

/** Tésséni with something put into a copy of it. */
function tesseniWith(edit: (copy: Locality) => void): Change[] {
  const before = structuredClone(tesseni);
  edit(before);
  return changesOf('locality', before, tesseni);
}
const conditionOf = (entry: Locality, id: string) =>
  (entry.conditions as Exclude<Locality['conditions'], string>).find((one) => one.id === id) as Record<string, unknown>;

describe('an entry', () => {
  test.each(all)('$entry.file does not differ from itself', ({ kind, entry }) => {
    expect(changesOf(kind, entry, structuredClone(entry))).toEqual([]);
  });

  test('that is new or gone is one change', () => {
    expect(changesOf('locality', undefined, tesseni)).toEqual([{ what: 'entry-added' }]);
    expect(changesOf('locality', tesseni, undefined)).toEqual([{ what: 'entry-removed' }]);
  });

  test('of which only the day of its check moved was checked again', () => {
    const changes = tesseniWith((copy) => {
      copy.reviewed = '2026-01-01';
    });
    expect(changes).toEqual([{ what: 'checked', to: tesseni.reviewed }]);
    expect(isOnlyChecked(changes)).toBe(true);
    expect(isOnlyChecked([])).toBe(false);
  });

  test('is compared as facts, not lines: the order of keys is none', () => {
    const turned = Object.fromEntries(Object.entries(tesseni).toReversed()) as unknown as Locality;
    expect(changesOf('locality', turned, tesseni)).toEqual([]);
  });
});

describe('a change of a condition', () => {
  test('to broken tells the day, in one piece of news', () => {
    const changes = tesseniWith((copy) => {
      const condition = conditionOf(copy, 'no-escort-2025');
      condition['status'] = 'written';
      delete condition['endedOn'];
    });
    expect(changes).toMatchObject([
      { what: 'changed', field: ['status'], from: { word: 'written' }, to: { word: 'superseded' }, on: '2026-07-01' },
    ]);
  });

  test('of its end tells both ends', () => {
    const changes = tesseniWith((copy) => {
      conditionOf(copy, 'market-truce')['expiry'] = { kind: 'fixed', on: '2026-10-01' };
    });
    expect(changes).toMatchObject([
      { field: ['expiry'], from: { expiry: 'fixed', date: '2026-10-01' }, to: { expiry: 'fixed', date: '2026-12-01' } },
    ]);
  });

  test('of its parties names who came and who went, whatever their order', () => {
    const changes = tesseniWith((copy) => {
      conditionOf(copy, 'market-truce')['parties'] = ['market-women', 'zanzara-armed-forces', 'unizan'];
    });
    expect(changes).toMatchObject([
      { what: 'members', field: ['parties'], added: [{ actor: 'front-three-rivers' }], removed: [{ actor: 'unizan' }] },
    ]);
  });

  test('is a confirmation where one was added', () => {
    const changes = tesseniWith((copy) => {
      conditionOf(copy, 'market-truce')['confirmed'] = undefined;
    });
    expect(changes).toMatchObject([{ what: 'member-added', member: { date: '2026-10-18' } }]);
  });

  test('that is new or taken out is known by its id and what it is about, not by its title', () => {
    const changes = tesseniWith((copy) => {
      copy.conditions = 'none-known';
    });
    expect(changes.every(({ what }) => what === 'record-added')).toBe(true);
    expect(changes).toContainEqual({
      what: 'record-added',
      record: { list: 'conditions', id: 'market-truce', about: { word: 'market-access', list: 'conditionType' } },
    });
    const [removed] = changesOf('locality', tesseni, { ...tesseni, conditions: 'none-known' } as Locality);
    expect(removed).toMatchObject({ what: 'record-removed', record: { list: 'conditions' } });
  });
});

describe('the worst news', () => {
  test('comes first: what is lost, what is unsettled, what is gained, who checked', () => {
    const changes = tesseniWith((copy) => {
      copy.reviewed = '2026-01-01';
      copy.access.state = 'open';
      copy.summary = 'Other.';
      copy.grievances = 'none-known';
      conditionOf(copy, 'market-truce')['confirmed'] = undefined;
      const old = conditionOf(copy, 'no-escort-2025');
      old['status'] = 'written';
    });
    const told = changes.map((change) =>
      'field' in change ? `${change.record?.id ?? ''} ${change.field.join('.')}` : change.what,
    );
    expect(told.slice(0, 2)).toEqual([' access.state', 'no-escort-2025 status']);
    expect(told.slice(-3)).toEqual(['market-truce confirmed', ' summary', 'checked']);
  });

  test('is a nearer end; a later one is good news', () => {
    const order = (on: string) =>
      tesseniWith((copy) => {
        conditionOf(copy, 'market-truce')['expiry'] = { kind: 'fixed', on };
        conditionOf(copy, 'market-truce')['asked'] = 'Other.';
      }).map((change) => 'field' in change && change.field[0]);
    expect(order('2026-10-01')).toEqual(['asked', 'expiry']);
    expect(order('2027-10-01')).toEqual(['expiry', 'asked']);
  });
});

describe('a change', () => {
  test('holds no word of the entry, whichever field it is of', () => {
    const secret = 'kanaribird';
    for (const { kind, entry } of all) {
      for (const path of leaves(entry)) {
        if (typeof valueAt(entry, path) !== 'string' || isClosed(kind, path)) continue;
        const before = structuredClone(entry) as object;
        setAt(before, path, secret);
        const text = JSON.stringify(changesOf(kind, before as never, entry));
        expect(text, path.join('.')).not.toContain(secret);
      }
    }
  });
});

test('a text of an entry is not told again, also where it looks like a day', () => {
  const changes = tesseniWith((copy) => {
    conditionOf(copy, 'market-truce')['agreed'] = '2024-02';
  });
  expect(changes).toMatchObject([{ what: 'changed', field: ['agreed'], prose: true }]);
  expect(JSON.stringify(changes)).not.toContain('2024-02');
});

describe('no field is passed over', () => {
  test('each value of each entry, when it is another, gives at least one change', () => {
    let seen = 0;
    for (const { kind, entry } of all) {
      for (const path of leaves(entry)) {
        if (OF_THE_FILE.has(String(path[0])) || path.at(-1) === 'id') continue;
        const before = structuredClone(entry) as object;
        setAt(before, path, another(valueAt(entry, path)));
        expect(changesOf(kind, before as never, entry).length, `${kind} ${path.join('.')}`).toBeGreaterThan(0);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  test('nor any key: an entry without one differs from the entry with it', () => {
    for (const { kind, entry } of all) {
      for (const key of Object.keys(entry).filter((one) => !OF_THE_FILE.has(one))) {
        const { [key]: _, ...before } = entry as unknown as Record<string, unknown>;
        expect(changesOf(kind, before as never, entry).length, key).toBeGreaterThan(0);
      }
    }
  });

  test('of a schema that is not there yet', () => {
    const schema = z.strictObject({
      plain: z.string().optional(),
      truth: z.boolean().optional(),
      pair: z.tuple([z.number(), z.number()]).optional(),
      table: z.record(z.string(), z.number()).optional(),
      lines: z.array(z.string()).optional(),
      records: z
        .array(z.strictObject({ id: z.string(), deep: z.strictObject({ note: z.string().optional() }) }))
        .optional(),
      either: z.union([z.literal('none'), z.array(z.strictObject({ odd: z.string() }))]).optional(),
    });
    const compare = comparer(schema);
    const value = () =>
      fc.record(
        {
          plain: fc.constantFrom('a', 'b'),
          truth: fc.boolean(),
          pair: fc.constantFrom([1, 2], [2, 1]),
          table: fc.constantFrom({ a: 1 }, { a: 2 }, { b: 1 }),
          lines: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
          records: fc.uniqueArray(
            fc.record({ id: fc.constantFrom('a', 'b'), deep: fc.constantFrom({}, { note: 'a' }, { note: 'b' }) }),
            { selector: ({ id }) => id, maxLength: 2 },
          ),
          either: fc.oneof(
            fc.constant('none'),
            fc.array(fc.record({ odd: fc.constantFrom('a', 'b') }), { maxLength: 2 }),
          ),
        },
        { requiredKeys: [] },
      );
    fc.assert(
      fc.property(value(), value(), (before, after) => {
        const changes: Change[] = [];
        compare(before, after, (change) => changes.push(change));
        expect(changes.length > 0).toBe(!isSame(before, after));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a list of words', () => {
  test('is told by the name of its vocabulary, in every field of every kind of entry', () => {
    const unnamed = (['locality', 'actor', 'country', 'source'] as const).flatMap((kind) =>
      enumsOf(SCHEMAS[kind], kind).filter(({ schema }) => vocabularyOf(schema) === undefined),
    );
    expect(unnamed.map(({ at }) => at)).toEqual([]);
  });
});

describe('all entries', () => {
  test('give a list for each that differs, and only for those that were asked for', () => {
    const before = {
      ...entries,
      localities: entries.localities.map((one) => ({ ...one, reviewed: '2026-01-01' })),
    };
    const changed = compareEntries(before, entries);
    expect(changed.map(({ id }) => id)).toEqual(entries.localities.map(({ id }) => id));
    expect(compareEntries(before, entries, new Set([tesseni.file])).map(({ id }) => id)).toEqual(['zzz/tesseni']);
  });
});

/** Not of the schema: where the file lies, and the prose. */
const OF_THE_FILE = new Set(['id', 'file', 'iso3', 'slug', 'body']);

/** Values that a change may tell: words of vocabularies, days, ids of actors and sources. */
function isClosed(kind: ChangedKind, path: readonly (string | number)[]): boolean {
  const text = JSON.stringify(path);
  return OF_THE_FILE.has(String(path[0])) || path.at(-1) === 'id' || kind === undefined || CLOSED.test(text);
}
const CLOSED =
  /"(?:actor|source|restates|to|party)"\]$|"(?:parties|mediatedBy|monitoredBy|guaranteedBy|leftOut|holders)",\d+\]$|"(?:on|from)"\]$|"expiry","(?:kind|by)"\]$/;

type Path = (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
  return value === undefined ? [] : [path];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((now, step) => (now as Record<string | number, unknown>)[step], value);
}

function setAt(value: object, path: Path, to: unknown): void {
  const parent = valueAt(value, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = to;
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${String(value)}-other`;
}

function enumsOf(schema: z.core.$ZodType, at: string): { schema: z.core.$ZodType; at: string }[] {
  if (schema instanceof z.ZodOptional) return enumsOf(schema.unwrap() as z.core.$ZodType, at);
  if (schema instanceof z.ZodArray) return enumsOf(schema.element as z.core.$ZodType, at);
  if (schema instanceof z.ZodUnion) return (schema.options as z.core.$ZodType[]).flatMap((one) => enumsOf(one, at));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, one]) =>
      enumsOf(one, `${at}.${key}`),
    );
  return schema instanceof z.ZodEnum ? [{ schema, at }] : [];
}

describe('of consequence', () => {
  const alone = (change: Change) => [isConsequential(change), isLittle(change)];

  test.each<[string, Change]>([
    ['a reason for having no source', { what: 'set', field: ['unsourced'] }],
    ['a source that is gone', { what: 'member-removed', field: ['access', 'sources'], member: { source: 'radio' } }],
  ])('not, but not folded either: %s', (_, change) => {
    expect(alone(change)).toEqual([false, false]);
  });

  test('not at all: a source more', () => {
    expect(alone({ what: 'member-added', field: ['access', 'sources'], member: { source: 'radio' } })).toEqual([
      false,
      true,
    ]);
  });

  test.each<[string, Change]>([
    ['the end of an agreement', { what: 'changed', record: { list: 'conditions', id: 'x' }, field: ['expiry'] }],
    ['its status', { what: 'changed', record: { list: 'conditions', id: 'x' }, field: ['status'] }],
    [
      'its parties',
      {
        what: 'members',
        record: { list: 'conditions', id: 'x' },
        field: ['parties'],
        added: [],
        removed: [],
        more: 1,
        fewer: 0,
      },
    ],
    [
      'its guarantors',
      {
        what: 'members',
        record: { list: 'conditions', id: 'x' },
        field: ['guaranteedBy'],
        added: [],
        removed: [],
        more: 1,
        fewer: 0,
      },
    ],
    ['an agreement that is gone', { what: 'record-removed', record: { list: 'conditions', id: 'x' } }],
    ['the access', { what: 'changed', field: ['access', 'state'] }],
    ['a claim of control that is new', { what: 'record-added', record: { list: 'control', id: 'x' } }],
    ['a claim of control that is gone', { what: 'record-removed', record: { list: 'control', id: 'x' } }],
    ['an actor who is there now', { what: 'record-added', record: { list: 'actors', id: 'x' } }],
    ['an actor who is no longer there', { what: 'record-removed', record: { list: 'actors', id: 'x' } }],
    ['how an actor stands to another', { what: 'member-added', field: ['relations'], member: { actor: 'y' } }],
    ['an entry that is gone', { what: 'entry-removed' }],
  ])('is %s', (_, change) => {
    expect(alone(change)).toEqual([true, false]);
  });

  test.each<[string, Change]>([
    ['names', { what: 'members', field: ['names'], added: [], removed: [], more: 1, fewer: 0 }],
    ['other names', { what: 'members', field: ['aliases'], added: [], removed: [], more: 1, fewer: 0 }],
    ['the wording of a summary', { what: 'changed', field: ['summary'], prose: true }],
    ['sources', { what: 'member-added', field: ['access', 'sources'], member: { source: 'x' } }],
    ['the order of a list', { what: 'order', field: ['aliases'] }],
  ])('are not: %s', (_, change) => {
    expect(alone(change)).toEqual([false, true]);
  });

  test('is neither a check nor what cannot be read any more, though both are told', () => {
    expect(alone({ what: 'checked' })).toEqual([false, false]);
    expect(alone({ what: 'unreadable' })).toEqual([false, false]);
  });
});

describe('a file with another name', () => {
  const actor = (file: string, name: string) => ({ ...entries.actors[0], id: file, file, name, body: { text: '' } });
  const changes = (before: readonly string[][], after: readonly string[][]) => {
    const [old, now] = [before, after].map((list) => ({
      ...{ localities: [], countries: [], sources: [] },
      actors: list.map(([file = '', name = '']) => actor(file, name)),
    })) as unknown as [DatasetEntries, DatasetEntries];
    return compareEntries(old, now).map(({ file, changes: told }) => [file, told.map(({ what }) => what)]);
  };

  test('is the same entry', () => {
    expect(changes([['a', 'Guard']], [['b', 'Guard']])).toEqual([['b', ['entry-renamed']]]);
  });

  test('is one gone and one new where the name is another, or two could be meant', () => {
    const apart = [
      ['a', ['entry-removed']],
      ['b', ['entry-added']],
    ];
    expect(changes([['a', 'Guard']], [['b', 'Watch']])).toEqual(apart);
    expect(
      changes(
        [
          ['a', 'Guard'],
          ['c', 'Guard'],
        ],
        [['b', 'Guard']],
      ),
    ).toEqual([...apart, ['c', ['entry-removed']]]);
  });
});
