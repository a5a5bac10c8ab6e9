/** What is left of an agreement on a day. Pure: the build draws it, and the browser draws it again on the reader's day. */
import { type Day, daysBetween } from './day.ts';
import { type ConditionDates, groupOf, lapseOf, statusOn } from './status.ts';

/** The bar is full at as many days or more: as long as an agreement without a stated end holds. */
export const FULL_BAR = 90;

/**
 * Days left, today not counted, and how long the bar is (0 to `FULL_BAR`).
 * Undefined for what is not in force on `day`, and for what has no known end: there is nothing to draw.
 */
export function remainingOn(condition: ConditionDates, day: Day): Remaining | undefined {
  if (groupOf(statusOn(condition, day)) !== 'live') return undefined;
  const lapse = lapseOf(condition, day);
  if (lapse === undefined) return undefined;
  const days = daysBetween(day, lapse.lastDay);
  return { days, length: Math.min(days, FULL_BAR) };
}

interface Remaining {
  days: number;
  length: number;
}
