/**
 * Which files of a content tree are entries, and of which kind: by folder and name alone. The rules for a name are
 * in names.ts. Reads names, not contents. No link is followed: nothing outside `content/` is ever opened.
 */
import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { spelledOut } from './characters.ts';
import { ENTRY_KINDS, type EntryFile, type EntryKind } from './kinds.ts';
import {
  folderProblem,
  hiddenProblem,
  kindProblem,
  languageProblem,
  type NameProblem,
  nameProblem,
  namesAlike,
} from './names.ts';

/**
 * List the entries below `root` (a folder with `content/` in it, or a content folder itself),
 * sorted by path, with a finding for each file that has no business there.
 * @throws when there is no content folder: the check could not run.
 */
export function listEntries(root: string): Listed {
  const prefix = contentPrefix(root);
  const tree: Tree = { root, entries: [], boundaries: [], findings: [] };
  const top = prefix === '' ? undefined : kindProblem(lstatSync(join(root, 'content')), 'folder');
  if (top) reject(tree, 'content', top);
  else listTop(tree, prefix);
  const byPath = (a: EntryFile, b: EntryFile) => (a.path < b.path ? -1 : 1);
  const { entries, boundaries, findings } = tree;
  return { entries: entries.toSorted(byPath), boundaries: boundaries.toSorted(byPath), findings };
}

/** `content/` where the root holds such a folder, or nothing where the root is the content folder. */
export function contentPrefix(root: string): string {
  if (existsSync(join(root, 'content'))) return 'content/';
  if (ENTRY_KINDS.some(({ folder }) => existsSync(join(root, folder)))) return '';
  throw new NoContent(root);
}

/** Whether a plain file stands there, itself and not by a link. */
export function hasFile(root: string, path: string): boolean {
  const names = path.split('/');
  return names.every((_, index) => {
    const status = lstatSync(join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === names.length - 1 ? status?.isFile() : status?.isDirectory();
  });
}

/** Names of the plain files of a folder below content/, sorted; none where there is no such folder, but a link or so. */
export function filesOf(root: string, folder: string): string[] {
  const path = `${contentPrefix(root)}${folder}`;
  const names = path.split('/');
  const isFolder = names.every((_, index) =>
    lstatSync(join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (!isFolder) return [];
  return itemsOf({ root, entries: [], boundaries: [], findings: [] }, path)
    .filter((item) => item.isFile())
    .map(({ name }) => name.toString('utf8'))
    .toSorted();
}

/** There is nothing to check: a wrong `--root`, most likely. */
export class NoContent extends Error {
  constructor(root: string) {
    super(`There is no folder "content" in ${root}. Name the folder that holds it with --root.`);
  }
}

/** What stands in content/ itself: folders of entries, folders for others, a few files. */
function listTop(tree: Tree, prefix: string): void {
  for (const { item, name, problem } of named(tree, prefix.slice(0, -1))) {
    const path = `${prefix}${name}`;
    const kind = ENTRY_KINDS.find(({ folder }) => folder === name);
    const isFolder = kind !== undefined || OTHER_FOLDERS.includes(name);
    if (isFolder || OTHER_FILES.includes(name)) {
      const wrong = kindProblem(item, isFolder ? 'folder' : 'file');
      if (wrong) reject(tree, path, wrong);
      else if (kind) listKind(tree, path, kind);
      else if (name === TRANSLATIONS) listTranslations(tree, path);
      else if (name === BOUNDARIES_FOLDER) listBoundaries(tree, path);
      else if (isFolder) listOthers(tree, path);
    } else if (prefix !== '' || item.isDirectory()) {
      const wrong = problem ?? hiddenProblem(name) ?? kindProblem(item, item.isDirectory() ? 'folder' : 'file');
      reject(tree, path, wrong ?? stranger(name));
    }
  }
}

function listKind(tree: Tree, folder: string, { kind, extension, depth }: Kind, above: string[] = []): void {
  const accept = (path: string, names: string[]) => tree.entries.push({ kind, path, names: [...above, ...names] });
  for (const { item, name, problem } of named(tree, folder)) {
    const path = `${folder}/${name}`;
    const wrong = depth > 0 ? (problem ?? folderProblem(item, name)) : (problem ?? nameProblem(item, name, extension));
    if (wrong) reject(tree, path, wrong);
    else if (depth === 0) accept(path, [name.slice(0, -extension.length)]);
    else listCountry(tree, path, name, extension, accept);
  }
}

/** `translations/<lang>/` holds the folders of the entries again: the same paths, with prose only. */
function listTranslations(tree: Tree, folder: string): void {
  for (const { item, name, problem } of named(tree, folder)) {
    const path = `${folder}/${name}`;
    const wrong = problem ?? languageProblem(item, name);
    if (wrong) reject(tree, path, wrong);
    else listTranslationsInto(tree, path, name);
  }
}

function listTranslationsInto(tree: Tree, folder: string, lang: string): void {
  for (const { item, name, problem } of named(tree, folder)) {
    const path = `${folder}/${name}`;
    const kind = TRANSLATED.find((one) => one.folder === name);
    const wrong = problem ?? hiddenProblem(name) ?? kindProblem(item, kind ? 'folder' : 'file') ?? undefined;
    if (wrong) reject(tree, path, wrong);
    else if (kind) listKind(tree, path, { ...kind, kind: 'translation' }, [lang, name]);
    else
      reject(
        tree,
        path,
        strangerAmong(
          name,
          TRANSLATED.map((one) => one.folder),
          folder,
        ),
      );
  }
}

function listCountry(
  tree: Tree,
  folder: string,
  country: string,
  extension: string,
  accept: (path: string, names: string[]) => void,
): void {
  for (const { item, name, problem } of named(tree, folder)) {
    const wrong = problem ?? nameProblem(item, name, extension);
    if (wrong) reject(tree, `${folder}/${name}`, wrong);
    else accept(`${folder}/${name}`, [country, name.slice(0, -extension.length)]);
  }
}

/** Lines of maps: one file for a country. Each is read as a source is, keys and values without prose. */
function listBoundaries(tree: Tree, folder: string): void {
  for (const { item, name, problem } of named(tree, folder)) {
    const path = `${folder}/${name}`;
    const wrong = problem ?? nameProblem(item, name, '.json');
    const iso3 = name.slice(0, -'.json'.length);
    if (wrong) reject(tree, path, wrong);
    else if (/^[a-z]{3}$/.test(iso3)) tree.boundaries.push({ kind: 'source', path, names: [iso3] });
    else {
      const message = `"${iso3}" is not a country’s three-letter code`;
      reject(tree, path, { code: 'PAL102', message, hint: 'name the file with the ISO 3166 code, like mli.json' });
    }
  }
}

/** Folders that others read: no names to check, but no link may lead out of them either. */
function listOthers(tree: Tree, folder: string): void {
  for (const { item, name, problem } of named(tree, folder)) {
    const wrong = problem ?? kindProblem(item, item.isDirectory() ? 'folder' : 'file');
    if (wrong) reject(tree, `${folder}/${name}`, wrong);
    else if (item.isDirectory()) listOthers(tree, `${folder}/${name}`);
  }
}

/**
 * What a folder holds. Names are read as bytes: one that is no text must not stop the reading of the others.
 * What it is called in a finding has each unseen character written out.
 */
function named(tree: Tree, folder: string): Named[] {
  const items = itemsOf(tree, folder);
  const names = items.map((item) => item.name.toString('utf8'));
  const alike = namesAlike(names);
  return items.map((item, index) => {
    const name = names[index] ?? '';
    const problem = alike.get(name);
    return { item, name: spelledOut(name), ...(problem && { problem }) };
  });
}

function itemsOf(tree: Tree, folder: string): Dirent<Buffer>[] {
  try {
    return readdirSync(join(tree.root, folder), { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    const hint = 'check that it is there and that you may read it';
    reject(tree, folder, { code: 'PAL101', message: `the folder cannot be read (${reason})`, hint });
    return [];
  }
}

function stranger(name: string): NameProblem {
  return strangerAmong(name, [...ENTRY_KINDS.map(({ folder }) => folder), ...OTHER_FOLDERS], 'content');
}

function strangerAmong(name: string, known: readonly string[], folder: string): NameProblem {
  return {
    code: 'PAL105',
    message: `nothing named "${name}" belongs in ${folder}/`,
    hint: didYouMean(name, known, `the folders are ${known.join(', ')}`),
  };
}

function reject(tree: Tree, path: string, { code, message, hint }: NameProblem): void {
  tree.findings.push(find(code, path, { at: 'file' }, message, hint));
}

/** The kinds that have prose to translate. What is said of a source stands in the language of the source. */
const TRANSLATED = ENTRY_KINDS.filter(({ kind }) => kind !== 'source');
const TRANSLATIONS = 'translations';

/** Beside the entries: what `npm run import-boundaries` writes. */
export const BOUNDARIES_FOLDER = 'boundaries';
/** Translations stand in folders of their own; interface text is read by i18n, guides by Astro. */
const OTHER_FOLDERS = [TRANSLATIONS, 'guides', 'strings', BOUNDARIES_FOLDER];
const OTHER_FILES = ['LICENSE', 'settings.yaml', 'exceptions.yaml'];

export type { EntryFile, EntryKind } from './kinds.ts';

type Kind = { kind: EntryKind; folder: string; extension: string; depth: number };

export interface Listed {
  entries: EntryFile[];
  /** Files of map lines, by country. */
  boundaries: EntryFile[];
  findings: Finding[];
}

interface Tree extends Listed {
  root: string;
}

interface Named {
  item: Dirent<Buffer>;
  name: string;
  problem?: NameProblem;
}
