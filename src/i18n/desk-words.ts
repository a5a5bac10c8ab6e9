/**
 * Durations and quarters in words, from texts that the caller has: the build takes them from the strings, the browser
 * from the page. Pure.
 */
import { type Day, daysBetween } from '../model/day.ts';
import { type Held, type Median, middleOf } from '../model/held.ts';
import type { OutreachState } from '../model/outreach.ts';

/** `34 days`, `so far about 90 days (75 to 105)`; words for what nobody knows. */
export function heldInWords(held: Held | undefined, words: Words, format: string): string {
  if (!held) return words['held.unknown'] ?? '';
  const { how, least, most } = held;
  const days = formatDays(middleOf(held), format);
  const length = least === most ? days : fill(words['held.about'], { days, least: String(least), most: String(most) });
  return how === 'ended' ? length : fill(words[`held.${how}`], { length });
}

/** `Median of 6 that ended: 90 days`. */
export function medianInWords({ days, of, about }: Median, words: Words, format: string): string {
  return fill(words[about ? 'held.median-about' : 'held.median'], {
    days: formatDays(days, format),
    count: String(of),
  });
}

/** `Due in 2026-Q4`: the quarter is kept together in a text that runs from right to left. */
export function outreachInWords({ state, due, last }: OutreachState, words: Words): string {
  return fill(words[`ledger.state.${state}`], {
    quarter: `\u2068${state === 'done' ? (last?.quarter ?? due) : due}\u2069`,
  });
}

/** `this week`, `in 3 weeks`: by weeks of the calendar, which begin on Monday. Both days are Mondays. */
export function formatWeeks(from: Day, to: Day, format: string): string {
  const known = weeks.get(format) ?? new Intl.RelativeTimeFormat(format, { numeric: 'auto' });
  weeks.set(format, known);
  return known.format(Math.round(daysBetween(from, to) / 7), 'week');
}

/** Keys of the words that a page hands to the browser for these. */
export const HELD_WORDS = ['about', 'so-far', 'at-least', 'unknown', 'median', 'median-about'].map(
  (key) => `held.${key}`,
);
export const OUTREACH_WORDS = ['done', 'due', 'overdue', 'never'].map((state) => `ledger.state.${state}`);

function fill(text = '', values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** `34 days`, with the plural of the language. */
function formatDays(count: number, format: string): string {
  const known =
    lengths.get(format) ?? new Intl.NumberFormat(format, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  lengths.set(format, known);
  return known.format(count);
}

/** Making a formatter costs more than using it a hundred times. */
const lengths = new Map<string, Intl.NumberFormat>();
const weeks = new Map<string, Intl.RelativeTimeFormat>();

export type Words = Readonly<Record<string, string>>;
