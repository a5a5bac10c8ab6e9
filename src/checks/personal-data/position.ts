/**
 * Positions finer than two decimals of a degree (about a kilometre): decimal degrees, degrees with seconds or
 * decimal minutes, MGRS, UTM, plus codes, three-word addresses, links to a point on a map.
 * A whole minute, a grid square of a kilometre and a plus code with noughts are coarser and pass.
 */
import { type Hit, hitsOf } from './hit.ts';

/** Exact positions in a readable text. */
export function positions(text: string): Hit[] {
  return PATTERNS.flatMap(({ pattern, keep }) => hitsOf('PAL603', text, pattern, keep));
}

const NORTH = '(?:(?:N(?:ord|orth)?|S(?:ud|outh)?|NORD|NORTH|SUD|SOUTH)(?![\\p{L}])|شمالا?ً?|جنوبا?ً?)';
const WEST = '(?:(?:E(?:st|ast)?|W(?:est)?|O(?:uest)?|EST|EAST|WEST|OUEST)(?![\\p{L}])|شرقا?ً?|غربا?ً?)';
/** In small letters: only after a figure that no quantity has. "Est" is a verb. */
const SMALL_SIDE = '(?:nord|north|sud|south|ouest|west|east)(?![\\p{L}-])';
const SIDE = `(?:${NORTH}|${WEST})`;
const FINE = '\\d{1,3}[.,]\\d{3,}';
/** Between latitude and longitude; also as addresses of the web write a comma. */
const BETWEEN = '(?:\\s?[,;/~ ]\\s?|%2C)';
const FINER = '\\d{1,3}[.,]\\d{4,}';
const DEGREE = '(?:°|(?<![\\p{L}])d(?:[ée]g(?:r[ée]s?|rees?)?)?(?![\\p{L}])\\.?|درجة)';
const MINUTE = "(?:'|(?<![\\p{L}])m(?:n|in(?:utes?)?)?(?![\\p{L}])\\.?|دقيقة)";
const SECOND = "(?:''|\"|(?<![\\p{L}])s(?:ec(?:onde?s?)?)?(?![\\p{L}])\\.?|ثانية)";

/** Said by what is no letter: a class of all letters takes the engine seconds to prepare when it stands nine times. */
const WORD = '[^\\s\\d.,;:!?/<>()[\\]"\'=&#|]{2,30}';

const PATTERNS: { pattern: RegExp; keep?: (match: RegExpExecArray) => boolean }[] = [
  // 14.35214° N, 3.61029° W; N 14.35214 W 3.61029
  { pattern: new RegExp(`[-+]?(?<!\\d)${FINE} ?(?:${DEGREE} ?${SIDE}?|${SIDE})`, 'gu'), keep: inRange },
  { pattern: new RegExp(`[-+]?(?<!\\d)${FINER} ?${DEGREE}? ?${SMALL_SIDE}`, 'giu'), keep: inRange },
  { pattern: new RegExp(`(?<![\\p{L}\\d])[NSEWO] ?${FINE}(?!\\d)(?:${DEGREE})?`, 'gu'), keep: inRange },
  // 14.3521, -3.6102: a pair with four decimals, or with three and a sign
  { pattern: new RegExp(`(?<![\\d.,])[-+]?${FINER}(?! ?%)${BETWEEN}[-+]?${FINER}(?![\\d%])`, 'gu'), keep: isPair },
  { pattern: new RegExp(`(?<![\\d.,])-\\d{1,3}[.,]\\d{3,}${BETWEEN}[-+]?${FINE}(?!\\d| ?%)`, 'gu'), keep: isPair },
  { pattern: new RegExp(`(?<![\\d.,])\\+?${FINE}${BETWEEN}-${FINE}(?!\\d| ?%)`, 'gu'), keep: isPair },
  // latitude 14.352
  {
    pattern: new RegExp(
      `\\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|gps|coord(?:onn[ée]es|inates)?)\\b[^\\d\\n]{0,16}?${FINE}`,
      'giu',
    ),
  },
  { pattern: new RegExp(`(?:خط (?:ال)?عرض|خط (?:ال)?طول|إحداثيات)[^\\d\\n]{0,16}?${FINE}`, 'gu') },
  // 14-29-36N 004-11-51W
  {
    pattern: new RegExp(
      `(?<![\\d-])\\d{1,3}([-:])[0-5]\\d\\1[0-5]\\d(?:[.,]\\d+)? ?${NORTH}[ ,;/-]{1,3}\\d{1,3}\\1[0-5]\\d\\1[0-5]\\d(?:[.,]\\d+)? ?${WEST}`,
      'gu',
    ),
  },
  // 14°21'03" N; 14° 21.052' N; N 14 21 03
  {
    pattern: new RegExp(
      `\\d{1,3} ?${DEGREE} ?[0-5]?\\d ?${MINUTE} ?[0-5]?\\d(?:[.,]\\d+)? ?${SECOND} ?${SIDE}?`,
      'giu',
    ),
  },
  { pattern: new RegExp(`\\d{1,3} ?${DEGREE} ?[0-5]?\\d[.,]\\d+ ?${MINUTE}? ?${SIDE}?`, 'giu') },
  { pattern: new RegExp(`\\d{1,3} ?${DEGREE} ?[0-5]?\\d ?${MINUTE} ?[0-5]?\\d(?:[.,]\\d+)? ?${SIDE}`, 'giu') },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${NORTH} ?\\d{1,2} [0-5]\\d [0-5]\\d(?:[.,]\\d+)?,? ?${WEST} ?\\d{1,3} [0-5]\\d [0-5]\\d`,
      'gu',
    ),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)\\d{1,2} [0-5]\\d [0-5]\\d(?:[.,]\\d+)? ?${NORTH},? ?\\d{1,3} [0-5]\\d [0-5]\\d(?:[.,]\\d+)? ?${WEST}`,
      'gu',
    ),
  },
  {
    pattern:
      /(?<![\p{L}\d])(?:\d{6}(?:\.\d+)?[NS][ ,]?\d{7}(?:\.\d+)?[EWO]|[NS]\d{6}(?:\.\d+)?[ ,]?[EWO]\d{7})(?![\p{L}\d])/gu,
  },
  // MGRS finer than a kilometre: three digits or more each way
  {
    pattern:
      /(?<![\p{L}\d])(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?(?:\d{3,5} \d{3,5}|\d{6}|\d{8}|\d{10})(?!\d)/gu,
    keep: ({ 0: found }) => evenHalves(found),
  },
  // UTM: a zone and two rows of metres
  {
    pattern:
      /\b(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X](?![\p{L}])[^\d\n]{1,16}0?\d{6}(?:[.,]\d+)?[^\d\n]{1,16}\d{6,8}(?!\d)/gu,
  },
  { pattern: /\bUTM\b[^\n]{0,24}?(?<!\d)0?\d{6}(?:[.,]\d+)?[^\d\n]{1,16}\d{6,8}(?!\d)/gu },
  {
    pattern:
      /(?<![\p{L}\d])[EX] ?[=:]? ?0?\d{6}(?:[.,]\d+)?[ ,;/|]{1,4}[NY] ?[=:]? ?\d{6,8}(?!\d)|(?<![\p{L}\d])[NY] ?[=:]? ?\d{6,8}(?:[.,]\d+)?[ ,;/|]{1,4}[EX] ?[=:]? ?0?\d{6}(?!\d)/gu,
  },
  // Y: 14.35214, X: -3.61029
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])[XY] ?[:=] ?[-+]?${FINER}[ ,;/|]{1,3}[XY] ?[:=] ?[-+]?${FINER}`, 'gu'),
    keep: isPair,
  },
  // A geohash of six characters or more is finer than a kilometre
  { pattern: /\bgeo ?hash(?:es|code)?\b[^\n\d]{0,12}?(?<![\p{L}\d])(?=[a-z]*\d)[b-hjkmnp-z\d]{6,12}(?![\p{L}\d])/giu },
  { pattern: /(?<!\d)\d{6}(?:[.,]\d+)? ?m? ?[EWO](?:st|ast|uest)?[ ,;/]+\d{6,8}(?:[.,]\d+)? ?m? ?[NS]\b/gu },
  // Plus codes, whole and short
  {
    pattern:
      /(?<![\p{L}\d+])(?:[2-9C][2-9CFGHJMPQRV][2-9CFGHJMPQRVWX]{2})?[2-9CFGHJMPQRVWX]{4}\+(?:[2-9CFGHJMPQRVWX]{2,7})?(?![\p{L}\d+])/gu,
    keep: ({ 0: found }) =>
      (/[CFGHJMPQRVWX]/.test(found) && !found.endsWith('+')) || found.length === 9 || found.length > 10,
  },
  // ///word.word.word, in any alphabet
  { pattern: new RegExp(`(?<![:\\w])/// ?${WORD}[.・。]${WORD}[.・。]${WORD}`, 'g') },
  {
    pattern: new RegExp(
      `\\b(?:what ?3 ?words|w3w|three[ -]words? address|adresse [àa] trois mots|trois mots)\\b[^\\n.]{0,12}?(?<![\\p{L}\\d])(?:https?://|/{2,3} ?)?${WORD}[.・。]${WORD}[.・。]${WORD}`,
      'giu',
    ),
  },
  // Links to a point
  {
    pattern:
      /(?:\bgoogle\.[a-z.]{2,6}\/maps|\bmaps\.google\.[a-z.]{2,6}|\bmaps\.app\.goo\.gl\/|\bgoo\.gl\/maps|\bg\.page\/|\bmaps\.apple\.com\/|\bbing\.com\/maps|\bwaze\.com\/|\bwhat3words\.com\/|\bw3w\.co\/|\bplus\.codes\/|\bosm\.org\/(?:go|node|way|#map)|\bopenstreetmap\.org\/(?:node|way|go|\?[^\s)]*ml(?:at|on)|[^\s)]*#map=)|\bmapcarta\.com\/|\bmapy\.c(?:z|om)\/|\bwego\.here\.com\/|\bshare\.here\.com\/|\bhere\.com\/|\bge0\.me\/|\bomaps\.app\/|\bmaps\.me\/|\bwikimapia\.org\/|\bosmand\.net\/(?:go|map)|\byandex\.[a-z]{2,3}\/maps|\bearth\.google\.[a-z]{2,3}\/|\bcomgooglemaps:\/\/|\bwaze:\/\/|\bmaps:\/\/|\bgeo:-?\d)[^\s)>"\]]*/gi,
    keep: isPointed,
  },
];

/** A link that says where to one or two decimals shows a district, not a house. */
function isPointed({ 0: found }: RegExpExecArray): boolean {
  const numbers = [...found.matchAll(/\d{1,3}\.\d+/g)].map(([number]) => number.split('.')[1] ?? '');
  const ids = /\/(?:node|way)\/|place_id|data=|\/dir\/|%C2%B0|['"°]/i;
  return numbers.length < 2 || ids.test(found) || numbers.some((decimals) => decimals.length > 2);
}

/** A degree is below 180; half a million is not one. */
function inRange({ 0: found }: RegExpExecArray): boolean {
  return numbersOf(found).every((number) => Math.abs(number) <= 180);
}

/** Latitude and longitude, in either order. */
function isPair({ 0: found }: RegExpExecArray): boolean {
  const [first = 999, second = 999] = numbersOf(found).map(Math.abs);
  return Math.min(first, second) <= 90 && Math.max(first, second) <= 180;
}

function numbersOf(found: string): number[] {
  return [...found.matchAll(/\d{1,3}[.,]\d+/g)].map(([number]) => Number(number.replace(',', '.')));
}

/** As many digits east as north. */
function evenHalves(found: string): boolean {
  const parts = /([\d ]+)$/.exec(found)?.[1]?.trim().split(' ') ?? [];
  return parts.length === 1 || parts.at(-1)?.length === parts.at(-2)?.length;
}
