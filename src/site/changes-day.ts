/** The changes of one day, as pages show them: the worst news first, and what many entries share said once. */
import type { ChangedDay } from '../history/history.ts';
import { inPlain, type Part, type Speaker, wordChange } from '../i18n/changes.ts';
import type { Change, ChangedKind, ChangedRecord, EntryChanges } from '../model/changes/change.ts';
import { isOnlyChecked } from '../model/changes/entries.ts';
import { isConsequential, isLittle, weightOf } from '../model/changes/weight.ts';
import type { Day } from '../model/day.ts';
import type { Site } from './context.ts';

/** Lines on a page of changes; older days are left away as a whole, and the page says so. */
export const CHANGES_ON_A_PAGE = 400;
/** Entries of one day that share a change of little weight before they share a line for it. */
export const ALIKE_IN_A_DAY = 5;
/** Entries that are named beside a change that all of them share. */
const NAMES_IN_A_LINE = 60;

/** The worst news first, so that where there is no room for all what matters least is left away. */
export function viewDay({ day, entries }: ChangedDay, site: Site): DayView {
  const inOrder = entries.map((entry) => viewEntry(entry, site)).toSorted(byWorst(site));
  const shared = sharedIn(inOrder);
  const views = inOrder.map((view) => ({ ...view, told: view.told.filter(({ plain }) => !shared.has(plain)) }));
  const news = views.filter(({ told }) => told.length > 0);
  let room = CHANGES_ON_A_PAGE;
  const shown = news.filter(({ told }, index) => {
    room -= told.length;
    return index === 0 || room >= 0;
  });
  const groups = grouped(
    inOrder.flatMap((view) => view.little.map((told) => ({ view, told }))),
    site,
  );
  return {
    day,
    entries: shown.map(({ told, ...view }) => ({ ...namedOf(view), sentences: told.map(({ parts }) => parts) })),
    more: news.length - shown.length,
    alike: grouped([...shared.values()].flat(), site),
    little: groups.slice(0, CHANGES_ON_A_PAGE),
    littleEntries: views.filter(({ little }) => little.length > 0).length,
    moreLittle: Math.max(0, groups.length - CHANGES_ON_A_PAGE),
  };
}

/** What is the same in many entries of a day, by its words; never what is of consequence. */
function sharedIn(views: readonly EntryTold[]): Map<string, Occurrence[]> {
  const little = views.flatMap((view) =>
    view.told.filter(({ consequential }) => !consequential).map((told) => ({ view, told })),
  );
  const same = Map.groupBy(little, ({ told }) => told.plain);
  return new Map([...same].filter(([, occurrences]) => entriesOf(occurrences).length >= ALIKE_IN_A_DAY));
}

/** Each sentence once, with the entries in which it is said; the names of all of them together are bounded. */
function grouped(occurrences: readonly Occurrence[], { lang }: Site): SharedView[] {
  const { compare } = new Intl.Collator(lang);
  let room = CHANGES_ON_A_PAGE;
  return [...Map.groupBy(occurrences, ({ told }) => told.plain).values()].map((same) => {
    const entries = entriesOf(same);
    const most = Math.min(NAMES_IN_A_LINE, Math.max(room, 1));
    const named = (entries.length > most ? entries.slice(0, most) : entries).toSorted((a, b) =>
      compare(a.name, b.name),
    );
    room -= named.length;
    return { parts: same[0]?.told.parts ?? [], entries: named.map(namedOf), count: entries.length };
  });
}

function entriesOf(occurrences: readonly Occurrence[]): Named[] {
  return [...new Set(occurrences.map(({ view }) => view))];
}

/** What changed in an entry, each change in a sentence. */
export function viewEntry(entry: EntryChanges, site: Site): EntryTold {
  const { kind, id, changes } = entry;
  const speaker = speakerOf(entry, site);
  const alone = isOnlyChecked(changes);
  const tell = (some: readonly Change[]) =>
    some.map((change): Told => {
      const parts = wordChange(change, speaker, { alone });
      return { parts, plain: inPlain(parts), consequential: isConsequential(change) };
    });
  const found = FOUND[kind](id, site);
  return {
    kind,
    worst: Math.min(...changes.map(weightOf)),
    told: tell(changes.filter((change) => !isLittle(change))),
    little: tell(changes.filter(isLittle)),
    name: found?.name ?? site.t(`changes.gone.${kind}`),
    ...found,
  };
}

function namedOf({ name, href, place }: Named): Named {
  return { name, ...(href !== undefined && { href }), ...(place && { place }) };
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

function byWorst({ lang }: Site) {
  const { compare } = new Intl.Collator(lang);
  return (a: EntryTold, b: EntryTold) =>
    a.worst - b.worst || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compare(a.name, b.name);
}

const ORDER: readonly ChangedKind[] = ['locality', 'country', 'actor', 'source'];
const LISTS = { locality: 'localities', actor: 'actors', country: 'countries' } as const;

const FOUND: Record<ChangedKind, (id: string, site: Site) => Named | undefined> = {
  locality: (id, { dataset, routes }) => {
    const found = dataset.localities.get(id);
    return found && { name: found.name, href: routes.locality(id), place: { id, region: found.region } };
  },
  actor: (id, { dataset, routes }) => named(dataset.actors.get(id)?.name, routes.actor(id)),
  country: (id, { dataset, routes }) => named(dataset.countries.get(id)?.name, routes.country(id)),
  source: (id, { dataset, routes }) => named(dataset.sources.get(id)?.title, routes.source(id)),
};

function named(name: string | undefined, href: string): Named | undefined {
  return name === undefined ? undefined : { name, href };
}

/** What an entry is called, and where it stands unless it is gone. */
interface Named {
  name: string;
  href?: string;
  /** By what a reader finds it in a list: only of places. */
  place?: { id: string; region: string };
}

interface Told {
  parts: Part[];
  /** The same as text. */
  plain: string;
  consequential: boolean;
}

interface EntryTold extends Named {
  kind: ChangedKind;
  /** The weight of its worst news. */
  worst: number;
  told: Told[];
  little: Told[];
}

interface Occurrence {
  view: Named;
  told: Told;
}

export interface EntryView extends Named {
  sentences: Part[][];
}

/** A change, once, with entries that it was made in, and in how many. */
export interface SharedView {
  parts: Part[];
  entries: Named[];
  count: number;
}

export interface DayView {
  day: Day;
  entries: EntryView[];
  /** Entries for which there was no room. */
  more: number;
  /** Of no great consequence, and the same in many entries. */
  alike: SharedView[];
  /** Names, summaries, sources, the order of lists. */
  little: SharedView[];
  littleEntries: number;
  moreLittle: number;
}
