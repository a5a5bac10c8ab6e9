import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lapseOf, lastKnown, statusOn } from '../../src/model/status.ts';
import { readDates, writeDates } from '../../src/model/written-dates.ts';
import { anyCondition, anyDay } from './arbitrary.ts';

describe('the dates of a condition in a page', () => {
  test('are few words', () => {
    const confirmed = [{ on: '2026-08-14' }, { on: '2026-10' }];
    expect(
      writeDates({ status: 'written', agreedOn: '2026-07', expiry: { kind: 'fixed', on: '2027-06-30' }, confirmed }),
    ).toBe('written 2026-07 fixed 2027-06-30 2026-08-14 2026-10');
    expect(
      writeDates({ status: 'proposed', agreedOn: 'not-agreed', expiry: { kind: 'event', event: 'the rains' } }),
    ).toBe('proposed not-agreed event');
  });

  test('say on every day what the condition says', () => {
    fc.assert(
      fc.property(anyCondition(), anyDay(), (dates, day) => {
        const read = readDates(writeDates(dates));
        expect(statusOn(read, day)).toBe(statusOn(dates, day));
        expect(lapseOf(read, day)).toEqual(lapseOf(dates, day));
        expect(lastKnown(read, day)).toBe(lastKnown(dates, day));
      }),
    );
  });

  test.each([
    undefined,
    '',
    'written',
    'written 2026-07-01',
    'written 2026-07-01 fixed',
    'in-force 2026-07-01 open',
    'toString 2026-07-01 open',
  ])('%j is a condition of which nothing is known', (text) => {
    expect(statusOn(readDates(text), '2026-07-02')).toBe('unknown');
  });
});
