/**
 * Drawings of time, as numbers: the life of a condition, and who was said to hold a place. Pure: the day is an argument.
 * Days become units of a drawing `WIDTH` wide; where a language is written from the right, so is time.
 */
import { addDays, type Day, daysBetween, earliest, latest } from '../model/day.ts';
import { lapseOf, lastKnown, SHELF_LIFE } from '../model/status.ts';
import type { Condition, ControlClaim } from '../schema/index.ts';

/**
 * The life of a condition as far as it has dates: when it was asked, agreed, confirmed, ended, and its stated end.
 * A firm line is what was agreed and known, an open one what nobody has confirmed since.
 * Undefined where fewer than two days are known: one mark is no line.
 */
export function lifeOf(condition: Condition, day: Day, mirrored: boolean): Life | undefined {
  const moments = momentsOf(condition);
  const { firm, open } = heldFrom(condition, day);
  const days = [...moments, ...[firm, open].flatMap((span) => span ?? [])].flatMap(({ from, to }) => [from, to]);
  const [first, last] = ends(days);
  if (moments.length < 2 || first === undefined || last === undefined || first === last) return undefined;
  const scale = makeScale(first, last, mirrored);
  return {
    ends: labelled(first, last),
    moments: moments.map(({ kind, from, to }) => ({
      kind,
      ...scale.span({ from, to }),
      at: scale.middle({ from, to }),
    })),
    ...(firm ? { firm: scale.span(firm) } : {}),
    ...(open ? { open: scale.span(open) } : {}),
  };
}

/**
 * Who was said to hold a place, a bar for each claim in the order given: contradictions lie one below the other.
 * Firm from the observation to its known end; without one, open for as long as such a claim may be relied upon. What
 * is white after that up to `day` is what nobody has checked.
 * Undefined for fewer than two claims.
 */
export function heldBy(claims: readonly ControlClaim[], day: Day, mirrored: boolean): Held | undefined {
  if (claims.length < 2) return undefined;
  const spans = claims.map(spansOf);
  const [first, last] = ends([
    day,
    ...spans
      .flatMap(({ firm, open }) => [firm, open].flatMap((one) => one ?? []))
      .flatMap(({ from, to }) => [from, to]),
  ]);
  if (first === undefined || last === undefined) return undefined;
  const scale = makeScale(first, last, mirrored, NUMBERS);
  return {
    ticks: ticksOf(first, last, scale),
    bars: claims.map(({ claim }, index) => {
      const { firm, open } = spans[index] ?? {};
      return {
        holds: claim === 'holds',
        ...(firm ? { firm: scale.span(firm) } : {}),
        ...(open ? { open: scale.span(open) } : {}),
      };
    }),
  };
}

/** Units of the drawing. */
export const WIDTH = 320;
/** Left free at both ends for half a mark. */
const MARGIN = 8;
/** Left free where reading starts, for the number of a bar. */
const NUMBERS = 16;

/** Each as exactly as it is known: a month is a span of days. */
function momentsOf({ askedOn, agreedOn, confirmed = [], endedOn, expiry }: Condition): (Span & { kind: Moment })[] {
  const end = expiry.kind === 'fixed' ? expiry.on : expiry.kind === 'review' ? expiry.by : undefined;
  const all: [Moment, string | undefined][] = [
    ['asked', askedOn],
    ['agreed', /^\d/.test(agreedOn) ? agreedOn : undefined],
    ...confirmed.map(({ on }): [Moment, string] => ['confirmed', on]),
    ['ended', endedOn],
    ['end', end],
  ];
  return all.flatMap(([kind, on]) => (on === undefined ? [] : [{ kind, from: earliest(on), to: latest(on) }]));
}

/** From when to when it was agreed, read to the cautious side, and for how long it counts after that. */
function heldFrom(condition: Condition, day: Day): { firm?: Span | undefined; open?: Span | undefined } {
  const known = lastKnown(condition, day);
  if (known === undefined) return {};
  const { agreedOn, confirmed = [], endedOn, status } = condition;
  const [from = known] = [...(/^\d/.test(agreedOn) ? [earliest(agreedOn)] : confirmed.map(({ on }) => on))].toSorted();
  const agreement = status === 'verbal' || status === 'written';
  const lapse = agreement ? lapseOf(condition, day) : undefined;
  const to = endedOn !== undefined ? earliest(endedOn) : lapse?.certain ? lapse.lastDay : known;
  return {
    firm: forwards({ from, to }),
    open: endedOn === undefined && lapse?.certain === false ? forwards({ from: known, to: lapse.lastDay }) : undefined,
  };
}

function spansOf({ asOf, until }: ControlClaim): { firm?: Span | undefined; open?: Span | undefined } {
  const from = earliest(asOf);
  if (until !== undefined) return { firm: forwards({ from, to: earliest(until) }) ?? { from, to: from } };
  const [, to = from] = ends([addDays(from, SHELF_LIFE.control), latest(asOf)]);
  return { open: { from, to } };
}

/** Dates of different sources may contradict each other: a span never runs backwards. */
function forwards(span: Span): Span | undefined {
  return span.from < span.to ? span : undefined;
}

function ends(days: readonly Day[]): [Day | undefined, Day | undefined] {
  const sorted = days.toSorted();
  return [sorted[0], sorted.at(-1)];
}

/** Months, or days where both ends lie in one month. */
function labelled(first: Day, last: Day): [string, string] {
  const months: [string, string] = [first.slice(0, 7), last.slice(0, 7)];
  return months[0] === months[1] ? [first, last] : months;
}

function makeScale(first: Day, last: Day, mirrored: boolean, before = 0): Scale {
  const length = Math.max(1, daysBetween(first, last));
  const unrounded = (day: Day) => MARGIN + before + (daysBetween(first, day) / length) * (WIDTH - 2 * MARGIN - before);
  const placed = (units: number) => (mirrored ? WIDTH - Math.round(units) : Math.round(units));
  const at = (day: Day) => placed(unrounded(day));
  return {
    at,
    span: ({ from, to }) => ({ x1: Math.min(at(from), at(to)), x2: Math.max(at(from), at(to)) }),
    middle: ({ from, to }) => placed((unrounded(from) + unrounded(to)) / 2),
  };
}

/** Years, months or the two ends: whatever gives a few labels that do not touch. */
function ticksOf(first: Day, last: Day, { at }: Scale): Tick[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  const months = inside(first, last, 0, (count) => monthAfter(first, count));
  const ticks = (labels: readonly string[], half: number) => apart(labels, half, (label) => at(earliest(label)));
  if (years >= 2) {
    const step = [1, 2, 5, 10, 20, 50].find((one) => years / one <= 6) ?? 100;
    const from = Number(first.slice(0, 4));
    return ticks(
      inside(first, last, from, (year) => (year % step === 0 ? String(year) : undefined)),
      15,
    );
  }
  const step = Math.ceil(months.length / 4);
  const few = ticks(
    months.filter((_, index) => index % step === 0),
    31,
  );
  return few.length >= 2 ? few : ticks([first, last], 38);
}

/** Each label keeps inside the drawing; one that would touch the label before it is left out. */
function apart(labels: readonly string[], half: number, at: (label: string) => number): Tick[] {
  const kept: Tick[] = [];
  for (const label of labels) {
    const text = Math.min(Math.max(at(label), half), WIDTH - half);
    const before = kept.at(-1);
    if (before === undefined || Math.abs(text - before.text) >= 2 * half) kept.push({ label, at: at(label), text });
  }
  return kept;
}

/** Labels of the days that lie within, counted up from `start`. */
function inside(first: Day, last: Day, start: number, label: (count: number) => string | undefined): string[] {
  const found: string[] = [];
  for (let count = start; ; count += 1) {
    const one = label(count);
    if (one !== undefined && earliest(one) > last) return found;
    if (one !== undefined && earliest(one) >= first) found.push(one);
  }
}

function monthAfter(day: Day, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

interface Span {
  from: Day;
  to: Day;
}

interface Scale {
  at: (day: Day) => number;
  span: (span: Span) => Line;
  middle: (span: Span) => number;
}

/** `end` is the end that was agreed beforehand, `ended` what happened. */
export type Moment = 'asked' | 'agreed' | 'confirmed' | 'ended' | 'end';

/** From left to right, whatever the language. */
export interface Line {
  x1: number;
  x2: number;
}

export interface Tick {
  /** `2026`, `2026-11` or `2026-11-22`. */
  label: string;
  at: number;
  /** Where the middle of the label stands. */
  text: number;
}

export interface Life {
  /** Of the first day and the last: each moment's own date stands in the list beside it. */
  ends: readonly [string, string];
  /** Wider than a point where only a month or a year is known. */
  moments: readonly (Line & { kind: Moment; at: number })[];
  firm?: Line;
  open?: Line;
}

export interface Held {
  ticks: readonly Tick[];
  bars: readonly { holds: boolean; firm?: Line; open?: Line }[];
}
