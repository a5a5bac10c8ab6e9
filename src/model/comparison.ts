/**
 * Places side by side, row by row, from their sheets. Pure, with the day as an argument; runs in the browser.
 */
import type { Day } from './day.ts';
import { basisOf, type Entry, entryOf, lastDayOf, type SheetFacts, stateOn } from './sheet.ts';
import { groupOf, SHELF_LIFE } from './status.ts';

/**
 * Places, two or three or those of a region, row by row in the order in which a negotiator asks. A cell without entries means that nothing is
 * recorded; it is for whoever shows it to say so.
 * @param day the reader's; undefined where the device's clock cannot be believed.
 */
export function compare(sheets: readonly SheetFacts[], day: Day | undefined): Row[] {
  return ROWS.map((key) => ({ key, cells: sheets.map((sheet) => CELLS[key](sheet, day)) }));
}

export const ROWS = [
  'access',
  'decides',
  'control',
  'conditions',
  'constraints',
  'grievances',
  'customs',
  'displacement',
  'transfers',
  'outreach',
  'risks',
] as const;
export type RowKey = (typeof ROWS)[number];

/** Days for which what stands in a row may be relied upon; the other rows do not age. */
export const SHELF_OF_ROW: Partial<Record<RowKey, number>> = {
  access: SHELF_LIFE.access,
  control: SHELF_LIFE.control,
  constraints: SHELF_LIFE.access,
  displacement: SHELF_LIFE.displacement,
  transfers: SHELF_LIFE.transfer,
  outreach: SHELF_LIFE.outreach,
};

const CELLS: Record<RowKey, (sheet: SheetFacts, day: Day | undefined) => Entry[]> = {
  access: ({ access }, day) => [
    {
      ...entryOf([access.sentence], basisOf(access), { label: access.word, shelf: SHELF_LIFE.access, day }),
      ...(access.single ? { single: true } : {}),
    },
  ],
  decides: ({ actors }) =>
    actors
      .filter(({ of, relation }) => of === undefined && relation !== 'affected')
      .map((one) => ({
        ...entryOf([one.position], basisOf(one), { label: one.name }),
        role: one.relationWord,
        ...(one.gone === undefined ? {} : { gone: one.gone }),
      })),
  control: ({ control }, day) =>
    control.map((one) => ({
      ...entryOf([one.area, one.note], basisOf(one), { label: one.actor, shelf: SHELF_LIFE.control, day }),
      role: one.claim,
      ...(one.until === undefined ? {} : { gone: one.until }),
    })),
  conditions: ({ conditions }, day) =>
    conditions
      .filter(({ dates }) => day === undefined || groupOf(stateOn(dates, day)) !== 'past')
      .toSorted((a, b) => byText(a.type ?? 'zz', b.type ?? 'zz') || byText(a.id, b.id))
      .map((one) => {
        const lastDay = lastDayOf(one.dates, day);
        return {
          ...entryOf([one.title], basisOf(one), one.typeWord === undefined ? {} : { label: one.typeWord }),
          ...(one.single ? { single: true } : {}),
          ...(one.type === undefined || one.typeWord === undefined ? {} : { type: one.type }),
          dates: one.dates,
          state: stateOn(one.dates, day),
          ...(lastDay === undefined ? {} : { lastDay }),
        };
      }),
  constraints: ({ constraints }, day) =>
    constraints.map((one) =>
      entryOf([one.statement], basisOf(one), { label: one.kind, shelf: SHELF_LIFE.access, day }),
    ),
  grievances: ({ grievances }) =>
    grievances.map((one) => ({
      ...entryOf([one.statement], basisOf(one), { label: one.theme }),
      ...(one.holders.length > 0 ? { role: one.holders.join(', ') } : {}),
    })),
  customs: ({ customs }) =>
    customs.map((one) =>
      entryOf([one.statement, one.when], basisOf(one), one.calendar === undefined ? {} : { label: one.calendar }),
    ),
  displacement: ({ displacement }, day) =>
    displacement.map((one) => ({
      ...entryOf([one.note], basisOf(one), { label: one.population, shelf: SHELF_LIFE.displacement, day }),
      role: one.figure,
    })),
  transfers: ({ transfers }, day) =>
    transfers.map((one) => ({
      ...entryOf([one.note], basisOf(one), { label: one.organisation, shelf: SHELF_LIFE.transfer, day }),
      role: one.terms,
    })),
  outreach: ({ outreach }, day) =>
    outreach.map((one) => ({
      ...entryOf([one.area, one.audience], basisOf(one), { label: one.quarter, shelf: SHELF_LIFE.outreach, day }),
      role: one.result,
    })),
  risks: ({ risks }) =>
    risks.map((one) => ({
      ...entryOf([one.statement], basisOf(one), { label: one.risk }),
      ...(one.without ? { bare: true } : {}),
    })),
};

/**
 * What an empty cell says: that nothing is recorded, or that all that is recorded is over. What is over stands on the brief,
 * and to call it unrecorded would send nobody there.
 */
export function saidOfNothing(key: RowKey, recorded: { conditions: number }): 'nothing' | 'nothing-holds' {
  return key === 'conditions' && recorded.conditions > 0 ? 'nothing-holds' : 'nothing';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Row {
  key: RowKey;
  /** One for each place, in their order. */
  cells: Entry[][];
}
