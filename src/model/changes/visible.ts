/**
 * Which changes an audience may read. A change is shown only
 * - if it is the very same between the whole versions and between the versions as the audience had them: what only
 *   the cut takes away or gives back is no change, and nobody hears that something was withheld;
 * - if what it speaks of may be read today: an entry, a record, an actor or a source that is held back now was not
 *   held back in time, and its past is not told either. What is gone altogether is told without its name.
 * Rule: DESIGN, "Audience first"; docs/decisions/0017.
 */
import type { DatasetEntries } from '../dataset.ts';
import type { Change, ChangedKind, Closed, EntryChanges } from './change.ts';

/**
 * @param whole changes between two whole versions
 * @param cut changes between the same two versions, each cut to the audience
 */
export function visibleChanges(
  whole: readonly EntryChanges[],
  cut: readonly EntryChanges[],
  today: Today,
): EntryChanges[] {
  const all = new Map(whole.map((entry) => [entry.file, new Set(entry.changes.map((one) => JSON.stringify(one)))]));
  return cut.flatMap((entry) => {
    const standing = today.entry(entry.kind, entry.id);
    if (standing === 'withheld') return [];
    const changes = entry.changes.filter((change) => {
      if (!all.get(entry.file)?.has(JSON.stringify(change))) return false;
      // Of an entry that is gone there is no page any more: that it is gone is all there is to say.
      if (standing === 'gone') return change.what === 'entry-removed';
      return !isWithheld(change, entry, today);
    });
    return changes.length === 0 ? [] : [{ ...entry, changes }];
  });
}

function isWithheld(change: Change, { kind, id }: EntryChanges, today: Today): boolean {
  if ('record' in change && change.record && today.record(kind, id, change.record) === 'withheld') return true;
  return namedIn(change).some(
    (value) =>
      ('actor' in value && today.entry('actor', value.actor) === 'withheld') ||
      ('source' in value && today.entry('source', value.source) === 'withheld'),
  );
}

function namedIn(change: Change): Closed[] {
  const { record, from, to, member, kind, added, removed } = change as Partial<Record<string, unknown>>;
  const about = (record as { about?: Closed } | undefined)?.about;
  const one = [about, from, to, member, kind].filter((value): value is Closed => typeof value === 'object');
  return [...one, ...((added ?? []) as Closed[]), ...((removed ?? []) as Closed[])];
}

/** What stands today, for the audience and in all. */
export function todayOf(whole: DatasetEntries, cut: DatasetEntries): Today {
  const [all, read] = [indexOf(whole), indexOf(cut)];
  const standing = (key: string): Standing => (read.has(key) ? 'readable' : all.has(key) ? 'withheld' : 'gone');
  return {
    entry: (kind, id) => standing(`${kind} ${id}`),
    record: (kind, id, { list, id: record }) => standing(`${kind} ${id} ${list} ${record}`),
  };
}

function indexOf({ localities, actors, countries, sources }: DatasetEntries): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (kind: ChangedKind, entries: readonly { id: string }[]) => {
    for (const entry of entries) {
      keys.add(`${kind} ${entry.id}`);
      for (const [list, field] of Object.entries(entry)) {
        for (const record of Array.isArray(field) ? (field as unknown[]) : []) {
          if (typeof record === 'object' && record !== null && 'id' in record)
            keys.add(`${kind} ${entry.id} ${list} ${String(record.id)}`);
        }
      }
    }
  };
  add('locality', localities);
  add('actor', actors);
  add('country', countries);
  add('source', sources);
  return keys;
}

type Standing = 'readable' | 'withheld' | 'gone';

export interface Today {
  entry: (kind: ChangedKind, id: string) => Standing;
  record: (kind: ChangedKind, id: string, record: { list: string; id: string }) => Standing;
}
