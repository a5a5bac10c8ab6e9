/** The kinds of entry: where they stand, what their files are called, and which of them a path is. */

export const ENTRY_KINDS = [
  { kind: 'locality', folder: 'localities', extension: '.mdx', depth: 1 },
  { kind: 'actor', folder: 'actors', extension: '.mdx', depth: 0 },
  { kind: 'country', folder: 'countries', extension: '.mdx', depth: 0 },
  { kind: 'source', folder: 'sources', extension: '.yaml', depth: 0 },
] as const;

/**
 * The entry whose file a path below content/ is, by its name alone, for versions that no longer lie on the disk.
 * Undefined for what is no entry: a translation, a guide, a file that does not belong there.
 * @param prefix `content/`, or nothing where the root is the content folder.
 */
export function entryAt(path: string, prefix: string): EntryFile | undefined {
  if (!path.startsWith(prefix)) return undefined;
  const [folder = '', ...rest] = path.slice(prefix.length).split('/');
  const kind = ENTRY_KINDS.find((one) => one.folder === folder);
  if (!kind || rest.length !== kind.depth + 1 || !path.endsWith(kind.extension)) return undefined;
  const names = [...rest.slice(0, -1), rest.at(-1)?.slice(0, -kind.extension.length) ?? ''];
  return names.every((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) ? { kind: kind.kind, path, names } : undefined;
}

export type EntryKind = (typeof ENTRY_KINDS)[number]['kind'] | 'translation';

export interface EntryFile {
  kind: EntryKind;
  /** Path from the root, with forward slashes. */
  path: string;
  /** The parts of the path that make the id: `['mli', 'bankass']`; of a translation `['fr', 'localities', 'mli', 'bankass']`. */
  names: string[];
}
