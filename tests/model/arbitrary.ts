/** Days, partial dates and conditions for property tests: close together, so that boundaries are met often. */
import fc from 'fast-check';
import { addDays, type Day } from '../../src/model/day.ts';
import type { ConditionDates } from '../../src/model/status.ts';
import { CONDITION_STATUSES } from '../../src/schema/vocabularies.ts';

/** A day of 2024 (a leap year) to 2026. */
export function anyDay(): fc.Arbitrary<Day> {
  return fc.integer({ min: 0, max: 365 * 3 }).map((count) => addDays('2024-01-01', count));
}

export function anyPartialDate(): fc.Arbitrary<string> {
  return fc.tuple(anyDay(), fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
}

/** Anything that the schema accepts, sensible or not. */
export function anyCondition(): fc.Arbitrary<ConditionDates> {
  return fc.record(
    {
      // Agreements are what time changes: half of all are.
      status: fc.oneof(fc.constantFrom('verbal' as const, 'written' as const), fc.constantFrom(...CONDITION_STATUSES)),
      agreedOn: fc.oneof(
        { arbitrary: anyPartialDate(), weight: 3 },
        { arbitrary: fc.constantFrom('unknown' as const, 'not-agreed' as const), weight: 1 },
      ),
      expiry: anyExpiry(),
      confirmed: fc.array(fc.record({ on: anyPartialDate() }), { maxLength: 5 }),
    },
    { requiredKeys: ['status', 'agreedOn', 'expiry'] },
  );
}

function anyExpiry(): fc.Arbitrary<ConditionDates['expiry']> {
  return fc.oneof(
    anyPartialDate().map((on) => ({ kind: 'fixed' as const, on })),
    anyPartialDate().map((by) => ({ kind: 'review' as const, by })),
    fc.constant({ kind: 'event' as const, event: 'the rains' }),
    fc.constant({ kind: 'open' as const }),
    fc.constant({ kind: 'not-stated' as const }),
  );
}

/** Two days, the first before the second. */
export function twoDays(): fc.Arbitrary<[Day, Day]> {
  return fc.tuple(anyDay(), fc.integer({ min: 1, max: 400 })).map(([first, gap]) => [first, addDays(first, gap)]);
}
