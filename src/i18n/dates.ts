/** Dates and spans in words. Formatted in UTC, so that a day is the same day everywhere. Pure; runs in the browser too. */
import { type Day, daysBetween, earliest } from '../model/day.ts';

/** `28 Aug 2022`, `Aug 2022` or `2022`: as exact as it is known. */
export function formatDate(partial: string, format: string): string {
  const kind = partial.length === 4 ? 'year' : partial.length === 7 ? 'month' : 'day';
  return formatter(format, kind).format(new Date(`${earliest(partial)}T00:00:00Z`));
}

/** `in 9 days`, `3 months ago`: the largest unit that is not misleading. */
export function formatDistance(from: Day, to: Day, format: string): string {
  const days = daysBetween(from, to);
  const months = wholeMonths(from, to);
  const relative = relativeFormatter(format);
  if (Math.abs(days) < 60 || Math.abs(months) < 2) return relative.format(days, 'day');
  if (Math.abs(months) < 24) return relative.format(months, 'month');
  return relative.format(Math.trunc(months / 12), 'year');
}

/** Months of the calendar that are over between two days; negative where `to` is before. */
function wholeMonths(from: Day, to: Day): number {
  if (to < from) return -wholeMonths(to, from);
  const [years, months] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  return years * 12 + months - (to.slice(8) < from.slice(8) ? 1 : 0);
}

const FIELDS: Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** Making a formatter costs more than using it a hundred times. */
const dates = new Map<string, Intl.DateTimeFormat>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

function formatter(format: string, kind: keyof typeof FIELDS): Intl.DateTimeFormat {
  const key = `${format} ${kind}`;
  const known = dates.get(key) ?? new Intl.DateTimeFormat(format, { ...FIELDS[kind], timeZone: 'UTC' });
  dates.set(key, known);
  return known;
}

function relativeFormatter(format: string): Intl.RelativeTimeFormat {
  const known = distances.get(format) ?? new Intl.RelativeTimeFormat(format, { numeric: 'auto' });
  distances.set(format, known);
  return known;
}
