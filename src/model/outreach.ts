/**
 * Where outreach stands: principles are explained again each quarter, as populations move (Refugees International, 2019;
 * DESIGN, "The records"). What was done counts for its quarter; it is due in the next one and overdue after that. Pure
 * and small: it runs in the browser too.
 */
import type { Day } from './day.ts';
import { nextQuarter, quarterOf, quarterSpan } from './periods.ts';

/**
 * Where the outreach to one audience in one area stands on `day`. What is dated after the day is not known on it; what
 * took place only in part, or not, does not count as done.
 * @param records of one audience and area, in any order.
 */
export function outreachOn(records: readonly QuarterAndResult[], day: Day): OutreachState {
  const now = quarterOf(day);
  const known = records.filter(({ quarter }) => quarter <= now).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const last = known.at(-1);
  if (!last) return { state: 'never', due: now };
  const done = known.findLast(({ result }) => result === 'done');
  // Never done: it was due when it was first tried.
  const due = done === undefined ? (known[0]?.quarter ?? now) : nextQuarter(done.quarter);
  const results = known.filter(({ quarter }) => quarter === last.quarter).map(({ result }) => result);
  const result = results.includes('done') ? 'done' : results.includes('partly') ? 'partly' : 'not-done';
  return { state: now < due ? 'done' : now === due ? 'due' : 'overdue', due, last: { quarter: last.quarter, result } };
}

/** The last day on which it is not yet overdue. */
export function outreachLastDay({ due }: OutreachState): Day {
  return quarterSpan(due).to;
}

export interface QuarterAndResult {
  quarter: string;
  result: 'done' | 'partly' | 'not-done';
}

/** Derived, never authored. */
export const OUTREACH_STATES = ['done', 'due', 'overdue', 'never'] as const;

export interface OutreachState {
  state: (typeof OUTREACH_STATES)[number];
  /** The quarter in which it is due. */
  due: string;
  /** What was last recorded; none where it never was. */
  last?: QuarterAndResult;
}
