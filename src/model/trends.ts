/**
 * Trends of displacement, only where one voice counted the same people more than once. Figures of two publishers are never
 * joined: the difference may be one of method. Pure. Rule: DESIGN, "conflicting figures coexist", "never averaged".
 */
import type { Displacement } from '../schema/index.ts';
import { certainlyBefore, daysBetween, earliest } from './day.ts';
import { overTime } from './displacement.ts';

/**
 * What each publisher's figures of one population, unit and site say over time. None where its figures may be of the same
 * day and differ: then nobody knows which came first, or which is right. A bound ("more than", "up to") is no figure to
 * reckon with and is left out. Figures that rest on several publishers count for each; what two of them say alike is said once.
 * @param publisherOf the publisher of a source; its id where nobody knows.
 */
export function trendsOf(figures: readonly Displacement[], publisherOf: (source: string) => string): Trend[] {
  const series = new Map<string, { publisher: string; figures: Displacement[] }>();
  for (const figure of overTime(figures)) {
    if (figure.qualifier === 'more-than' || figure.qualifier === 'up-to') continue;
    for (const publisher of new Set(figure.sources.map(({ source }) => publisherOf(source)))) {
      const key = JSON.stringify([publisher, figure.population, figure.unit, figure.site]);
      const known = series.get(key) ?? { publisher, figures: [] };
      known.figures.push(figure);
      series.set(key, known);
    }
  }
  const trends = [...series.values()].flatMap((one) => trendOf(one.publisher, one.figures) ?? []);
  return [...Map.groupBy(trends, (one) => one.figures.map(({ id }) => id).join(' ')).values()].map(
    ([first, ...others]) => ({
      ...(first as Trend),
      publishers: [...(first?.publishers ?? []), ...others.flatMap(({ publishers }) => publishers)],
    }),
  );
}

function trendOf(publisher: string, all: readonly Displacement[]): Trend | undefined {
  const figures: Displacement[] = [];
  for (const figure of all) {
    const before = figures.at(-1);
    if (before !== undefined && !certainlyBefore(before.asOf, figure.asOf)) {
      if (before.value !== figure.value) return undefined;
      continue;
    }
    figures.push(figure);
  }
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const duration = durationOf(first.asOf, last.asOf);
  return {
    publishers: [publisher],
    figures,
    change: changeOf(figures.map(({ value }) => value)),
    about: first.qualifier !== undefined || last.qualifier !== undefined,
    ...(duration === undefined ? {} : { duration }),
  };
}

/** The way from the first figure to the last, if it is one way. */
function changeOf(values: readonly number[]): Change {
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0)));
  const [up, down] = [steps.includes(1), steps.includes(-1)];
  if (up && down) return { way: 'up-and-down' };
  if (!up && !down) return { way: 'unchanged' };
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  // Of nothing there is no share.
  if (first === 0) return { way: 'from-none' };
  return { way: up ? 'up' : 'down', percent: Math.round((Math.abs(last - first) / first) * 100) };
}

/** Days between two days that are near each other, else months; undefined where a date is known to the year only. */
function durationOf(from: string, to: string): Duration | undefined {
  if (from.length < 7 || to.length < 7) return undefined;
  const days = daysBetween(earliest(from), earliest(to));
  if (from.length === 10 && to.length === 10 && days < IN_DAYS_BELOW) return { unit: 'days', count: days };
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return { unit: 'months', count: months(to) - months(from) };
}

/** Two months: below, a number of months says too little. */
const IN_DAYS_BELOW = 61;

export type Change = { way: 'up' | 'down'; percent: number } | { way: 'unchanged' | 'from-none' | 'up-and-down' };

interface Duration {
  unit: 'days' | 'months';
  count: number;
}

export interface Trend {
  publishers: string[];
  /** Two or more, the oldest first, each certainly before the next. */
  figures: Displacement[];
  change: Change;
  /** Whether the first or the last figure is an estimate, and so what lies between them. */
  about: boolean;
  /** From the first figure to the last. */
  duration?: Duration;
}
