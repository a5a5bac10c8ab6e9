/**
 * Which files of a built site a reader needs who keeps a region: its pages, the pages that they lead to, style, scripts
 * and search. Pure: the built site is given as it stands in `dist/`, and only files that are there are listed.
 */

/**
 * The files of a part of the site, sorted by address.
 * @param start addresses, without the base, of the pages to begin with: the region, its briefs, home and so on.
 * @param base where the site is served, with both its slashes.
 */
export function filesOf(start: readonly string[], { files, linksOf }: BuiltSite, search: SearchSet): ListedFile[] {
  const listed = new Set(start.filter((address) => files.has(address)));
  // A brief leads to its actors and their guides; what those lead to in turn is other people's region.
  for (const page of start) {
    for (const link of linksOf(page)) if (files.has(link) && isSupport(link, page)) listed.add(link);
  }
  const open = [...listed];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    for (const link of linksOf(address)) {
      if (!isPart(link) || listed.has(link) || !files.has(link)) continue;
      listed.add(link);
      open.push(link);
    }
  }
  for (const [address] of files) if (search.needs(address, listed)) listed.add(address);
  return [...listed].toSorted(byLetters).map((path) => ({ path, ...(files.get(path) as Digest) }));
}

/** A page that explains another, in the same language: an actor or a guide. */
function isSupport(address: string, page: string): boolean {
  return /^[^/]+\/(?:actors|guides)\/[^/]+\/$/.test(address) && address.split('/')[0] === page.split('/')[0];
}

/** What a page is made of: style, script, icon. Not what it only offers: a copy to carry is as large as all the rest. */
function isPart(address: string): boolean {
  return /\.(?:css|js|svg|png|ico|webmanifest)$/.test(address);
}

/**
 * The addresses that a built file names, without the base: in a page by `href` and `src`, in a script or style by the
 * names of its neighbours in `_astro/`.
 */
export function linksIn(address: string, text: string, base: string): string[] {
  const found = new Set<string>();
  if (address === '' || address.endsWith('/') || address.endsWith('.html')) {
    for (const [, link = ''] of text.matchAll(/\s(?:href|src)="([^"#?]*)/g)) {
      if (link.startsWith(base)) found.add(link.slice(base.length));
    }
  } else if (/\.(?:js|css)$/.test(address)) {
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css)\b/g)) found.add(folder + name);
  }
  return [...found];
}

/**
 * The search of a country in a language: all of the index, but of the records only those of pages that are kept.
 * What only Pagefind's own interface uses is left out: this site has one of its own.
 * @param folder the index, without the base: `search/mli/en/`.
 * @param pageOf the page that a record is of, for the files of records.
 * @param hasOwnWords whether Pagefind has a program for the language; the one for any other is then not asked for.
 */
export function pagefindSet(
  folder: string,
  pageOf: (address: string) => string | undefined,
  hasOwnWords: boolean,
): SearchSet {
  return {
    needs: (address, listed) => {
      if (!address.startsWith(folder)) return false;
      const name = address.slice(folder.length);
      if (/^pagefind-(?!entry|worker)/.test(name) || (hasOwnWords && name === 'wasm.unknown.pagefind')) return false;
      return name.startsWith('fragment/') ? listed.has(pageOf(address) ?? address) : true;
    },
  };
}

export const NO_SEARCH: SearchSet = { needs: () => false };

/** The same order on every machine. */
function byLetters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** What the reader's device checks a file by. */
export interface Digest {
  bytes: number;
  /** Hexadecimal, lower case. */
  sha256: string;
}

/** `path` is the address without the base; of a page it ends in a slash. */
export interface ListedFile extends Digest {
  path: string;
}

export interface BuiltSite {
  /** By address without the base. */
  files: ReadonlyMap<string, Digest>;
  linksOf: (address: string) => readonly string[];
}

export interface SearchSet {
  needs: (address: string, listed: ReadonlySet<string>) => boolean;
}
