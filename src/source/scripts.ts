/**
 * The alphabets of a word. Letters of two alphabets in one word are a slip of the keyboard or a look-alike, as a
 * Cyrillic а in a Latin name: https://www.unicode.org/reports/tr39/#Mixed_Script_Detection
 * Letters of French, Hausa, Fulfulde and Bambara (ɓ ɗ ƙ ƴ ŋ ɲ ɔ ɛ) are Latin.
 */

/**
 * The words whose letters belong to more than one alphabet, each at its first letter of the second one. Digits, signs
 * and accents belong to all; a hyphen, an apostrophe or a space ends a word.
 */
export function* mixedWords(text: string): Generator<Found> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (/^[\p{Script=Latin}\p{Nd}]*$/u.test(word)) continue;
    let first: number | undefined;
    for (const { 0: letter, index: at } of word.matchAll(/\p{L}/gu)) {
      const script = scriptOf(letter);
      if (script === undefined) continue;
      first ??= script;
      if (script === first) continue;
      yield { at: index + at, character: word };
      break;
    }
  }
}

/**
 * Signs made for formulas, for numbering or for the width of Chinese signs that look like Latin letters and are none.
 * Signs that have a meaning of their own stay: № ℃ ™. Wide brackets and stops stay beside Chinese and Japanese.
 */
export const STYLED_LETTER = new RegExp(`${FORMULAS()}|${WIDE_SIGNS()}`, 'gu');

function FORMULAS(): string {
  return String.raw`[\u2102\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128\u212C-\u2139\u2145-\u2149\u2160-\u2188\u249C-\u24E9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}]`;
}

function WIDE_SIGNS(): string {
  const beside = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u3011]`;
  return String.raw`(?<!${beside})[\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E](?!${beside})`;
}

/**
 * Letters with their accents, digits, and the joiners that some scripts need inside a word. The Arabic line that draws
 * a letter out ends a word as a hyphen does: Arabic prose hangs its prefixes onto foreign names with it, بـOCHA.
 */
const WORD = /[[\p{L}\p{M}\p{Nd}\u200C\u200D]--\u0640]+/gv;

/** They put no space between their words and foreign names, and no letter of theirs passes for one of another. */
const CHINESE_JAPANESE_KOREAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

/** What is not listed is one more group: it mixes with none of these. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  ...['Armenian', 'Hebrew', 'Cherokee', 'Coptic', 'Georgian', 'Ethiopic', 'Nko', 'Tifinagh', 'Adlam', 'Vai'].map(
    (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
  ),
] as const;

/** Which script of the list a letter belongs to; none for letters that all share, such as ʼ. */
function scriptOf(letter: string): number | undefined {
  if (CHINESE_JAPANESE_KOREAN.test(letter)) return undefined;
  const index = SCRIPTS.findIndex((script) => script.test(letter));
  if (index !== -1) return index;
  return /[\p{Script=Common}\p{Script=Inherited}]/u.test(letter) ? undefined : SCRIPTS.length;
}

export interface Found {
  /** Offset in UTF-16 units. */
  at: number;
  /** What is wrong there: a character, or the word it stands in. */
  character: string;
}
