/** What changed, as pages show it: by day and entry, in sentences of which each part says whose words it is. */

import type { ChangedDay } from '../history/history.ts';
import { inPlain, type Part, type Speaker, wordChange } from '../i18n/changes.ts';
import type { Change, ChangedKind, ChangedRecord, EntryChanges } from '../model/changes/change.ts';
import { isOnlyChecked } from '../model/changes/entries.ts';
import { isLittle } from '../model/changes/weight.ts';
import type { Day } from '../model/day.ts';
import type { Site } from './context.ts';

/** Sentences on the page of changes; older days are left away as a whole, and the page says so. */
export const CHANGES_ON_A_PAGE = 400;
/** Sentences on a brief; all others are a link away. */
export const CHANGES_ON_A_BRIEF = 4;
/** Entries that are named beside a change that all of them share. */
const NAMES_IN_A_LINE = 60;

/**
 * Every change that a page has room for, newest day first: of everything, or of the entries that are `within`.
 * What changes nothing for somebody who goes there (names, sources) stands apart, by what it is and not by entry: one day
 * of it can touch every entry that there is.
 */
export function viewChanges(site: Site, within: (entry: EntryChanges) => boolean = () => true): ChangesView {
  return viewDays(merged(site.history.days, within), site);
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
  const found = (list: 'sentences' | 'little') =>
    views.flatMap((view) => view[list].map((parts) => ({ day: view.day, parts })));
  const news = found('sentences');
  return (news.length > 0 ? news : found('little')).slice(0, CHANGES_ON_A_BRIEF);
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
    const size = day.entries.reduce((sum, { changes }) => sum + changes.length, 0);
    // The newest day always stands, as far as there is room.
    if (shown.length > 0 && count + size > CHANGES_ON_A_PAGE) {
      return { days: shown, count, begins: { day: shown.at(-1)?.day ?? day.day, why: 'bounded' } };
    }
    count += size;
    shown.push(viewDay(day, site));
  }
  return { days: shown, count, ...(begins && { begins }) };
}

function viewDay({ day, entries }: ChangedDay, site: Site): DayView {
  const views = entries.map((entry) => viewEntry(entry, site)).toSorted(byName(site));
  const news = views.filter(({ sentences }) => sentences.length > 0);
  let room = CHANGES_ON_A_PAGE;
  const shown = news.filter(({ sentences }, index) => {
    room -= sentences.length;
    return index === 0 || room >= 0;
  });
  const alike = Map.groupBy(
    views.flatMap(({ name, href, little }) => little.map((parts) => ({ name, href, parts }))),
    ({ parts }) => inPlain(parts),
  );
  return {
    day,
    entries: shown,
    more: news.length - shown.length,
    little: [...alike.values()].slice(0, CHANGES_ON_A_PAGE).map((same) => ({
      parts: same[0]?.parts ?? [],
      entries: same.slice(0, NAMES_IN_A_LINE).map(({ name, href }) => ({ name, ...(href && { href }) })),
      more: Math.max(0, same.length - NAMES_IN_A_LINE),
    })),
    littleEntries: views.filter(({ little }) => little.length > 0).length,
  };
}

function viewEntry(entry: EntryChanges, site: Site): EntryView {
  const { kind, id, changes } = entry;
  const speaker = speakerOf(entry, site);
  const alone = isOnlyChecked(changes);
  const told = (some: readonly Change[]) => some.map((change) => wordChange(change, speaker, { alone }));
  const found = FOUND[kind](id, site);
  return {
    kind,
    sentences: told(changes.filter((change) => !isLittle(change))),
    little: told(changes.filter(isLittle)),
    name: found?.name ?? site.t(`changes.gone.${kind}`),
    ...(found && { href: found.href }),
  };
}

function speakerOf({ kind, id }: EntryChanges, site: Site): Speaker {
  const { t, word, date, number, dataset } = site;
  const entry = kind === 'source' ? undefined : dataset[LISTS[kind]].get(id);
  return {
    t,
    word,
    date,
    number,
    actor: (actor) => dataset.actors.get(actor)?.name,
    source: (source) => dataset.sources.get(source)?.title,
    title: (record) => titleIn(entry, record),
  };
}

/** What a record of an entry is called in it: a title, a name, what a figure counts. */
export function titleIn(entry: object | undefined, { list, id }: ChangedRecord): string | undefined {
  const records = (entry as Record<string, unknown> | undefined)?.[list];
  if (!Array.isArray(records)) return undefined;
  const record = (records as Record<string, unknown>[]).find((one) => one['id'] === id);
  const title = record?.['title'] ?? record?.['name'] ?? record?.['label'];
  return typeof title === 'string' ? title : undefined;
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

function byName({ lang }: Site) {
  const { compare } = new Intl.Collator(lang);
  return (a: EntryView, b: EntryView) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compare(a.name, b.name);
}

const ORDER: readonly ChangedKind[] = ['locality', 'country', 'actor', 'source'];
const LISTS = { locality: 'localities', actor: 'actors', country: 'countries' } as const;

const FOUND: Record<ChangedKind, (id: string, site: Site) => { name: string; href: string } | undefined> = {
  locality: (id, { dataset, routes }) => named(dataset.localities.get(id)?.name, routes.locality(id)),
  actor: (id, { dataset, routes }) => named(dataset.actors.get(id)?.name, routes.actor(id)),
  country: (id, { dataset, routes }) => named(dataset.countries.get(id)?.name, routes.country(id)),
  source: (id, { dataset, routes }) => named(dataset.sources.get(id)?.title, routes.source(id)),
};

function named(name: string | undefined, href: string): { name: string; href: string } | undefined {
  return name === undefined ? undefined : { name, href };
}

/** What it is called, and where it stands unless it is gone. */
interface Named {
  name: string;
  href?: string;
}

export interface EntryView extends Named {
  kind: ChangedKind;
  sentences: Part[][];
  little: Part[][];
}

export interface DayView {
  day: Day;
  entries: EntryView[];
  /** Entries for which there was no room. */
  more: number;
  /** Changes of little consequence, each once, with the entries that it was made in. */
  little: { parts: Part[]; entries: Named[]; more: number }[];
  littleEntries: number;
}

export interface ChangesView {
  days: DayView[];
  count: number;
  begins?: Site['history']['begins'];
}
