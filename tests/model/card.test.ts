/** What stands on paper, on a given day: until when it may be used, and what a card has room for. */
import { describe, expect, test } from 'vitest';
import { type CardBrief, chooseForCard, ON_A_CARD } from '../../src/model/card.ts';
import type { ConditionDates } from '../../src/model/status.ts';
import { usableUntil } from '../../src/model/usable-until.ts';

const fixed = (on: string): ConditionDates => ({
  status: 'written',
  agreedOn: '2026-01-01',
  expiry: { kind: 'fixed', on },
});
const open = (agreedOn: string): ConditionDates => ({ status: 'verbal', agreedOn, expiry: { kind: 'open' } });
const broken: ConditionDates = { ...fixed('2027-12-31'), status: 'broken' };
const proposed: ConditionDates = {
  status: 'proposed',
  agreedOn: 'not-agreed',
  expiry: { kind: 'review', by: '2026-12-01' },
};
const DAY = '2026-11-25';

describe('a paper may be used', () => {
  test('until the first of its agreements lapses', () => {
    const conditions = [fixed('2027-06-30'), fixed('2026-12-01'), open('2026-11-01')];
    expect(usableUntil({ accessAsOf: '2026-11-20', conditions }, DAY)).toEqual({
      lastDay: '2026-12-01',
      live: 3,
      accessHolds: true,
    });
  });

  test('until nobody can rely on what is said of access, where that is sooner', () => {
    expect(usableUntil({ accessAsOf: '2026-09-01', conditions: [fixed('2027-06-30')] }, DAY).lastDay).toBe(
      '2026-11-30',
    );
  });

  test('until an agreement without a stated end counts as unconfirmed', () => {
    expect(usableUntil({ accessAsOf: undefined, conditions: [open('2026-09-01')] }, DAY).lastDay).toBe('2026-11-30');
  });

  test('on the very day on which an agreement ends', () => {
    expect(usableUntil({ accessAsOf: undefined, conditions: [fixed(DAY)] }, DAY).lastDay).toBe(DAY);
  });

  test('without regard to what has lapsed, was broken or is only proposed', () => {
    const over = [fixed('2026-11-24'), broken, proposed, open('2026-01-01')];
    const use = usableUntil({ accessAsOf: '2026-11-20', conditions: over }, DAY);
    expect(use).toEqual({ lastDay: '2027-02-18', live: 0, accessHolds: true });
  });

  test('at no time where nothing is known to hold', () => {
    const nothing = { lastDay: undefined, live: 0, accessHolds: false };
    expect(usableUntil({ accessAsOf: '2026-08', conditions: [broken, fixed('2026-11-24')] }, DAY)).toEqual(nothing);
    expect(usableUntil({ accessAsOf: undefined, conditions: [] }, DAY)).toEqual(nothing);
  });
});

const BRIEF: CardBrief<string> = {
  conditions: [
    { id: 'later', dates: fixed('2027-06-30'), words: 'later' },
    { id: 'broken', dates: broken, words: 'broken' },
    { id: 'old', dates: open('2026-01-01'), words: 'old' },
    { id: 'soon', dates: fixed('2026-12-01'), words: 'soon' },
    { id: 'older', dates: open('2025-01-01'), words: 'older' },
  ],
  actors: [
    { relation: 'affected', said: 3, words: 'villagers' },
    { relation: 'guarantor', said: 1, words: 'council' },
    { relation: 'party', said: 0, words: 'silent party' },
    { relation: 'party', said: 2, words: 'party' },
    { relation: 'spoiler', said: 0, words: 'spoiler' },
  ],
  grievances: ['land', 'water', 'pay', 'law'],
  avoid: ['maps', 'amounts'],
  ground: [
    { condition: 'broken', part: 'agreedFacts', words: 'a fact of what was broken' },
    { condition: 'soon', part: 'sharedNorms', words: 'a norm' },
    { condition: 'soon', part: 'agreedFacts', words: 'a fact' },
    { condition: 'soon', part: 'contestedFacts', words: 'a contested fact' },
    { condition: 'soon', part: 'divergentNorms', words: 'a norm in dispute' },
    { condition: 'old', part: 'contestedFacts', words: 'another contested fact' },
  ],
  unknowns: ['who', 'when', 'why'],
};

describe('a card', () => {
  const card = chooseForCard(BRIEF, DAY);

  test('shows what lapses soonest first, then what must be confirmed, the newest before the older', () => {
    expect(card.conditions.map(({ id, state }) => [id, state])).toEqual([
      ['soon', 'expiring'],
      ['later', 'in-force'],
      ['old', 'unconfirmed'],
    ]);
  });

  test('shows on another day what holds then', () => {
    const later = chooseForCard(BRIEF, '2027-07-01');
    expect(later.conditions.map(({ id, state }) => [id, state])).toEqual([
      ['old', 'unconfirmed'],
      ['older', 'unconfirmed'],
      ['later', 'expired'],
    ]);
  });

  test('knows no state on a day that cannot be', () => {
    const lost = chooseForCard(BRIEF, undefined);
    expect(new Set(lost.conditions.map(({ state }) => state))).toEqual(new Set(['unknown']));
  });

  test('names first who decides, those of whom something is known before the silent', () => {
    expect(card.actors.map(({ words }) => words)).toEqual(['party', 'silent party', 'spoiler']);
  });

  test('has both sides’ facts and norms to say, and says which come from what no longer holds', () => {
    expect(card.say.map(({ words, group }) => [words, group])).toEqual([
      ['a fact', 'live'],
      ['a fact of what was broken', 'past'],
      ['a norm', 'live'],
    ]);
  });

  test('puts what not to touch before what is in dispute', () => {
    expect(card.avoid).toEqual(['maps', 'amounts']);
    expect(card.doNotSay.map(({ words }) => words)).toEqual(['a norm in dispute', 'a contested fact']);
  });

  test('holds no more than can be read before a talk', () => {
    const long = chooseForCard({ ...BRIEF, avoid: ['1', '2', '3', '4', '5', '6'] }, DAY);
    expect(long.avoid).toHaveLength(ON_A_CARD.doNotSay);
    expect(long.doNotSay).toEqual([]);
    expect(card.grievances).toEqual(['land', 'water', 'pay']);
    expect(card.unknowns).toEqual(['who', 'when']);
  });
});
