/** The list of results: which of them can be shown, and how it is changed under a reader. */

/** A reader who has gone on into the list must not lose the place when more arrives: the link they stand on stays. */
export function replaceRows(list: Element | null, rows: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const address = list?.contains(active) ? active?.getAttribute('href') : undefined;
  list?.replaceChildren(...rows);
  list?.parentElement?.toggleAttribute('hidden', rows.length === 0);
  if (!address) return;
  const links = [...(list?.querySelectorAll('a') ?? [])];
  links.find((link) => link.getAttribute('href') === address)?.focus();
}

/**
 * The first results, in order. Without a line only those of kept pages can be shown, though the index knows all: the
 * others are passed over. Of many that are missing in a row, no more are tried.
 */
export async function firstThatAreHere(results: readonly Found[], count: number): Promise<Result[]> {
  const here: Result[] = [];
  for (let from = 0; from < Math.min(results.length, 10 * count) && here.length < count; from += count) {
    const tried = await Promise.allSettled(results.slice(from, from + count).map((result) => result.data()));
    here.push(...tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }
  return here.slice(0, count);
}

/** What Pagefind gives: a result is fetched when it is asked for. */
export interface Found {
  data: () => Promise<Result>;
}

export interface Result {
  url: string;
  meta: Record<string, string>;
  plain_excerpt: string;
}
