import { describe, expect, test } from 'vitest';
import { remainingOn } from '../../src/model/remaining.ts';
import type { ConditionDates } from '../../src/model/status.ts';

const pact = (facts: Partial<ConditionDates>): ConditionDates => ({
  status: 'verbal',
  agreedOn: '2026-10-01',
  expiry: { kind: 'fixed', on: '2026-12-01' },
  ...facts,
});

describe('what is left of an agreement', () => {
  test('is counted in days to its last day', () => {
    expect(remainingOn(pact({}), '2026-11-22')).toEqual({ days: 9, length: 9 });
    expect(remainingOn(pact({}), '2026-12-01')).toEqual({ days: 0, length: 0 });
  });

  test('is nothing on the day after', () => {
    expect(remainingOn(pact({}), '2026-12-02')).toBeUndefined();
  });

  test('fills the bar at ninety days and more', () => {
    expect(remainingOn(pact({ expiry: { kind: 'review', by: '2028-01-01' } }), '2026-11-22')?.length).toBe(90);
    expect(remainingOn(pact({ expiry: { kind: 'not-stated' } }), '2026-10-01')).toEqual({ days: 90, length: 90 });
  });

  test('is nothing where nobody knows since when it holds, or where it does not', () => {
    expect(remainingOn(pact({ agreedOn: 'unknown', expiry: { kind: 'open' } }), '2026-11-22')).toBeUndefined();
    for (const status of ['proposed', 'suspended', 'broken', 'refused', 'superseded', 'unknown'] as const)
      expect(remainingOn(pact({ status }), '2026-11-22')).toBeUndefined();
  });
});
