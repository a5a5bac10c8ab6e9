/**
 * Answers from what the reader chose to keep, when the line does not. Registered by the press of "Keep on this device"
 * and by nothing else; taken away by "Forget everything". Hand-written and served as it stands here, so that anyone can
 * read it: docs/decisions/0014-offline-worker.md.
 *
 * It never stores anything. src/client/kept/ downloads files, checks their digests, and puts them into two caches:
 * - `kept-copies`: one list of files for each region that is complete, and `next.json` for one that is on its way;
 * - `kept-files`: the files, each once, by its SHA-256.
 * A new version takes the place of an old one when its list is written, in one step. So there is never a mix.
 */
const BASE = new URL(self.registration.scope).pathname;
/** A page of the line that has not begun to come after this time is answered from the copy, if it is kept. */
const PATIENCE = 6000;
/** Whether search is answered from the copy or from the line: one for all of its files, and for this long. */
const TOGETHER = 120_000;
const search = new Map();
let known;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', () => {
  known = undefined;
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // What is downloaded in order to be kept is asked for with `no-store`, and must come from the line itself.
  if (request.method !== 'GET' || request.cache === 'no-store') return;
  if (origin !== self.location.origin || !pathname.startsWith(BASE)) return;
  event.respondWith(answer(request, decodeURI(pathname.slice(BASE.length))));
});

async function answer(request, path) {
  if (request.mode === 'navigate') return answerPage(request, path);
  // The query does not count: Pagefind adds the time of day to the names of its files.
  const copy = newest(await copies(), path);
  if (!copy) return fetch(request);
  // Named by what is in it: the same here and there.
  if (/(?:^|\/)_astro\/|^search\/[^/]+\/[^/]+\/(?:fragment|index|filter)\/|\.pf_meta$/.test(path)) {
    return (await fileOf(copy, path)) ?? fetch(request);
  }
  const [set] = /^search\/[^/]+\/[^/]+\//.exec(path) ?? [];
  if (set) return answerSearch(request, path, set, copy);
  return (await online(request, path.endsWith('.json') ? PATIENCE : undefined)) ?? keptOrError(copy, path);
}

async function answerPage(request, path) {
  known = undefined;
  const all = await copies();
  const copy = newest(all, path);
  const answered = await online(request, copy ? PATIENCE : undefined);
  if (answered) return answered;
  const kept = copy && (await fileOf(copy, path));
  if (kept) return marked(kept, { 'data-kept': copy.at, 'data-kept-built': copy.built });
  // The page that says so in the reader's language, or in whichever language is kept.
  const lang = path.split('/')[0];
  const pages = all.flatMap((one) => [...one.files.keys()].map((file) => [one, file]));
  const says = pages.filter(([, file]) => /^[^/]+\/offline\/$/.test(file));
  const [where, page] = says.find(([, file]) => file === `${lang}/offline/`) ?? says[0] ?? [];
  const notKept = where && (await fileOf(where, page));
  return notKept ? marked(notKept, { 'data-not-kept': '' }) : Response.error();
}

/** The files of search that keep their names come all from the copy or all from the line. */
async function answerSearch(request, path, set, copy) {
  const decided = search.get(set);
  const now = Date.now();
  if (decided && decided.until > now) return decided.kept ? keptOrError(copy, path) : fetch(request);
  const answered = await online(request, PATIENCE);
  search.set(set, { kept: !answered, until: now + TOGETHER });
  return answered ?? keptOrError(copy, path);
}

async function keptOrError(copy, path) {
  return (await fileOf(copy, path)) ?? Response.error();
}

/** The answer of the line; undefined where there is none, none in time, or the host itself is in trouble. */
async function online(request, patience) {
  const stop = new AbortController();
  const timer = patience && setTimeout(() => stop.abort(), patience);
  try {
    const answered = await fetch(request, { signal: stop.signal });
    return answered.status >= 500 ? undefined : answered;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Complete copies, read anew at each page: [{ at, built, files: path -> SHA-256 }]. Creates no cache. */
function copies() {
  known ??= (async () => {
    if (!(await caches.has('kept-copies'))) return [];
    const cache = await caches.open('kept-copies');
    const lists = (await cache.keys()).filter(({ url }) => url.endsWith('/files.json'));
    return Promise.all(
      lists.map(async (address) => {
        const { at, built, files } = await (await cache.match(address)).json();
        return { at, built, files: new Map(files.map(({ path, sha256 }) => [path, sha256])) };
      }),
    );
  })();
  return known;
}

function newest(all, path) {
  const having = all.filter(({ files }) => files.has(path));
  return having.sort((a, b) => (b.built === a.built ? compare(b.at, a.at) : compare(b.built, a.built)))[0];
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function fileOf({ files }, path) {
  const cache = (await caches.has('kept-files')) && (await caches.open('kept-files'));
  return (cache && (await cache.match(new URL(`${BASE}kept/${files.get(path)}`, self.location.origin)))) || undefined;
}

/** The page, saying of itself that it is a copy: src/client/kept-notice.ts puts that into words. */
async function marked(response, attributes) {
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replaceAll(/[^\w:.-]/g, '')}"`);
  const html = (await response.text()).replace(/<html(?=[\s>])/i, `<html${text.join('')}`);
  return new Response(html, { headers: response.headers });
}
