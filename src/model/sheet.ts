/**
 * The sheet of a place: what a worksheet and a comparison need of its brief, in the language of the reader, small enough
 * for a bad line. Words are put in at build (`site/sheet.ts`); whatever depends on the day is left as dates.
 * Types, and the few functions that both uses share. Runs in the browser.
 */

import type { Day } from './day.ts';
import type { Held } from './held.ts';
import { type ConditionDates, isStale, lapseOf, type State, statusOn } from './status.ts';
import { usableUntil } from './usable-until.ts';

/** A statement, its day and what it rests on, and whether it was checked within its shelf life on `day`. */
export function entryOf(words: readonly (Words | undefined)[], basis: Basis | undefined, on: OnDay = {}): Entry {
  const { label, shelf, day } = on;
  return {
    ...(label === undefined ? {} : { label }),
    words: words.filter((one) => one !== undefined),
    ...basis,
    // On a day that nobody can believe nothing counts as checked.
    ...(shelf === undefined || basis === undefined
      ? {}
      : { stale: day === undefined || isStale(basis.asOf, shelf, day) }),
  };
}

/** What a record rests on, and nothing else of it. */
export function basisOf({ asOf, grades }: Basis): Basis {
  return { asOf, ...(grades === undefined ? {} : { grades }) };
}

/** The state on the reader's day; unknown where the device's clock cannot be believed. */
export function stateOn(dates: ConditionDates, day: Day | undefined): State {
  return day === undefined ? 'unknown' : statusOn(dates, day);
}

/** The last day on which it holds as far as is known, for what still holds on `day`. */
export function lastDayOf(dates: ConditionDates, day: Day | undefined): Day | undefined {
  if (day === undefined) return undefined;
  const state = statusOn(dates, day);
  return state === 'in-force' || state === 'expiring' ? lapseOf(dates, day)?.lastDay : undefined;
}

export function textOf(words: Words): string {
  return typeof words === 'string' ? words : words[0];
}

/** Until when a paper made of sheets may be used: as a printed brief, the first day that something on it lapses. */
export function lastDayOnPaper(sheets: readonly Sheet[], others: readonly Precedent[], day: Day | undefined) {
  if (day === undefined) return undefined;
  const days = sheets.map(
    ({ access, conditions }) =>
      usableUntil({ accessAsOf: access.asOf, conditions: conditions.map(({ dates }) => dates) }, day).lastDay,
  );
  days.push(usableUntil({ accessAsOf: undefined, conditions: others.map(({ dates }) => dates) }, day).lastDay);
  return days.filter((one) => one !== undefined).toSorted()[0];
}

/** Words of an entry; with their own language where nobody has translated them. */
export type Words = string | readonly [text: string, lang: string];

/** When a claim was observed, and the Admiralty grades of its sources: `B2 C3`. */
export interface Basis {
  asOf: string;
  grades?: string;
}

interface OnDay {
  label?: string;
  /** Days for which such a claim may be relied upon. */
  shelf?: number;
  /** The reader's; undefined where the device's clock cannot be believed. */
  day?: Day | undefined;
}

/** One line of a worksheet or of a cell: everything in the reader's words, but for states and dates. */
export interface Entry extends Partial<Basis> {
  label?: string;
  words: Words[];
  /** What suspends an agreement. */
  clause?: Words;
  stale?: boolean;
  state?: State;
  /** What kind of condition it is, as the vocabulary spells it; the label says it in words. */
  type?: string;
  /** Of a condition: what its state follows from. */
  dates?: ConditionDates;
  /** The last day of what still holds. */
  lastDay?: Day;
  /** Days for which an agreement held, or has held so far. */
  held?: Held;
  /** Whom the one of the label moves. */
  moves?: string;
  /** What it is said to be: a relation, a claim, a figure, an amount. Follows the label. */
  role?: string;
  /** The day since which the actor is gone, or the claim over. */
  gone?: string;
  /** News for the better that one source alone tells. */
  single?: true;
  /** A risk without any activity. */
  bare?: boolean;
  /** Id of the locality or country entry that it stands in, and of the condition, where that is another place. */
  at?: { place: string; condition: string };
}

export interface Sheet extends SheetFacts {
  /** Of other places: the nearest of each type; see site/near-precedents.ts. */
  precedents: Precedent[];
}

/** What a sheet says of its place alone. */
export interface SheetFacts {
  id: string;
  name: string;
  region: { iso3: string; pcode: string; name: string };
  /** The day of the build: a clock before it is not believed. */
  built: Day;
  reviewed: Day;
  access: { word: string; sentence?: Words; single?: true } & Basis;
  actors: SheetActor[];
  control: ({ actor: string; claim: string; area?: Words; note?: Words; until?: string } & Basis)[];
  conditions: SheetCondition[];
  constraints: ({ kind: string; statement: Words } & Basis)[];
  grievances: ({ theme: string; statement: Words; avoid?: Words; holders: string[]; holderIds: string[] } & Basis)[];
  customs: ({ statement: Words; protocol?: Words; when?: Words; calendar?: string } & Basis)[];
  displacement: ({ population: string; figure: string; note?: Words } & Basis)[];
  transfers: ({ organisation: string; terms: string; note?: Words } & Basis)[];
  outreach: ({ quarter: string; result: string; audience: Words; area: Words } & Basis)[];
  risks: ({ risk: string; statement?: Words; without?: true } & Basis)[];
  unknowns: Words[];
}

export interface SheetActor extends Basis {
  id: string;
  name: string;
  /** As the vocabulary spells it, and in words. */
  relation: string;
  relationWord: string;
  /** Name of the place of which this is said, where it is another one of the region. */
  of?: string;
  /** The day on which it was known to have left or ended. */
  gone?: string;
  position?: Words;
  reasoning?: Words;
  motives?: Words;
  ambitions?: Words;
  influences?: { id: string; name: string; how: Words }[];
  /** To others of this place, from the entries of the actors: `rival`, the name, since and until when. */
  ties?: { kind: string; id: string; name: string; until?: string }[];
}

export interface Precedent extends Basis {
  /** Entry and condition. */
  place: string;
  id: string;
  placeName: string;
  title: Words;
  type?: string;
  sector?: string;
  parties: string[];
  partyNames: string[];
  agreed?: Words;
  clause?: Words;
  dates: ConditionDates;
  endedOn?: string;
  /** News for the better that one source alone tells. */
  single?: true;
}

export interface SheetCondition extends Omit<Precedent, 'place' | 'placeName'> {
  typeWord?: string;
  asked?: Words;
  guarantors: string[];
  mediators: string[];
  ground?: Partial<Record<Ground, Words[]>>;
}

export const GROUNDS = ['agreedFacts', 'contestedFacts', 'sharedNorms', 'divergentNorms'] as const;
export type Ground = (typeof GROUNDS)[number];
