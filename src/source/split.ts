/** Splits the text of an entry into front matter and body, at its fences. Nothing is parsed here. */
import { type Finding, find } from '../diagnostics/finding.ts';

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
  const again = SECOND_BLOCK.exec(text.slice(end + 4));
  if (again) {
    const line = countLines(text.slice(0, end + 4 + again[0].length));
    const hint = 'an entry has one: move what is missing into it, and take the second away';
    const message = 'a second front matter stands below the first';
    return { findings: [find('PAL106', path, { at: 'place', line, column: 1 }, message, hint)] };
  }
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

/** At the start of the prose: a fence, a key, and somewhere below another fence. Alone, a fence there is a rule. */
const SECOND_BLOCK = /^\s*(?=---\n["']?[A-Za-z_]\w*["']?:[ \n](?:.*\n)*?---(?:\n|$))/;

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
