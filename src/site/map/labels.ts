/**
 * Where names stand beside their marks: none over another, over a mark or over the edge. A name that fits nowhere gives
 * way to a number, which the list below the map explains. Pure, and without chance.
 */
import type { Point } from './projection.ts';

/**
 * Place a label at each mark. Undefined for those that fit nowhere.
 * Marks are gone through in a few orders, and the one with the most names is taken.
 */
export function placeLabels(marks: readonly MarkToLabel[], sheet: Sheet): Placed[] {
  const open = marks.map((mark, index) => waysOf(mark, index, marks, sheet));
  const tries = ORDERS.map((order) => placeInOrder(open, order(marks, open)));
  const names = (labels: readonly Placed[]) => labels.filter((label, at) => label?.text === marks[at]?.texts[0]).length;
  const standing = (labels: readonly Placed[]) => labels.filter((label) => label !== undefined).length;
  return tries.toSorted((a, b) => standing(b) - standing(a) || names(b) - names(a))[0] ?? [];
}

/** The ways in which each text of a mark can stand beside it, if no other label stood there. */
function waysOf(mark: MarkToLabel, index: number, marks: readonly MarkToLabel[], sheet: Sheet): Label[][] {
  const { width, height, half } = sheet;
  const others = marks.map(({ at }) => at);
  // What is drawn of a mark is a little smaller than what a finger hits.
  const blocked = others.map((at) => boxAround(at, half - 1));
  // A name that also touches a neighbour could be read as the neighbour's: such a way is the last to be taken.
  const near = others.map((at) => boxAround(at, half + NEIGHBOURLY)).filter((_, other) => other !== index);
  const doubtful = ({ box }: Label) => near.filter((other) => overlap(box, other)).length;
  return mark.texts.map((text) =>
    candidates(mark.at, text, half)
      .filter(({ box }) => box.x >= EDGE && box.y >= EDGE)
      .filter(({ box }) => box.x + box.width <= width - EDGE && box.y + box.height <= height - EDGE)
      .filter(({ box }) => !blocked.some((other) => overlap(box, other)))
      .toSorted((a, b) => doubtful(a) - doubtful(b)),
  );
}

/** First the first text of all marks, then, where it went nowhere, the second. */
function placeInOrder(open: readonly Label[][][], order: readonly number[]): Placed[] {
  const labels: Placed[] = open.map(() => undefined);
  const free = (box: Box, except: readonly number[]) =>
    !labels.some((label, other) => label && !except.includes(other) && overlap(box, label.box));
  for (const round of [0, 1]) {
    for (const index of order) {
      if (labels[index]) continue;
      const ways = open[index]?.[round] ?? [];
      labels[index] = ways.find(({ box }) => free(box, [])) ?? ways.find(({ box }) => makeWay(box));
    }
  }
  return labels;

  /** Whether the one label that is in the way can stand elsewhere; then it does. */
  function makeWay(box: Box): boolean {
    const inTheWay = labels.flatMap((label, other) => (label && overlap(box, label.box) ? [other] : []));
    const [other] = inTheWay;
    if (other === undefined || inTheWay.length > 1) return false;
    const ways = open[other]?.flat().filter(({ text }) => text === labels[other]?.text) ?? [];
    const elsewhere = ways.find((way) => free(way.box, [other]) && !overlap(way.box, box));
    if (elsewhere) labels[other] = elsewhere;
    return elsewhere !== undefined;
  }
}

/** In which order marks get their labels: the tightest first, then from each side. Ties by the order of the places. */
const ORDERS: readonly Order[] = [
  (marks, open) => sortedBy(marks, (_, index) => open[index]?.[0]?.length ?? 0),
  (marks) => sortedBy(marks, ({ at }) => at.x),
  (marks) => sortedBy(marks, ({ at }) => -at.x),
  (marks) => sortedBy(marks, ({ at }) => at.y),
  (marks) => sortedBy(marks, ({ at }) => -at.y),
  (marks) => sortedBy(marks, ({ texts }) => textWidth(texts[0] ?? '')),
];

function sortedBy(marks: readonly MarkToLabel[], key: (mark: MarkToLabel, index: number) => number): number[] {
  const keys = marks.map(key);
  return [...marks.keys()].toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
type Order = (marks: readonly MarkToLabel[], open: readonly Label[][][]) => number[];

/** Ways to stand at a mark, the most readable first. */
function candidates(at: Point, text: string, half: number): Label[] {
  const wide = textWidth(text);
  const beside = half + GAP;
  const below = half + LETTERS;
  const above = LETTERS - 1 - TALL - half;
  const ways: [dx: number, dy: number, anchor: Anchor][] = [
    [beside, BASELINE, 'start'],
    [-beside, BASELINE, 'end'],
    [0, below, 'middle'],
    [0, above, 'middle'],
    [beside - 2, BASELINE + 9, 'start'],
    [beside - 2, BASELINE - 9, 'start'],
    [2 - beside, BASELINE + 9, 'end'],
    [2 - beside, BASELINE - 9, 'end'],
    [-half, below, 'start'],
    [half, below, 'end'],
    [-half, above, 'start'],
    [half, above, 'end'],
    [beside - half, below, 'start'],
    [half - beside, below, 'end'],
    [beside - half, above, 'start'],
    [half - beside, above, 'end'],
    [0, above, 'start'],
    [0, above, 'end'],
    [0, below, 'start'],
    [0, below, 'end'],
  ];
  return ways.map(([dx, dy, anchor]) => {
    const start = anchor === 'start' ? 0 : anchor === 'end' ? -wide : -wide / 2;
    const box = { x: at.x + dx + start, y: at.y + dy - LETTERS + 1, width: wide, height: TALL };
    return { text, dx, dy, anchor, box };
  });
}

/**
 * How wide a text is at most, in units, without knowing the reader's font: wider than Roboto, Segoe UI and the fonts of
 * Apple draw it, and about what DejaVu Sans does.
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + FONT * widthOf(letter), 0);
}

function widthOf(letter: string): number {
  if (/\p{Mark}/u.test(letter)) return 0;
  if (/[iljtfrI .,'’()-]/.test(letter)) return 0.42;
  if (/[mwMW@]/.test(letter)) return 0.98;
  if (/[sczkvxy]/.test(letter)) return 0.58;
  if (/[\p{Lu}]/u.test(letter)) return 0.74;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 1.05;
  return 0.63;
}

export function boxAround({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Size of the letters; they are drawn in a unit of the style sheet that must be the same. */
export const FONT = 12;
const TALL = 14;
const LETTERS = 11;
/** From the middle of a mark down to the line on which letters stand. */
const BASELINE = 4;
const GAP = 3;
const EDGE = 1;
const NEIGHBOURLY = 6;

export interface MarkToLabel {
  at: Point;
  /** The name, and what stands there if it does not fit. */
  texts: readonly string[];
}

export interface Sheet {
  width: number;
  height: number;
  /** Half the side of a mark. */
  half: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label {
  text: string;
  /** From the middle of the mark. */
  dx: number;
  dy: number;
  anchor: Anchor;
  box: Box;
}
export type Anchor = 'start' | 'middle' | 'end';
export type Placed = Label | undefined;
