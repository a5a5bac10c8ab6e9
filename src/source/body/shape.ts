/**
 * The shape of prose, measured before any parser sees it. Sätteri is native code: 20 KB of brackets in an expression
 * end the whole process, and 60 KB of braces take it a quarter of a minute (figures: docs/decisions/0010). So braces
 * and lines of a program, which prose never has, are refused here, and everything that nests or multiplies has a cap.
 */

import { placeIn } from '../characters.ts';
import { CAPS, type Measure } from './caps.ts';
import type { BodyProblem } from './check.ts';

/**
 * What is wrong with the shape of a body; lines count from its first. `unusual` is a body within the caps that has so
 * much of something that it is better tried in a process of its own first (trial.ts).
 */
export function shapeOf(text: string): { problems: BodyProblem[]; unusual: boolean } {
  const tally = new Tally();
  measure(text, tally);
  const refusals = firstOfEachLine(text, tally.refused);
  const exceeded = MEASURES.filter((name) => tally.over[name] !== undefined).map((name) => {
    const { code, message, hint } = CAPS[name];
    return { code, message: message(CAPS[name].most), hint, ...placeIn(text, tally.over[name] ?? 0) };
  });
  const unusual = tally.programLike || MEASURES.some((name) => tally.peak[name] > CAPS[name].modest);
  return { problems: [...refusals, ...exceeded], unusual };
}

/** One walk over the characters: this runs on every entry. */
function measure(text: string, tally: Tally): void {
  const open = { brackets: 0, tags: 0, emphasis: 0, attributes: 0, cells: 0, inTag: false };
  startLine(text, 0, tally);
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character > 127 || COUNTED[character] === 0) continue;
    switch (character) {
      case NEWLINE:
        open.cells = 0;
        if (startLine(text, at + 1, tally)) break;
        open.brackets = 0;
        open.emphasis = 0;
        break;
      case 0x5b /* [ */:
        open.brackets += 1;
        tally.reach('brackets', open.brackets, at);
        if (text[at + 1] === '^') tally.add('footnotes', at);
        break;
      case 0x5d /* ] */:
        open.brackets = Math.max(0, open.brackets - 1);
        if (text[at + 1] === '(' || text[at + 1] === '[') tally.add('links', at);
        if (text[at + 1] === ':') tally.add('definitions', at);
        break;
      case 0x3c /* < */:
        tally.add('tags', at);
        open.inTag = true;
        open.attributes = 0;
        open.tags = text[at + 1] === '/' ? Math.max(0, open.tags - 1) : open.tags + 1;
        tally.reach('tagDepth', open.tags, at);
        break;
      case 0x3e /* > */:
        if (open.inTag && text[at - 1] === '/') open.tags = Math.max(0, open.tags - 1);
        open.inTag = false;
        break;
      case 0x3d /* = */:
        open.attributes += open.inTag ? 1 : 0;
        tally.reach('attributes', open.attributes, at);
        break;
      case 0x7c /* | */:
        open.cells += 1;
        tally.reach('columns', open.cells, at);
        tally.add('cells', at);
        break;
      case 0x2a /* * */:
      case 0x5f /* _ */:
      case 0x7e /* ~ */:
        if (text[at - 1] !== text[at]) open.emphasis += 1;
        tally.reach('emphasis', open.emphasis, at);
        break;
      case 0x26 /* & */:
        tally.add('entities', at);
        break;
      case 0x60 /* ` */:
        tally.add('backquotes', at);
        break;
      case 0x40 /* @ */:
        tally.add('addresses', at);
        break;
      case 0x3a /* : */:
        if (text.startsWith('//', at + 1)) tally.add('addresses', at);
        break;
      case 0x7b /* { */:
        if (!isEscaped(text, at)) tally.refuse('braces', at);
        break;
    }
  }
}

/**
 * What stands before the words of a line: how deep it is in quotations and lists, and whether it looks like a program.
 * @returns whether there are words.
 */
function startLine(text: string, start: number, tally: Tally): boolean {
  if (isUsualLetter(text.charCodeAt(start))) return true;
  let at = start;
  let markers = 0;
  let indent = 0;
  for (;;) {
    const marker = markerAt(text, at);
    if (marker > 0) markers += 1;
    else if (text[at] === ' ' || text[at] === '\t') indent += markers > 0 ? 0 : text[at] === ' ' ? 1 : 4;
    else break;
    at += Math.max(1, marker);
    // A rule of hyphens with spaces between looks like a list in a list in a list.
    if (markers === CAPS.nesting.modest && isRule(text, start)) return true;
  }
  if (markers > 0) tally.reach('nesting', markers + Math.floor(indent / 2), start);
  if (text[at] === '#') tally.add('headings', at);
  if (at === start && (text[at] === 'i' || text[at] === 'e') && PROGRAM_LINE.test(text.slice(at, at + 7))) {
    tally.programLike = true;
    if (startsBlock(text, start)) tally.refuse('program', start);
  }
  return at < text.length && text[at] !== '\n';
}

/** Most lines start with one: any Latin letter but those of import and export. */
function isUsualLetter(character: number): boolean {
  const small = character | 0x20;
  return small >= 0x61 && small <= 0x7a && small !== 0x65 && small !== 0x69;
}

/** How many characters the marker of a quotation or list item has that starts here; 0 where none does. */
function markerAt(text: string, at: number): number {
  const character = text[at];
  if (character === '>') return 1;
  if (character === '-' || character === '*' || character === '+') return /[ \t\n]/.test(text[at + 1] ?? '\n') ? 1 : 0;
  if (character === undefined || character < '0' || character > '9') return 0;
  return /^\d{1,9}[.)](?=[ \t\n]|$)/.exec(text.slice(at, at + 11))?.[0].length ?? 0;
}

function isRule(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return /^ *(?:[-*_] *)+$/.test(text.slice(start, end === -1 ? undefined : Math.min(end, start + 200)));
}

/** Where MDX reads a program: at the left edge, after a line that cannot go on. */
function startsBlock(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
  return /^\s*$|^ {0,3}#/.test(before);
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** Whose braces they are, for the words of the finding. */
function braces(text: string, at: number): Words {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 200), at);
  const name = /<([A-Z][A-Za-z]*)\s[^<>]*$/.exec(line)?.[1];
  if (name === undefined) return BRACES;
  return {
    code: 'PAL402',
    message: `braces stand inside <${name}>`,
    hint: `write attributes in double quotes: <${name} id="…" />`,
  };
}

function firstOfEachLine(text: string, refused: readonly Refused[]): BodyProblem[] {
  const problems = new Map<number, BodyProblem>();
  for (const { at, kind } of refused) {
    const place = placeIn(text, at);
    if (problems.has(place.line)) continue;
    problems.set(place.line, { ...(kind === 'braces' ? braces(text, at) : PROGRAM), ...place });
    if (problems.size === MOST_REFUSALS) break;
  }
  return [...problems.values()];
}

/** Counts, and where a cap was passed first. */
class Tally {
  readonly peak = Object.fromEntries(MEASURES.map((name) => [name, 0])) as Record<Measure, number>;
  readonly over: Partial<Record<Measure, number>> = {};
  readonly refused: Refused[] = [];
  programLike = false;

  reach(name: Measure, value: number, at: number): void {
    if (value <= this.peak[name]) return;
    this.peak[name] = value;
    if (value > CAPS[name].most) this.over[name] ??= at;
  }

  refuse(kind: Refused['kind'], at: number): void {
    if (this.refused.length < 50 * MOST_REFUSALS) this.refused.push({ kind, at });
  }

  add(name: Measure, at: number): void {
    this.reach(name, this.peak[name] + 1, at);
  }
}

const MEASURES = Object.keys(CAPS) as Measure[];
const NEWLINE = 0x0a;

/** 1 for the characters that `measure` looks at: nearly all others are letters. */
const COUNTED = new Uint8Array(128);
for (const character of '\n[]<>=|*_~&`@:{') COUNTED[character.charCodeAt(0)] = 1;

const MOST_REFUSALS = 20;
const PROGRAM_LINE = /^(?:import|export)(?![\p{L}\p{N}_-])/u;

const BRACES: Words = {
  code: 'PAL402',
  message: 'braces stand in the prose',
  hint: 'entries are text and are never run: write round brackets ( )',
};
const PROGRAM: Words = {
  code: 'PAL402',
  message: 'a line starts with import or export',
  hint: 'entries are text and are never run: take the line away, or start the sentence with another word',
};

type Words = Pick<BodyProblem, 'code' | 'message' | 'hint'>;

interface Refused {
  kind: 'braces' | 'program';
  at: number;
}
