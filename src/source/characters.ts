/**
 * Which characters may stand in content: one table of rules, for the text of a file and for every value decoded from
 * it. What cannot be seen can make a text read differently from what it says: https://www.unicode.org/reports/tr36/
 * and https://trojansource.codes. The scripts of a word are in scripts.ts.
 */
import type { Code } from '../diagnostics/codes.ts';
import type { Place } from '../diagnostics/finding.ts';
import { type Found, mixedWords, STYLED_LETTER } from './scripts.ts';

/**
 * What is wrong with the characters of a text, the first of each kind on each line. Columns count UTF-16 units, as
 * editors do. Lines end with `\n`.
 */
export function characterProblems(text: string): CharacterProblem[] {
  if (isPlain(text)) return [];
  const found = CHARACTER_RULES.flatMap((rule) => {
    const problems: Located[] = [];
    let line = -1;
    for (const { at, character } of rule.find(text)) {
      const start = text.lastIndexOf('\n', at - 1) + 1;
      if (start === line) continue;
      line = start;
      problems.push({ at, code: rule.code, message: rule.message(character), hint: rule.hint });
      if (problems.length === MOST) break;
    }
    return problems;
  });
  return found.map(({ at, ...words }) => ({ ...words, ...placeIn(text, at) }));
}

/** Text of Latin letters and usual signs, as nearly all is: nothing in it can break a rule. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Line and column of an offset, counted from 1. */
export function placeIn(text: string, offset: number): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - start + 1 };
}

/** A name or a value with each character that cannot be seen written out, as `<U+202E>`. */
export function spelledOut(text: string): string {
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]|(?!\x20)\p{Zs}|\p{Default_Ignorable_Code_Point}/gu,
    (one) => `<${nameOf(one)}>`,
  );
}

/** After one of these a text is not read any further: what is shown of it would not be what it says. */
export function blinds(code: Code): boolean {
  return CHARACTER_RULES.some((rule) => rule.code === code && rule.blinds);
}

/** Findings of one kind in one file: more would not help. */
const MOST = 20;

/** Letters below U+0300 are as NFC writes them. */
const PLAIN = /^[\t\n\x20-\x7E\xA0-\xAC\xAE-\u02AF\u2010-\u2015\u2018-\u201F\u2026\u202F\u20AC]*$/u;

/** Each with its code. A rule that is taken out must make a test fail: docs/guard.md. */
export const CHARACTER_RULES: readonly CharacterRule[] = [
  {
    code: 'PAL113',
    blinds: true,
    find: each(/(?![\t\n\v\f\x85])\p{Cc}/gu),
    message: (character) => `a control character (${nameOf(character)}) stands in the text`,
    hint: 'take it away, or write the line anew: it often comes from copying out of another program',
  },
  {
    code: 'PAL114',
    blinds: true,
    find: each(/[\v\f\x85\u2028\u2029]/g),
    message: (character) => `a line end of another system (${nameOf(character)}) stands in the text`,
    hint: 'take it away and press Enter there',
  },
  {
    code: 'PAL115',
    blinds: true,
    find: each(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g),
    message: (character) => `a sign that turns the direction of the text (${nameOf(character)}) stands here`,
    hint: 'take it away: Arabic and Latin text are put in order without it',
  },
  {
    code: 'PAL116',
    blinds: true,
    find: each(new RegExp(`${INVISIBLE()}|${JOINER()}`, 'gv')),
    message: (character) => `a character that cannot be seen (${nameOf(character)}) stands in the text`,
    hint: 'take it away, or put a plain space in its place; joiners stand only after Arabic and Indic letters',
  },
  {
    code: 'PAL117',
    blinds: false,
    find: mixedWords,
    message: (word) => `the word "${word.slice(0, 40)}" mixes letters of different alphabets`,
    hint: 'type it anew on one keyboard, or put a space or a hyphen between the two parts',
  },
  {
    code: 'PAL117',
    blinds: false,
    find: each(STYLED_LETTER),
    message: (character) => `"${character}" only looks like a letter (${nameOf(character)})`,
    hint: 'type it on the keyboard; for emphasis write *word* or **word** in the prose',
  },
  {
    code: 'PAL118',
    blinds: false,
    find: denormalised,
    message: () => 'an accent is stored apart from its letter',
    hint: 'type the word anew, or save the text in Unicode’s form NFC',
  },
  {
    code: 'PAL119',
    blinds: true,
    find: each(/[\uFFFD\p{Cn}\p{Co}\p{Cs}]|\p{M}{6,}|\p{Me}/gu),
    message: (character) =>
      /\p{M}/u.test(character)
        ? 'a letter carries more signs than any language writes'
        : `a character that was lost or means nothing (${nameOf(character)}) stands in the text`,
    hint: 'write the word anew',
  },
];

/** Whatever has no ink and no width of its own, and spaces that look like another: a plain, a hard and a thin one do. */
function INVISIBLE(): string {
  const unseen = String.raw`[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC\u2800]`;
  const others = String.raw`[\u200C\u200D\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Cn}]`;
  const spaces = String.raw`[\p{Zs}--[\x20\xA0\u2009\u202F]]`;
  return `[${unseen}--${others}]|${spaces}`;
}

/** A joiner that does not follow a letter of a script whose spelling needs it. */
function JOINER(): string {
  const scripts = [
    'Arab',
    'Syrc',
    'Nkoo',
    'Deva',
    'Beng',
    'Guru',
    'Gujr',
    'Orya',
    'Taml',
    'Telu',
    'Knda',
    'Mlym',
    'Sinh',
  ];
  const letters = scripts.map((script) => String.raw`\p{scx=${script}}`).join('');
  return String.raw`(?<![[\p{L}\p{M}]&&[${letters}]])[\u200C\u200D]`;
}

function each(pattern: RegExp): CharacterRule['find'] {
  return function* (text) {
    for (const { index, 0: character } of text.matchAll(pattern)) yield { at: index, character };
  };
}

/** Where a text and its NFC form part. */
function* denormalised(text: string): Generator<Found> {
  let start = 0;
  for (const line of text.split('\n')) {
    const composed = line.normalize('NFC');
    if (composed !== line) {
      let at = 0;
      while (line[at] === composed[at]) at += 1;
      yield { at: start + at, character: line[at] ?? '' };
    }
    start += line.length + 1;
  }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

interface CharacterRule {
  code: Code;
  blinds: boolean;
  find: (text: string) => Iterable<Found>;
  message: (character: string) => string;
  hint: string;
}

interface Located {
  at: number;
  code: Code;
  message: string;
  hint: string;
}

export interface CharacterProblem extends Place {
  code: Code;
  message: string;
  hint: string;
}
