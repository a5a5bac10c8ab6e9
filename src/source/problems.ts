/**
 * What is wrong with a parsed front matter, by offset: the parser's own errors first, then what is valid YAML
 * and yet not used in entries. The words are in words.ts, the rules of the subset in strict.ts.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import {
  DEEPEST,
  DOCUMENT_MARK,
  followsComment,
  hasColon,
  hasOddEscape,
  hasOddHeader,
  isOddNumber,
  isPlainKey,
  isReservedKey,
  lineAt,
  ODD_CHARACTER,
} from './strict.ts';
import { WORDS, type Words } from './words.ts';

/** What breaks the text comes alone: what it breaks would be found wrong as well. */
export function problemsOf(document: Document.Parsed, source: string): OffsetProblem[] {
  const character = source.search(ODD_CHARACTER);
  if (character !== -1) return [{ ...(source[character] === '\t' ? WORDS.tab : WORDS.character), offset: character }];
  const syntax = syntaxProblems(document);
  return syntax.some(({ code }) => code === 'PAL201') ? syntax : [...syntax, ...strictProblems(document, source)];
}

function syntaxProblems(document: Document.Parsed): OffsetProblem[] {
  const first = [...document.errors, ...document.warnings].slice(0, MOST_ERRORS);
  return first.filter(isOwnCause).map((error) => ({
    ...wordsFor(error),
    offset: isMissingQuote(error) ? openingQuote(document, error) : error.pos[0],
  }));
}

/** A directive is a mark (see strictProblems); a text that runs into the next key is said once. */
function isOwnCause({ code, message, pos }: YAMLError, _: number, all: readonly YAMLError[]): boolean {
  if (message.startsWith('Missing directives-end')) return false;
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return true;
  return !all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0]);
}

function wordsFor(error: YAMLError): Words {
  if (isMissingQuote(error)) return WORDS.quoteNotClosed;
  if (error.message.startsWith('Flow ')) return WORDS.bracketNotClosed;
  return Object.hasOwn(WORDS, error.code) ? WORDS[error.code as keyof typeof WORDS] : WORDS.other;
}

function isMissingQuote({ message }: YAMLError): boolean {
  return message.startsWith('Missing closing');
}

/** The parser notices a missing quote where the text ends; an editor looks where it starts. */
function openingQuote(document: Document.Parsed, { pos: [end] }: YAMLError): number {
  let opening = end;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end && end <= range[2]) opening = range[0];
    },
  });
  return opening;
}

function strictProblems(document: Document.Parsed, source: string): OffsetProblem[] {
  const problems: OffsetProblem[] = [];
  const add = (words: Words, offset: number) => problems.push({ ...words, offset });
  const mark = source.search(DOCUMENT_MARK);
  if (mark !== -1) add(WORDS.mark, mark);
  const first = document.contents?.range?.[0] ?? 0;
  if (!isMap(document.contents)) add(WORDS.noKeys, first);
  else if (columnOf(source, first) > 0) add(WORDS.notAtLeftEdge, first);

  const visitNode = (node: Node | null, depth: number, indent: number): void => {
    if (node === null) return;
    const start = node.range?.[0] ?? 0;
    for (const words of propertyProblems(node)) add(words, start);
    if (isAlias(node)) return;
    if (depth > DEEPEST) {
      add(TOO_DEEP, start);
      return;
    }
    if (isScalar(node)) {
      const words = scalarProblem(source, node, indent);
      if (words) add(words, start);
      return;
    }
    if (isFlow(node) && closesTooFarLeft(source, node, indent)) {
      add(WORDS.bracketTooFarLeft, (node.range?.[1] ?? 1) - 1);
    }
    const inner = isFlow(node) ? indent : columnOf(source, start);
    if (isMap(node)) for (const pair of node.items) if (isPair(pair)) visitPair(pair, depth, inner);
    if (isSeq(node)) for (const item of node.items) if (isNode(item)) visitNode(item, depth + 1, inner);
  };
  const visitPair = ({ key, value }: Pair, depth: number, indent: number): void => {
    const words = isScalar(key) ? keyProblem(source, key) : WORDS.emptyKey;
    if (words) add(words, isNode(key) ? (key.range?.[0] ?? 0) : 0);
    if (isNode(value)) visitNode(value, depth + 1, indent);
  };
  visitNode(document.contents, 1, -1);
  return problems;
}

/** Anchors, aliases and tags: what makes a text mean something else than it says. */
function propertyProblems(node: Node): Words[] {
  const hint = 'take it away, or put the text in quotes';
  if (isAlias(node)) {
    const words = { code: 'PAL203' as const, message: `"*${node.source}" is a YAML alias` };
    return [{ ...words, hint: 'write the value out, or put the text in quotes' }];
  }
  const anchor = 'anchor' in node ? node.anchor : undefined;
  return [
    ...(anchor === undefined ? [] : [{ code: 'PAL203' as const, message: `"&${anchor}" is a YAML anchor`, hint }]),
    ...(node.tag === undefined ? [] : [{ code: 'PAL203' as const, message: `"${node.tag}" is a YAML tag`, hint }]),
  ];
}

function scalarProblem(source: string, node: Scalar, indent: number): Words | undefined {
  const written = writtenIn(source, node);
  const start = node.range?.[0] ?? 0;
  if (continuesTooFarLeft(written, indent)) return WORDS.BAD_INDENT;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return hasOddHeader(lineAt(source, start)) ? WORDS.oddHeader : undefined;
  }
  if (node.type === 'PLAIN' && isOddNumber(written)) return oddNumber(written);
  if (node.type === 'QUOTE_SINGLE' && !isClosed(written)) return WORDS.quoteNotClosed;
  if (node.type === 'QUOTE_DOUBLE' && hasOddEscape(written)) return WORDS.BAD_DQ_ESCAPE;
  return followsComment(source, start) ? WORDS.followsComment : undefined;
}

function oddNumber(written: string): Words {
  return {
    code: 'PAL205',
    message: `"${written}" is a number that programs read differently`,
    hint: `put it in quotes if it is a code ("${written}"), or write it plainly`,
  };
}

function keyProblem(source: string, key: Scalar): Words | undefined {
  const written = writtenIn(source, key);
  if (key.anchor !== undefined || key.tag !== undefined) return WORDS.keyWithProperty;
  if (written === '') return WORDS.emptyKey;
  if (isReservedKey(written)) return { code: 'PAL316', message: `"${written}" cannot be a key`, hint: 'take it away' };
  if (!isPlainKey(written)) {
    const hint = 'a key is a plain word such as name; put text with a colon in quotes';
    return { code: 'PAL204', message: `"${written.slice(0, 64)}" cannot be a key`, hint };
  }
  return hasColon(source, key.range?.[1] ?? 0) ? undefined : WORDS.noColon;
}

/** The library reads `'''` as a text of one quote; YAML reads it as a text that is not closed. */
function isClosed(singleQuoted: string): boolean {
  return !singleQuoted.replaceAll("''", '').includes("'");
}

/** A scalar as it stands in the text, without its quotes. */
function writtenIn(source: string, { range, type }: Scalar): string {
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  return range ? source.slice(range[0] + quotes, range[1] - quotes) : '';
}

/** A bracket alone on its line stands further in than the key that it belongs to. */
function closesTooFarLeft(source: string, { range }: Node, indent: number): boolean {
  const closing = (range?.[1] ?? 1) - 1;
  const column = columnOf(source, closing);
  return column <= indent && source.slice(closing - column, closing).trim() === '';
}

/** Each line of a text stands further in than its key. The library misses it after a comment. */
function continuesTooFarLeft(written: string, indent: number): boolean {
  const [, ...lines] = written.split('\n');
  return lines.some((line) => line.search(/[^ ]/) !== -1 && line.search(/[^ ]/) <= indent);
}

/** Counted from 0. */
function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

function isFlow(node: Node): boolean {
  return 'flow' in node && node.flow === true;
}

/** Of the library: one quote left open can give thousands, and each takes a walk over all. */
const MOST_ERRORS = 100;

export const TOO_DEEP: Words = {
  code: 'PAL206',
  message: `the front matter is nested deeper than ${DEEPEST} levels`,
  hint: 'no record needs that: look for a missing line break or bracket',
};

export interface OffsetProblem extends Words {
  /** Characters before it. */
  offset: number;
}
