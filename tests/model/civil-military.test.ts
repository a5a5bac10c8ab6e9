/** Aid and arms in one place and quarter: which records call for caution. */
import { describe, expect, test } from 'vitest';
import { civilMilitaryCautions, heldDuring, quartersIn } from '../../src/model/civil-military.ts';
import type { CivilMilitary, Outreach } from '../../src/schema/index.ts';
import { ledgerOf } from '../../src/site/civil-military.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';
import { condition } from '../made-up-country.ts';

const escort = (facts: Partial<CivilMilitary> = {}): CivilMilitary => ({
  id: 'escort',
  kind: 'armed-escort',
  actor: 'army',
  period: { from: '2026-04-01', to: '2026-06-30' },
  coordinated: 'yes',
  asOf: '2026-07',
  sources: [{ source: 'radio' }],
  ...facts,
});
const outreach = (quarter: string, result: Outreach['result'] = 'done'): Outreach => ({
  id: 'talks',
  quarter,
  area: 'The market',
  audience: 'Traders',
  result,
  asOf: '2026-07',
  sources: [{ source: 'radio' }],
});

describe('quarters', () => {
  test.each([
    ['2026-03-31', '2026-03-31', ['2026-Q1']],
    ['2026-03-31', '2026-04-01', ['2026-Q1', '2026-Q2']],
    ['2025-12-31', '2026-01-01', ['2025-Q4', '2026-Q1']],
  ])('from %s to %s are %j', (from, to, quarters) => {
    expect(quartersIn({ from, to })).toEqual(quarters);
  });
});

describe('a caution', () => {
  test.each([
    ['2026-Q1', 0],
    ['2026-Q2', 1],
    ['2026-Q3', 0],
  ])('is called for by outreach in %s beside an escort from April to June: %i', (quarter, count) => {
    const cautions = civilMilitaryCautions({ civilMilitary: [escort()], outreach: [outreach(quarter)] });
    expect(cautions).toHaveLength(count);
    for (const { quarters } of cautions) expect(quarters).toEqual([quarter]);
  });

  test('is not called for by outreach that did not take place', () => {
    expect(civilMilitaryCautions({ civilMilitary: [escort()], outreach: [outreach('2026-Q2', 'not-done')] })).toEqual(
      [],
    );
  });

  test.each([
    ['yes', 0],
    ['no', 1],
    ['unknown', 1],
  ] as const)('is called for where coordination is %s, with no aid beside it: %i', (coordinated, count) => {
    expect(civilMilitaryCautions({ civilMilitary: [escort({ coordinated })] })).toHaveLength(count);
  });

  test('of an activity without an end counts to the day of its observation', () => {
    const going = escort({ period: { from: '2026-04' }, asOf: '2026-07' });
    const beside = (quarter: string) =>
      civilMilitaryCautions({ civilMilitary: [going], outreach: [outreach(quarter)] }).length;
    expect([beside('2026-Q2'), beside('2026-Q3'), beside('2026-Q4')]).toEqual([1, 1, 0]);
  });

  test('is called for by a condition that held then', () => {
    const held = condition('gate', { agreedOn: '2026-06-30', expiry: { kind: 'fixed', on: '2026-12-31' } });
    const later = condition('ford', { agreedOn: '2026-07-01', expiry: { kind: 'fixed', on: '2026-12-31' } });
    const [caution] = civilMilitaryCautions({ civilMilitary: [escort()], conditions: [held, later] });
    expect(caution?.aid.map(({ record }) => record.id)).toEqual(['gate']);
  });
});

describe('a condition held', () => {
  test('from its day to its end, or for 90 days after the last confirmation', () => {
    expect(heldDuring(condition('a', { agreedOn: '2026-01-01' }))).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    const confirmed = condition('b', { agreedOn: 'unknown', confirmed: [{ on: '2026-02-01', how: 'in-person' }] });
    expect(heldDuring(confirmed)).toEqual({ from: '2026-02-01', to: '2026-05-02' });
  });

  test('to the day on which it was broken, and nobody knows how long where that day is not known', () => {
    const broken = { agreedOn: '2026-01-01', status: 'broken' } as const;
    expect(heldDuring(condition('c', { ...broken, endedOn: '2026-03' }))?.to).toBe('2026-03-31');
    expect(heldDuring(condition('d', broken))).toBeUndefined();
  });

  test('never where it was proposed or refused, or where no day is known', () => {
    expect(heldDuring(condition('e', { status: 'refused', agreedOn: 'not-agreed' }))).toBeUndefined();
    expect(heldDuring(condition('f', { status: 'proposed' }))).toBeUndefined();
    expect(heldDuring(condition('g', { agreedOn: 'unknown' }))).toBeUndefined();
  });
});

test('of the fictional country the same is said as before', async () => {
  const entries = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()];
  await expectGolden(
    'civil-military',
    entries
      .filter(({ civilMilitary }) => civilMilitary)
      .map((entry) => ({
        id: entry.id,
        lines: ledgerOf(entry).map(({ record, caution }) => ({
          id: record.id,
          uncoordinated: caution?.uncoordinated ?? false,
          quarters: caution?.quarters ?? [],
          aid: caution?.aid.map((aid) => `${aid.kind} ${aid.record.id}`) ?? [],
        })),
      })),
  );
});
