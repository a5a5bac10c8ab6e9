import { describe, expect, test } from 'vitest';
import type { Entry, Sheet } from '../../src/model/sheet.ts';
import { type Choice, fitting, makeWorksheet, type Section } from '../../src/model/worksheet.ts';
import { makeSheet } from '../../src/site/sheet.ts';
import { expectGolden, FICTIONAL_SITE } from '../golden.ts';
import { sheet, sheetActor, sheetCondition } from './sheets.ts';

const DAY = '2026-11-22';
const section = (of: Sheet, name: Section, choice: Choice = {}, day: string | undefined = DAY): Entry[] =>
  makeWorksheet(of, choice, day).sections[name].entries;
const labels = (entries: readonly Entry[]) => entries.map(({ label }) => label);
const firstWords = (entries: readonly Entry[]) => entries.map(({ words }) => words[0]);

describe('the worksheet', () => {
  test('has the iceberg of the one across the table, and of nobody else', () => {
    const of = sheet({
      actors: [
        sheetActor('guard', { position: 'No lists.', motives: 'Fear of spies.', ambitions: 'A seat.' }),
        sheetActor('elders', { position: 'Open the bridge.', reasoning: 'Hunger.' }),
      ],
    });
    expect(firstWords(section(of, 'position', { actor: 'guard' }))).toEqual(['No lists.']);
    expect(section(of, 'reasoning', { actor: 'guard' })).toEqual([]);
    expect(firstWords(section(of, 'motives', { actor: 'guard' }))).toEqual(['Fear of spies.', 'A seat.']);
    expect(section(of, 'position')).toEqual([]);
    expect(section(of, 'position', { actor: 'nobody' })).toEqual([]);
  });

  test('says of which place it is said, where the actor is known from another one of the region', () => {
    const of = sheet({ actors: [sheetActor('guard', { position: 'No lists.', of: 'Ombar' })] });
    expect(labels(section(of, 'position', { actor: 'guard' }))).toEqual(['Ombar']);
    expect(section(of, 'others')).toEqual([]);
  });

  test('puts common ground with that party on what is asked before any other', () => {
    const ground = (line: string) => ({ ground: { agreedFacts: [line] } });
    const of = sheet({
      conditions: [
        sheetCondition('other', ground('The mill burned.')),
        sheetCondition('theirs', { ...ground('The road is mined.'), parties: ['guard'] }),
        sheetCondition('asked', { ...ground('The market is open.'), type: 'market-access' }),
      ],
    });
    const choice = { actor: 'guard', type: 'market-access' };
    expect(firstWords(section(of, 'agreedFacts', choice))).toEqual([
      'The market is open.',
      'The road is mined.',
      'The mill burned.',
    ]);
    expect(firstWords(section(of, 'agreedFacts'))[0]).toBe('The mill burned.');
    expect(section(of, 'divergentNorms', choice)).toEqual([]);
  });

  test('shows who moves the one across the table first, then whom that one moves', () => {
    const influence = (id: string) => [{ id, name: `The ${id}`, how: 'Kinship.' }];
    const of = sheet({
      actors: [
        sheetActor('traders', { influences: influence('mill') }),
        sheetActor('guard', { influences: influence('riders') }),
        sheetActor('imams', { influences: influence('guard') }),
      ],
    });
    expect(section(of, 'movers', { actor: 'guard' }).map(({ label, moves }) => [label, moves])).toEqual([
      ['The imams', 'The guard'],
      ['The guard', 'The riders'],
      ['The traders', 'The mill'],
    ]);
  });

  test('puts guarantors, intermediaries and spoilers before other actors, and says who is gone', () => {
    const of = sheet({
      actors: [
        sheetActor('herders', { relation: 'affected' }),
        sheetActor('riders', { relation: 'spoiler' }),
        sheetActor('guard'),
        sheetActor('mission', { relation: 'guarantor', gone: '2025-06-30' }),
      ],
    });
    const others = section(of, 'others', { actor: 'guard' });
    expect(labels(others)).toEqual(['The mission', 'The riders', 'The herders']);
    expect(others[0]?.gone).toBe('2025-06-30');
  });

  test('has precedents of what is asked only: this place first, then of the same party, each in its state on the day', () => {
    const type = 'market-access';
    const elsewhere = (place: string, facts = {}) => ({
      ...sheetCondition('market', { type, ...facts }),
      place,
      placeName: place,
    });
    const of = sheet({
      conditions: [sheetCondition('here', { type }), sheetCondition('logo', { type: 'no-logo' })],
      precedents: [elsewhere('zzz/ombar'), elsewhere('zzz/oued', { parties: ['guard'] })],
    });
    const choice = { actor: 'guard', type };
    const found = section(of, 'precedents', choice);
    expect(found.map(({ at }) => at?.place)).toEqual(['zzz/kessa', 'zzz/oued', 'zzz/ombar']);
    expect(found[0]).toMatchObject({ state: 'in-force', lastDay: '2026-12-31', held: { how: 'so-far', least: 52 } });
    expect(section(of, 'precedents', choice, '2026-12-01')[0]?.state).toBe('expiring');
    expect(section(of, 'precedents', choice, '2027-01-01')[0]).toMatchObject({
      state: 'expired',
      held: { how: 'ended', least: 91, most: 91 },
    });
    expect(section(of, 'precedents')).toEqual([]);
  });

  test('knows no state, no age and no duration where the clock cannot be believed', () => {
    const of = sheet({ conditions: [sheetCondition('here', { type: 'no-logo' })] });
    const { sections } = makeWorksheet(of, { type: 'no-logo' }, undefined);
    const [entry] = sections.precedents.entries;
    expect(entry?.state).toBe('unknown');
    expect(entry?.held).toBeUndefined();
    expect(entry?.lastDay).toBeUndefined();
    expect(sections.access.entries[0]?.stale).toBe(true);
  });

  test('says so where one source alone tells that something is agreed, or that a place is open', () => {
    const single = true as const;
    const of = sheet({
      access: { word: 'Open', asOf: '2026-10-01', single },
      conditions: [sheetCondition('alone', { type: 'no-logo', single })],
    });
    const { sections } = makeWorksheet(of, { type: 'no-logo' }, DAY);
    expect(sections.access.entries[0]?.single).toBe(true);
    expect(sections.precedents.entries[0]?.single).toBe(true);
    expect(section(sheet(), 'access')[0]?.single).toBeUndefined();
  });

  test('says until when its paper may be used: the first lapse on it, or the end of the shelf life of access', () => {
    const until = (facts: Partial<Sheet>, choice: Choice = {}) => makeWorksheet(sheet(facts), choice, DAY).lastDay;
    expect(until({})).toBe('2026-12-30');
    const soon = { status: 'written', agreedOn: '2026-10-01', expiry: { kind: 'fixed', on: '2026-11-30' } } as const;
    expect(until({ conditions: [sheetCondition('soon', { dates: soon })] })).toBe('2026-11-30');
    const elsewhere = {
      ...sheetCondition('soon', { dates: soon, type: 'no-logo' }),
      place: 'zzz/oued',
      placeName: 'Oued',
    };
    expect(until({ precedents: [elsewhere] })).toBe('2026-12-30');
    expect(until({ precedents: [elsewhere] }, { type: 'no-logo' })).toBe('2026-11-30');
    expect(makeWorksheet(sheet(), {}, undefined).lastDay).toBeUndefined();
  });

  test('says that access was not checked since, the day after its shelf life', () => {
    const stale = (day: string) => section(sheet(), 'access', {}, day)[0]?.stale;
    expect(stale('2026-12-30')).toBe(false);
    expect(stale('2026-12-31')).toBe(true);
  });

  test('puts what the one across the table holds against others first among what to avoid', () => {
    const grievance = (theme: string, holderIds: string[], avoid?: string) => ({
      theme,
      statement: `About ${theme}.`,
      holders: [],
      holderIds,
      asOf: '2026',
      ...(avoid === undefined ? {} : { avoid }),
    });
    const of = sheet({
      actors: [sheetActor('guard')],
      grievances: [grievance('wells', []), grievance('mills', [], 'Name no mill.'), grievance('fines', ['guard'])],
    });
    expect(labels(section(of, 'avoid', { actor: 'guard' }))).toEqual(['fines', 'mills', 'wells']);
    expect(firstWords(section(of, 'avoid'))).toEqual(['Name no mill.', 'About wells.', 'About fines.']);
  });
});

describe('room on paper', () => {
  const entry = (length: number): Entry => ({ words: ['x'.repeat(length)] });

  test('is given to whole entries, and what is left out is counted', () => {
    const { entries, more } = fitting([entry(50), entry(50), entry(50)], 200);
    expect([entries.length, more]).toEqual([2, 1]);
  });

  test('is always given to the first, which is never cut short', () => {
    expect(fitting([entry(900)], 100)).toEqual({ entries: [entry(900)], more: 0 });
    expect(fitting([], 100)).toEqual({ entries: [], more: 0 });
  });
});

test('the worksheet of a meeting in Tésséni', async () => {
  const tesseni = FICTIONAL_SITE.dataset.localities.get('zzz/tesseni');
  if (!tesseni) throw new Error('Tésséni is missing.');
  const of = JSON.parse(JSON.stringify(makeSheet(tesseni, FICTIONAL_SITE))) as Sheet;
  await expectGolden('worksheet', makeWorksheet(of, { actor: 'front-three-rivers', type: 'time-window' }, DAY));
});
