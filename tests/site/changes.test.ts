/** The page of changes and the section of a brief: by day and name, whole days only, the history always said. */
import { describe, expect, test } from 'vitest';
import type { History } from '../../src/history/history.ts';
import { inPlain } from '../../src/i18n/changes.ts';
import { load, preview } from '../../src/load.ts';
import type { Change, EntryChanges } from '../../src/model/changes/change.ts';
import {
  CHANGES_ON_A_BRIEF,
  changesOfEntry,
  hasPageOfChanges,
  placesIn,
  regionsOfChanges,
  viewChanges,
  viewChangesOf,
  viewChangesOfRegion,
} from '../../src/site/changes.ts';
import { ALIKE_IN_A_DAY, CHANGES_ON_A_PAGE } from '../../src/site/changes-day.ts';
import { FIXTURES, TODAY } from '../support.ts';
import { siteOf } from './made-up-site.ts';

const dataset = preview(load(`${FIXTURES}fictional`, { today: TODAY }), 'public');
const siteWith = (history: History) => Object.defineProperty(siteOf(dataset, TODAY), 'history', { value: history });
const entry = (id: string, changes: Change[]): EntryChanges => ({
  kind: 'locality',
  id,
  file: `content/localities/${id}.mdx`,
  changes,
});
const checked: Change = { what: 'checked' };
const renamed: Change = { what: 'members', field: ['names'], added: [], removed: [], more: 1, fewer: 0 };
const cited: Change = { what: 'member-added', field: ['access', 'sources'], member: { source: 'radio' } };
const status = (to: string): Change => ({
  what: 'changed',
  record: { list: 'conditions', id: 'market', about: { word: 'market-access', list: 'conditionType' } },
  field: ['status'],
  from: { word: 'verbal', list: 'conditionStatus' },
  to: { word: to, list: 'conditionStatus' },
});
const places = [...dataset.localities.keys()];
const regionOf = (id: string) => dataset.localities.get(id)?.region ?? '';
const elsewhere = places.find((id) => regionOf(id) !== regionOf('zzz/tesseni')) ?? '';
const begins = { day: '2026-01-01', why: 'first' } as const;

describe('the page of changes', () => {
  test('has one heading for a day, entries by their name, and a place to go to unless the entry is gone', () => {
    const days = [
      {
        day: '2026-11-01',
        entries: [entry('zzz/tesseni', [checked]), entry('zzz/kirivane', [{ what: 'prose', sections: 2 }])],
      },
      { day: '2026-11-01', entries: [entry('zzz/gone', [{ what: 'entry-removed' }])] },
    ];
    const view = viewChanges(siteWith({ days, begins }));
    expect(view.days.map(({ day }) => day)).toEqual(['2026-11-01']);
    expect(view.days[0]?.entries.map(({ name, href }) => [name, href])).toEqual([
      ['A place that is no longer listed', undefined],
      ['Kirivané', '/en/localities/zzz/kirivane/'],
      ['Tésséni', '/en/localities/zzz/tesseni/'],
    ]);
    expect(view.days[0]?.entries.map(({ sentences }) => sentences.map(inPlain))).toEqual([
      ['The entry was taken out'],
      ['Background: 2 sections changed'],
      ['Checked again, nothing changed'],
    ]);
    expect(view.begins).toEqual(begins);
  });

  test('leaves older days away as a whole, and says from which day on it lists', () => {
    const many = (count: number) => [
      entry(
        'zzz/tesseni',
        Array.from({ length: count }, () => checked),
      ),
    ];
    const days = ['2026-11-03', '2026-11-02', '2026-11-01'].map((day) => ({
      day,
      entries: many(CHANGES_ON_A_PAGE / 2),
    }));
    const view = viewChanges(siteWith({ days, begins }));
    expect(view.days.map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-02']);
    expect(view.begins).toEqual({ day: '2026-11-02', why: 'bounded' });
    // The newest day stands, however long.
    const long = viewChanges(siteWith({ days: [{ day: '2026-11-03', entries: many(CHANGES_ON_A_PAGE + 1) }], begins }));
    expect(long.days).toHaveLength(1);
  });

  test('leaves entries of a day away that has no room for them, and says how many', () => {
    const entries = ['zzz/tesseni', 'zzz/kirivane', 'zzz/oumbalo'].map((id) =>
      entry(
        id,
        Array.from({ length: CHANGES_ON_A_PAGE / 2 }, () => checked),
      ),
    );
    const [day] = viewChanges(siteWith({ days: [{ day: '2026-11-03', entries }], begins })).days;
    expect(day?.entries.map(({ name }) => name)).toEqual(['Kirivané', 'Oumbalo']);
    expect(day?.more).toBe(1);
  });

  test('folds names and sources: each change once, with the entries that it was made in', () => {
    const days = [
      {
        day: '2026-11-01',
        entries: [
          entry('zzz/tesseni', [{ what: 'prose', sections: 1 }, renamed]),
          entry('zzz/kirivane', [renamed, cited]),
        ],
      },
    ];
    const [day] = viewChanges(siteWith({ days, begins })).days;
    expect(day?.entries.map(({ name, sentences }) => [name, sentences.map(inPlain)])).toEqual([
      ['Tésséni', ['Background: one section changed']],
    ]);
    expect(day?.little.map(({ parts, entries }) => [inPlain(parts), entries.map(({ name }) => name)])).toEqual([
      [expect.stringMatching(/^Names by language/), ['Kirivané', 'Tésséni']],
      [expect.stringMatching(/^Access › sources/), ['Kirivané']],
    ]);
    expect(day?.littleEntries).toBe(2);
  });

  test('has the worst news of a day first, and leaves away what matters least', () => {
    const long = (id: string, change: Change, more: number) =>
      entry(id, [change, ...Array.from({ length: more }, () => checked)]);
    const entries = [
      long('zzz/kirivane', { what: 'prose', sections: 1 }, CHANGES_ON_A_PAGE / 2),
      long('zzz/tesseni', status('broken'), CHANGES_ON_A_PAGE / 2),
      long('zzz/oumbalo', status('written'), 5),
    ];
    const [day] = viewChanges(siteWith({ days: [{ day: '2026-11-03', entries }], begins })).days;
    expect(day?.entries.map(({ name }) => name)).toEqual(['Tésséni', 'Oumbalo']);
    expect(day?.more).toBe(1);
  });

  test('says once what many entries share on a day, unless it is of consequence', () => {
    const shown = (count: number) => {
      const entries = places.slice(0, count).map((id) => entry(id, [status('broken'), checked]));
      return viewChanges(siteWith({ days: [{ day: '2026-11-03', entries }], begins })).days[0];
    };
    const [few, many] = [shown(ALIKE_IN_A_DAY - 1), shown(ALIKE_IN_A_DAY)];
    expect(few?.alike).toEqual([]);
    expect(few?.entries.every(({ sentences }) => sentences.length === 2)).toBe(true);
    expect(many?.alike.map(({ parts, count, entries }) => [inPlain(parts), count, entries.length])).toEqual([
      ['Checked again', ALIKE_IN_A_DAY, ALIKE_IN_A_DAY],
    ]);
    expect(many?.entries.map(({ sentences }) => sentences.map(inPlain))).toEqual(
      Array.from({ length: ALIKE_IN_A_DAY }, () => [expect.stringContaining('Broken')]),
    );
  });

  test('has room for older days behind a day on which something small happened everywhere', () => {
    const everywhere = Array.from({ length: 10_000 }, (_, index) => entry(`zzz/place-${index}`, [renamed, checked]));
    const days = [
      { day: '2026-11-03', entries: everywhere },
      { day: '2026-11-01', entries: [entry('zzz/tesseni', [status('broken')])] },
    ];
    const view = viewChanges(siteWith({ days, begins }));
    expect(view.days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-03', 0],
      ['2026-11-01', 1],
    ]);
    const [shared] = view.days[0]?.alike ?? [];
    expect([shared?.count, shared?.entries.length]).toEqual([10_000, 60]);
    expect(view.begins).toEqual(begins);
  });

  test('does not grow with a country: 100,000 changes of 10,000 places are some hundred lines', () => {
    const everyday = (day: string) => ({
      day,
      entries: Array.from({ length: 1_000 }, (_, index) =>
        entry(`zzz/place-${index}`, [status('broken'), checked, renamed, cited, { what: 'prose', sections: index }]),
      ),
    });
    const days = Array.from({ length: 20 }, (_, index) => everyday(`2026-10-${String(30 - index)}`));
    const view = viewChanges(siteWith({ days, begins }));
    expect(view.days).toHaveLength(1);
    expect(view.begins).toEqual({ day: '2026-10-30', why: 'bounded' });
    const [day] = view.days;
    const sentences = day?.entries.flatMap((one) => one.sentences).length ?? 0;
    const named = [...(day?.alike ?? []), ...(day?.little ?? [])].flatMap((one) => one.entries).length;
    expect(sentences).toBeLessThanOrEqual(CHANGES_ON_A_PAGE);
    expect(named).toBeLessThanOrEqual(2 * CHANGES_ON_A_PAGE);
    expect(day?.more).toBeGreaterThan(0);
  });

  test('leads to the regions where it has no room for all, and a region goes further back', () => {
    const busy = Array.from({ length: CHANGES_ON_A_PAGE }, (_, index) => status(index % 2 ? 'broken' : 'written'));
    const few = [{ day: '2026-11-03', entries: [entry('zzz/tesseni', [checked])] }];
    expect(regionsOfChanges(siteWith({ days: few, begins }))).toEqual([]);
    const days = [
      { day: '2026-11-03', entries: [entry(elsewhere, busy)] },
      { day: '2026-11-01', entries: [entry('zzz/tesseni', [status('broken')])] },
    ];
    const site = siteWith({ days, begins });
    expect(viewChanges(site).begins?.why).toBe('bounded');
    const regions = regionsOfChanges(site);
    expect(regions.map(({ pcode, places: count }) => [pcode, count]).toSorted()).toEqual(
      [regionOf('zzz/tesseni'), regionOf(elsewhere)].toSorted().map((pcode) => [pcode, 1]),
    );
    const own = viewChangesOfRegion('zzz', regionOf('zzz/tesseni'), site);
    expect(own.days.map(({ day }) => day)).toEqual(['2026-11-01']);
    expect(own.begins).toEqual(begins);
  });

  test('offers the places that it names to be looked for, each once', () => {
    const days = [
      {
        day: '2026-11-02',
        entries: [entry('zzz/kirivane', [renamed]), entry('zzz/gone', [{ what: 'entry-removed' }])],
      },
      { day: '2026-11-01', entries: [entry('zzz/tesseni', [checked]), entry('zzz/kirivane', [checked])] },
    ];
    expect(placesIn(viewChanges(siteWith({ days, begins }))).map(({ name, place }) => [name, place])).toEqual([
      ['Kirivané', { id: 'zzz/kirivane', region: regionOf('zzz/kirivane') }],
      ['Tésséni', { id: 'zzz/tesseni', region: regionOf('zzz/tesseni') }],
    ]);
  });

  test('is of the entries that are asked for', () => {
    const days = [
      { day: '2026-11-02', entries: [entry('zzz/kirivane', [checked])] },
      { day: '2026-11-01', entries: [entry('zzz/tesseni', [checked]), entry('zzz/kirivane', [checked])] },
    ];
    const view = viewChanges(siteWith({ days, begins }), ({ id }) => id === 'zzz/tesseni');
    expect(view.days.map(({ day, entries }) => [day, entries.length])).toEqual([['2026-11-01', 1]]);
    expect(view.begins).toEqual(begins);
  });

  test('knows nothing where nothing is known', () => {
    expect(viewChanges(siteWith({ days: [] }))).toEqual({ days: [], count: 0 });
  });
});

describe('a brief', () => {
  test('has the newest changes of its own entry, and no more than a few', () => {
    const days = ['2026-11-03', '2026-11-02', '2026-11-01'].map((day) => ({
      day,
      entries: [entry('zzz/tesseni', [{ what: 'prose', sections: 1 }, checked]), entry('zzz/kirivane', [checked])],
    }));
    const shown = changesOfEntry('locality', 'zzz/tesseni', siteWith({ days, begins }));
    expect(shown).toHaveLength(CHANGES_ON_A_BRIEF);
    expect(shown.map(({ day, parts }) => `${day} ${inPlain(parts)}`)).toEqual([
      '2026-11-03 Background: one section changed',
      '2026-11-03 Checked again',
      '2026-11-02 Background: one section changed',
      '2026-11-02 Checked again',
    ]);
  });

  test('names what matters before names and sources, even newer ones', () => {
    const days = [
      { day: '2026-11-02', entries: [entry('zzz/tesseni', [renamed])] },
      { day: '2026-11-01', entries: [entry('zzz/tesseni', [checked])] },
      { day: '2026-10-31', entries: [entry('zzz/kirivane', [renamed])] },
    ];
    const shown = (id: string) =>
      changesOfEntry('locality', id, siteWith({ days, begins })).map(({ day, parts }) => `${day} ${inPlain(parts)}`);
    expect(shown('zzz/tesseni')).toEqual(['2026-11-01 Checked again, nothing changed']);
    expect(shown('zzz/kirivane')).toEqual([expect.stringMatching(/^2026-10-31 Names by language/)]);
    expect(shown('zzz/oumbalo')).toEqual([]);
  });

  test('leads to a page of its own changes where it cannot name them all', () => {
    const day = (name: string) => ({
      day: name,
      entries: [entry('zzz/tesseni', [checked]), entry('zzz/kirivane', [])],
    });
    const four = ['2026-11-04', '2026-11-03', '2026-11-02', '2026-11-01'].map(day);
    const [few, many] = [siteWith({ days: four, begins }), siteWith({ days: [...four, day('2026-10-01')], begins })];
    expect(hasPageOfChanges('locality', 'zzz/tesseni', few)).toBe(false);
    expect(hasPageOfChanges('locality', 'zzz/tesseni', many)).toBe(true);
    expect(hasPageOfChanges('locality', 'zzz/kirivane', many)).toBe(false);
    expect(viewChangesOf('locality', 'zzz/tesseni', many).days).toHaveLength(5);
  });
});
