/** Values of aid: what can be compared, what differs too far, and on which days both are given. */
import { describe, expect, test } from 'vitest';
import { comparableValue, divergences, PARITY, spanOf, type ValuedTransfer } from '../../src/model/transfers.ts';
import type { Transfer } from '../../src/schema/index.ts';
import { divergencesOf, transfersOf } from '../../src/site/transfers.ts';
import { expectGolden, FICTIONAL_SITE } from '../golden.ts';

const transfer = (facts: Partial<Transfer> = {}): Transfer => ({
  id: 'cash',
  organisationType: 'un-agency',
  modality: 'cash',
  amount: 12_000,
  currency: 'XOF',
  per: 'household',
  frequency: 'monthly',
  validFrom: '2026-01',
  validTo: '2026-06',
  asOf: '2026-01',
  sources: [{ source: 'radio' }],
  ...facts,
});
const valued = (facts: Partial<Transfer> = {}): ValuedTransfer => {
  const record = transfer(facts);
  return { record, value: comparableValue(record, undefined) };
};
const between = (one: Partial<Transfer>, two: Partial<Transfer>) => divergences([valued(one)], [valued(two)]);

describe('a value in comparable terms', () => {
  test.each([
    ['monthly', 12_000, 'month'],
    ['weekly', 52_000, 'month'],
    ['quarterly', 4000, 'month'],
    ['yearly', 1000, 'month'],
    ['once', 12_000, 'once'],
  ] as const)('of 12,000 given %s is %i', (frequency, amount, basis) => {
    expect(comparableValue(transfer({ frequency }), undefined)).toEqual({ amount, currency: 'XOF', basis });
  });

  test('for each person takes the size of the household: of the record, else of the country, else none', () => {
    const perPerson = transfer({ per: 'person', amount: 2000 });
    expect(comparableValue({ ...perPerson, householdSize: 7 }, 5)).toMatchObject({ amount: 14_000 });
    expect(comparableValue(perPerson, 5)).toMatchObject({ amount: 10_000 });
    expect(comparableValue(perPerson, undefined)).toEqual({ why: 'household' });
  });

  test('takes euros at the fixed parity, and converts nothing else', () => {
    expect(comparableValue(transfer({ currency: 'EUR', amount: 100 }), undefined)).toMatchObject({
      amount: 100 * PARITY,
      currency: 'XOF',
    });
    expect(comparableValue(transfer({ currency: 'USD' }), undefined)).toMatchObject({
      amount: 12_000,
      currency: 'USD',
    });
  });

  test('is none where the amount or its frequency is not known', () => {
    expect(comparableValue(transfer({ amount: 'unknown' }), 5)).toEqual({ why: 'amount' });
    expect(comparableValue(transfer({ frequency: 'unknown' }), 5)).toEqual({ why: 'frequency' });
  });
});

describe('a divergence', () => {
  test.each([
    [12_000, 0],
    [12_001, 1],
    [8333, 1],
    [8334, 0],
  ])('between 10,000 and %i is flagged %i times: beyond 20 per cent of the lower one', (amount, times) => {
    expect(between({ amount: 10_000 }, { amount })).toHaveLength(times);
  });

  test('is not made by the inexactness of sums', () => {
    expect(between({ amount: 0.1 }, { amount: 0.12 })).toEqual([]);
  });

  test('needs one currency and one basis', () => {
    expect(between({}, { amount: 99_000, currency: 'USD' })).toEqual([]);
    expect(between({}, { amount: 99_000, frequency: 'once' })).toEqual([]);
  });

  test.each([
    ['2026-07-01', 0],
    ['2026-06-30', 1],
    ['2026-06', 1],
  ])('needs a day on which both are given: the other from %s', (validFrom, times) => {
    const found = between({}, { amount: 99_000, validFrom, validTo: '2026-12' });
    expect(found).toHaveLength(times);
    for (const { to } of found) expect(to).toBe('2026-06-30');
  });

  test('of a list with itself is said once for each pair, the widest first', () => {
    const list = [valued(), valued({ amount: 20_000 }), valued({ amount: 50_000 })];
    expect(divergences(list, list).map(({ amounts }) => amounts)).toEqual([
      [12_000, 50_000],
      [20_000, 50_000],
      [12_000, 20_000],
    ]);
  });
});

test('a transfer without a stated end counts for 180 days after it was observed', () => {
  const { validTo: _, ...open } = transfer({ asOf: '2026-01-01' });
  expect(spanOf(open)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
});

test('of the fictional country the same is said as before', async () => {
  const places = [...FICTIONAL_SITE.dataset.localities.values()].filter(({ transfers }) => transfers);
  await expectGolden(
    'transfers',
    places.map((place) => ({
      id: place.id,
      values: Object.fromEntries(transfersOf(place, FICTIONAL_SITE).map(({ record, value }) => [record.id, value])),
      divergences: divergencesOf(place, FICTIONAL_SITE).map(({ own, other, amounts, from, to }) => ({
        between: [`${own.of.id} ${own.record.id}`, `${other.of.id} ${other.record.id}`],
        amounts,
        from,
        to,
      })),
    })),
  );
});
