/** Grievances across places, by theme and by holder. */
import { describe, expect, test } from 'vitest';
import { listOrNone } from '../../src/model/dataset.ts';
import { byHolder, byTheme } from '../../src/model/grievances.ts';
import type { Grievance } from '../../src/schema/index.ts';
import { GRIEVANCE_THEMES } from '../../src/schema/vocabularies.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';

const held = (entry: string, theme: Grievance['theme'], holders: Grievance['holders']) => ({
  entry,
  record: { id: `${entry}-${theme}`, theme, holders, statement: 'It is so.', asOf: '2026', sources: [] },
});

test('themes stand in the order of the vocabulary, and only those that somebody holds', () => {
  const grouped = byTheme(GRIEVANCE_THEMES, [
    held('a', 'aid-inequity', ['x']),
    held('b', 'land-water-pasture', ['x']),
    held('c', 'aid-inequity', ['x']),
  ]);
  expect(grouped.map(({ theme, grievances }) => [theme, grievances.map(({ entry }) => entry)])).toEqual([
    ['land-water-pasture', ['b']],
    ['aid-inequity', ['a', 'c']],
  ]);
});

describe('a holder', () => {
  test('counts for the entries in which it holds something, once each, and by theme', () => {
    const [first] = byHolder([
      held('a', 'aid-inequity', ['x', 'x']),
      held('a', 'land-water-pasture', ['x']),
      held('b', 'aid-inequity', ['x', 'y']),
    ]);
    expect(first).toEqual({
      holder: 'x',
      entries: 2,
      themes: [
        { theme: 'aid-inequity', entries: 2 },
        { theme: 'land-water-pasture', entries: 1 },
      ],
    });
  });

  test('with most entries comes first; those whom nobody knows come last, however many', () => {
    const holders = byHolder([
      held('a', 'aid-inequity', 'unknown'),
      held('b', 'aid-inequity', 'unknown'),
      held('c', 'aid-inequity', 'unknown'),
      held('a', 'aid-inequity', ['z']),
      held('a', 'aid-inequity', ['y']),
      held('a', 'aid-inequity', ['x']),
      held('b', 'aid-inequity', ['x']),
    ]);
    expect(holders.map(({ holder }) => holder)).toEqual(['x', 'y', 'z', undefined]);
  });
});

test('of the fictional country the same is said as before', async () => {
  const placed = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()].flatMap((entry) =>
    listOrNone(entry.grievances ?? []).map((record) => ({ entry: entry.id, record })),
  );
  await expectGolden('grievances', {
    themes: byTheme(GRIEVANCE_THEMES, placed).map(({ theme, grievances }) => ({
      theme,
      grievances: grievances.map(({ entry, record }) => `${entry} ${record.id}`),
    })),
    holders: byHolder(placed).map((one) => ({ ...one, holder: one.holder ?? null })),
  });
});
