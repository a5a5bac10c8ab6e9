/** The smallest sheet, to be varied by a test. */
import type { Sheet, SheetActor, SheetCondition } from '../../src/model/sheet.ts';

export const SOURCED = { asOf: '2026-10-01', grades: 'B2' };

export function sheet(facts: Partial<Sheet> = {}): Sheet {
  return {
    id: 'zzz/kessa',
    name: 'Kessa',
    region: { iso3: 'zzz', pcode: 'ZZ01', name: 'Rivers' },
    built: '2026-11-22',
    reviewed: '2026-11-01',
    access: { word: 'Restricted', sentence: 'The bridge opens on market days.', asOf: '2026-10-01', grades: 'B2' },
    actors: [],
    control: [],
    conditions: [],
    precedents: [],
    constraints: [],
    grievances: [],
    customs: [],
    displacement: [],
    transfers: [],
    outreach: [],
    risks: [],
    unknowns: [],
    ...facts,
  };
}

export function sheetActor(id: string, facts: Partial<SheetActor> = {}): SheetActor {
  return { id, name: `The ${id}`, relation: 'party', relationWord: 'Party to the talks', ...SOURCED, ...facts };
}

export function sheetCondition(id: string, facts: Partial<SheetCondition> = {}): SheetCondition {
  return {
    id,
    title: `Passage ${id}`,
    parties: [],
    partyNames: [],
    guarantors: [],
    mediators: [],
    dates: { status: 'verbal', agreedOn: '2026-10-01', expiry: { kind: 'fixed', on: '2026-12-31' } },
    ...SOURCED,
    ...facts,
  };
}
