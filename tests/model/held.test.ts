/** How long an agreement held, at the edges of its life. */
import { describe, expect, test } from 'vitest';
import { type Held, type HeldDates, heldOn, medianHeld } from '../../src/model/held.ts';

const AGREEMENT: HeldDates = { status: 'written', agreedOn: '2026-01-10', expiry: { kind: 'not-stated' } };
const on = (changes: Partial<HeldDates>, day: string) => heldOn({ ...AGREEMENT, ...changes }, day);
const exactly = (how: Held['how'], days: number): Held => ({ how, least: days, most: days });

describe('an agreement with a fixed end', () => {
  const fixed: Partial<HeldDates> = { expiry: { kind: 'fixed', on: '2026-03-11' } };

  test.each([
    ['2026-01-09', undefined],
    ['2026-01-10', exactly('so-far', 0)],
    ['2026-03-10', exactly('so-far', 59)],
    ['2026-03-11', exactly('so-far', 60)],
    ['2026-03-12', exactly('ended', 60)],
    ['2030-01-01', exactly('ended', 60)],
  ])('on %s has held %j', (day, held) => {
    expect(on(fixed, day)).toEqual(held);
  });
});

describe('an agreement without a stated end', () => {
  test('holds so far for 90 days after it was made', () => {
    expect(on({}, '2026-04-10')).toEqual(exactly('so-far', 90));
  });

  test('is not known to have held at all from the day after, if nobody confirmed it', () => {
    expect(on({}, '2026-04-11')).toBeUndefined();
  });

  test('held at least until it was confirmed last, as far as is known on the day', () => {
    const confirmed = [{ on: '2026-02-01' }, { on: '2026-06-01' }];
    expect(on({ confirmed }, '2026-05-20')).toEqual(exactly('at-least', 22));
    expect(on({ confirmed }, '2026-08-30')).toEqual(exactly('so-far', 232));
    expect(on({ confirmed }, '2026-08-31')).toEqual(exactly('at-least', 142));
  });
});

describe('an agreement that was broken, suspended or replaced', () => {
  test.each(['broken', 'suspended', 'superseded'] as const)('%s: held until that day', (status) => {
    expect(on({ status, endedOn: '2026-02-09' }, '2026-11-22')).toEqual(exactly('ended', 30));
  });

  test('without a date of its end has no length', () => {
    expect(on({ status: 'broken' }, '2026-11-22')).toBeUndefined();
  });

  test('that had run out before it was replaced held until it ran out', () => {
    const expiry = { kind: 'fixed', on: '2026-02-10' } as const;
    expect(on({ status: 'superseded', endedOn: '2026-02-12', expiry }, '2026-11-22')).toEqual(exactly('ended', 31));
  });
});

describe('dates that are known in part', () => {
  test('give a span, from the shortest to the longest that they allow', () => {
    expect(on({ status: 'broken', agreedOn: '2026-04', endedOn: '2026-07' }, '2026-11-22')).toEqual({
      how: 'ended',
      least: 62,
      most: 121,
    });
  });

  test('never give less than no days', () => {
    expect(on({ status: 'broken', agreedOn: '2026', endedOn: '2026' }, '2027-11-22')).toEqual({
      how: 'ended',
      least: 0,
      most: 364,
    });
  });
});

test.each([
  ['refused', 'not-agreed'],
  ['proposed', 'not-agreed'],
  ['unknown', '2026-01-10'],
  ['verbal', 'unknown'],
] as const)('%s, agreed %s: no length', (status, agreedOn) => {
  expect(on({ status, agreedOn }, '2026-02-01')).toBeUndefined();
});

describe('the median', () => {
  const ended = (...days: number[]) => days.map((one) => exactly('ended', one));

  test('is not shown of four', () => {
    expect(medianHeld(ended(10, 20, 30, 40))).toBeUndefined();
  });

  test('of five is the one in the middle, of six between two', () => {
    expect(medianHeld(ended(50, 10, 20, 400, 30))).toEqual({ days: 30, of: 5, about: false });
    expect(medianHeld(ended(50, 10, 20, 400, 30, 40))).toEqual({ days: 35, of: 6, about: false });
  });

  test('leaves out what still holds, what is not known and what was only seen to hold', () => {
    const others = [exactly('so-far', 1), exactly('at-least', 1), undefined];
    expect(medianHeld([...ended(10, 20, 30, 40), ...others])).toBeUndefined();
    expect(medianHeld([...ended(10, 20, 30, 40, 50), ...others])).toEqual({ days: 30, of: 5, about: false });
  });

  test('is about, where one of its lengths is', () => {
    const about: Held = { how: 'ended', least: 20, most: 41 };
    expect(medianHeld([...ended(10, 20, 40, 50), about])).toEqual({ days: 31, of: 5, about: true });
  });
});
