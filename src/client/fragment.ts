/** What a reader chose on a page, in its address: nothing else knows of it. */

/** What the fragment says: `#place=mli/bankass&type=market-access`. */
export function fromFragment(): URLSearchParams {
  return new URLSearchParams(location.hash.slice(1));
}

/** Say in the address what was chosen, so that it can be kept and handed on; the same for the other languages. */
export function toFragment(values: Readonly<Record<string, string>>): void {
  const parts = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`);
  const hash = parts.length === 0 ? '' : `#${parts.join('&')}`;
  if (hash !== location.hash) history.replaceState(null, '', hash === '' ? location.pathname : hash);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = hash;
}
