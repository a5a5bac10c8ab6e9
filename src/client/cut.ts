/** Cuts a text to a length, at the end of a sentence where it can. Pure. */

/**
 * At most `limit` characters of a text, ending with a sentence, else with a word, and then with an ellipsis: nobody may
 * take a part for the whole. A text that fits, or is only a word longer, is given back as it is.
 */
export function cutAtSentence(text: string, limit: number): string {
  if (text.trim().length <= limit) return text;
  const start = text.slice(0, limit);
  const sentence = [...start.matchAll(/[.!?؟。]["»”’)]*(?=\s)/gu)].at(-1);
  if (sentence !== undefined && sentence.index >= limit / 3) {
    return `${start.slice(0, sentence.index + sentence[0].length)} …`;
  }
  const word = start.lastIndexOf(' ');
  return `${start.slice(0, word > 0 ? word : limit).replace(/[\s,;:،؛–-]+$/u, '')} …`;
}
