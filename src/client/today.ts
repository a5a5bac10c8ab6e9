/** The reader's own day: an agreement that ends today ends by the calendar on the wall. */
import type { Day } from '../model/day.ts';
import { clockIsBelievable } from '../model/status.ts';

export function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The reader's day; undefined where the clock of the device cannot be right, being earlier than the build. */
export function believableDay(buildDay: Day): Day | undefined {
  const today = localDay(new Date());
  return clockIsBelievable(today, buildDay) ? today : undefined;
}
