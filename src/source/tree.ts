/**
 * Which files of a content tree are entries, and of which kind: by folder and name alone.
 * Reads names, not contents. Nothing outside `content/` is ever opened.
 */
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/**
 * List the entries below `root` (a folder with `content/` in it, or a content folder itself),
 * sorted by path, with a finding for each file that has no business there.
 * @throws when there is no content folder: the check could not run.
 */
export function listEntries(root: string): { entries: EntryFile[]; findings: Finding[] } {
  const prefix = contentPrefix(root);
  const entries: EntryFile[] = [];
  const findings: Finding[] = [];
  const reject = (path: string, message: string, hint: string, code: 'PAL102' | 'PAL105' = 'PAL105') =>
    findings.push(find(code, path, { at: 'file' }, message, hint));

  for (const { kind, folder, extension, depth } of ENTRY_KINDS) {
    walk(root, prefix + folder, depth, extension, (path, names) => entries.push({ kind, path, names }), reject);
  }
  rejectStrangers(root, prefix, reject);
  return { entries: entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)), findings };
}

/** `content/` where the root holds such a folder, or nothing where the root is the content folder. */
export function contentPrefix(root: string): string {
  if (existsSync(join(root, 'content'))) return 'content/';
  if (ENTRY_KINDS.some(({ folder }) => existsSync(join(root, folder)))) return '';
  throw new NoContent(root);
}

/** There is nothing to check: a wrong `--root`, most likely. */
export class NoContent extends Error {
  constructor(root: string) {
    super(`There is no folder "content" in ${root}. Name the folder that holds it with --root.`);
  }
}

type Reject = (path: string, message: string, hint: string, code?: 'PAL102' | 'PAL105') => void;

function walk(
  root: string,
  folder: string,
  depth: number,
  extension: string,
  accept: (path: string, names: string[]) => void,
  reject: Reject,
  above: string[] = [],
): void {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return;
  for (const item of readdirSync(absolute, { withFileTypes: true })) {
    const path = `${folder}/${item.name}`;
    if (depth > 0) {
      if (!item.isDirectory())
        reject(
          path,
          'a file stands where a folder of a country is expected',
          'move it into its country’s folder, like mli/',
        );
      else if (!/^[a-z]{3}$/.test(item.name))
        reject(
          path,
          `"${item.name}" is not a country’s three-letter code`,
          'name the folder with the ISO 3166 code, like mli',
          'PAL102',
        );
      else walk(root, path, depth - 1, extension, accept, reject, [...above, item.name]);
      continue;
    }
    const stem = item.name.endsWith(extension) ? item.name.slice(0, -extension.length) : undefined;
    const problem = entryNameProblem(item, stem, extension);
    if (problem) reject(path, problem.message, problem.hint, problem.code);
    else accept(path, [...above, stem ?? '']);
  }
}

function entryNameProblem(item: Dirent, stem: string | undefined, extension: string) {
  if (!item.isFile()) {
    return {
      code: 'PAL105' as const,
      message: 'this is not a plain file',
      hint: 'entries are plain files: no folders and no links here',
    };
  }
  if (stem === undefined) {
    return {
      code: 'PAL105' as const,
      message: `only files that end in ${extension} belong here`,
      hint: 'rename it or take it away',
    };
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
    return {
      code: 'PAL102' as const,
      message: 'a file’s name has small letters, digits and single hyphens only',
      hint: `rename it, for example ${suggestName(stem)}${extension}`,
    };
  }
  return undefined;
}

/** A name that would be right, made from the wrong one. */
function suggestName(stem: string): string {
  const plain = stem
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain || 'bankass';
}

function rejectStrangers(root: string, prefix: string, reject: Reject): void {
  const known = [...ENTRY_KINDS.map(({ folder }) => folder), ...OTHER_FOLDERS];
  for (const item of readdirSync(join(root, prefix), { withFileTypes: true })) {
    const fine = item.isDirectory() ? known.includes(item.name) : OTHER_FILES.includes(item.name);
    if (!fine && (prefix !== '' || item.isDirectory())) {
      reject(
        `${prefix}${item.name}`,
        `nothing named "${item.name}" belongs in content/`,
        didYouMean(item.name, known, `the folders are ${known.join(', ')}`),
      );
    }
  }
}

/** The kinds of entry: where they stand and what their files are called. */
const ENTRY_KINDS = [
  { kind: 'locality', folder: 'localities', extension: '.mdx', depth: 1 },
  { kind: 'actor', folder: 'actors', extension: '.mdx', depth: 0 },
  { kind: 'country', folder: 'countries', extension: '.mdx', depth: 0 },
  { kind: 'source', folder: 'sources', extension: '.yaml', depth: 0 },
] as const;

/** Read by others: interface text by i18n, guides by Astro. */
const OTHER_FOLDERS = ['guides', 'strings'];
const OTHER_FILES = ['LICENSE'];

export type EntryKind = (typeof ENTRY_KINDS)[number]['kind'];

export interface EntryFile {
  kind: EntryKind;
  /** Path from the root, with forward slashes. */
  path: string;
  /** The parts of the path that make the id: `['mli', 'bankass']`. */
  names: string[];
}
