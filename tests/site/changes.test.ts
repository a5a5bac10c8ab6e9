/** The page of changes and the section of a brief: by day and name, whole days only, the history always said. */
import { describe, expect, test } from 'vitest';
import type { History } from '../../src/history/history.ts';
import { inPlain } from '../../src/i18n/changes.ts';
import { load, preview } from '../../src/load.ts';
import type { Change, EntryChanges } from '../../src/model/changes/change.ts';
import {
  CHANGES_ON_A_BRIEF,
  CHANGES_ON_A_PAGE,
  changesOfEntry,
  hasPageOfChanges,
  viewChanges,
  viewChangesOf,
} from '../../src/site/changes.ts';
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
const checked = { what: 'checked' } as const;
const renamed: Change = { what: 'members', field: ['names'], added: [], removed: [], more: 1, fewer: 0 };
const cited: Change = { what: 'member-added', field: ['access', 'sources'], member: { source: 'radio' } };
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
