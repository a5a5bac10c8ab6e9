/**
 * What a file or folder of content may be and how it may be called. Names become ids and addresses, are typed by hand,
 * and are checked out on systems that do not tell `Kessa` from `kessa` or `é` from `é`.
 */
import type { Dirent } from 'node:fs';

/** Why this is not the plain file, or the folder, that is expected here; never follows a link. */
export function kindProblem(item: Pick<Dirent, FileTypes>, expected: 'file' | 'folder'): NameProblem | undefined {
  if (item.isSymbolicLink()) {
    return {
      code: 'PAL108',
      message: 'a link stands where a file or a folder is expected',
      hint: 'put the file itself here: a link can lead out of content/',
    };
  }
  if (!item.isFile() && !item.isDirectory()) {
    return {
      code: 'PAL112',
      message: 'this is neither a file nor a folder, but a device, a pipe or a socket',
      hint: 'take it away',
    };
  }
  if (expected === 'folder') {
    return item.isDirectory() ? undefined : { ...UNEXPECTED, message: 'a file stands where a folder is expected' };
  }
  return item.isFile() ? undefined : { ...UNEXPECTED, message: 'a folder stands where a file is expected' };
}

/** Why a folder below localities/ is not that of a country. */
export function folderProblem(item: Dirent<Buffer>, name: string): NameProblem | undefined {
  const hidden = hiddenProblem(name);
  if (hidden) return hidden;
  if (item.isFile()) {
    return {
      code: 'PAL105',
      message: 'a file stands where a folder of a country is expected',
      hint: 'move it into its country’s folder, like mli/',
    };
  }
  const wrong = kindProblem(item, 'folder');
  if (wrong) return wrong;
  if (/^[a-z]{3}$/.test(name) && !RESERVED.test(name)) return undefined;
  return {
    code: 'PAL102',
    message: `"${name}" is not a country’s three-letter code`,
    hint: 'name the folder with the ISO 3166 code, like mli',
  };
}

/** Why a folder below translations/ is not that of a language. */
export function languageProblem(item: Dirent<Buffer>, name: string): NameProblem | undefined {
  const wrong = hiddenProblem(name) ?? kindProblem(item, 'folder');
  if (wrong || /^[a-z]{2,3}$/.test(name)) return wrong;
  return {
    code: 'PAL102',
    message: `"${name}" is not a language’s code of two or three letters`,
    hint: 'name the folder with the code of the language, like fr or ar',
  };
}

/** Why a file of this name is not an entry. */
export function nameProblem(item: Dirent<Buffer>, name: string, extension: string): NameProblem | undefined {
  const hidden = hiddenProblem(name);
  if (hidden) return hidden;
  const wrong = kindProblem(item, 'file');
  if (wrong) return wrong;
  if (!name.endsWith(extension)) {
    return {
      code: 'PAL105',
      message: `only files that end in ${extension} belong here`,
      hint: 'rename it or take it away',
    };
  }
  const stem = name.slice(0, -extension.length);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {
    return {
      code: 'PAL102',
      message: 'a file’s name has small letters, digits and single hyphens only',
      hint: `rename it, for example ${suggestName(stem)}${extension}`,
    };
  }
  if (stem.length > LONGEST_NAME) {
    return { code: 'PAL102', message: `a file’s name has at most ${LONGEST_NAME} letters`, hint: 'shorten it' };
  }
  if (RESERVED.test(stem)) {
    return {
      code: 'PAL102',
      message: `Windows cannot store a file called "${stem}"`,
      hint: 'add a word to the name, like the region',
    };
  }
  return undefined;
}

/**
 * The names of one folder that some systems take for one and the same: all of them but the one that is rightly
 * spelled, or all but the first.
 */
export function namesAlike(names: readonly string[]): Map<string, NameProblem> {
  const groups = Map.groupBy(names, fold);
  const problems = new Map<string, NameProblem>();
  if (groups.size === names.length) return problems;
  for (const [folded, group] of groups) {
    const keep = group.includes(folded) ? folded : group[0];
    for (const name of group.filter((one) => one !== keep)) {
      problems.set(name, {
        code: 'PAL111',
        message: 'another file here has the same name in other letters',
        hint: 'take one of the two away: some computers keep only one of them',
      });
    }
  }
  return problems;
}

/** Case, accents’ storage and unseen characters do not make a name another one. */
function fold(name: string): string {
  return name
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** Why a name may stand nowhere in content. */
export function hiddenProblem(name: string): NameProblem | undefined {
  return name.startsWith('.') || name.startsWith('_') ? HIDDEN : undefined;
}

/** A name that would be right, made from the wrong one. */
function suggestName(stem: string): string {
  const plain = stem
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  return plain || 'bankass';
}

/** A path of the site has three names; file systems stop at 255 bytes for each. */
const LONGEST_NAME = 80;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const HIDDEN: NameProblem = {
  code: 'PAL110',
  message: 'the name starts with a dot or an underscore',
  hint: 'take the file away, or rename it: such files are overlooked',
};

const UNEXPECTED = { code: 'PAL105', hint: 'move it where it belongs, or take it away' } as const;

type FileTypes = 'isFile' | 'isDirectory' | 'isSymbolicLink';

export interface NameProblem {
  code: 'PAL101' | 'PAL102' | 'PAL105' | 'PAL108' | 'PAL110' | 'PAL111' | 'PAL112';
  message: string;
  hint: string;
}
