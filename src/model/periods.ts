/** Quarters and weeks of the calendar, for the pages of the desk: apart from days, which every page has to carry. */
import { addDays, type Day, daysBetween, earliest, latest } from './day.ts';

/** First and last day of a quarter such as `2026-Q3`. */
export function quarterSpan(quarter: string): { from: Day; to: Day } {
  const year = quarter.slice(0, 4);
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { from: earliest(month(first)), to: latest(month(first + 2)) };
}

/** The quarter that a day lies in, `2026-Q4`. Quarters compare as strings. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The quarter after one. */
export function nextQuarter(quarter: string): string {
  return quarterOf(addDays(quarterSpan(quarter).to, 1));
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  const since = daysBetween(A_MONDAY, day) % 7;
  return addDays(day, -(since < 0 ? since + 7 : since));
}

const A_MONDAY = '1970-01-05';
