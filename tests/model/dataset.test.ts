import { describe, expect, test } from 'vitest';
import {
  citationsOf,
  independentSources,
  latestChanges,
  listOrNone,
  localitiesOfRegion,
  newestFirst,
} from '../../src/model/dataset.ts';
import { validate } from '../../src/schema/index.ts';
import { actor, actorInPlace, condition, country, dataset, locality, source } from '../made-up-country.ts';

describe('the made-up country', () => {
  test('is made of records that the schema accepts', () => {
    const { id, file, iso3, slug, body, ...place } = locality('kessa', {
      actors: [actorInPlace('river-guard')],
      conditions: [condition('bridge')],
    });
    expect(validate('locality', place, file)).toHaveProperty('facts');
    for (const [kind, entry] of [
      ['actor', actor('river-guard')],
      ['country', country()],
    ] as const) {
      const { id: _, file: path, body: __, ...facts } = entry;
      expect(validate(kind, facts, path)).toHaveProperty('facts');
    }
    const { id: _, file: path, ...facts } = source('radio');
    expect(validate('source', facts, path)).toHaveProperty('facts');
  });
});

describe('independent sources', () => {
  const cite = (...ids: string[]) => ids.map((id) => ({ source: id }));
  const count = (sources: ReturnType<typeof source>[], ...ids: string[]) =>
    independentSources(cite(...ids), new Map(sources.map((one) => [one.id, one])));

  test('two publishers are two', () => {
    expect(count([source('radio'), source('bulletin')], 'radio', 'bulletin')).toBe(2);
  });

  test('two reports of one publisher are one', () => {
    const sources = [source('may', { publisher: 'Radio Zeze' }), source('june', { publisher: 'Radio Zeze' })];
    expect(count(sources, 'may', 'june')).toBe(1);
  });

  test('a report cited twice is one', () => {
    expect(count([source('radio')], 'radio', 'radio')).toBe(1);
  });

  test('one that restates another is that other', () => {
    const sources = [source('radio'), source('echo', { restates: 'radio' })];
    expect(count(sources, 'radio', 'echo')).toBe(1);
    expect(count(sources, 'echo')).toBe(1);
  });

  test('two that restate the same one are one', () => {
    const sources = [source('radio'), source('echo', { restates: 'radio' }), source('blog', { restates: 'radio' })];
    expect(count(sources, 'echo', 'blog')).toBe(1);
  });

  test('one that restates what restates a third is that third', () => {
    const sources = [source('radio'), source('echo', { restates: 'radio' }), source('blog', { restates: 'echo' })];
    expect(count(sources, 'radio', 'blog')).toBe(1);
  });

  test('two that restate each other are one, and so is a third that restates either', () => {
    const sources = [
      source('echo', { restates: 'blog' }),
      source('blog', { restates: 'echo' }),
      source('aunt', { restates: 'echo' }),
    ];
    expect(count(sources, 'echo', 'blog')).toBe(1);
    expect(count(sources, 'aunt', 'blog')).toBe(1);
  });

  test('one that restates what is not in the knowledge base stands for itself', () => {
    expect(count([source('radio'), source('echo', { restates: 'lost' })], 'radio', 'echo')).toBe(2);
  });

  test('no citation is no source', () => {
    expect(count([source('radio')])).toBe(0);
  });
});

describe('the indexes of a dataset', () => {
  const kessa = locality('kessa', {
    actors: [actorInPlace('river-guard'), actorInPlace('elders', { relation: 'intermediary' })],
    conditions: [condition('bridge')],
  });
  const ombar = locality('ombar', { actors: [actorInPlace('river-guard', { relation: 'spoiler' })] });
  const zanzara = country({ conditions: [condition('everywhere')] });
  const all = dataset({ localities: [kessa, ombar], countries: [zanzara], actors: [actor('elders')] });

  test('find every place of an actor, with what it is there', () => {
    const places = all.placesOfActor.get('river-guard') ?? [];
    expect(places.map(({ locality: { id }, record }) => [id, record.relation])).toEqual([
      ['zzz/kessa', 'party'],
      ['zzz/ombar', 'spoiler'],
    ]);
  });

  test('know no place of an actor that nobody names', () => {
    expect(all.placesOfActor.get('minstrels')).toBeUndefined();
  });

  test('hold the conditions of countries and of places, each with where it stands', () => {
    expect(
      all.conditions.map(({ condition: { id }, iso3, locality: place, country: nation }) => [
        id,
        iso3,
        (place ?? nation)?.id,
      ]),
    ).toEqual([
      ['everywhere', 'zzz', 'zzz'],
      ['bridge', 'zzz', 'zzz/kessa'],
    ]);
  });

  test('say where a source is cited, each entry once, also by its prose', () => {
    const told = locality('told', {
      access: { ...kessa.access, sources: [], unsourced: 'Nobody wrote it down.' },
      body: { text: '<Source id="diary" />', sources: ['diary', 'diary'] },
    });
    const { citedIn } = dataset({ localities: [kessa, told], sources: [source('radio'), source('diary')] });
    expect(citedIn.get('radio')?.map(({ kind, entry }) => [kind, entry.id])).toEqual([['locality', 'zzz/kessa']]);
    expect(citedIn.get('diary')?.map(({ entry }) => entry.id)).toEqual(['zzz/told']);
    expect([...citedIn.keys()].toSorted()).toEqual(['diary', 'radio']);
  });

  test('find every entry by its id', () => {
    expect(all.localities.get('zzz/ombar')?.name).toBe('Ombar');
    expect(all.actors.get('elders')?.class).toBe('community');
    expect(all.countries.get('zzz')?.name).toBe('Zanzara');
    expect(all.sources.get('radio')?.reliability).toBe('B');
  });
});

describe('the latest changes', () => {
  const changed = (slug: string, on: string) => locality(slug, { changeNote: { on, text: 'The bridge fell.' } });
  const all = dataset({
    localities: [
      locality('quiet'),
      changed('old', '2026-01-05'),
      changed('zeta', '2026-11-01'),
      changed('beta', '2026-11-01'),
    ],
  });

  test('come newest first, by id where the day is the same, without places that have none', () => {
    expect(latestChanges(all, 10).map(({ slug }) => slug)).toEqual(['beta', 'zeta', 'old']);
  });

  test('are no more than asked for', () => {
    expect(latestChanges(all, 1).map(({ slug }) => slug)).toEqual(['beta']);
    expect(latestChanges(all, 0)).toEqual([]);
  });
});

test('the localities of a region are those of its country and code, by name', () => {
  const all = dataset({
    localities: [
      locality('ombar'),
      locality('kessa'),
      locality('hills', { region: 'ZZ02' }),
      { ...locality('far'), id: 'yyy/far', iso3: 'yyy' },
    ],
  });
  expect(localitiesOfRegion(all, 'zzz', 'ZZ01').map(({ slug }) => slug)).toEqual(['kessa', 'ombar']);
});

describe('the citations of an entry', () => {
  test('are found wherever they stand, in the order of writing', () => {
    const place = locality('kessa', {
      conditions: [
        condition('bridge', {
          sources: [{ source: 'bulletin', locator: 'p. 3' }],
          confirmed: [{ on: '2026-10-20', how: 'in-person', sources: [{ source: 'diary' }] }],
        }),
      ],
    });
    expect(citationsOf(place)).toEqual([
      { source: 'radio' },
      { source: 'bulletin', locator: 'p. 3' },
      { source: 'diary' },
    ]);
  });

  test('are not the ids that its prose cites: those are no citations', () => {
    const place = locality('kessa', { body: { text: '<Source id="diary" />', sources: ['diary'] } });
    expect(citationsOf(place)).toEqual([{ source: 'radio' }]);
  });

  test('of nothing are none', () => {
    expect(citationsOf(undefined)).toEqual([]);
    expect(citationsOf('none-known')).toEqual([]);
  });
});

test('observations come newest first, a month as late as it can be', () => {
  const seen = ['2026-02-27', '2026-02', '2026', '2025-12-31'].map((asOf) => ({ asOf }));
  expect(newestFirst(seen).map(({ asOf }) => asOf)).toEqual(['2026', '2026-02', '2026-02-27', '2025-12-31']);
  expect(seen[0]).toEqual({ asOf: '2026-02-27' });
});

test('none-known is an empty list', () => {
  expect(listOrNone('none-known')).toEqual([]);
  expect(listOrNone(['a'])).toEqual(['a']);
});
