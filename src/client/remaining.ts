/** The bar of what is left of an agreement, on the reader's day. */
import type { Day } from '../model/day.ts';
import { remainingOn } from '../model/remaining.ts';
import type { ConditionDates } from '../model/status.ts';

/** @param today Undefined where the device's clock cannot be believed: then nothing is left of anything. */
export function showRemaining(item: ParentNode, dates: ConditionDates, today: Day | undefined): void {
  const bar = item.querySelector('.remaining');
  if (!bar) return;
  const left = today === undefined ? undefined : remainingOn(dates, today);
  bar.toggleAttribute('hidden', left === undefined);
  bar.querySelector('rect')?.setAttribute('width', String(left?.length ?? 0));
}
