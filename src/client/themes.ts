/**
 * Pages of themes on the reader's day: promises of accords and relations between actors, with the
 * same functions as the build. A clock that cannot be
 * believed tells of nothing, and the page says so.
 */
import { formatDate } from '../i18n/dates.ts';
import { byStandstill, type CommitmentDates, standingOn, toldBy } from '../model/commitments.ts';
import type { Day } from '../model/day.ts';
import { phaseOn, type RelationSpan } from '../model/relations.ts';

/** @param today Undefined where the device's clock cannot be believed. */
export function refreshThemes(root: ParentNode, today: Day | undefined, format: string, clock: string): void {
  for (const line of root.querySelectorAll<HTMLElement>('[data-of-day]')) {
    line.hidden = today !== undefined;
    if (today === undefined) line.textContent = clock;
  }
  for (const list of root.querySelectorAll<HTMLElement>('[data-promises]')) refreshPromises(list, today, format, clock);
  for (const part of root.querySelectorAll<HTMLElement>('[data-phases]')) refreshRelations(part, today);
}

function refreshPromises(list: HTMLElement, today: Day | undefined, format: string, clock: string): void {
  const words = JSON.parse(list.dataset['promises'] ?? '{}') as Record<string, string>;
  const promises = [...list.querySelectorAll<HTMLElement>('[data-promise]')].map((row) => ({
    row,
    dates: JSON.parse(row.dataset['promise'] ?? '{}') as CommitmentDates,
  }));
  for (const { row, dates } of promises) {
    const found = today === undefined ? undefined : standingOn(dates, today);
    const since = found?.since;
    row.classList.toggle('lacking', found?.standing === 'overdue');
    const word = row.querySelector('.standing');
    if (word) word.textContent = found === undefined ? clock : (words[found.standing] ?? found.standing);
    const time = row.querySelector('time');
    if (!time) continue;
    time.hidden = since === undefined;
    if (found === undefined || since === undefined) continue;
    time.dateTime = since;
    time.dataset['distance'] = '';
    time.dataset['absolute'] = formatDate(toldBy(dates, found), format);
  }
  if (today === undefined) return;
  const order = byStandstill(today);
  list.append(...promises.toSorted((a, b) => order(a.dates, b.dates)).map(({ row }) => row));
}

function refreshRelations(part: HTMLElement, today: Day | undefined): void {
  const words = JSON.parse(part.dataset['phases'] ?? '{}') as Record<string, string>;
  for (const row of part.querySelectorAll<HTMLElement | SVGElement>('[data-relation]')) {
    const span = JSON.parse(row.dataset['relation'] ?? '{}') as RelationSpan;
    const phase = today === undefined ? 'clock' : phaseOn(span, today);
    const word = row.querySelector('.phase');
    if (word) word.textContent = words[phase] ?? phase;
    else if (phase === 'is' || phase === 'happened') row.removeAttribute('stroke-dasharray');
    else row.setAttribute('stroke-dasharray', '3 5');
  }
}
