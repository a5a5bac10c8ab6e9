/**
 * A person's name after a title, a rank or an office, in French and English. The words are in name-words.ts.
 * An office without a name, a place after it, and what is called after someone (a street, an airport) pass.
 */
import { type Hit, hitsOf } from './hit.ts';
import {
  AFTER_CALLED,
  BEFORE_CALLED,
  CAPITAL_RANKS,
  CAPITAL_TITLES,
  CIVIL,
  EVERYDAY,
  HONOURS,
  INNER,
  NO_NAMES,
  OFFICES,
  PARTICLES,
  RANKS,
  STOPPED_RANKS,
} from './name-words.ts';

/** Whether it is worth looking: a title, or the last word of one, before a capital letter. */
export function mayHoldName(raw: string): boolean {
  CAPITAL.lastIndex = 0;
  while (CAPITAL.test(raw)) {
    let end = CAPITAL.lastIndex - 1;
    while (end > 0 && BETWEEN.has(raw.charCodeAt(end - 1))) end -= 1;
    // At least a comma and a space.
    if (CAPITAL.lastIndex - 1 - end > 1 && SEPARATOR.test(raw.slice(end, CAPITAL.lastIndex - 1))) {
      if (hasOfficeOf(raw.slice(Math.max(0, end - 200), end))) return true;
    }
    const [word, start] = wordBefore(raw, end);
    if (TITLE_ENDS.has(word)) return true;
    // A particle may stand between: Colonel ag Intalla.
    if (word.length < 6 && PARTICLE_WORDS.has(word) && TITLE_ENDS.has(wordBefore(raw, start)[0])) return true;
  }
  return false;
}

/** "The mayor of", before a place, a comma and perhaps a name. */
function hasOfficeOf(before: string): boolean {
  for (const { index } of before.matchAll(OF_SIGN)) {
    const [word] = wordBefore(before, index);
    if (TITLE_ENDS.has(word)) return true;
  }
  return false;
}

/** The word that ends at `end`, less spaces and stops, in small letters, and where it starts. */
function wordBefore(raw: string, end: number): [string, number] {
  let last = end;
  while (last > 0 && BETWEEN.has(raw.charCodeAt(last - 1))) last -= 1;
  let start = last;
  while (start > 0 && last - start < 16 && isLetter(raw.charCodeAt(start - 1))) start -= 1;
  return [raw.slice(start, last).toLowerCase(), start];
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

/** Names after a title in a readable text. `places` are words that name places, in small letters. */
export function names(text: string, places: ReadonlySet<string>): Hit[] {
  return PATTERNS.flatMap(({ pattern, words }) =>
    hitsOf('PAL606', text, pattern, ({ 0: found, groups, index }) => {
      const name = groups?.['name'] ?? '';
      if (!isName(name, words, places)) return false;
      if (BEFORE_CALLED.test(text.slice(Math.max(0, index - 60), index))) return false;
      const last = Math.max(found.lastIndexOf(' '), 0);
      return !AFTER_CALLED.test(found.slice(last)) && !AFTER_CALLED.test(text.slice(index + found.length).slice(0, 30));
    }),
  );
}

/** `words`: how many there must be before it is taken for a name. */
function isName(name: string, words: number, places: ReadonlySet<string>): boolean {
  const parts = name.split(/[ -]/).filter((part) => /^\p{Lu}/u.test(part));
  const isOther = (part: string) => NO_NAMES.has(part) || places.has(part) || ENGLISH_NOUN.test(part);
  const small = parts.map((part) => part.toLowerCase().replace(/'s$/, ''));
  if (isOther(small[0] ?? '') || places.has(name.toLowerCase())) return false;
  // Every further word an office or a place: "President Special Envoy", "Mayor Koro Cercle".
  return small.filter((part) => !isOther(part)).length >= words;
}

/** "Major Donors", "General Conditions": no names of persons end so, but for Issa's and Idriss's kin. */
const ENGLISH_NOUN = /^[a-z-]{2,}(?:[bcdefghjklmnopqrtvwxz]s|ing|tion|sion|ment|ity|ship|ness)$/;

const WORD = "\\p{Lu}[\\p{Ll}']+(?:-\\p{Lu}\\p{Ll}+)*";
const CAPITALS = '\\p{Lu}{3,}(?:-\\p{Lu}{2,})*(?!\\p{Ll})';
const INITIAL = '\\p{Lu}\\.-?';
const INNER_PARTICLE = `(?:${[...PARTICLES, ...INNER].map(eitherCase).join('|')})`;
const PARTICLE = `(?:${PARTICLES.map(eitherCase).join('|')})`;
/** Words, initials and particles; a surname may stand in capitals after a word. */
const NAME = `(?:${INITIAL} ?){0,3}"?(?:${PARTICLE}[ -]){0,2}${WORD}(?:(?:[ -]|"? "?)(?:${INNER_PARTICLE}[ -]){0,2}(?:${WORD}|${CAPITALS}|${INITIAL})){0,4}`;
const SURNAME = `(?:(?:${INITIAL} ?){0,3}${CAPITALS}(?: ${CAPITALS})?|${NAME})`;
const CIVIL_BETWEEN = '(?:(?:M|Mr|Mme|Mrs|Ms|Dr|Pr)\\.? )?';

const EXACT = [...CIVIL, 'M(?=\\.)', 'S\\.? ?E\\.? ?M(?=\\.)'].join('|');
const DEPUTIES = ['adjoint', 'adjointe', 'délégué', 'déléguée', 'honoraire', 'par intérim'];
const DEPUTY = `(?: (?:${DEPUTIES.join('|')}))?`;
const RANK = [...CAPITAL_RANKS, ...[...RANKS, ...HONOURS].map(eitherCase)].join('|');
const HONOUR = [...RANKS, ...HONOURS].map(eitherCase).join('|');
const OFFICE = OFFICES.map(eitherCase).join('|');
const DAILY = EVERYDAY.map(eitherCase).join('|');

/** Of what or where the office is: the mayor of Koro, le président du comité des femmes. */
const OF = "(?: (?:de|du|des|d'|of|for)(?: (?:la|le|les|l'|the))? ?[\\p{L}'-]{2,24}(?: [\\p{L}'-]{2,24}){0,4})";

const PATTERNS = [
  { pattern: after(EXACT, '\\.? ?', SURNAME), words: 1 },
  // Without its stop an M may be another word
  { pattern: after('M|Sr', ' ', NAME), words: 2 },
  { pattern: after(RANK, `\\.?,? ${CIVIL_BETWEEN}`, SURNAME), words: 1 },
  { pattern: after(OFFICE, `${DEPUTY} ${CIVIL_BETWEEN}`, NAME), words: 1 },
  { pattern: after(DAILY, `,? ${CIVIL_BETWEEN}`, NAME), words: 2 },
  { pattern: after(STOPPED_RANKS.join('|'), '\\. ?', NAME), words: 1 },
  {
    pattern: after(
      CAPITAL_TITLES.join('|'),
      '\\.?,? ',
      `${CAPITALS}(?:[ -](?:AG |OULD |EL |AL |BEN )?${CAPITALS}){1,3}`,
    ),
    words: 2,
  },
  // The mayor of Koro, Oumar Guindo, keeps the register
  {
    pattern: after(`${OFFICE}|${DAILY}|${HONOUR}`, `${OF} ?[,:(] ?${CIVIL_BETWEEN}`, `${NAME}(?= ?[,.;:)\\n]|$)`),
    words: 2,
  },
  // The mayor, Oumar Guindo, keeps the register
  { pattern: after(`${OFFICE}|${DAILY}`, ` ?[,:(] ?${CIVIL_BETWEEN}`, `${NAME}(?= ?[,.;:)\\n]|$)`), words: 2 },
];

function after(titles: string, between: string, name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.@/-])(?:${titles})${between}(?<name>${name})`, 'gu');
}

/** The first letter of each word small or large: at the start of a sentence, in it, or in a heading. */
function eitherCase(words: string): string {
  return words.replaceAll(/(?<![\p{L}\\'?{[])\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`);
}

/** A capital after a space or a mark of emphasis, and what may stand between it and a title. */
const CAPITAL = /(?<=[\s(*_`"“«])[A-ZÀ-ÖØ-Þ]/g;
const BETWEEN = new Set([...' \n\t.,:(*_`"“«\u00a0'].map((character) => character.charCodeAt(0)));
const SEPARATOR = /[,(:]/;
const OF_SIGN = /[\s*_](?:(?:of|for|d(?:es?|u))(?![a-zé])|d['’])/g;
const TITLE_ENDS = new Set(
  [
    ...CIVIL,
    'm',
    'sr',
    ...DEPUTIES,
    ...CAPITAL_RANKS,
    ...CAPITAL_TITLES,
    ...RANKS,
    ...HONOURS,
    ...OFFICES,
    ...EVERYDAY,
  ].map((title) => /\p{L}+(?=\P{L}*$)/u.exec(title.toLowerCase())?.[0] ?? ''),
);
const PARTICLE_WORDS = new Set(PARTICLES);
