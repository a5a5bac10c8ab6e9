/** Days of the corpus as whole numbers (days since 1970), so that one can be drawn between two others. */
import type { Random } from './random.ts';

/** The day the corpus is written for: no observation in it is later. */
export const CORPUS_DAY = dayNumber('2026-11-22');

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** A day between two others, both included; the later one if they are the wrong way round. */
export function dayBetween(random: Random, first: number, last: number): number {
  return first >= last ? last : random.between(first, last);
}

/** A past day as exactly as a source might give it: mostly whole, sometimes a month of which all days are past. */
export function observedText(random: Random, number: number): string {
  const text = dayText(number);
  const exact = number > CORPUS_DAY - 90 || random.chance(0.75);
  return exact ? text : text.slice(0, 7);
}
