/**
 * How long an agreement held: days from its making to its end, for what still holds until the day of reading. Small and
 * pure, as the browser runs it too. A partial date is a span of days, so it gives a span, which is said as "about".
 */
import { certainlyBefore, type Day, daysBetween, earliest, latest } from './day.ts';
import { type ConditionDates, groupOf, lastKnown, statusOn } from './status.ts';

/** How many durations there must be before a median is shown: fewer are told one by one. */
export const ENOUGH_FOR_MEDIAN = 5;

/**
 * How long a condition held, as far as is known on `day`.
 * @returns `ended` from its making to its end; `so-far` until `day` while it is in force; `at-least` until the last
 *   confirmation where nobody knows whether it still holds; undefined for what was never agreed, was agreed after `day`,
 *   or whose beginning or end nobody dated.
 */
export function heldOn(condition: HeldDates, day: Day): Held | undefined {
  const { agreedOn, status, endedOn, expiry } = condition;
  if (!/^\d/.test(agreedOn) || earliest(agreedOn) > day) return undefined;
  const state = statusOn(condition, day);
  if (state === 'expired' && expiry.kind === 'fixed') return span(agreedOn, expiry.on, 'ended');
  if (OVER.includes(status)) {
    // What ran out and was then replaced held until it ran out.
    if (endedOn === undefined) return undefined;
    const ranOut = expiry.kind === 'fixed' && certainlyBefore(expiry.on, endedOn);
    return span(agreedOn, ranOut ? expiry.on : endedOn, 'ended');
  }
  if (groupOf(state) === 'live') return span(agreedOn, day, 'so-far');
  const known = state === 'unconfirmed' ? lastKnown(condition, day) : undefined;
  return known === undefined || known <= earliest(agreedOn) ? undefined : span(agreedOn, known, 'at-least');
}

/**
 * The median of what has ended, in whole days: what still holds has no length yet.
 * Undefined for fewer than five. Of a span the middle counts, and the median is then "about".
 */
export function medianHeld(held: readonly (Held | undefined)[]): Median | undefined {
  const ended = held.filter((one) => one?.how === 'ended').map((one) => one as Held);
  if (ended.length < ENOUGH_FOR_MEDIAN) return undefined;
  const days = ended.map(({ least, most }) => (least + most) / 2).toSorted((a, b) => a - b);
  const half = Math.floor(days.length / 2);
  const middle = days.length % 2 === 1 ? (days[half] ?? 0) : ((days[half - 1] ?? 0) + (days[half] ?? 0)) / 2;
  return { days: Math.round(middle), of: ended.length, about: ended.some(({ least, most }) => least !== most) };
}

/** The one figure of a duration: the middle of its span. */
export function middleOf({ least, most }: Held): number {
  return Math.round((least + most) / 2);
}

function span(from: string, to: string, how: Held['how']): Held {
  return {
    how,
    least: Math.max(0, daysBetween(latest(from), earliest(to))),
    most: Math.max(0, daysBetween(earliest(from), latest(to))),
  };
}

const OVER: readonly string[] = ['suspended', 'broken', 'superseded'];

/** What a duration depends on: small enough to stand in a page. */
export type HeldDates = ConditionDates & { endedOn?: string | undefined };

export interface Held {
  how: 'ended' | 'so-far' | 'at-least';
  /** Days, and the same where both dates are known to the day. */
  least: number;
  most: number;
}

export interface Median {
  days: number;
  /** Of how many durations. */
  of: number;
  about: boolean;
}
