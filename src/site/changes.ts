/** What changed, as pages show it: by day and entry, in sentences of which each part says whose words it is. */

import type { ChangedDay } from '../history/history.ts';
import type { Part } from '../i18n/changes.ts';
import type { ChangedKind, EntryChanges } from '../model/changes/change.ts';
import type { Day } from '../model/day.ts';
import { CHANGES_ON_A_PAGE, type DayView, viewDay, viewEntry } from './changes-day.ts';
import type { Site } from './context.ts';
import { regionsOf, theRegion } from './region-page.ts';

/** Sentences on a brief; all others are a link away. */
export const CHANGES_ON_A_BRIEF = 4;

/**
 * Every change that a page has room for, newest day first: of everything, or of the entries that are `within`.
 * What changes nothing for somebody who goes there (names, sources), and what is the same in many entries without being
 * of consequence to any, stands apart, by what it is and not by entry: one day of it can touch every entry that there is.
 */
export function viewChanges(site: Site, within: (entry: EntryChanges) => boolean = () => true): ChangesView {
  return viewDays(merged(site.history.days, within), site);
}

/**
 * The regions whose places changed, with how many did; none where the page of everything has room for all that is known.
 * A region goes further back than that page: its own days are fewer.
 */
export function regionsOfChanges(site: Site): ChangedRegion[] {
  const { days, begins } = viewChanges(site);
  const whole =
    begins?.day === site.history.begins?.day && days.every(({ more, moreLittle }) => more + moreLittle === 0);
  if (whole) return [];
  const changed = new Set(site.history.days.flatMap(({ entries }) => entries.map(({ id }) => id)));
  return [...site.dataset.countries.values()].flatMap((country) =>
    regionsOf(country, site)
      .map(({ region, localities }) => ({
        iso3: country.id,
        ...region,
        places: localities.filter(({ id }) => changed.has(id)).length,
      }))
      .filter(({ places }) => places > 0),
  );
}

/** What changed in the places of a region. */
export function viewChangesOfRegion(iso3: string, pcode: string, site: Site): ChangesView {
  const { localities } = theRegion(iso3, pcode, site);
  const ids = new Set(localities.map(({ id }) => id));
  return viewChanges(site, ({ kind, id }) => kind === 'locality' && ids.has(id));
}

/** Every change of one entry. */
export function viewChangesOf(kind: ChangedKind, id: string, site: Site): ChangesView {
  return viewDays(daysOf(kind, id, site), site);
}

/** The newest changes of one entry, the worst of a day first; names and sources only where nothing else changed. */
export function changesOfEntry(kind: ChangedKind, id: string, site: Site): { day: Day; parts: Part[] }[] {
  const views = daysOf(kind, id, site).flatMap(({ day, entries }) =>
    entries.map((entry) => ({ day, ...viewEntry(entry, site) })),
  );
  const found = (list: 'told' | 'little') =>
    views.flatMap((view) => view[list].map(({ parts }) => ({ day: view.day, parts })));
  const news = found('told');
  return (news.length > 0 ? news : found('little')).slice(0, CHANGES_ON_A_BRIEF);
}

/** The places that a page names, each once. */
export function placesIn({ days }: ChangesView): { name: string; place: { id: string; region: string } }[] {
  const named = days.flatMap(({ entries, alike, little }) => [
    ...entries,
    ...[...alike, ...little].flatMap((shared) => shared.entries),
  ]);
  return [...new Map(named.flatMap(({ name, place }) => (place ? [[place.id, { name, place }]] : []))).values()];
}

/** Whether an entry has a page of its changes: where its brief cannot name them all. */
export function hasPageOfChanges(kind: ChangedKind, id: string, site: Site): boolean {
  const changes = daysOf(kind, id, site).flatMap(({ entries }) => entries.flatMap((entry) => entry.changes));
  return changes.length > CHANGES_ON_A_BRIEF;
}

function viewDays(days: readonly ChangedDay[], site: Site): ChangesView {
  const { begins } = site.history;
  const shown: DayView[] = [];
  let count = 0;
  for (const day of days) {
    const view = viewDay(day, site);
    const lines = linesOf(view);
    // The newest day always stands, as far as there is room.
    if (shown.length > 0 && count + lines > CHANGES_ON_A_PAGE) {
      return { days: shown, count, begins: { day: shown.at(-1)?.day ?? day.day, why: 'bounded' } };
    }
    count += lines;
    shown.push(view);
  }
  return { days: shown, count, ...(begins && { begins }) };
}

function linesOf({ entries, alike, little }: DayView): number {
  const sentences = entries.reduce((sum, one) => sum + one.sentences.length, 0);
  return [...alike, ...little].reduce((sum, one) => sum + 1 + one.entries.length, sentences);
}

/** The first commit of the content may share its day with later ones: for a reader it is one day. */
function merged(days: readonly ChangedDay[], within: (entry: EntryChanges) => boolean): ChangedDay[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  return [...byDay]
    .map(([day, parts]) => ({ day, entries: parts.flatMap(({ entries }) => entries).filter(within) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The days on which an entry changed. Each brief asks, so the history is gone through once for all of them. */
function daysOf(kind: ChangedKind, id: string, { history }: Site): readonly ChangedDay[] {
  let known = daysByEntry.get(history);
  if (known === undefined) {
    known = new Map();
    for (const { day, entries } of merged(history.days, () => true)) {
      for (const entry of entries) {
        const key = `${entry.kind} ${entry.id}`;
        const days = known.get(key) ?? [];
        const same = days.at(-1)?.day === day ? days.at(-1) : undefined;
        if (same) same.entries.push(entry);
        else days.push({ day, entries: [entry] });
        known.set(key, days);
      }
    }
    daysByEntry.set(history, known);
  }
  return known.get(`${kind} ${id}`) ?? [];
}

const daysByEntry = new WeakMap<Site['history'], Map<string, { day: Day; entries: EntryChanges[] }[]>>();

export interface ChangesView {
  days: DayView[];
  /** Lines in all. */
  count: number;
  begins?: Site['history']['begins'];
}

export interface ChangedRegion {
  iso3: string;
  pcode: string;
  name: string;
  /** Places that changed. */
  places: number;
}
