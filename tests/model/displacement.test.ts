/** Figures of displacement: which contradict each other, and which may stand on one chart. */
import { describe, expect, test } from 'vitest';
import { conflictsOf, movedAgain, overTime, seriesOf } from '../../src/model/displacement.ts';
import type { Displacement } from '../../src/schema/index.ts';
import { displacementChart } from '../../src/site/displacement-chart.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';

const figure = (id: string, facts: Partial<Displacement> = {}): Displacement => ({
  id,
  population: 'internally-displaced',
  value: 1000,
  unit: 'people',
  asOf: '2026-01-01',
  sources: [{ source: 'radio' }],
  ...facts,
});
const conflict = (facts: Partial<Displacement>) => conflictsOf([figure('a'), figure('b', facts)]).length;

describe('two figures of the same people', () => {
  test.each([
    [1200, 0],
    [1201, 1],
    [833, 1],
    [834, 0],
  ])('1,000 and %i contradict each other %i times: beyond 20 per cent of the lower one', (value, times) => {
    expect(conflict({ value })).toBe(times);
  });

  test.each([
    ['2026-04-03', 1],
    ['2026-04-04', 0],
    ['2026-04', 1],
    ['2025-09', 0],
  ])('observed on 1 January and on %s contradict each other %i times: within 92 days', (asOf, times) => {
    expect(conflict({ value: 5000, asOf })).toBe(times);
  });

  test('do so only where population and unit are the same', () => {
    expect(conflict({ value: 5000, population: 'returnees' })).toBe(0);
    expect(conflict({ value: 5000, unit: 'households' })).toBe(0);
  });

  test('of a site and of the whole place do so where the site has more', () => {
    expect(conflict({ value: 200, site: 'The wool hall' })).toBe(0);
    expect(conflict({ value: 1201, site: 'The wool hall' })).toBe(1);
    const other = figure('c', { value: 5000, site: 'The mill' });
    expect(conflictsOf([figure('a', { site: 'The wool hall' }), other])).toEqual([]);
  });

  test('of which one is none contradict each other', () => {
    expect(conflict({ value: 0 })).toBe(1);
    expect(conflictsOf([figure('a', { value: 0 }), figure('b', { value: 0 })])).toEqual([]);
  });
});

test('figures stand in the order of their observation, each by itself', () => {
  const list = [
    figure('late', { asOf: '2026-10' }),
    figure('early', { asOf: '2025' }),
    figure('also', { asOf: '2025' }),
  ];
  expect(overTime(list).map(({ id }) => id)).toEqual(['early', 'also', 'late']);
});

test('a chart has figures of one unit, and a single figure has none', () => {
  const series = seriesOf([figure('a'), figure('b', { unit: 'households' }), figure('c')]);
  expect(series.map((one) => one.map(({ id }) => id))).toEqual([['a', 'c']]);
});

test('only records that say so tell of people who moved again', () => {
  const list = [figure('a', { repeat: 'yes' }), figure('b', { repeat: 'unknown' }), figure('c')];
  expect(movedAgain(list).map(({ id }) => id)).toEqual(['a']);
});

describe('the chart', () => {
  const series = [
    figure('a', { value: 500 }),
    figure('b', { asOf: '2026-07-01' }),
    figure('c', { asOf: '2026-12-31' }),
  ];
  const letters = new Map(series.map((record) => [record, record.id]));

  test('has a mark for every figure: twice the figure is twice as high', () => {
    const { base, marks, top } = displacementChart(series, letters, false);
    expect(top).toBe(1000);
    expect(marks.map(({ letter }) => letter)).toEqual(['a', 'b', 'c']);
    const [half = 0, whole = 0] = marks.map(({ y }) => base - y);
    expect(whole).toBe(half * 2);
  });

  test('runs from right to left where the script does', () => {
    const across = (mirrored: boolean) => displacementChart(series, letters, mirrored).marks.map(({ x }) => x);
    const { width } = displacementChart(series, letters, false);
    expect(across(false)).toEqual(across(false).toSorted((a, b) => a - b));
    expect(across(true)).toEqual(across(false).map((x) => width - x));
  });

  test('puts the letters of two figures of one day beside each other', () => {
    const two = [figure('a'), figure('b')];
    const { marks } = displacementChart(two, new Map(two.map((record) => [record, record.id])), false);
    expect(new Set(marks.map(({ letterX }) => letterX)).size).toBe(2);
  });
});

test('of the fictional country the same is said as before', async () => {
  const entries = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()];
  await expectGolden(
    'displacement',
    entries
      .filter(({ displacement }) => displacement)
      .map(({ id, displacement = [] }) => ({
        id,
        overTime: overTime(displacement).map((one) => one.id),
        conflicts: conflictsOf(displacement).map(({ earlier, later }) => `${earlier.id} and ${later.id}`),
        charts: seriesOf(displacement).map((one) => displacementChart(one, new Map(), false)),
        movedAgain: movedAgain(displacement).map((one) => one.id),
      })),
  );
});
