/**
 * Pages of themes on the reader's day: promises of accords, with the same function as the build. A clock that cannot be
 * believed tells of nothing, and the page says so.
 */
import { formatDate } from '../i18n/dates.ts';
import { byStandstill, type CommitmentDates, standingOn } from '../model/commitments.ts';
import type { Day } from '../model/day.ts';

/** @param today Undefined where the device's clock cannot be believed. */
export function refreshThemes(root: ParentNode, today: Day | undefined, format: string, clock: string): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-of-day]')) {
    line.hidden = today !== undefined;
    if (today === undefined) line.textContent = clock;
  }
  for (const list of root.querySelectorAll<HTMLElement>('[data-promises]')) refreshPromises(list, today, format);
}

function refreshPromises(list: HTMLElement, today: Day | undefined, format: string): void {
  const words = JSON.parse(list.dataset['promises'] ?? '{}') as Record<string, string>;
  const promises = [...list.querySelectorAll<HTMLElement>('[data-promise]')].map((row) => ({
    row,
    dates: JSON.parse(row.dataset['promise'] ?? '{}') as CommitmentDates,
  }));
  for (const { row, dates } of promises) {
    const { standing, since } = today === undefined ? { standing: 'clock' } : standingOn(dates, today);
    row.classList.toggle('lacking', standing === 'overdue');
    const word = row.querySelector('.standing');
    if (word) word.textContent = words[standing] ?? standing;
    const time = row.querySelector('time');
    if (!time) continue;
    time.hidden = since === undefined;
    if (since === undefined) continue;
    time.dateTime = since;
    time.dataset['distance'] = '';
    time.dataset['absolute'] = formatDate(since, format);
  }
  if (today === undefined) return;
  const order = byStandstill(today);
  list.append(...promises.toSorted((a, b) => order(a.dates, b.dates)).map(({ row }) => row));
}
