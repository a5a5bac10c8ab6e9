/**
 * The strict subset of YAML that front matter may use, said once for both of its readers
 * (yaml.ts for values, explain.ts for positions). Where the two libraries read a text differently, it is refused here.
 */

/** Nesting that no record needs to pass. */
export const DEEPEST = 12;

/** A country with all its regions has about a thousand lines. */
export const MOST_LINES = 3000;

export function hasMoreLines(source: string, most: number): boolean {
  let lines = 0;
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > most) return true;
  }
  return false;
}

/**
 * Where brackets or markers of lists stand inside each other so deep that a reader would run out of room: the offset,
 * before anything is parsed. It knows no quotes, and its limit lies far above DEEPEST for that reason.
 */
export function depthsAt(source: string): number | undefined {
  const markers = source.search(MANY_MARKERS);
  if (markers !== -1) return markers;
  let open = 0;
  for (const { 0: bracket, index } of source.matchAll(/[[{}\]]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_BRACKETS) return index;
  }
  return undefined;
}

const MOST_BRACKETS = 5 * DEEPEST;
const MANY_MARKERS = /(?:[-?:] +){20}/;

/**
 * Characters that stand nowhere in a front matter: tabs, control characters, line ends of other systems,
 * half characters. Libraries and editors disagree on them, and most cannot be seen.
 */
export const ODD_CHARACTER = /[^\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** `---`, `...` or a directive at the start of a line: an entry is one document. */
export const DOCUMENT_MARK = /^(?:%| *---(?:\s|$)|\.\.\.(?:\s|$))/m;

/** Keys are plain words; `true`, `null` and numbers are not. */
export function isPlainKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(key) && !/^(true|false|null)$/i.test(key);
}

/** A key and its colon stand on one line: not `? key`, not `{key}`. `end` is where the key ends, with its quotes. */
export function hasColon(source: string, end: number): boolean {
  let offset = end;
  while (source[offset] === ' ') offset += 1;
  return source[offset] === ':';
}

/** Keys that would reach into a program that is careless with objects. */
export function isReservedKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/** A backslash between double quotes that is not `\\`, `\"` or `\n`. `written` is what stands between the quotes. */
export function hasOddEscape(written: string): boolean {
  return /\\/.test(written.replaceAll(/\\[\\"n]/g, ''));
}

/**
 * A text of several lines starts with `|`, `>`, `|-` or `>-`: `|2` counts spaces and `|+` keeps empty lines,
 * which nobody needs. `header` is that whole line.
 */
export function hasOddHeader(header: string): boolean {
  return /[|>](?:[-+]?\d[-+]?|\+)\s*(?:#.*)?$/.test(header);
}

/**
 * Whether a text that starts its own line stands below a comment: libraries disagree on where such a text ends.
 * `start` is where the text starts, with its quotes.
 */
export function followsComment(source: string, start: number): boolean {
  let at = start - 1;
  while (source[at] === ' ') at -= 1;
  if (at < 0 || source[at] !== '\n') return false;
  while (at >= 0 && (source[at] === '\n' || source[at] === ' ')) at -= 1;
  return source
    .slice(source.lastIndexOf('\n', at) + 1, at + 1)
    .trimStart()
    .startsWith('#');
}

/** The line in which an offset lies; a line break belongs to the line that it ends. */
export function lineAt(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end);
}

/**
 * A plain scalar that YAML reads as a number, though not everybody reads the same number:
 * 0123 loses its zero, 1e3 and 0x1F and .inf are not what an editor means.
 */
export function isOddNumber(plain: string): boolean {
  return READ_AS_NUMBER.test(plain) && !PLAIN_NUMBER.test(plain);
}

/** YAML 1.2 core schema: integers in three bases, floats, infinities, not-a-number. */
const READ_AS_NUMBER =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
