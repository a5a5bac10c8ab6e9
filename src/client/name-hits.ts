/** Names that were found, as a list: where each leads, what it is, and by which name it was found. */
import { type NameHit, NEARNESS } from '../search/names/match.ts';
import type { Named } from '../search/names/named.ts';

/** More would be a page to scroll: another letter is quicker. */
export const MOST_HITS = 8;

/**
 * The rows of the list.
 * @param words text by key, `search.names.…` and `search.kind.…`.
 * @param pages addresses by kind, with `{id}`, `{iso3}` in them.
 */
export function nameRows(hits: readonly NameHit[], words: Words, pages: Words): HTMLElement[] {
  return hits.slice(0, MOST_HITS).map((hit) => {
    const row = namedRow(hit.named, words, pages);
    row.append(...foundBy(hit, words));
    return row;
  });
}

/** A row that leads to the page of a place, region, country or actor. */
export function namedRow(named: Named, words: Words, pages: Words): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = addressOf(named, pages);
  link.append(isolated(named.name));
  row.append(link, ' ', detailsOf(named, words));
  return row;
}

function addressOf({ kind, id, iso3 }: Named, pages: Words): string {
  return (pages[kind] ?? '').replace('{iso3}', iso3).replace('{id}', id);
}

/** "Place · Mopti · ML0502" */
function detailsOf({ kind, region, codes }: Named, words: Words): HTMLElement {
  const parts = [region, ...codes].filter((part) => part !== '').flatMap((part) => [' · ', isolated(part)]);
  return details(words[`search.kind.${kind}`] ?? '', ...parts);
}

/** The name that was met, where it is not the one that is shown. */
function foundBy({ matched, inside, named, nearness }: NameHit, words: Words): HTMLElement[] {
  if (matched === named.name || named.codes.includes(matched)) return [];
  if (!inside && nearness >= NEARNESS.near) return [];
  const [before = '', after = ''] = (words[inside ? 'search.names.inside' : 'search.names.also'] ?? '').split('{name}');
  return [details(before, isolated(matched), after)];
}

function details(...parts: (string | Node)[]): HTMLElement {
  const element = document.createElement('span');
  element.className = 'details';
  element.append(...parts);
  return element;
}

/** A name may run the other way than the words around it. */
function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

type Words = Readonly<Record<string, string>>;
