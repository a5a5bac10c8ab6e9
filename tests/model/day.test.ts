import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, certainlyBefore, dayOfInstant, daysBetween, earliest, latest } from '../../src/model/day.ts';
import { quarterSpan } from '../../src/model/periods.ts';
import { anyDay, anyPartialDate } from './arbitrary.ts';

describe('a partial date', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-01', '2021-01-01', '2021-01-31'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2021-02-07', '2021-02-07', '2021-02-07'],
  ])('%s may mean any day from %s to %s', (partial, first, last) => {
    expect([earliest(partial), latest(partial)]).toEqual([first, last]);
  });

  test.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2000-02', '2000-02-29'],
    ['2100-02', '2100-02-28'],
  ])('%s ends on %s', (month, last) => {
    expect(latest(month)).toBe(last);
  });

  test('starts before it ends, and both ends begin with what is known', () => {
    fc.assert(
      fc.property(anyPartialDate(), (partial) => {
        expect(earliest(partial) <= latest(partial)).toBe(true);
        expect(earliest(partial).startsWith(partial)).toBe(true);
        expect(latest(partial).startsWith(partial)).toBe(true);
      }),
    );
  });

  test('ends on the day before the next one starts', () => {
    fc.assert(
      fc.property(anyPartialDate(), (partial) => {
        expect(addDays(latest(partial), 1).startsWith(partial)).toBe(false);
        expect(addDays(earliest(partial), -1).startsWith(partial)).toBe(false);
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 90, '2027-02-20'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  // The clocks of Europe change on 29 March and 25 October 2026.
  test.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])('a change of clocks near %s is no day', (day) => {
    expect(daysBetween(day, addDays(day, 2))).toBe(2);
  });

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test('days compare as strings as they do in time', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  test('an instant falls on the day of UTC', () => {
    expect(dayOfInstant(Date.UTC(2026, 10, 22, 0, 0, 0))).toBe('2026-11-22');
    expect(dayOfInstant(Date.UTC(2026, 10, 22, 23, 59, 59, 999))).toBe('2026-11-22');
  });
});

describe('certainlyBefore', () => {
  test.each([
    ['2021', '2022', true],
    ['2021', '2021-12-31', false],
    ['2021-02', '2021', false],
    ['2021-01', '2021-02', true],
    ['2021-02-07', '2021-02-08', true],
    ['2021-02-07', '2021-02-07', false],
    ['2021-02-07', '2021-02', false],
  ])('%s is certainly before %s: %s', (a, b, expected) => {
    expect(certainlyBefore(a, b)).toBe(expected);
  });

  test('is never said both ways', () => {
    fc.assert(
      fc.property(anyPartialDate(), anyPartialDate(), (a, b) => {
        expect(certainlyBefore(a, b) && certainlyBefore(b, a)).toBe(false);
        expect(certainlyBefore(a, a)).toBe(false);
      }),
    );
  });
});

test.each([
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
])('the quarter %s runs from %s to %s', (quarter, from, to) => {
  expect(quarterSpan(quarter)).toEqual({ from, to });
});
