/**
 * From the bytes of one file to its text, split into front matter and body.
 * No YAML and no MDX is parsed here.
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, find } from '../diagnostics/finding.ts';
import type { EntryFile } from './tree.ts';

/** An entry is at most 64 KB: about twenty pages. */
export const LARGEST = 64 * 1024;

/** Read one file. What cannot be read is a finding and no text. */
export function readEntry(root: string, entry: EntryFile): { text?: string; findings: Finding[] } {
  const at = { at: 'file' } as const;
  const failed = (code: 'PAL101' | 'PAL103' | 'PAL104', message: string, hint: string) => ({
    findings: [find(code, entry.path, at, message, hint)],
  });
  let bytes: Buffer;
  try {
    const absolute = join(root, entry.path);
    const { size } = statSync(absolute);
    if (size > LARGEST) {
      return failed(
        'PAL104',
        `the file has ${Math.ceil(size / 1024)} KB; an entry has at most ${LARGEST / 1024}`,
        'shorten it, or split the place into two entries',
      );
    }
    bytes = readFileSync(absolute);
  } catch (error) {
    return failed(
      'PAL101',
      `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      'check that it is there and that you may read it',
    );
  }
  if (!isUtf8(bytes)) return failed('PAL103', 'the file is not UTF-8 text', 'save it again with the encoding UTF-8');
  return normalise(bytes.toString('utf8'), entry.path);
}

/** Take away a byte-order mark and Windows line endings, and say so once. */
function normalise(raw: string, path: string): { text: string; findings: Finding[] } {
  if (!raw.startsWith('\uFEFF') && !raw.includes('\r')) return { text: raw, findings: [] };
  const text = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const hint = 'set your editor to "UTF-8" and "LF" line endings; nothing else needs to change';
  return {
    text,
    findings: [find('PAL107', path, { at: 'file' }, 'the file has Windows line endings or a byte-order mark', hint)],
  };
}

/** Split a text at its fences: `---` alone on the first line, and `---` alone on a later one. */
export function splitFrontMatter(text: string, path: string): Split | { findings: Finding[] } {
  if (!text.startsWith('---\n')) {
    const hint = 'the first line must be three hyphens and nothing else: ---';
    return {
      findings: [
        find(
          'PAL106',
          path,
          { at: 'place', line: 1, column: 1 },
          'the front matter does not start on the first line',
          hint,
        ),
      ],
    };
  }
  const end = endOfFrontMatter(text);
  if (end === -1) {
    const hint = 'after the last key, add a line with three hyphens and nothing else: ---';
    const last = countLines(text);
    return {
      findings: [find('PAL106', path, { at: 'place', line: last, column: 1 }, 'the front matter does not end', hint)],
    };
  }
  const frontMatter = text.slice(4, end);
  return {
    frontMatter: { text: frontMatter, line: 2 },
    body: { text: text.slice(end + 4), line: countLines(frontMatter) + 2 },
  };
}

/** Where the closing fence starts: three hyphens alone on a line. */
function endOfFrontMatter(text: string): number {
  for (let at = text.indexOf('\n---', 3); at !== -1; at = text.indexOf('\n---', at + 1)) {
    if (text[at + 4] === '\n' || at + 4 === text.length) return at + 1;
  }
  return -1;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

export interface Split {
  frontMatter: Part;
  body: Part;
}

/** A part of a file and the line on which it starts, counted from 1. */
export interface Part {
  text: string;
  line: number;
}
