/** Who has left by the reader's day: marks beside their names, and cautions on what relies on them. */
import type { Day } from '../model/day.ts';
import { isGone } from '../model/gone.ts';

export function refreshGone(root: ParentNode, today: Day): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-gone-until]')) {
    mark.hidden = !isGone({ active: { until: mark.dataset['goneUntil'] } }, today);
  }
}
