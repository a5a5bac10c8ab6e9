/**
 * The difference of two versions of the content: the files as they lie here, and a commit or a folder. Everything is
 * compared, whoever may read it.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from '../load.ts';
import type { WholeEntries } from '../model/audience.ts';
import type { EntryChanges } from '../model/changes/change.ts';
import { compareEntries } from '../model/changes/entries.ts';
import type { Day } from '../model/day.ts';
import { contentPrefix } from '../source/tree.ts';
import { compareVersions, contentIn, pathsOf, readerOf, versionBefore } from './between.ts';
import { gitOf } from './git.ts';
import { commitNamed, differenceFrom } from './log.ts';
import { entriesOf, filesOf } from './version.ts';

/**
 * The changes from `base` to the files below `root`, and both versions.
 * @throws where there is no such base.
 */
export function differenceOf(root: string, base: string, { project, today }: DifferenceOptions): Difference {
  const now = load(root, { today }).entries;
  if (isFolder(base)) {
    const before = load(resolve(base), { today }).entries;
    // A folder of content alone may be compared with one that holds it: paths count from content/.
    const [old, new_] = [fromContent(before, resolve(base)), fromContent(now, root)];
    return { before: old, after: new_, changes: compareEntries(old, new_) };
  }
  const place = contentIn(project, root);
  const git = place && gitOf(project);
  if (!git) {
    const reason = place ? 'this folder is not the top of a git repository' : `${root} lies outside of this project`;
    throw new Error(`Of a commit nothing can be said: ${reason}. Name a folder with the other version instead.`);
  }
  const commit = commitNamed(git, base);
  if (commit === undefined) throw new Error(`There is no commit, branch or folder "${base}".`);
  const touched = new Map(differenceFrom(git, commit, place.paths).map(({ path, before }) => [path, before]));
  const after = filesOf(now);
  const before = versionBefore(after, touched, place, readerOf(git, place, [touched]));
  const versions = [entriesOf(before), entriesOf(after)] as const;
  const changes = compareVersions(before, after, [...versions], pathsOf(touched, place));
  return { before: versions[0], after: versions[1], changes };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function fromContent(entries: WholeEntries, root: string): WholeEntries {
  const prefix = contentPrefix(root);
  if (prefix === '') return entries;
  const short = <One extends { file: string }>(one: One): One => ({ ...one, file: one.file.slice(prefix.length) });
  const { localities, actors, countries, sources, references } = entries;
  return {
    localities: localities.map(short),
    actors: actors.map(short),
    countries: countries.map(short),
    sources: sources.map(short),
    references: new Map([...references].map(([file, all]) => [file.slice(prefix.length), all])),
  };
}

export interface Difference {
  before: WholeEntries;
  after: WholeEntries;
  changes: EntryChanges[];
}

export interface DifferenceOptions {
  /** The top of the repository that is asked about a commit. */
  project: string;
  /** The day against which both are read. */
  today: Day;
}
