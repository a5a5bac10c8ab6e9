/** Principles are explained again each quarter: due in the one after, overdue after that. */
import { describe, expect, test } from 'vitest';
import type { Locality } from '../../src/model/dataset.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import { outreachLastDay, outreachOn } from '../../src/model/outreach.ts';
import { mondayOf, nextQuarter, quarterOf } from '../../src/model/periods.ts';

const done = (quarter: string) => ({ quarter, result: 'done' as const });

describe('outreach that was done in 2026-Q3', () => {
  test.each([
    ['2026-07-01', 'done', '2026-Q4'],
    ['2026-09-30', 'done', '2026-Q4'],
    ['2026-10-01', 'due', '2026-Q4'],
    ['2026-12-31', 'due', '2026-Q4'],
    ['2027-01-01', 'overdue', '2026-Q4'],
    ['2028-05-05', 'overdue', '2026-Q4'],
  ])('is on %s: %s, due in %s', (day, state, due) => {
    const standing = outreachOn([done('2026-Q3')], day);
    expect(standing).toMatchObject({ state, due, last: done('2026-Q3') });
    expect(outreachLastDay(standing)).toBe('2026-12-31');
  });

  test('was not known in the quarter before', () => {
    expect(outreachOn([done('2026-Q3')], '2026-06-30')).toEqual({ state: 'never', due: '2026-Q2' });
  });
});

describe('outreach that took place in part, or not', () => {
  test('does not count as done', () => {
    const records = [done('2026-Q2'), { quarter: '2026-Q3', result: 'partly' as const }];
    expect(outreachOn(records, '2026-09-30')).toEqual({
      state: 'due',
      due: '2026-Q3',
      last: { quarter: '2026-Q3', result: 'partly' },
    });
    expect(outreachOn(records, '2026-10-01')).toMatchObject({ state: 'overdue', due: '2026-Q3' });
  });

  test('was due when it was first tried, if it was never done', () => {
    const records = [{ quarter: '2026-Q2', result: 'not-done' as const }];
    expect(outreachOn(records, '2026-06-30')).toMatchObject({ state: 'due', due: '2026-Q2' });
    expect(outreachOn(records, '2026-07-01')).toMatchObject({ state: 'overdue', due: '2026-Q2' });
  });

  test('is done where another record of the same quarter says so', () => {
    const records = [done('2026-Q4'), { quarter: '2026-Q4', result: 'partly' as const }];
    expect(outreachOn(records, '2026-11-22')).toMatchObject({ state: 'done', last: done('2026-Q4') });
  });
});

describe('a place without any outreach', () => {
  const bare = { id: 'zzz/bare', conditions: 'none-known', actors: 'none-known' } as unknown as Locality;
  const actors = new Map([['mission', { active: { until: '2026-12-31' } }]]);
  const ledger = (changes: object, day: string) => ledgerOf([{ ...bare, ...changes }], actors, day);
  const condition = (changes: object) => ({
    conditions: [{ status: 'written', agreedOn: '2026-01-01', expiry: { kind: 'open' }, ...changes }],
  });

  test('is listed while it has an actor that is there', () => {
    expect(ledger({ actors: [{ actor: 'elders' }] }, '2040-01-01')).toMatchObject([{ state: 'never', records: [] }]);
    expect(ledger({ actors: [{ actor: 'mission' }] }, '2026-12-30')).toMatchObject([{ state: 'never' }]);
    expect(ledger({ actors: [{ actor: 'mission' }] }, '2026-12-31')).toEqual([]);
  });

  test('is listed while it has an agreement that may hold', () => {
    expect(ledger(condition({}), '2040-01-01')).toMatchObject([{ state: 'never' }]);
    const fixed = condition({ expiry: { kind: 'fixed', on: '2026-11-30' } });
    expect(ledger(fixed, '2026-11-30')).toMatchObject([{ until: '2026-12-01' }]);
    expect(ledger(fixed, '2026-12-01')).toEqual([]);
    expect(ledger(condition({ status: 'broken' }), '2026-11-22')).toEqual([]);
  });

  test('is not listed where nothing is known of anybody', () => {
    expect(ledger({}, '2026-11-22')).toEqual([]);
  });
});

test.each([
  ['2026-01-01', '2026-Q1', '2026-Q2'],
  ['2026-03-31', '2026-Q1', '2026-Q2'],
  ['2026-04-01', '2026-Q2', '2026-Q3'],
  ['2026-12-31', '2026-Q4', '2027-Q1'],
])('%s lies in %s, before %s', (day, quarter, next) => {
  expect(quarterOf(day)).toBe(quarter);
  expect(nextQuarter(quarter)).toBe(next);
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
