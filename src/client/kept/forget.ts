/**
 * Take away everything that this site, or anything else under its address, has put on the device. The browser's history
 * and its own cache are out of reach of a page; the guide on safety says so.
 */

/** @returns what could not be removed, by name; nothing where all is gone. */
export async function forgetEverything(): Promise<string[]> {
  // Caches first: a download that is under way stops when its list is gone.
  await attempt(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
  await attempt(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });
  await attempt(async () => {
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleted(name);
  });
  await attempt(() => localStorage.clear());
  await attempt(() => sessionStorage.clear());
  await attempt(expireCookies);
  return whatIsLeft();
}

/** What is on the device under this address, by name. */
export async function whatIsLeft(): Promise<string[]> {
  const left: string[] = [];
  await attempt(async () => void left.push(...(await caches.keys())));
  await attempt(async () => {
    left.push(...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  });
  await attempt(async () => void left.push(...(await indexedDB.databases()).map(({ name = '' }) => name)));
  await attempt(() => void left.push(...Object.keys(localStorage), ...Object.keys(sessionStorage)));
  await attempt(() => void left.push(...cookieNames()));
  return left;
}

/** A browser may lack a kind of storage, or refuse it in a private window: then there is nothing in it. */
async function attempt(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // What is really left is looked for afterwards.
  }
}

function deleted(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => done());
  });
}

/** The site sets none; one may have been set for any folder above this page, by what else is served here. */
function expireCookies(): void {
  const folders = location.pathname.split('/').map((_, index, parts) => parts.slice(0, index).join('/') || '/');
  for (const name of cookieNames()) {
    for (const folder of new Set(folders.flatMap((path) => [path, `${path}/`.replace('//', '/')]))) {
      // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser
      document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=${folder}`;
    }
  }
}

function cookieNames(): string[] {
  return document.cookie
    .split('; ')
    .map((cookie) => cookie.split('=')[0] ?? '')
    .filter((name) => name !== '');
}
