/** From one version of the content to the one before it: where its files lie, what they held, what differs. */
import { join } from 'node:path';
import type { EntryChanges } from '../model/changes/change.ts';
import { compareEntries } from '../model/changes/entries.ts';
import type { DatasetEntries } from '../model/dataset.ts';
import { ENTRY_KINDS, entryAt } from '../source/kinds.ts';
import { contentPrefix } from '../source/tree.ts';
import { type Git, insideProject } from './git.ts';
import { blobsOf, type Touched } from './log.ts';
import { fileFrom, type Version, type VersionFile } from './version.ts';

/** Where the content lies in the project; undefined for one that lies elsewhere, whose repository is never asked. */
export function contentIn(project: string, root: string): ContentPlace | undefined {
  const folder = insideProject(project, root);
  if (folder === undefined) return undefined;
  const above = folder === '' ? '' : `${folder}/`;
  const prefix = contentPrefix(root);
  return { above, prefix, paths: ENTRY_KINDS.map((kind) => join(above, prefix, kind.folder).replaceAll('\\', '/')) };
}

/** Reads what files held; all their blobs are asked for at once. */
export function readerOf(git: Git, { prefix }: ContentPlace, steps: readonly Before[]): ReadFile {
  const ids = new Set(steps.flatMap((before) => [...before.values()].filter((id) => id !== undefined && id !== '')));
  const blobs = blobsOf(git, [...ids] as string[]);
  const known = new Map<string, ReturnType<ReadFile>>();
  return (path, id) => {
    const key = `${id} ${path}`;
    if (!known.has(key)) known.set(key, fileFrom(path, prefix, blobs.get(id)));
    return known.get(key);
  };
}

/** The version before: the same files, but those that were touched as they stood then. */
export function versionBefore(after: Version, touched: Before, { above }: ContentPlace, read: ReadFile): Version {
  const before = new Map(after);
  for (const [path, id] of touched) {
    const file = id === undefined ? undefined : read(path.slice(above.length), id);
    if (file === undefined) before.delete(path.slice(above.length));
    else before.set(path.slice(above.length), file);
  }
  return before;
}

/**
 * The changes of the files of `only`. Of a file whose earlier version cannot be read, only that is known; of one whose
 * later version cannot be read, nothing.
 * @param entries those of both versions, whole or cut.
 */
export function compareVersions(
  before: Version,
  after: Version,
  entries: readonly [DatasetEntries, DatasetEntries],
  only: readonly string[],
): EntryChanges[] {
  const readable = only.filter((path) => before.get(path) !== 'unreadable' && after.get(path) !== 'unreadable');
  const unreadable = only.flatMap((path): EntryChanges[] => {
    const now = after.get(path);
    if (before.get(path) !== 'unreadable' || now === undefined || now === 'unreadable') return [];
    return [{ kind: now.kind, id: now.entry.id, file: path, changes: [{ what: 'unreadable' }] }];
  });
  return [...compareEntries(...entries, new Set(readable)), ...unreadable];
}

/** The files of entries among what was touched, by their paths from the root of the content, in order. */
export function pathsOf(touched: Before, { above, prefix }: ContentPlace): string[] {
  const paths = [...touched.keys()].map((path) => path.slice(above.length));
  return paths.filter((path) => entryAt(path, prefix) !== undefined).toSorted();
}

export interface ContentPlace {
  /** From the top of the repository to the root of the content, with a slash at its end where there is a way. */
  above: string;
  /** From there to the folders of the entries. */
  prefix: string;
  /** The folders of the entries, from the top of the repository. */
  paths: string[];
}

/** What stood at each path, from the top of the repository. */
type Before = ReadonlyMap<string, Touched['before']>;
export type ReadFile = (path: string, id: string) => VersionFile | 'unreadable' | undefined;
