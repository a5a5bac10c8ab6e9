/** Promises of accords: since when they stand still, on the day before, on and after the day by which they were due. */
import { describe, expect, test } from 'vitest';
import { byStandstill, daysStill, isUnkept, standingOn, toldBy, unkeptByActors } from '../../src/model/commitments.ts';
import { COMMITMENT_STATUSES } from '../../src/schema/vocabularies.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';
import { TODAY } from '../support.ts';

const due = { status: 'not-started', due: '2025-02-11', asOf: '2024-06-01' } as const;

describe('a promise that is not kept', () => {
  test.each([
    ['2025-02-10', 'unkept', '2024-06-01', 254],
    ['2025-02-11', 'unkept', '2024-06-01', 255],
    ['2025-02-12', 'overdue', '2025-02-11', 1],
    ['2026-02-11', 'overdue', '2025-02-11', 365],
  ])('and was due on 11 February 2025 is, on %s, %s since %s', (day, standing, since, days) => {
    expect(standingOn(due, day)).toEqual({ standing, since });
    expect(daysStill(due, day)).toBe(days);
  });

  test('is overdue only after the last day that a partial date can mean', () => {
    const inAYear = { ...due, due: '2025' } as const;
    expect(standingOn(inAYear, '2025-12-31').standing).toBe('unkept');
    expect(standingOn(inAYear, '2026-01-01')).toEqual({ standing: 'overdue', since: '2025-12-31' });
  });

  test('stands still since it was last observed, where no day was set', () => {
    expect(daysStill({ status: 'reversed', asOf: '2024-06' }, '2024-07-01')).toBe(1);
    expect(daysStill({ status: 'partly', asOf: '2024-06-01' }, '2024-06-01')).toBe(0);
  });

  test('observed in the month that is going on stands still since today, not since a day to come', () => {
    expect(standingOn({ status: 'partly', asOf: '2024-06' }, '2024-06-10').since).toBe('2024-06-10');
  });
});

test('a standing is told by the date as the source gives it: no month is made into a day', () => {
  const dates = { status: 'partly', due: '2025', asOf: '2024-06' } as const;
  expect(toldBy(dates, standingOn(dates, '2025-01-01'))).toBe('2024-06');
  expect(toldBy(dates, standingOn(dates, '2026-01-01'))).toBe('2025');
});

test('what was observed later is not known yet', () => {
  expect(standingOn(due, '2024-05-31')).toEqual({ standing: 'unknown' });
});

test('a promise that is kept, or of which nobody knows, stands still on no day, however long ago it was due', () => {
  expect(standingOn({ ...due, status: 'done' }, '2030-01-01')).toEqual({ standing: 'kept', since: '2024-06-01' });
  expect(daysStill({ ...due, status: 'done' }, '2030-01-01')).toBeUndefined();
  expect(standingOn({ ...due, status: 'unknown' }, '2030-01-01')).toEqual({ standing: 'unknown' });
});

test('what has stood still longest comes first, and the order changes when a day passes', () => {
  const open = { status: 'partly', asOf: '2025-01-01' } as const;
  const sorted = (day: string) => [due, open, { ...due, status: 'done' } as const].toSorted(byStandstill(day));
  expect(sorted('2025-02-11').indexOf(due)).toBe(0);
  expect(sorted('2025-02-12').indexOf(due)).toBe(1);
});

test('promises are unkept that were not started, done in part or undone', () => {
  expect(COMMITMENT_STATUSES.filter((status) => isUnkept({ status }))).toEqual(['not-started', 'partly', 'reversed']);
});

test('of the fictional country the same is said as before', async () => {
  const country = FICTIONAL.countries.get('zzz');
  const entries = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()];
  const promises = entries.flatMap((entry) => (entry.commitments ?? []).map((record) => ({ entry: entry.id, record })));
  await expectGolden('commitments', {
    [TODAY]: promises
      .toSorted((a, b) => byStandstill(TODAY)(a.record, b.record))
      .map(({ entry, record }) => ({
        entry,
        id: record.id,
        ...standingOn(record, TODAY),
        days: daysStill(record, TODAY),
      })),
    byActor: unkeptByActors(country?.commitments ?? [], [...FICTIONAL.actors.keys()]),
  });
});
