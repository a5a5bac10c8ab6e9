/**
 * Download a region by its list: each file once, checked against its SHA-256 before it is stored. What has arrived
 * stays when the line breaks. The copy that was there before remains in use until the new one is complete.
 */
import type { Reason } from './reasons.ts';
import {
  FILES,
  type Kept,
  LISTS,
  type List,
  type ListedFile,
  storedDigests,
  sum,
  sweep,
  type Version,
} from './store.ts';

/** What the site has now. Asked of the line itself, and little: some hundred bytes. */
export async function currentVersion(folder: string): Promise<Version> {
  return (await (await ask(`${folder}version.json`)).json()) as Version;
}

/**
 * Keep the files of a list, or carry on where an earlier download broke off.
 * @param folder of the list: `/kept/en/mli/ML05/`.
 * @param base where the site is served; the worker answers below it.
 * @param tell how many bytes of all are here, as they arrive.
 * @throws NotKept, with the reason.
 */
export async function keep(folder: string, base: string, tell: Tell, signal: AbortSignal): Promise<void> {
  const alone = async () => {
    const { version } = await currentVersion(folder);
    const text = await (await ask(`${folder}files.json`, signal)).text();
    if ((await sha256(new TextEncoder().encode(text))) !== version) throw new NotKept('changed');
    const list = JSON.parse(text) as List;
    await register(base);
    const lists = await caches.open(LISTS);
    const kept = JSON.stringify({ ...list, version, at: new Date().toISOString() } satisfies Omit<Kept, 'folder'>);
    await store(() => lists.put(`${folder}next.json`, new Response(kept)));
    await fetchMissing(list, `${folder}next.json`, base, tell, signal);
    // From here on the new copy answers, and no longer the old one.
    await store(() => lists.put(`${folder}files.json`, new Response(kept)));
    await lists.delete(`${folder}next.json`);
    await sweep();
    navigator.serviceWorker.controller?.postMessage('changed');
  };
  // Two pages that download at once would sweep away each other's files.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return alone();
  return locks.request('kept', { ifAvailable: true }, (lock) => {
    if (!lock) throw new NotKept('busy');
    return alone();
  });
}

async function fetchMissing(list: List, wanted: string, base: string, tell: Tell, signal: AbortSignal): Promise<void> {
  const stored = await storedDigests();
  const missing = list.files.filter(({ sha256: digest }) => !stored.has(digest));
  const total = sum(list.files);
  let here = total - sum(missing);
  const room = await navigator.storage?.estimate?.();
  if (room && (room.quota ?? Infinity) - (room.usage ?? 0) < sum(missing)) throw new NotKept('room');
  tell(here, total);
  const cache = await caches.open(FILES);
  const queue = missing[Symbol.iterator]();
  let failed: unknown;
  const carry = async () => {
    for (const file of queue) {
      if (failed !== undefined) return;
      try {
        const response = await fetchChecked(file, base, signal);
        // "Forget everything" may have been pressed meanwhile, also in another window.
        if (!(await caches.has(LISTS)) || !(await caches.match(wanted, { cacheName: LISTS })))
          throw new NotKept('stopped');
        await store(() => cache.put(`${base}kept/${file.sha256}`, response));
        here += file.bytes;
        tell(here, total);
      } catch (error) {
        failed ??= error;
      }
    }
  };
  // Four at a time: on a slow line most of the time is waiting for an answer to begin.
  await Promise.all(Array.from({ length: 4 }, carry));
  if (failed !== undefined) throw failed;
}

/** The file, exactly as the list says; with the headers of its host, since the policy is among them. */
async function fetchChecked({ path, bytes, sha256: expected }: ListedFile, base: string, signal: AbortSignal) {
  const response = await ask(base + path.split('/').map(encodeURIComponent).join('/'), signal);
  const content = await response.arrayBuffer().catch(() => {
    throw new NotKept(signal.aborted ? 'stopped' : 'line');
  });
  if (content.byteLength !== bytes || (await sha256(content)) !== expected) throw new NotKept('refused');
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie']) headers.delete(name);
  return new Response(content, { headers });
}

/** From the line: neither from the browser's own cache nor from what is kept. */
async function ask(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', ...(signal ? { signal } : {}) }).catch(() => {
    throw new NotKept(signal?.aborted ? 'stopped' : 'line');
  });
  if (response.ok) return response;
  throw new NotKept(response.status === 404 ? 'changed' : 'line');
}

async function register(base: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(`${base}worker.js`, { scope: base });
  } catch (error) {
    // Chromium says so of a worker that could not be fetched, Firefox of a private window.
    throw new NotKept(error instanceof TypeError && navigator.onLine === false ? 'line' : 'unable');
  }
}

async function store(put: () => Promise<void>): Promise<void> {
  try {
    await put();
  } catch (error) {
    throw new NotKept(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'room' : 'unable');
  }
}

async function sha256(content: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A copy was not completed; the page has a sentence for each reason. */
export class NotKept extends Error {
  readonly why: Reason;
  constructor(why: Reason) {
    super(why);
    this.why = why;
  }
}

type Tell = (here: number, total: number) => void;
