/** What lapses: the last day of each thing, from the same rules as states and shelf lives. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import type { Locality } from '../../src/model/dataset.ts';
import { addDays } from '../../src/model/day.ts';
import { byWeek, lapsesIn, lapsesOf, lapsingWithin } from '../../src/model/lapses.ts';
import { statusOn } from '../../src/model/status.ts';
import { FIXTURES, TODAY } from '../support.ts';

const { dataset } = load(join(FIXTURES, 'fictional'), { today: TODAY });
const lapses = lapsesOf(dataset, TODAY);

describe('an agreement in the calendar', () => {
  const agreements = lapses.flatMap((one) => (one.condition ? [{ ...one, condition: one.condition }] : []));

  test('is there at all', () => {
    expect(agreements.length).toBeGreaterThan(8);
  });

  test('has the state that the calendar announces on the day after its last, and not on it', () => {
    // A confirmation after the last day prolongs it: none is known on the day.
    for (const { condition, lastDay, kind } of agreements) {
      if (lastDay < TODAY) continue;
      expect(statusOn(condition, addDays(lastDay, 1)), condition.id).toBe(kind);
      expect(statusOn(condition, lastDay), condition.id).not.toBe(kind);
    }
  });

  test('is never one that was refused, broken, suspended, replaced or only proposed', () => {
    expect(new Set(agreements.map(({ condition }) => condition.status))).toEqual(new Set(['verbal', 'written']));
  });
});

describe('a claim in the calendar', () => {
  const place = {
    id: 'zzz/one',
    file: 'content/localities/zzz/one.mdx',
    access: { state: 'open', sentence: 'Open.', asOf: '2026-08', sources: [] },
    conditions: 'none-known',
    control: [
      { id: 'held', actor: 'army', asOf: '2026-08-15' },
      { id: 'past', actor: 'army', asOf: '2026-01-01', until: '2026-04' },
    ],
    transfers: [
      { id: 'open-end', asOf: '2026-08-15' },
      { id: 'own-end', asOf: '2026-08-15', validTo: '2026-12' },
    ],
    displacement: [{ id: 'figure', asOf: '2026-08-15' }],
  } as unknown as Locality;

  test('has a last day by its shelf life; a month counts from its first day, and an end of its own comes first', () => {
    expect(lapsesIn(place, TODAY).map(({ kind, id, lastDay }) => [kind, id, lastDay])).toEqual([
      ['access', undefined, '2026-10-30'],
      ['control', 'held', '2026-11-13'],
      ['transfer', 'open-end', '2027-02-11'],
      ['transfer', 'own-end', '2026-12-01'],
      ['displacement', 'figure', '2027-02-11'],
    ]);
  });

  test('is silent where nothing is known of access', () => {
    const cut = { ...place, access: { ...place.access, sentence: '' } };
    expect(lapsesIn(cut, TODAY).map(({ kind }) => kind)).not.toContain('access');
  });
});

describe('what lapses within some days', () => {
  test('has its edges in it', () => {
    const days = (within: number) => lapsingWithin(lapses, '2026-12-01', within).map(({ lastDay }) => lastDay);
    expect(days(0)).toEqual(['2026-12-01', '2026-12-01']);
    expect(days(7)).not.toContain('2026-12-09');
    expect(days(8)).toContain('2026-12-09');
    expect(days(8)).not.toContain('2026-11-30');
  });
});

test('weeks begin on Monday, and come in their order', () => {
  const weeks = byWeek(lapses.filter(({ lastDay }) => lastDay >= '2026-11-30' && lastDay <= '2026-12-09'));
  expect(weeks.map(({ monday, lapses: of }) => [monday, of.map(({ lastDay }) => lastDay)])).toEqual([
    ['2026-11-30', ['2026-11-30', '2026-11-30', '2026-11-30', '2026-12-01', '2026-12-01']],
    ['2026-12-07', ['2026-12-09']],
  ]);
});
