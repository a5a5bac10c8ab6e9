/**
 * What is kept on the device, in two caches that only a reader's press creates (public/worker.js says which). Whoever
 * only looks creates nothing.
 */

export const LISTS = 'kept-copies';
export const FILES = 'kept-files';

/** The complete copies, by folder of the list: `/kept/en/mli/ML05/`. */
export async function keptCopies(): Promise<Kept[]> {
  return lists('files.json');
}

/** Downloads that were begun and are not complete. */
export async function unfinished(): Promise<Kept[]> {
  return lists('next.json');
}

/** The SHA-256 of each file that is here, checked when it was stored. */
export async function storedDigests(): Promise<Set<string>> {
  if (!(await caches.has(FILES))) return new Set();
  const requests = await (await caches.open(FILES)).keys();
  return new Set(requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
}

/** How many bytes of a list's files are here. */
export function bytesHere({ files }: List, stored: ReadonlySet<string>): number {
  return sum(files.filter(({ sha256 }) => stored.has(sha256)));
}

/** Take away the files that no list needs any more. */
export async function sweep(): Promise<void> {
  const needed = new Set(
    [...(await keptCopies()), ...(await unfinished())].flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
  );
  const cache = await caches.open(FILES);
  for (const request of await cache.keys()) {
    if (!needed.has(request.url.slice(request.url.lastIndexOf('/') + 1))) await cache.delete(request);
  }
}

export function sum(files: readonly ListedFile[]): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}

async function lists(name: string): Promise<Kept[]> {
  if (!(await caches.has(LISTS))) return [];
  const cache = await caches.open(LISTS);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith(`/${name}`));
  return Promise.all(
    requests.map(async (request) => {
      const list = (await (await cache.match(request))?.json()) as Omit<Kept, 'folder'>;
      return { ...list, folder: new URL('.', request.url).pathname };
    }),
  );
}

/** A list as the site has it: build/write-lists.ts. */
export interface List {
  /** Of the region or country. */
  name: string;
  /** Its page, without the base. */
  page: string;
  /** The day of the build. */
  built: string;
  files: ListedFile[];
}

export interface ListedFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface Kept extends List {
  folder: string;
  /** When it was kept, by the device's clock: an instant. */
  at: string;
  /** SHA-256 of the list as the site has it. */
  version: string;
}

/** What a site says of a list, small enough to be asked for at each visit. */
export interface Version {
  version: string;
  built: string;
  bytes: number;
}
