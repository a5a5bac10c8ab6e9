/**
 * Marks on maps, on the reader's day: what was not checked within its shelf life is hollow and dashed, has a question
 * mark, and says so to whoever hears it. The build did the same for its own day.
 */
import type { Day } from '../model/day.ts';
import { isStale } from '../model/status.ts';

/** @param today Undefined where the device's clock cannot be believed: then nothing counts as checked. */
export function refreshMaps(root: ParentNode, today: Day | undefined): void {
  for (const map of root.querySelectorAll<SVGSVGElement>('svg[data-map]')) {
    const { map: shelf, stale: words = '' } = map.dataset;
    for (const mark of map.querySelectorAll<SVGAElement>('a[data-as-of]')) {
      const stale = today === undefined || isStale(mark.dataset['asOf'] ?? '', Number(shelf), today);
      const says = (mark.getAttribute('aria-label') ?? '').replace(words, '');
      mark.setAttribute('aria-label', stale ? says + words : says);
      mark.classList.toggle('stale', stale);
    }
    const caption = map.parentElement;
    caption?.querySelector('.map-built')?.toggleAttribute('hidden', today !== undefined);
    caption?.querySelector('.map-clock')?.toggleAttribute('hidden', today !== undefined);
  }
}
