/** What git says of the files of the content: which commits touched them, what differs from a commit, what was in them. */
import { LARGEST } from '../source/read.ts';
import type { Git } from './git.ts';

/**
 * The newest commits of the main line that touched one of `paths`, newest first. A merge counts as one commit, with
 * all that it brought, on the day on which it was merged: that is when readers could first see it.
 */
export function commitsOf(git: Git, paths: readonly string[], most: number): Commit[] {
  const args = ['log', `-n${most}`, '--format=commit %H %ct', '--first-parent', '-m', '--root', ...RAW, '--', ...paths];
  const commits: Commit[] = [];
  let parts: string[] = [];
  for (const part of git.ask(args).toString('utf8').split('\0')) {
    // A path may look like anything, but stands after the line that announces it.
    const head = ANNOUNCES.test(parts.at(-1) ?? '') ? undefined : /^\s*commit [0-9a-f]+ (\d+)$/.exec(part);
    if (head) {
      parts = [];
      commits.push({ seconds: Number(head[1]), touched: [] });
    } else parts.push(part);
    const newest = commits.at(-1);
    if (newest && ANNOUNCES.test(parts.at(-2) ?? '')) newest.touched.push(...touchedIn(parts.splice(0)));
  }
  return commits.filter(({ touched }) => touched.length > 0);
}

/** What differs between a commit and the files on the disk, files that git does not know included. */
export function differenceFrom(git: Git, commit: string, paths: readonly string[]): Touched[] {
  const known = git.ask(['diff', ...RAW, '--no-ext-diff', '--no-textconv', commit, '--', ...paths]).toString('utf8');
  const others = git.ask(['ls-files', '-z', '--others', '--', ...paths]).toString('utf8');
  const untracked = others.split('\0').filter((path) => path !== '');
  return [...touchedIn(known.split('\0')), ...untracked.map((path) => ({ path, before: undefined }))];
}

/** The full name of a commit; undefined where there is none of that name. */
export function commitNamed(git: Git, name: string): string | undefined {
  try {
    return git.say('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  } catch {
    return undefined;
  }
}

/**
 * The bytes of blobs by their ids. What is larger than an entry can be is not read, and what this clone does not have
 * is not fetched: neither is among them.
 */
export function blobsOf(git: Git, ids: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (ids.length === 0) return found;
  const sizes = git
    .ask(['cat-file', '--batch-check'], `${ids.join('\n')}\n`)
    .toString('utf8')
    .trim()
    .split('\n');
  const wanted = sizes.flatMap((line) => {
    const [id = '', type, size] = line.split(' ');
    return type === 'blob' && Number(size) <= LARGEST ? [id] : [];
  });
  if (wanted.length === 0) return found;
  const bytes = git.ask(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [id = '', , size = ''] = bytes.subarray(at, end).toString('utf8').split(' ');
    found.set(id, bytes.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return found;
}

/** `:100644 100644 <before> <after> M`, then the path: pairs of both. */
function touchedIn(parts: readonly string[]): Touched[] {
  const touched: Touched[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const fields = ANNOUNCES.exec(parts[at] ?? '');
    if (!fields) continue;
    at += 1;
    const [, mode = '', id = ''] = fields;
    // No file there before; a link or a module is no entry, and what it held is not read.
    const before = mode === '000000' ? undefined : mode.startsWith('100') ? id : '';
    touched.push({ path: parts[at] ?? '', before });
  }
  return touched;
}

const ANNOUNCES = /^\s*:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ [A-Z]/;
const RAW = ['--raw', '-z', '--no-renames', '--no-abbrev'];

export interface Touched {
  /** From the top of the repository. */
  path: string;
  /** The blob that stood there before; undefined where nothing did, empty where it was no plain file. */
  before: string | undefined;
}

export interface Commit {
  /** Since 1970. */
  seconds: number;
  touched: Touched[];
}
