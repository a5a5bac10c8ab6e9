import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, earliest } from '../../src/model/day.ts';
import {
  CONFIRMATION_HOLDS,
  type ConditionDates,
  clockIsBelievable,
  EXPIRING_WITHIN,
  groupOf,
  isStale,
  lapseOf,
  lastKnown,
  newestDay,
  SHELF_LIFE,
  STATE_GROUPS,
  STATES,
  statusOn,
} from '../../src/model/status.ts';
import { anyCondition, anyDay, anyPartialDate, twoDays } from './arbitrary.ts';

/** Agreed in words on 1 March 2026; the rest is the test's. */
function agreement(facts: Partial<ConditionDates>): ConditionDates {
  return { status: 'verbal', agreedOn: '2026-03-01', expiry: { kind: 'not-stated' }, ...facts };
}

/** The states of a condition so many days after a day. */
function statesAfter(condition: ConditionDates, day: string, counts: readonly number[]): string[] {
  return counts.map((count) => `${count}: ${statusOn(condition, addDays(day, count))}`);
}

describe('an agreement with a fixed end', () => {
  const fixed = agreement({ expiry: { kind: 'fixed', on: '2026-10-31' } });

  test('is in force until 30 days are left, then expiring, and expired the day after its end', () => {
    expect(statesAfter(fixed, '2026-10-31', [-91, -90, -31, -30, -29, -1, 0, 1, 29, 30, 31, 89, 90, 91])).toEqual([
      '-91: in-force',
      '-90: in-force',
      '-31: in-force',
      '-30: expiring',
      '-29: expiring',
      '-1: expiring',
      '0: expiring',
      '1: expired',
      '29: expired',
      '30: expired',
      '31: expired',
      '89: expired',
      '90: expired',
      '91: expired',
    ]);
  });

  test('still holds on its last day', () => {
    expect(groupOf(statusOn(fixed, '2026-10-31'))).toBe('live');
    expect(groupOf(statusOn(fixed, '2026-11-01'))).toBe('past');
  });

  test('is not prolonged by a confirmation after its end', () => {
    const confirmed = { ...fixed, confirmed: [{ on: '2026-11-05' }] };
    expect(statusOn(confirmed, '2026-11-05')).toBe('expired');
    expect(statusOn(confirmed, '2026-11-06')).toBe('expired');
  });

  test('is not prolonged by a confirmation before its end', () => {
    expect(statusOn({ ...fixed, confirmed: [{ on: '2026-10-31' }] }, '2026-11-01')).toBe('expired');
  });

  test('needs no confirmation while it runs', () => {
    const years = agreement({ agreedOn: '2020-01-01', expiry: { kind: 'fixed', on: '2030-01-01' } });
    expect(statusOn(years, '2026-11-22')).toBe('in-force');
  });

  test('is expired even where nobody knows when it was agreed', () => {
    expect(statusOn({ ...fixed, agreedOn: 'unknown' }, '2026-11-01')).toBe('expired');
  });

  test('known to the month only ends on the first day of that month', () => {
    const month = agreement({ expiry: { kind: 'fixed', on: '2026-04' } });
    expect(statusOn(month, '2026-04-01')).toBe('expiring');
    expect(statusOn(month, '2026-04-02')).toBe('expired');
  });

  test('known to the year only ends on the first day of that year', () => {
    const year = agreement({ expiry: { kind: 'fixed', on: '2027' } });
    expect(statusOn(year, '2027-01-01')).toBe('expiring');
    expect(statusOn(year, '2027-01-02')).toBe('expired');
  });

  test('counts 29 February in a leap year', () => {
    const leap = agreement({ agreedOn: '2023-12-01', expiry: { kind: 'fixed', on: '2024-03-01' } });
    expect(statusOn(leap, '2024-01-30')).toBe('in-force');
    expect(statusOn(leap, '2024-01-31')).toBe('expiring');
    expect(statusOn({ ...leap, expiry: { kind: 'fixed', on: '2024-02-29' } }, '2024-02-29')).toBe('expiring');
    expect(statusOn({ ...leap, expiry: { kind: 'fixed', on: '2024-02-29' } }, '2024-03-01')).toBe('expired');
  });
});

describe('an agreement that must be reviewed', () => {
  const reviewed = agreement({ expiry: { kind: 'review', by: '2026-10-31' } });

  test('is expiring for 30 days and then unconfirmed, not expired', () => {
    expect(statesAfter(reviewed, '2026-10-31', [-31, -30, 0, 1, 90, 91])).toEqual([
      '-31: in-force',
      '-30: expiring',
      '0: expiring',
      '1: unconfirmed',
      '90: unconfirmed',
      '91: unconfirmed',
    ]);
  });

  test('stays unconfirmed though someone confirmed it later: its review has a day of its own', () => {
    expect(statusOn({ ...reviewed, confirmed: [{ on: '2026-11-10' }] }, '2026-11-11')).toBe('unconfirmed');
  });
});

describe.each([
  ['without a stated end', { kind: 'not-stated' }],
  ['stated as open-ended', { kind: 'open' }],
  ['that ends with an event', { kind: 'event', event: 'the rains' }],
] as const)('an agreement %s', (_, expiry) => {
  const open = agreement({ expiry });

  test('is in force for 90 days and unconfirmed after that', () => {
    expect(statesAfter(open, '2026-03-01', [0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 1000])).toEqual([
      '0: in-force',
      '1: in-force',
      '29: in-force',
      '30: in-force',
      '31: in-force',
      '59: in-force',
      '60: in-force',
      '61: in-force',
      '89: in-force',
      '90: in-force',
      '91: unconfirmed',
      '1000: unconfirmed',
    ]);
  });

  test('holds for 90 days more from each confirmation', () => {
    const confirmed = { ...open, confirmed: [{ on: '2026-08-01' }, { on: '2026-05-15' }] };
    expect(statusOn(confirmed, addDays('2026-08-01', 90))).toBe('in-force');
    expect(statusOn(confirmed, addDays('2026-08-01', 91))).toBe('unconfirmed');
  });

  test('is unconfirmed again between two confirmations that lie too far apart', () => {
    const confirmed = { ...open, confirmed: [{ on: '2026-08-01' }] };
    expect(statusOn(confirmed, '2026-07-31')).toBe('unconfirmed');
    expect(statusOn(confirmed, '2026-08-01')).toBe('in-force');
  });

  test('is not held by a confirmation that is dated after the day', () => {
    const later = { ...open, confirmed: [{ on: '2026-09-02' }] };
    expect(statusOn(later, '2026-09-01')).toBe('unconfirmed');
    expect(lastKnown(later, '2026-09-01')).toBe('2026-03-01');
  });

  test('is unconfirmed where nobody knows when it was agreed and nobody confirmed it', () => {
    const never = { ...open, agreedOn: 'unknown' };
    expect(statusOn(never, '2026-03-01')).toBe('unconfirmed');
    expect(lapseOf(never, '2026-03-01')).toBeUndefined();
  });

  test('is in force after a confirmation even where nobody knows when it was agreed', () => {
    expect(statusOn({ ...open, agreedOn: 'unknown', confirmed: [{ on: '2026-06-01' }] }, '2026-06-02')).toBe(
      'in-force',
    );
  });

  test('agreed in a month holds 90 days from the first of that month', () => {
    const month = { ...open, agreedOn: '2026-03' };
    expect(statusOn(month, '2026-05-30')).toBe('in-force');
    expect(statusOn(month, '2026-05-31')).toBe('unconfirmed');
  });

  test('confirmed in a year holds 90 days from the first of January', () => {
    const year = { ...open, agreedOn: 'unknown', confirmed: [{ on: '2026' }] };
    expect(statusOn(year, '2026-04-01')).toBe('in-force');
    expect(statusOn(year, '2026-04-02')).toBe('unconfirmed');
  });

  test('counts 90 days across 29 February', () => {
    const leap = { ...open, agreedOn: '2024-01-01' };
    expect(statusOn(leap, '2024-03-31')).toBe('in-force');
    expect(statusOn(leap, '2024-04-01')).toBe('unconfirmed');
    const common = { ...open, agreedOn: '2026-01-01' };
    expect(statusOn(common, '2026-04-01')).toBe('in-force');
    expect(statusOn(common, '2026-04-02')).toBe('unconfirmed');
  });
});

describe('before the day on which it was agreed', () => {
  test.each(['fixed', 'open'] as const)('the state of an agreement (%s) is unknown', (kind) => {
    const expiry = kind === 'fixed' ? { kind, on: '2026-10-31' } : { kind };
    expect(statusOn(agreement({ expiry }), '2026-02-28')).toBe('unknown');
    expect(statusOn(agreement({ expiry }), '2026-03-01')).toBe('in-force');
  });
});

test('nobody knows of an agreement before it is made', () => {
  expect(lastKnown(agreement({}), '2026-02-28')).toBeUndefined();
  expect(lastKnown(agreement({}), '2026-03-01')).toBe('2026-03-01');
  expect(lapseOf(agreement({}), '2026-02-28')).toBeUndefined();
});

describe('what its authors say is over, stays over', () => {
  test.each(['proposed', 'suspended', 'broken', 'refused', 'superseded', 'unknown'] as const)(
    'a condition that is %s has that state on every day, whatever its dates',
    (status) => {
      fc.assert(
        fc.property(anyCondition(), anyDay(), (condition, day) => {
          expect(statusOn({ ...condition, status }, day)).toBe(status);
        }),
      );
    },
  );
});

describe('lapseOf', () => {
  test('names the last day, what comes after it, and whether the agreement itself says so', () => {
    expect(lapseOf(agreement({ expiry: { kind: 'fixed', on: '2026-10' } }), '2026-05-01')).toEqual({
      lastDay: '2026-10-01',
      into: 'expired',
      certain: true,
    });
    expect(lapseOf(agreement({ expiry: { kind: 'review', by: '2026-10-31' } }), '2026-05-01')).toEqual({
      lastDay: '2026-10-31',
      into: 'unconfirmed',
      certain: true,
    });
    expect(lapseOf(agreement({ confirmed: [{ on: '2026-04-02' }] }), '2026-05-01')).toEqual({
      lastDay: '2026-07-01',
      into: 'unconfirmed',
      certain: false,
    });
  });

  test('agrees with the state: live until the last day, and what it becomes on the day after', () => {
    fc.assert(
      fc.property(anyCondition(), anyDay(), (condition, day) => {
        const state = statusOn(condition, day);
        const lapse = lapseOf(condition, day);
        if (groupOf(state) === 'live') {
          expect(lapse && day <= lapse.lastDay).toBe(true);
          expect(state === 'expiring').toBe(lapse?.certain && daysBetween(day, lapse.lastDay) <= EXPIRING_WITHIN);
        }
        if (state === 'expired') expect(lapse?.into).toBe('expired');
      }),
    );
  });
});

describe('on any day, of any condition', () => {
  test('the state is one of the ten, and what was authored is not touched', () => {
    fc.assert(
      fc.property(anyCondition(), anyDay(), (condition, day) => {
        const before = JSON.stringify(condition);
        expect(STATES).toContain(statusOn(condition, day));
        expect(JSON.stringify(condition)).toBe(before);
      }),
    );
  });

  test('what has lapsed or is over never stands again, unless someone confirmed it in between', () => {
    fc.assert(
      fc.property(anyCondition(), twoDays(), (condition, [a, b]) => {
        fc.pre(
          ['expired', 'unconfirmed', 'broken', 'suspended', 'refused', 'superseded'].includes(statusOn(condition, a)),
        );
        const between = (condition.confirmed ?? []).some(({ on }) => earliest(on) > a && earliest(on) <= b);
        if (!between) expect(groupOf(statusOn(condition, b))).not.toBe('live');
      }),
      { numRuns: 2000 },
    );
  });

  test('what is expired stays expired, confirmed or not', () => {
    fc.assert(
      fc.property(anyCondition(), twoDays(), (condition, [a, b]) => {
        fc.pre(statusOn(condition, a) === 'expired');
        expect(statusOn(condition, b)).toBe('expired');
      }),
      { numRuns: 300 },
    );
  });

  test('nothing stands after its fixed end, nor 90 days after anyone last knew of it', () => {
    fc.assert(
      fc.property(anyCondition(), anyDay(), (condition, day) => {
        fc.pre(groupOf(statusOn(condition, day)) === 'live');
        const { expiry } = condition;
        if (expiry.kind === 'fixed') expect(day <= earliest(expiry.on)).toBe(true);
        else if (expiry.kind === 'review') expect(day <= earliest(expiry.by)).toBe(true);
        else
          expect(daysBetween(lastKnown(condition, day) ?? '1000-01-01', day)).toBeLessThanOrEqual(CONFIRMATION_HOLDS);
      }),
      { numRuns: 500 },
    );
  });

  test('one more confirmation never makes it lapse sooner', () => {
    fc.assert(
      fc.property(anyCondition(), anyPartialDate(), anyDay(), (condition, on, day) => {
        const confirmed = { ...condition, confirmed: [...(condition.confirmed ?? []), { on }] };
        const before = lapseOf(condition, day);
        const after = lapseOf(confirmed, day);
        if (before) expect(after && after.lastDay >= before.lastDay).toBe(true);
        if (groupOf(statusOn(condition, day)) === 'live') expect(groupOf(statusOn(confirmed, day))).toBe('live');
      }),
      { numRuns: 500 },
    );
  });

  test('confirmations of later days change nothing, nor does the order in which they are written', () => {
    fc.assert(
      fc.property(anyCondition(), anyDay(), (condition, day) => {
        const confirmed = condition.confirmed ?? [];
        const known = confirmed.filter(({ on }) => earliest(on) <= day);
        expect(statusOn({ ...condition, confirmed: known }, day)).toBe(statusOn(condition, day));
        expect(statusOn({ ...condition, confirmed: confirmed.toReversed() }, day)).toBe(statusOn(condition, day));
      }),
    );
  });

  test('a date that is known less exactly never makes an agreement last longer', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), fc.constantFrom(4, 7), (end, day, length) => {
        const exact = agreement({ agreedOn: 'unknown', expiry: { kind: 'fixed', on: end } });
        const vague = agreement({ agreedOn: 'unknown', expiry: { kind: 'fixed', on: end.slice(0, length) } });
        if (groupOf(statusOn(vague, day)) === 'live') expect(groupOf(statusOn(exact, day))).toBe('live');
      }),
    );
  });
});

describe('the groups of a brief', () => {
  test('hold every state exactly once', () => {
    expect(Object.values(STATE_GROUPS).flat().toSorted()).toEqual(STATES.toSorted());
    for (const state of STATES) expect(STATE_GROUPS[groupOf(state)]).toContain(state);
  });

  test('only what is in force or expiring is live', () => {
    expect(STATES.filter((state) => groupOf(state) === 'live')).toEqual(['in-force', 'expiring']);
  });
});

describe('the shelf life of a claim', () => {
  test.each([
    [0, false],
    [1, false],
    [89, false],
    [90, false],
    [91, true],
  ])('a claim of access of %i days ago is stale: %s', (age, expected) => {
    expect(isStale('2026-03-01', SHELF_LIFE.access, addDays('2026-03-01', age))).toBe(expected);
  });

  test('a claim known to the month ages from the first of that month', () => {
    expect(isStale('2026-03', 90, '2026-05-30')).toBe(false);
    expect(isStale('2026-03', 90, '2026-05-31')).toBe(true);
  });

  test('access and control keep 90 days, transfers and displacement 180', () => {
    expect(SHELF_LIFE).toMatchObject({ access: 90, control: 90, transfer: 180, displacement: 180 });
  });

  test('sorts by the last day that an observation can mean', () => {
    expect(newestDay('2026-02')).toBe('2026-02-28');
  });
});

describe('the clock of a device', () => {
  test.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-22', true],
    ['2026-11-23', true],
    ['2036-11-22', true],
    ['1970-01-01', false],
  ])('that says %s can be believed on a page built on 2026-11-22: %s', (device, expected) => {
    expect(clockIsBelievable(device, '2026-11-22')).toBe(expected);
  });
});
