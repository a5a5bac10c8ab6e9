/**
 * The words of a country's texts and where they stand, as text: what answers a full-text search before Pagefind has
 * loaded, which takes half a minute on 2G. Split by word into files of a few KB, of which a query needs one or two.
 * Where a word stands is told by numbers: those of the names (names/format.ts) in the order of their files.
 * Pure; written at build, read in the browser.
 *
 *   bridge     4 1c 2a     a folded word, and the numbers in base 36
 *   water      *           in most texts, so it tells nothing
 */
import { fold } from '../fold.ts';

export const WORDS_FILE = (at: number) => `words-${at}.txt`;

/** Folded words of a text, each once; shorter ones tell nothing. */
export function wordsIn(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST),
  );
}

export function writeWords(words: readonly WordPlaces[]): string {
  return words
    .map(([word, numbers]) => `${word}\t${numbers === '*' ? '*' : numbers.map((one) => one.toString(36)).join(' ')}\n`)
    .join('');
}

/** @returns nothing of a text that nobody wrote, such as the sign-in page of a network. */
export function readWords(text: string): WordPlaces[] {
  return text.split('\n').flatMap((line) => {
    const match = /^([^\t<>]+)\t(\*|[0-9a-z]+(?: [0-9a-z]+)*)$/.exec(line);
    if (!match) return [];
    const [, word = '', numbers = ''] = match;
    return [[word, numbers === '*' ? '*' : numbers.split(' ').map((one) => Number.parseInt(one, 36))]];
  });
}

/** Which files have the words of `query`; `starts[n]` is the first word of file n. */
export function wordFilesFor(query: string, starts: readonly string[]): number[] {
  const files = [...wordsIn(query)].flatMap((word) => {
    const at = Math.max(0, starts.filter((start) => start <= word).length - 1);
    return starts[at + 1]?.startsWith(word) ? [at, at + 1] : [at];
  });
  return [...new Set(files)];
}

/**
 * The numbers of texts that have a word beginning with each word of `query`; those with the very words first, else in
 * their order. Empty where a word is nowhere, and where the query has none that tells something.
 */
export function findWords(query: string, words: readonly WordPlaces[]): number[] {
  let left: Map<number, number> | undefined;
  for (const typed of wordsIn(query)) {
    const met = words.filter(([word]) => word.startsWith(typed));
    const common = met.filter(([, numbers]) => numbers === '*');
    if (common.length > 0 && (common.length === met.length || common.some(([word]) => word === typed))) continue;
    const here = new Map<number, number>();
    for (const [word, numbers] of met) {
      for (const number of numbers === '*' ? [] : numbers)
        here.set(number, Math.max(here.get(number) ?? 0, word === typed ? 1 : 0));
    }
    const before = left;
    left = before
      ? new Map(
          [...here].flatMap(([number, exact]) =>
            before.has(number) ? [[number, exact + (before.get(number) ?? 0)]] : [],
          ),
        )
      : here;
  }
  return [...(left ?? [])].toSorted(([a, exactA], [b, exactB]) => exactB - exactA || a - b).map(([number]) => number);
}

const SHORTEST = 3;

/** A word, and the numbers of the texts that have it; `*` where most have. */
export type WordPlaces = readonly [word: string, numbers: readonly number[] | '*'];
