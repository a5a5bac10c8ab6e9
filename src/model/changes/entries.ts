/** What changed between two versions of the entries: a list for each entry, the worst news first. Pure. */
import { SCHEMAS } from '../../schema/index.ts';
import { sectionsOf } from '../../source/body/sections.ts';
import type { DatasetEntries } from '../dataset.ts';
import type { Change, ChangedKind, EntryChanges } from './change.ts';
import { type Comparer, comparer, isSame } from './compare.ts';
import { weightOf } from './weight.ts';

/**
 * Compare all entries, or those of `only`, by their files.
 * @returns the entries that differ, in the order of kinds and paths.
 */
export function compareEntries(
  before: DatasetEntries,
  after: DatasetEntries,
  only?: ReadonlySet<string>,
): EntryChanges[] {
  return KINDS.flatMap(([kind, list]) => {
    const chosen = (entries: readonly Versioned[]) =>
      new Map(entries.filter(({ file }) => !only || only.has(file)).map((one) => [one.file, one]));
    const [old, now] = [chosen(before[list]), chosen(after[list])];
    const all = new Map(old);
    const renamed = renamedIn(old, now);
    for (const file of renamed.values()) old.delete(file);
    return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((file) => {
      const is = now.get(file);
      const former = renamed.get(file);
      const was = former === undefined ? old.get(file) : all.get(former);
      const changes = was === is ? [] : changesOf(kind, was, is);
      if (former !== undefined) changes.push({ what: 'entry-renamed' });
      return changes.length === 0 ? [] : [{ kind, id: (is ?? was)?.id ?? '', file, changes }];
    });
  });
}

/**
 * Which file an entry had before, by the one that it has now: one is gone, one is new, and both are of the same thing. That
 * an entry with its agreements was taken out would be the worst news, and here it is none.
 */
function renamedIn(old: ReadonlyMap<string, Versioned>, now: ReadonlyMap<string, Versioned>): Map<string, string> {
  const alone = (some: ReadonlyMap<string, Versioned>, others: ReadonlyMap<string, Versioned>) => {
    const groups = Map.groupBy(
      [...some.values()].filter(({ file }) => !others.has(file)),
      identityOf,
    );
    return new Map([...groups].flatMap(([key, [one, ...more]]) => (one && more.length === 0 ? [[key, one.file]] : [])));
  };
  const [gone, come] = [alone(old, now), alone(now, old)];
  return new Map(
    [...come].flatMap(([key, file]) => {
      const former = gone.get(key);
      return former === undefined ? [] : [[file, former] as const];
    }),
  );
}

/** What a thing is known by beside its file: two that share all of it are one. */
function identityOf({ name, pcode, title, publisher, date }: Versioned): string {
  return JSON.stringify([name, pcode, title, publisher, date]);
}

/** The changes between two versions of one entry; none between a version and itself. */
export function changesOf(kind: ChangedKind, before: Versioned | undefined, after: Versioned | undefined): Change[] {
  if (!before || !after) return before === after ? [] : [{ what: after ? 'entry-added' : 'entry-removed' }];
  const changes: Change[] = [];
  const instead = [before, after].some(standsInstead);
  COMPARERS[kind](before, after, (change) => {
    if (instead && 'field' in change && !change.record && change.field[0] === 'access') return;
    const reviewed = change.what === 'changed' && 'field' in change && change.field[0] === 'reviewed';
    changes.push(reviewed ? checked(after) : change);
  });
  const sections = changedSections(before.body?.text ?? '', after.body?.text ?? '');
  if (sections > 0) changes.push({ what: 'prose', sections });
  return worstFirst(withDays(changes));
}

/** In the order of their weight; of the same weight, as the schema has them. */
export function worstFirst(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** Nothing but a check: the entry was read again, and holds. */
export function isOnlyChecked(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ what }) => what === 'checked');
}

/** What the cut puts in the place of an access that is held back (see audience.ts) was never written by anybody. */
function standsInstead(entry: Versioned): boolean {
  return (entry as { access?: { sentence: string } }).access?.sentence === '';
}

/** "Verbal → broken" and "ended on 3 March" are one piece of news. */
function withDays(changes: readonly Change[]): Change[] {
  const endings = new Map<string, Change>();
  for (const change of changes) {
    const isEnding = 'field' in change && change.field[0] === 'endedOn' && change.record?.list === 'conditions';
    if (isEnding && (change.what === 'set' || change.what === 'changed')) endings.set(change.record?.id ?? '', change);
  }
  const told = new Set<Change>();
  const dated = changes.map((change) => {
    if (change.what !== 'changed' || change.field[0] !== 'status') return change;
    const ending = endings.get(change.record?.id ?? '');
    if (!ending || !('to' in ending) || typeof ending.to !== 'object' || !('date' in ending.to)) return change;
    told.add(ending);
    return { ...change, on: ending.to.date ?? '' };
  });
  return dated.filter((change) => !told.has(change));
}

function checked(after: Versioned): Change {
  const { reviewed } = after as { reviewed?: string };
  return { what: 'checked', ...(reviewed !== undefined && { to: reviewed }) };
}

/** How many sections are new, gone or other: one that was worded anew counts once. */
function changedSections(before: string, after: string): number {
  if (before === after) return 0;
  const [old, now] = [before, after].map((text) => sectionsOf(text).map((section) => section.text));
  const changed = (list: string[] = [], other: string[] = []) => list.filter((text) => !other.includes(text)).length;
  const count = Math.max(changed(old, now), changed(now, old));
  // The same sections in another order, or other blank lines between them.
  return count === 0 && !isSame(old, now) ? 1 : count;
}

const KINDS = [
  ['locality', 'localities'],
  ['actor', 'actors'],
  ['country', 'countries'],
  ['source', 'sources'],
] as const;

const COMPARERS: Record<ChangedKind, Comparer> = {
  locality: comparer(SCHEMAS.locality),
  actor: comparer(SCHEMAS.actor),
  country: comparer(SCHEMAS.country),
  source: comparer(SCHEMAS.source),
};

interface Versioned {
  id: string;
  file: string;
  /** Of a place, an actor, a country. */
  name?: string;
  pcode?: string;
  /** Of a source. */
  title?: string;
  publisher?: string;
  date?: string;
  body?: { text: string };
}
