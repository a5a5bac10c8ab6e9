/**
 * Plain days: `YYYY-MM-DD` strings, compared as strings, counted in UTC. No clock is read here.
 * A partial date (`2021`, `2021-02`) is a span of days, and is read to the cautious side by whoever asks.
 */

/** The first day that a partial date can mean. */
export function earliest(partial: string): Day {
  if (partial.length === 4) return `${partial}-01-01`;
  if (partial.length === 7) return `${partial}-01`;
  return partial;
}

/** The last day that a partial date can mean. */
export function latest(partial: string): Day {
  if (partial.length === 4) return `${partial}-12-31`;
  if (partial.length === 7) return addDays(addDays(`${partial}-28`, 4).slice(0, 7).concat('-01'), -1);
  return partial;
}

/** `count` days after `day`; before it where negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(toUtc(day) + count * MILLISECONDS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative where `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / MILLISECONDS);
}

/** The day that a clock shows in UTC, from milliseconds since 1970. */
export function dayOfInstant(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Whether `a` is certainly before `b`, as exactly as both are known. */
export function certainlyBefore(a: string, b: string): boolean {
  return latest(a) < earliest(b);
}

function toUtc(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

const MILLISECONDS = 86_400_000;

/** `YYYY-MM-DD`. */
export type Day = string;
