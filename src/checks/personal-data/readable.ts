/**
 * A text as a reader takes it in: other digits as 0-9, odd spaces, dashes and quotes as plain ones, character
 * references decoded, marks of emphasis and invisible characters gone. Each character remembers where it stood.
 */

/** Make a text readable. `placeOf` gives for an offset in the result the offset in the original. */
export function readable(raw: string): Readable {
  const offsets: number[] = [];
  let text = '';
  let last = 0;
  const keep = (part: string, at: number) => {
    for (let index = 0; index < part.length; index += 1) offsets.push(at + index);
    text += part;
  };
  for (const match of raw.matchAll(ODD)) {
    keep(raw.slice(last, match.index), last);
    const plain = plainForm(match[0], raw, match.index);
    for (let index = 0; index < plain.length; index += 1) offsets.push(match.index);
    text += plain;
    last = match.index + match[0].length;
  }
  keep(raw.slice(last), last);
  offsets.push(raw.length);
  return { text, placeOf: (offset) => offsets[Math.min(offset, offsets.length - 1)] ?? raw.length };
}

function plainForm(odd: string, raw: string, at: number): string {
  const first = odd.charCodeAt(0);
  if (/^\s/.test(odd)) return /\n\s*\n|\n\s*(?:[-*+|>]|\d{1,2}\.)\s/.test(odd) ? '\n' : ' ';
  if (odd.startsWith('&')) return decoded(odd);
  if (odd.startsWith('\\')) return odd.slice(1);
  if (first >= 0x0660 && first <= 0x0669) return String(first - 0x0660);
  if (first >= 0x06f0 && first <= 0x06f9) return String(first - 0x06f0);
  if (first >= 0xff01 && first <= 0xff5e) return String.fromCharCode(first - 0xfee0);
  if (first >= 0x060c && first <= 0x066c) return ARABIC_MARKS[odd] ?? odd;
  if (/[‐-―−﹣]/.test(odd)) return '-';
  if (/[‘’′ʼ]/.test(odd)) return "'";
  if (/[“”″«»]/.test(odd)) return '"';
  if (/[º˚]/.test(odd)) return '°';
  // Inside a word an underscore is a letter of it: an address, a file name.
  if (/^_+$/.test(odd) && /\w/.test(raw[at - 1] ?? '') && /\w/.test(raw[at + odd.length] ?? '')) return odd;
  return '';
}

/** A character reference of HTML, where it stands for one of the characters that personal data is written with. */
function decoded(reference: string): string {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference);
  if (number) {
    const code = Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  return NAMED[reference] ?? reference;
}

/** Comma, semicolon, decimal mark and mark of thousands. */
const ARABIC_MARKS: Record<string, string> = { '\u060C': ',', '\u061B': ';', '\u066B': '.', '\u066C': ',' };

const NAMED: Record<string, string> = {
  '&commat;': '@',
  '&period;': '.',
  '&plus;': '+',
  '&nbsp;': ' ',
  '&deg;': '°',
  '&apos;': "'",
  '&quot;': '"',
  '&amp;': '&',
  '&sol;': '/',
  '&shy;': '',
  '&lbrack;': '[',
  '&rbrack;': ']',
  '&lpar;': '(',
  '&rpar;': ')',
};

/** Line breaks with the mark of a list or a table after them, other space, and characters that have a plain form. */
const ODD =
  /\s*\n\s*(?:[-*+|>]\s+|\d{1,2}\. +)?|\s{2,}|[^\S ]|&(?:#x?[\da-fA-F]{1,7}|[a-z]{2,8});|\\[!-/:-@[-`{-~]|(?:\u034F|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF])|[*`~]+|_+|[\u0660-\u0669\u06F0-\u06F9\uFF01-\uFF5E\u060C\u061B\u066B\u066C]|[‐-―−﹣‘’′ʼ“”″«»º˚]/g;

export interface Readable {
  text: string;
  placeOf: (offset: number) => number;
}
