import { describe, expect, test } from 'vitest';
import { compare, ROWS, type RowKey, SHELF_OF_ROW, saidOfNothing } from '../../src/model/comparison.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { makeSheet } from '../../src/site/sheet.ts';
import { expectGolden, FICTIONAL_SITE } from '../golden.ts';
import { SOURCED, sheet, sheetActor, sheetCondition } from './sheets.ts';

const DAY = '2026-11-22';
const cell = (of: Sheet, key: RowKey, day: string | undefined = DAY) =>
  compare([of], day).find((row) => row.key === key)?.cells[0] ?? [];

describe('places side by side', () => {
  test('have a cell each in every row, in the order in which they were chosen', () => {
    const rows = compare([sheet({ id: 'zzz/a' }), sheet({ id: 'zzz/b' }), sheet({ id: 'zzz/c' })], DAY);
    expect(rows.map(({ key }) => key)).toEqual([...ROWS]);
    expect(rows.every(({ cells }) => cells.length === 3)).toBe(true);
  });

  test.each([
    ['access', 90],
    ['control', 90],
    ['constraints', 90],
    ['outreach', 92],
    ['transfers', 180],
    ['displacement', 180],
  ] as const)('say of %s that it was not checked since, after %i days', (key, days) => {
    const of = sheet({
      control: [{ actor: 'The guard', claim: 'Holds', ...SOURCED }],
      constraints: [{ kind: 'Entry', statement: 'Stopped at the ford.', ...SOURCED }],
      outreach: [{ quarter: '2026-Q3', result: 'Done', area: 'The market', audience: 'Traders', ...SOURCED }],
      transfers: [{ organisation: 'UN agency', terms: 'Cash', ...SOURCED }],
      displacement: [{ population: 'Displaced', figure: '100 people', ...SOURCED }],
    });
    const daysLater = (count: number) => new Date(Date.UTC(2026, 9, 1 + count)).toISOString().slice(0, 10);
    expect(SHELF_OF_ROW[key]).toBe(days);
    expect(cell(of, key, daysLater(days))[0]?.stale).toBe(false);
    expect(cell(of, key, daysLater(days + 1))[0]?.stale).toBe(true);
  });

  test('show what holds and what is not sure, and no history', () => {
    const of = sheet({
      conditions: [
        sheetCondition('holds', { type: 'no-logo', typeWord: 'No logos' }),
        sheetCondition('gone', {
          dates: { status: 'broken', agreedOn: '2026-01-01', expiry: { kind: 'open' } },
        }),
      ],
    });
    expect(cell(of, 'conditions').map(({ label, state }) => [label, state])).toEqual([['No logos', 'in-force']]);
    expect(cell(of, 'conditions', '2027-01-01')).toEqual([]);
  });

  test('keep every condition where the clock cannot be believed, each in an unknown state', () => {
    const of = sheet({ conditions: [sheetCondition('holds')] });
    expect(compare([of], undefined).find(({ key }) => key === 'conditions')?.cells[0]?.[0]?.state).toBe('unknown');
  });

  test('name who decides here: nobody who is only affected, nobody who is known from elsewhere', () => {
    const of = sheet({
      actors: [
        sheetActor('guard', { position: 'No lists.' }),
        sheetActor('herders', { relation: 'affected' }),
        sheetActor('riders', { of: 'Ombar' }),
      ],
    });
    expect(cell(of, 'decides').map(({ label }) => label)).toEqual(['The guard']);
  });

  test('let a risk without any activity stand out', () => {
    const of = sheet({
      risks: [
        { risk: 'Siege', ...SOURCED, without: true },
        { risk: 'Mines', ...SOURCED },
      ],
    });
    expect(cell(of, 'risks').map(({ bare }) => bare)).toEqual([true, undefined]);
  });
});

test('a place whose agreements are all over is not said to have nothing recorded', () => {
  expect(saidOfNothing('conditions', { conditions: 2 })).toBe('nothing-holds');
  expect(saidOfNothing('conditions', { conditions: 0 })).toBe('nothing');
  expect(saidOfNothing('grievances', { conditions: 2 })).toBe('nothing');
});

test('three places of the fictional country', async () => {
  const sheets = ['zzz/tesseni', 'zzz/oumbalo', 'zzz/kirivane'].map((id) => {
    const locality = FICTIONAL_SITE.dataset.localities.get(id);
    if (!locality) throw new Error(`${id} is missing.`);
    return makeSheet(locality, FICTIONAL_SITE);
  });
  await expectGolden('comparison', compare(sheets, DAY));
});
