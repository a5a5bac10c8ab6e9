/**
 * Takes out of prose what names an entry that somebody may not read. The paragraph is to prose what the record is to
 * facts: one that names such an entry speaks of it, and goes with it. The text is cut, not its rendering, so that
 * search and every page have the same.
 */
import type { MdastNode } from 'satteri';
import { type BodyReference, checkBody } from './check.ts';
import { guardBody } from './guard.ts';

/**
 * The prose without each paragraph, list item or row that names what `mayName` refuses, or whose sources it all
 * refuses; a mark of one such source among others only is taken out. Headings and frames left empty go as well.
 * Prose that cannot be cut cleanly is cut whole.
 * @returns the text, and the ids of the sources that it still cites.
 */
export function cutProse(text: string, mayName: MayName): { text: string; sources: string[] } {
  const { tree, problems } = guardBody(text, { positions: true });
  if (!tree || problems.length > 0) return NOTHING;
  const cuts: Range[] = [];
  cutBlocks(tree, mayName, cuts);
  const left = without(text, cuts);
  const again = guardBody(left, { positions: false });
  if (again.problems.length > 0 || again.references.some((one) => !mayName(one.refersTo, one.id))) return NOTHING;
  return { text: left, sources: again.references.filter(({ refersTo }) => refersTo === 'source').map(({ id }) => id) };
}

const NOTHING = { text: '', sources: [] };

/** Cut what is refused among the children of a node; true where nothing of them is left. */
function cutBlocks(parent: MdastNode, mayName: MayName, cuts: Range[]): boolean {
  const blocks = childrenOf(parent);
  const gone = blocks.map((block) => isRefused(block, mayName));
  for (const [index, block] of blocks.entries()) {
    if (gone[index] || isLeaf(block)) continue;
    const inside: Range[] = [];
    if (cutBlocks(block, mayName, inside)) gone[index] = true;
    else cuts.push(...inside);
  }
  takeAlong(blocks, gone);
  for (const [index, block] of blocks.entries()) {
    if (gone[index]) cuts.push({ ...rangeOf(block), lines: true });
    else if (isLeaf(block)) cuts.push(...marksIn(block, mayName));
  }
  return gone.includes(true) && blocks.every((block, index) => gone[index] || isFrame(parent, block, index));
}

/** What says nothing by itself: a heading, a rule, the head of a table. */
function isFrame(parent: MdastNode, block: MdastNode, index: number): boolean {
  return block.type === 'heading' || block.type === 'thematicBreak' || (parent.type === 'table' && index === 0);
}

/**
 * What cannot stand alone: the section of a heading that is cut, a heading over nothing, the words before a list, and
 * the lines around a component on a line of its own, which the parser takes for paragraphs and a reader for one.
 */
function takeAlong(blocks: readonly MdastNode[], gone: boolean[]): void {
  const lineOf = (index: number, side: 'start' | 'end') => positionOf(blocks[index])?.[side].line ?? Number.NaN;
  const goOn = (index: number) => lineOf(index, 'start') - lineOf(index - 1, 'end') === 1;
  const isText = (index: number) => blocks[index]?.type === 'paragraph' || blocks[index]?.type === 'mdxJsxFlowElement';
  const together = (index: number) => isText(index) && isText(index - 1) && goOn(index);
  for (let index = 1; index < blocks.length; index += 1) if (gone[index - 1] && together(index)) gone[index] = true;
  for (let index = blocks.length - 1; index > 0; index -= 1) if (gone[index] && together(index)) gone[index - 1] = true;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' && gone[index]) gone.fill(true, index, endOfSection(blocks, index));
    const before = blocks[index - 1];
    const announces = before?.type === 'paragraph' && /[:：]\s*$/.test(wordsOf(before));
    if (gone[index] && block.type !== 'paragraph' && announces) gone[index - 1] = true;
  }
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const section = gone.slice(index + 1, endOfSection(blocks, index));
    if (blocks[index]?.type === 'heading' && section.length > 0 && section.every(Boolean)) gone[index] = true;
  }
}

/** Where the section of a heading ends: at the next heading that is not below it. */
function endOfSection(blocks: readonly MdastNode[], heading: number): number {
  const depth = depthOf(blocks[heading]);
  const next = blocks.findIndex((block, index) => index > heading && depthOf(block) <= depth);
  return next === -1 ? blocks.length : next;
}

function depthOf(block: MdastNode | undefined): number {
  return block?.type === 'heading' ? block.depth : Number.POSITIVE_INFINITY;
}

/** A leaf that names what is refused, or rests on refused sources only; a list item or a table whose head is refused. */
function isRefused(block: MdastNode, mayName: MayName): boolean {
  const [head] = childrenOf(block);
  if (block.type === 'listItem' || block.type === 'table') return head !== undefined && isRefused(head, mayName);
  if (!isLeaf(block)) return false;
  const named = checkBody(block).references;
  const sources = named.filter(({ refersTo }) => refersTo === 'source');
  if (named.some((one) => one.refersTo !== 'source' && !mayName(one.refersTo, one.id))) return true;
  return sources.length > 0 && sources.every(({ id }) => !mayName('source', id));
}

/** The marks of refused sources in a leaf that stays. */
function marksIn(node: MdastNode, mayName: MayName): Range[] {
  return childrenOf(node).flatMap((child) => {
    const [one] = child.type === 'mdxJsxTextElement' && child.name === 'Source' ? checkBody(child).references : [];
    if (!one) return marksIn(child, mayName);
    return mayName('source', one.id) ? [] : [{ ...rangeOf(child), lines: false }];
  });
}

/** A block that holds words rather than blocks. A component alone on its line is one; a note is if it is one line. */
function isLeaf(node: MdastNode): boolean {
  if (node.type !== 'mdxJsxFlowElement') return LEAVES.has(node.type);
  return node.name !== 'Note' || childrenOf(node).some(({ type }) => WORDS.has(type));
}

const LEAVES = new Set(['paragraph', 'heading', 'tableRow', 'thematicBreak']);
const WORDS = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'mdxJsxTextElement']);

/** The text without the ranges: of blocks with the whole lines on which they stand, of marks with the space before. */
function without(text: string, cuts: readonly Range[]): string {
  const spans = cuts.map(({ start, end, lines }) => {
    if (!lines) return { from: text.slice(0, start).trimEnd().length, to: end };
    const lineEnd = text.indexOf('\n', end);
    return { from: text.lastIndexOf('\n', start - 1) + 1, to: lineEnd === -1 ? text.length : lineEnd + 1 };
  });
  let left = '';
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    left += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return left + text.slice(at);
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function wordsOf(node: MdastNode): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(wordsOf).join('');
}

function positionOf(node: MdastNode | undefined) {
  return node && 'position' in node ? node.position : undefined;
}

function rangeOf(node: MdastNode): { start: number; end: number } {
  const position = positionOf(node);
  if (position?.start.offset === undefined || position.end.offset === undefined)
    throw new Error('This prose has no positions to cut at.');
  return { start: position.start.offset, end: position.end.offset };
}

interface Range {
  start: number;
  end: number;
  /** Whether the whole lines go. */
  lines: boolean;
}

type MayName = (kind: BodyReference['refersTo'], id: string) => boolean;
