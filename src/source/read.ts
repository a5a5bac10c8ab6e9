/**
 * From the bytes of one file to its text, split into front matter and body.
 * No YAML and no MDX is parsed here.
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, find } from '../diagnostics/finding.ts';
import { blinds, characterProblems, placeIn } from './characters.ts';
import type { EntryFile } from './tree.ts';

/** An entry is at most 64 KB: about twenty pages. */
export const LARGEST = 64 * 1024;

/** A line is reviewed on a screen: nobody sees what stands far to the right. */
export const LONGEST_LINE = 4000;

/**
 * Read one file. What cannot be read is a finding and no text.
 * @param largest bytes that it may have: the words of the interface, which only maintainers write, have more.
 */
export function readEntry(root: string, { path }: EntryFile, largest: number = LARGEST): ReadText {
  const { bytes, size, program, failure } = bytesOf(join(root, path), largest);
  if (failure !== undefined) {
    const hint = 'check that it is there and that you may read it';
    return { findings: [find('PAL101', path, WHOLE, `the file cannot be read (${failure})`, hint)] };
  }
  if (size > largest) {
    const message = `the file has ${Math.ceil(size / 1024)} KB; an entry has at most ${largest / 1024}`;
    return { findings: [find('PAL104', path, WHOLE, message, 'shorten it, or split the place into two entries')] };
  }
  const read = decodeEntry(bytes, path);
  if (!program) return read;
  const hint = 'take the mark away: chmod -x, and git update-index --chmod=-x';
  return {
    ...read,
    findings: [find('PAL109', path, WHOLE, 'the file is marked as a program', hint), ...read.findings],
  };
}

/** The text of a file of content for a report: what is no plain file of an entry's size has none. */
export function linesOf(root: string, path: string): string | undefined {
  const { bytes, size, failure } = bytesOf(join(root, path), LARGEST);
  return failure === undefined && size <= LARGEST ? bytes.toString('utf8') : undefined;
}

/** From bytes to text, and what is wrong with its characters and lines. */
export function decodeEntry(bytes: Buffer, path: string): ReadText {
  const at = (place: { line: number; column: number }) => ({ at: 'place', ...place }) as const;
  if (isUtf16(bytes)) {
    const hint = 'save it again with the encoding UTF-8; "Unicode" in the editor’s menu is UTF-16';
    return { findings: [find('PAL103', path, WHOLE, 'the file is UTF-16 text, not UTF-8', hint)] };
  }
  if (!isUtf8(bytes)) {
    const hint = 'save it again with the encoding UTF-8';
    return { findings: [find('PAL103', path, at(brokenPlace(bytes)), 'the file is not UTF-8 text', hint)] };
  }
  const { text, findings } = normalise(bytes.toString('utf8'), path);
  const problems = characterProblems(text);
  for (const { code, message, hint, ...place } of problems) findings.push(find(code, path, at(place), message, hint));
  const long = longLine(text);
  if (long !== undefined) {
    const hint = 'put each sentence on a line of its own: the page does not change';
    findings.push(find('PAL120', path, at(long), `a line has more than ${LONGEST_LINE} characters`, hint));
  }
  const readable = long === undefined && !problems.some(({ code }) => blinds(code));
  return readable ? { text, findings } : { findings };
}

/**
 * Open without following a link and without waiting for a pipe, and never take in more than an entry's size and one
 * byte: what is listed and what is opened may not be the same by then.
 */
function bytesOf(path: string, largest: number): { bytes: Buffer; size: number; program: boolean; failure?: string } {
  const nothing = { bytes: Buffer.alloc(0), size: 0, program: false };
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size, mode, ...kind } = kindOf(file);
    if (!kind.plain) return { ...nothing, failure: 'it is not a plain file' };
    const bytes = Buffer.allocUnsafe(Math.min(size, largest) + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got) {
      got = readSync(file, bytes, length, bytes.length - length, null);
    }
    const program = process.platform !== 'win32' && (mode & 0o111) !== 0;
    return { bytes: bytes.subarray(0, length), size: Math.max(size, length), program };
  } catch (error) {
    return { ...nothing, failure: (error as NodeJS.ErrnoException).code ?? 'unknown reason' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function kindOf(file: number): { size: number; mode: number; plain: boolean } {
  const status = fstatSync(file);
  return { size: status.size, mode: status.mode, plain: status.isFile() };
}

/** By its mark, or by a zero in every other byte of what would be plain letters. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (first === undefined || second === undefined) return false;
  return (first === 0) !== (second === 0) && (third === 0) === (first === 0) && (fourth === 0) === (second === 0);
}

/** Where the first byte stands that is not UTF-8: there the text and its bytes part. */
function brokenPlace(bytes: Buffer): { line: number; column: number } {
  const text = bytes.toString('utf8');
  const again = Buffer.from(text, 'utf8');
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === again[offset]) offset += 1;
  // The mark of a lost character has three bytes, and its first one or two may be the same by chance.
  const before = bytes
    .subarray(0, offset)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return placeIn(before, before.length);
}

/** Take away a byte-order mark and Windows line endings, and say so once. */
function normalise(raw: string, path: string): { text: string; findings: Finding[] } {
  if (!raw.startsWith('\uFEFF') && !raw.includes('\r')) return { text: raw, findings: [] };
  const text = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const hint = 'set your editor to "UTF-8" and "LF" line endings; nothing else needs to change';
  return {
    text,
    findings: [find('PAL107', path, WHOLE, 'the file has Windows line endings or a byte-order mark', hint)],
  };
}

function longLine(text: string): { line: number; column: number } | undefined {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LONGEST_LINE) return { line, column: LONGEST_LINE + 1 };
    if (end === -1) return undefined;
    start = end + 1;
  }
  return undefined;
}

const WHOLE = { at: 'file' } as const;

export interface ReadText {
  /** Missing where the file may not be read any further. */
  text?: string;
  findings: Finding[];
}
