/**
 * Promises of accords: whether they are kept, and since when they stand still. Authored is the status on the day of an
 * observation; derived, on the reader's day, is whether the day by which a promise was due has passed. Small and pure:
 * the build and the browser run this same file.
 */
import type { Commitment } from '../schema/index.ts';
import { type Day, daysBetween, latest } from './day.ts';

/**
 * How a promise stands on `day`. It is overdue only when its day has certainly passed: one due in `2025` is not before
 * the year is over. One that was last seen as unkept, and has no such day, stands still since that observation.
 * What was observed after `day` is not known on it.
 */
export function standingOn({ status, due, asOf }: CommitmentDates, day: Day): CommitmentStanding {
  const seen = latest(asOf);
  if (status === 'unknown' || asOf > day) return { standing: 'unknown' };
  if (status === 'done') return { standing: 'kept', since: clamp(seen, day) };
  if (due !== undefined && latest(due) < day) return { standing: 'overdue', since: latest(due) };
  return { standing: 'unkept', since: clamp(seen, day) };
}

/** The date by which the standing is told, as exactly as the source gives it: that of the end of a term, or of the look. */
export function toldBy({ due, asOf }: CommitmentDates, { standing }: CommitmentStanding): string {
  return standing === 'overdue' ? (due ?? asOf) : asOf;
}

/** Days for which a promise has stood still on `day`; none for one that is kept or of which nobody knows. */
export function daysStill(dates: CommitmentDates, day: Day): number | undefined {
  const { standing, since } = standingOn(dates, day);
  return since !== undefined && (standing === 'overdue' || standing === 'unkept') ? daysBetween(since, day) : undefined;
}

/** What has stood still longest comes first; what is kept or unknown comes last. */
export function byStandstill(day: Day): (a: CommitmentDates, b: CommitmentDates) => number {
  return (a, b) => (daysStill(b, day) ?? -1) - (daysStill(a, day) ?? -1);
}

/** Whether a promise was unkept when it was last looked at: the same on every day. */
export function isUnkept({ status }: Pick<CommitmentDates, 'status'>): boolean {
  return status === 'not-started' || status === 'partly' || status === 'reversed';
}

/** The promises of a country by those who are actors of a place: each with the number that it has not kept. */
export function unkeptByActors(commitments: readonly Commitment[], actors: readonly string[]): UnkeptByActor[] {
  return [...new Set(actors)]
    .map((actor) => ({ actor, count: commitments.filter((one) => one.party === actor && isUnkept(one)).length }))
    .filter(({ count }) => count > 0);
}

/** Of a month or a year that is still going on, no day that is still to come. */
function clamp(seen: Day, day: Day): Day {
  return seen > day ? day : seen;
}

/** The fields on which the standing of a promise depends: small enough to stand in a page. */
export type CommitmentDates = Pick<Commitment, 'status' | 'due' | 'asOf'>;

export const STANDINGS = ['overdue', 'unkept', 'kept', 'unknown'] as const;

export interface CommitmentStanding {
  standing: (typeof STANDINGS)[number];
  /** The last day on which it was due, or on which it was last observed. */
  since?: Day;
}

export interface UnkeptByActor {
  actor: string;
  count: number;
}
