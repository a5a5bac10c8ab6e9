/** What is left of an agreement on the reader's day: its bar, and the day after which it lapses. */
import type { Day } from '../model/day.ts';
import { remainingOn } from '../model/remaining.ts';
import { type ConditionDates, groupOf, type State } from '../model/status.ts';

/** @param today Undefined where the device's clock cannot be believed: then nothing is left of anything. */
export function showRemaining(item: ParentNode, dates: ConditionDates, today: Day | undefined): void {
  const bar = item.querySelector('.remaining');
  if (!bar) return;
  const left = today === undefined ? undefined : remainingOn(dates, today);
  bar.toggleAttribute('hidden', left === undefined);
  bar.querySelector('rect')?.setAttribute('width', String(left?.length ?? 0));
}

/** What is said only of what holds, as the day after which it counts no more: gone once that day has passed. */
export function showIfLive(item: ParentNode, state: State): void {
  for (const part of item.querySelectorAll<HTMLElement>('.if-live')) part.hidden = groupOf(state) !== 'live';
}
