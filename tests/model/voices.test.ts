/** Whose voices an entry rests on, and how far a region is covered. */
import { describe, expect, test } from 'vitest';
import { coverageOf, voicesOf } from '../../src/model/voices.ts';
import type { Consultation } from '../../src/schema/index.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';

const consultation = (facts: Partial<Consultation> = {}): Consultation => ({
  id: 'talks',
  wide: ['Herders'],
  systematic: false,
  deep: 'no',
  period: { from: '2026-01' },
  asOf: '2026-02',
  sources: [{ source: 'radio' }],
  ...facts,
});

describe('the voices of an entry', () => {
  test('are not known where no consultation is recorded, or an empty list', () => {
    expect(voicesOf({})).toBeUndefined();
    expect(voicesOf({ consultations: [] })).toBeUndefined();
  });

  test('are those of all its consultations, each group once, with the most that any of them changed', () => {
    const first = consultation({ wide: ['Herders', 'Farmers'], deep: 'no' });
    const second = consultation({ wide: ['Farmers', 'Traders'], systematic: true, deep: 'partly' });
    expect(voicesOf({ consultations: [first, second] })).toEqual({
      groups: ['Herders', 'Farmers', 'Traders'],
      systematic: true,
      deep: 'partly',
    });
  });
});

test('coverage counts entries, not consultations; one group alone is not wide, and no effect is not deep', () => {
  const entries = [
    {},
    { consultations: [consultation(), consultation()] },
    { consultations: [consultation({ wide: ['Herders', 'Farmers'], systematic: true, deep: 'yes' })] },
  ];
  expect(coverageOf(entries)).toEqual({ entries: 3, consulted: 2, wide: 1, systematic: 1, deep: 1 });
});

test('of the fictional country the same is said as before', async () => {
  const localities = [...FICTIONAL.localities.values()];
  await expectGolden('voices', {
    entries: localities.map((locality) => ({ id: locality.id, voices: voicesOf(locality) ?? null })),
    regions: [...Map.groupBy(localities, ({ region }) => region)].map(([region, entries]) => ({
      region,
      ...coverageOf(entries),
    })),
  });
});
