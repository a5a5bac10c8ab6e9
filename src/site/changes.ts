/** What changed, as pages show it: by day and entry, in sentences of which each part says whose words it is. */

import type { ChangedDay } from '../history/history.ts';
import { type Part, type Speaker, wordChange } from '../i18n/changes.ts';
import type { ChangedKind, ChangedRecord, EntryChanges } from '../model/changes/change.ts';
import { isOnlyChecked } from '../model/changes/entries.ts';
import type { Day } from '../model/day.ts';
import type { Site } from './context.ts';

/** Sentences on the page of changes; older days are left away as a whole, and the page says so. */
export const CHANGES_ON_A_PAGE = 400;
/** Sentences on a brief; all others are a link away. */
export const CHANGES_ON_A_BRIEF = 4;

/** Every change that the page has room for, newest day first. */
export function viewChanges(site: Site): ChangesView {
  const { days, begins } = site.history;
  const shown: DayView[] = [];
  let count = 0;
  for (const day of merged(days)) {
    const size = day.entries.reduce((sum, { changes }) => sum + changes.length, 0);
    // The newest day always stands, however long.
    if (shown.length > 0 && count + size > CHANGES_ON_A_PAGE) {
      return { days: shown, count, begins: { day: shown.at(-1)?.day ?? day.day, why: 'bounded' } };
    }
    count += size;
    shown.push({ day: day.day, entries: day.entries.map((entry) => viewEntry(entry, site)).toSorted(byName(site)) });
  }
  return { days: shown, count, ...(begins && { begins }) };
}

/** The newest changes of one entry, the worst of a day first. */
export function changesOfEntry(kind: ChangedKind, id: string, site: Site): { day: Day; parts: Part[] }[] {
  const found = site.history.days.flatMap(({ day, entries }) =>
    entries
      .filter((entry) => entry.kind === kind && entry.id === id)
      .flatMap((entry) => viewEntry(entry, site).sentences.map((parts) => ({ day, parts }))),
  );
  return found.slice(0, CHANGES_ON_A_BRIEF);
}

function viewEntry(entry: EntryChanges, site: Site): EntryView {
  const { kind, id, changes } = entry;
  const speaker = speakerOf(entry, site);
  const alone = isOnlyChecked(changes);
  const sentences = changes.map((change) => wordChange(change, speaker, { alone }));
  const found = FOUND[kind](id, site);
  return { kind, sentences, name: found?.name ?? site.t(`changes.gone.${kind}`), ...(found && { href: found.href }) };
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
function merged(days: readonly ChangedDay[]): ChangedDay[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  return [...byDay].map(([day, parts]) => ({ day, entries: parts.flatMap(({ entries }) => entries) }));
}

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

export interface EntryView {
  kind: ChangedKind;
  name: string;
  /** Missing for an entry that is gone. */
  href?: string;
  sentences: Part[][];
}

export interface DayView {
  day: Day;
  entries: EntryView[];
}

export interface ChangesView {
  days: DayView[];
  count: number;
  begins?: Site['history']['begins'];
}
