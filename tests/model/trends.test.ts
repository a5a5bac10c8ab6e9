/** Trends of displacement: of one publisher and the same people, or none. */
import { describe, expect, test } from 'vitest';
import { trendsOf } from '../../src/model/trends.ts';
import type { Displacement } from '../../src/schema/index.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';

const publisherOf = (source: string) => ({ 'foc-1': 'Office', 'foc-2': 'Office', radio: 'Radio' })[source] ?? source;
let count = 0;
const figure = (value: number, asOf: string, facts: Partial<Displacement> = {}): Displacement => {
  count += 1;
  return {
    id: `figure-${count}`,
    population: 'internally-displaced',
    value,
    unit: 'people',
    asOf,
    sources: [{ source: 'foc-1' }],
    ...facts,
  };
};
const trends = (...figures: Displacement[]) => trendsOf(figures, publisherOf);
const radio = { sources: [{ source: 'radio' }] };

describe('two figures of one publisher', () => {
  test.each([
    [12_000, 15_000, { way: 'up', percent: 25 }],
    [15_000, 12_000, { way: 'down', percent: 20 }],
    [15_000, 15_000, { way: 'unchanged' }],
    [15_000, 15_020, { way: 'up', percent: 0 }],
    [0, 300, { way: 'from-none' }],
    [300, 0, { way: 'down', percent: 100 }],
    [0, 0, { way: 'unchanged' }],
  ])('%i and then %i: %j', (from, to, change) => {
    const [one] = trends(figure(from, '2025-01'), figure(to, '2025-07', { sources: [{ source: 'foc-2' }] }));
    expect(one).toMatchObject({ publishers: ['Office'], change, duration: { unit: 'months', count: 6 } });
  });

  test('are put in order by their day, not by their place in the entry', () => {
    expect(trends(figure(15, '2025-07'), figure(12, '2025-01'))[0]?.change).toEqual({ way: 'up', percent: 25 });
  });

  test.each([
    ['2025-01-01', '2025-03-02', { unit: 'days', count: 60 }],
    ['2025-01-01', '2025-03-03', { unit: 'months', count: 2 }],
    ['2025-01-31', '2025-02', { unit: 'months', count: 1 }],
    ['2024-12', '2025-01-01', { unit: 'months', count: 1 }],
    ['2024', '2025-01', undefined],
  ])('of %s and %s lie %j apart', (from, to, duration) => {
    const [one] = trends(figure(10, from), figure(20, to));
    expect(one?.duration).toEqual(duration);
    expect(one?.figures).toHaveLength(2);
  });

  test.each([
    ['of one day', '2025-01-05', '2025-01-05'],
    ['of a day and its month', '2025-01-05', '2025-01'],
    ['of a year and a month of it', '2025', '2025-11'],
  ])('that differ and are %s are no trend', (_, from, to) => {
    expect(trends(figure(10, from), figure(20, to))).toEqual([]);
    // And nothing is joined across them.
    expect(trends(figure(5, '2020-01'), figure(10, from), figure(20, to), figure(30, '2026-03'))).toEqual([]);
    // The same figure told twice is one.
    expect(trends(figure(10, from), figure(10, to))).toEqual([]);
    expect(trends(figure(10, from), figure(10, to), figure(20, '2026-03'))[0]?.figures).toHaveLength(2);
  });
});

describe('no trend', () => {
  test('joins two publishers', () => {
    expect(trends(figure(10, '2025-01'), figure(20, '2025-07', radio))).toEqual([]);
  });

  test.each<[string, Partial<Displacement>]>([
    ['populations', { population: 'returnees' }],
    ['units', { unit: 'households' }],
    ['sites', { site: 'The wool hall' }],
  ])('joins two %s', (_, facts) => {
    expect(trends(figure(10, '2025-01'), figure(20, '2025-07', facts))).toEqual([]);
    expect(trends(figure(10, '2025-01', facts), figure(20, '2025-07', facts))).toHaveLength(1);
  });

  test.each(['more-than', 'up-to'] as const)('is made of a bound: %s', (qualifier) => {
    expect(trends(figure(10, '2025-01', { qualifier }), figure(20, '2025-07'))).toEqual([]);
  });

  test('is made of figures without a source', () => {
    expect(trends(figure(10, '2025-01', { sources: [] }), figure(20, '2025-07', { sources: [] }))).toEqual([]);
  });

  test('is made of one figure, or of none', () => {
    expect([trends(), trends(figure(10, '2025'))]).toEqual([[], []]);
  });
});

test('an estimate at either end makes the change an estimate, and one between them does not', () => {
  const about = { qualifier: 'about' } as const;
  const is = (...figures: Displacement[]) => trends(...figures)[0]?.about;
  expect(is(figure(10, '2025-01', about), figure(20, '2025-07'))).toBe(true);
  expect(is(figure(10, '2025-01'), figure(20, '2025-07', { qualifier: 'nearly' }))).toBe(true);
  expect(is(figure(10, '2025-01'), figure(15, '2025-03', about), figure(20, '2025-07'))).toBe(false);
});

test.each([
  [[10, 15, 20], { way: 'up', percent: 100 }],
  [[10, 10, 20], { way: 'up', percent: 100 }],
  [[20, 10, 5], { way: 'down', percent: 75 }],
  [[10, 20, 15], { way: 'up-and-down' }],
  [[10, 20, 10], { way: 'up-and-down' }],
  [[0, 5, 20], { way: 'from-none' }],
])('more than two figures, %j, are told in one: %j', (values, change) => {
  const [one] = trends(...values.map((value, index) => figure(value, `2025-0${index + 1}`)));
  expect([one?.change, one?.figures.length]).toEqual([change, values.length]);
});

test('what two publishers say alike is said once, and by a third of its own', () => {
  const both = { sources: [{ source: 'foc-1' }, { source: 'radio' }] };
  const [one, two, ...none] = trends(
    figure(10, '2025-01', both),
    figure(20, '2025-07', both),
    figure(40, '2026-01', { sources: [{ source: 'other' }] }),
    figure(50, '2026-02', { sources: [{ source: 'other' }] }),
  );
  expect([one?.publishers, two?.publishers, none]).toEqual([['Office', 'Radio'], ['other'], []]);
});

test('of the fictional country the same is said as before', async () => {
  const of = (source: string) => FICTIONAL.sources.get(source)?.publisher ?? source;
  const entries = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()];
  const found = entries
    .map(({ id, displacement = [] }) => ({ id, trends: trendsOf(displacement, of) }))
    .filter((one) => one.trends.length > 0);
  expect(found.length).toBeGreaterThan(0);
  await expectGolden(
    'trends',
    found.map((one) => ({
      ...one,
      trends: one.trends.map((trend) => ({ ...trend, figures: trend.figures.map(({ id }) => id) })),
    })),
  );
});
