/** The words of a country's search records: see format.ts. Pure. */
import { WORDS_FILE, type WordPlaces, wordsIn, writeWords } from './format.ts';

/**
 * The files, and the first word of each.
 * @param texts what is written about the name of each number; undefined where nothing is.
 */
export function wordsFiles(texts: readonly (string | undefined)[]): { files: Map<string, string>; starts: string[] } {
  const places = new Map<string, number[]>();
  let written = 0;
  texts.forEach((text, number) => {
    if (text === undefined) return;
    written += 1;
    for (const word of wordsIn(text)) {
      const numbers = places.get(word);
      if (numbers) numbers.push(number);
      else places.set(word, [number]);
    }
  });
  const words = [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, numbers]): WordPlaces => [word, numbers.length > Math.max(FEW, written / 2) ? '*' : numbers]);
  const groups: WordPlaces[][] = [];
  let bytes = MOST;
  for (const word of words) {
    const more = new TextEncoder().encode(writeWords([word])).length;
    if (bytes + more > MOST) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(word);
    bytes += more;
  }
  return {
    files: new Map(groups.map((group, at) => [WORDS_FILE(at), writeWords(group)])),
    starts: groups.map((group) => group[0]?.[0] ?? ''),
  };
}

/** Bytes of a file before it is packed: 6 KB or less then. */
const MOST = 12_000;
/** In so few texts, no word is too common. */
const FEW = 10;
