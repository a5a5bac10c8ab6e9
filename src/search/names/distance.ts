/**
 * How far two sounds are from each other (soundOf): what it costs to turn one into the other. A vowel costs little,
 * since spellings differ most in vowels and Arabic leaves the short ones out; so do consonants that are heard alike.
 * Pure; runs in the browser.
 */

/**
 * The least cost of turning `typed` into `name`, and into a beginning of `name`: a reader may not have typed all of it.
 * The algorithm is that of Damerau and Levenshtein in its restricted form (two neighbours may change places once).
 */
export function distances(typed: string, name: string): { whole: number; beginning: number } {
  let [before, row]: [number[], number[]] = [[], [0]];
  for (let at = 1; at <= name.length; at += 1) row[at] = (row[at - 1] ?? 0) + one(name, at - 1);
  for (let line = 1; line <= typed.length; line += 1) {
    const next = [(row[0] ?? 0) + one(typed, line - 1)];
    for (let at = 1; at <= name.length; at += 1) {
      const [left, right] = [typed.charAt(line - 1), name.charAt(at - 1)];
      let cost = Math.min(
        (row[at] ?? 0) + one(typed, line - 1),
        (next[at - 1] ?? 0) + one(name, at - 1),
        (row[at - 1] ?? 0) + change(left, right),
      );
      if (line > 1 && at > 1 && left === name.charAt(at - 2) && right === typed.charAt(line - 2) && left !== right)
        cost = Math.min(cost, (before[at - 2] ?? 0) + SWAP);
      next[at] = cost;
    }
    [before, row] = [row, next];
  }
  return { whole: row[name.length] ?? 0, beginning: Math.min(...row) };
}

/** How far from a name what was typed may be. It has so many consonants: with two, one that differs is another name. */
export function farthest(consonants: number): number {
  return consonants < 2 ? 0 : consonants < 3 ? 0.7 : consonants < 4 ? 1 : consonants < 6 ? 1.2 : 2;
}

const SWAP = 0.6;
const VOWELS = 'aiu';
/** Heard alike, or written alike in one of the scripts. */
const ALIKE = new Set(['gj', 'gk', 'sz', 'fv', 'uv', 'bv', 'dt', 'mn', 'gr']);

function one(text: string, at: number): number {
  return VOWELS.includes(text.charAt(at)) ? 0.4 : 1;
}

function change(left: string, right: string): number {
  if (left === right) return 0;
  if (VOWELS.includes(left) && VOWELS.includes(right)) return 0.4;
  return ALIKE.has(left < right ? left + right : right + left) ? 0.5 : 1;
}
