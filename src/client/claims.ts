/** Claims past their shelf life say so, on the reader's day. */
import type { Day } from '../model/day.ts';
import { isStale } from '../model/status.ts';

export function refreshClaims(page: ParentNode, today: Day): void {
  for (const claim of page.querySelectorAll<HTMLElement>('[data-shelf]')) {
    const stale = isStale(claim.dataset['asOf'] ?? '', Number(claim.dataset['shelf']), today);
    claim.classList.toggle('is-stale', stale);
    for (const warning of claim.querySelectorAll<HTMLElement>('.if-stale')) warning.hidden = !stale;
  }
}
