/**
 * The quick look at a text as it is written, which most texts of most entries do not pass: ten thousand entries are
 * read for each check. It may stop at what is harmless; it must not let anything by that a detector would find.
 * (tests/personal-data/quick-look.test.ts holds the two together.)
 */
import { calledFor, isPlainFigure } from './figures.ts';
import { mayHoldName } from './names.ts';

/** Whether the detectors should look at a text. */
export function mayHoldPersonalData(raw: string): boolean {
  return mayHoldSign(raw) || mayHoldFigure(raw) || mayHoldName(raw);
}

function mayHoldSign(raw: string): boolean {
  return (
    MARKS.some((mark) => raw.includes(mark)) ||
    (raw.includes('&') && REFERENCE.test(raw)) ||
    (raw.includes('+') && PLUS_CODE.test(raw)) ||
    (raw.includes('\\') && ESCAPE.test(raw)) ||
    OTHER_DIGIT.test(raw) ||
    BANK_CODE.test(raw) ||
    PLACE_WORDS.test(raw) ||
    SPOKEN.test(raw) ||
    (HOSTS.some((host) => raw.includes(host)) && MAP.test(raw))
  );
}

/** Figures in a form that numbers of people and positions are written in. */
function mayHoldFigure(raw: string): boolean {
  CHUNK.lastIndex = 0;
  for (let match = CHUNK.exec(raw); match; match = CHUNK.exec(raw)) {
    const written = match[0].includes('*') ? match[0].replaceAll('*', '') : match[0];
    const figure = written.replace(/[\s.,'’"”()/_*`~-]+$/, '');
    if (figure.length < 5 || (isPlainFigure(figure) && !isDialled(figure, raw, match.index))) continue;
    const isCode = CODE.test(figure) && /[A-Z]/.test(raw[match.index - 1] ?? '');
    if (!isCode && (countDigits(figure) > 6 || FINE_FIGURE.test(figure))) return true;
    const before = raw.slice(Math.max(0, match.index - 64), match.index);
    if (PAPERS.test(before) && !NUMBER_FIELD.test(before)) return true;
  }
  return false;
}

/** Thousands may be a number after a plus, or where a call is spoken of. */
function isDialled(figure: string, raw: string, at: number): boolean {
  if (figure.length < 9) return false;
  const before = raw.slice(Math.max(0, at - 160), at).replaceAll(/[\s*_]+/g, ' ');
  return /[+＋(] ?$/.test(before) || calledFor(before);
}

function countDigits(figure: string): number {
  let count = 0;
  for (let index = 0; index < figure.length; index += 1) {
    const code = figure.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}

/**
 * From a digit on: digits, capitals, and what stands between them. Days and ids with a day are passed over at once.
 * Digits of other scripts are looked for apart: among these they would cost five times as much.
 */
const CHUNK =
  /(?<!\d|\d-)(?!(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:[012]\d|3[01])(?:-\d{1,4})?)?(?![\d-]))\d(?:[\dA-Z.٫．'’′"″°º˚()/+*_`~-]|[,，](?=[\d*])|[ \u00a0\u202f\n\u2000-\u200f‐-―]{1,24}(?=[\dA-Z(+*_`~-])){4,}/g;
const OTHER_DIGIT = /[٠-٩۰-۹０-９]/;

/** After capitals, the digits of a P-code. */
const CODE = /^\d{2,8}$/;

/** Three decimals, seconds of arc, a grid square, a plus code, a number of a case. */
const FINE_FIGURE = /[.,٫．，]\d{3}|['’′"″°º˚+]|\d ?[C-X] ?[A-HJ-NP-Z]{2} ?\d|\d ?[NSEWO]\b|\d-\d\d[A-Z]\d/;

/** Signs of addresses and positions, and of characters that are not what they seem. One by one: that is quickest. */
const BANK_CODE = /\b(?:SWIFT|BIC)\b|[PIV][A-Z<][A-Z]{3}[A-Z\d]*</;
const MARKS = ['@', '＠', '°', 'º', '˚', '&#', '///', 'AROBASE'] as const;
const ESCAPE = /\\[^n"]/;
const REFERENCE = /&[a-z]/;
/** An address in words: (at), arobase, dot org, (point). */
const SPOKEN =
  /[[({<"“«]\s*(?:at?|At|AT?|à|À|chez)\s*[\])}>"”»]|\b(?:dot|DOT)\b|[[({<"“«]\s*(?:point|\.)\s*[\])}>]|\b[aA]rr?oba|\s(?:at|AT)\s+[\w-]+\.[a-z]|[-_]at[-_]/;
/** A position in a row of letters or words: geohash, three words. */
const PLACE_WORDS =
  /\d[\s*_]{0,24}d(?:[ée]g|[\s*_]{0,24}\d)|\bgeo\s*hash|\bw3w\b|what\s*3\s*words|three[\s-]+words?\b|trois\s+mots/i;
const HOSTS = ['://', '/maps', '.com', '.co/', '.gl', '.org', '.codes', '.page/'] as const;
const MAP =
  /maps|here\.com|ge0\.me|wikimapia|osmand|earth\.google|waze:|goo\.gl|g\.page|openstreetmap|osm\.org|what3|w3w|plus\.codes|waze\.com|mapcarta|mapy\.c/i;
const PLUS_CODE = /[A-Z\d]{2}[+＋](?:[A-Z\d]{2}|(?!\w))/;

/** The value of a field that holds a number and nothing else. */
const NUMBER_FIELD = /\n *(?:- )?[A-Za-z]+: $/;
const PAPERS =
  /\bN\.?I\.?N|livret|suppl[ée]tif|s[ée]jour|residence|voyage|travel|sauf-conduit|military|staff|combat|pass?e?port|identit|\bC\.?N\.?I|\bCIN\b|\bSSN\b|social|\bID\b|consulaire|[ée]lecteur|voter|permis|licen[cs]e|naissance|birth|matricule|refugee|r[ée]fugi|registration|ration card|pro ?gres|household|m[ée]nage|individual|case|\bR\.?I\.?B|IBAN|compte|account|\ba\/c|banque|bank|bancaire|carte|card|جواز|هوية|حساب|بطاقة/i;
