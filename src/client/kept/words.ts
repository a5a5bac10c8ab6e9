/** Sizes, days and sentences of what is kept, in the words that the page brings along. */
import { formatDate, formatDistance } from '../../i18n/dates.ts';
import type { Day } from '../../model/day.ts';
import { localDay } from '../today.ts';

/** The words of an element, from its `data-words`. */
export function wordsOf(element: HTMLElement): Say {
  const words = JSON.parse(element.dataset['words'] ?? '{}') as Record<string, string>;
  return (key, values = {}) => (words[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** `340 kB`, `1.2 MB`: to the reader it is a matter of minutes, not of bytes. */
export function formatSize(bytes: number, format: string): string {
  const [value, unit] = bytes < 995_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(format, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** `22 Nov 2026, 3 days ago`, on the reader's own day. */
export function dayAndDistance(day: Day, format: string): { date: string; distance: string } {
  return { date: formatDate(day, format), distance: formatDistance(localDay(new Date()), day, format) };
}

export type Say = (key: string, values?: Record<string, string>) => string;
