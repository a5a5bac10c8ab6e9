/** Days and sentences of what is kept, in the words that the page brings along. */
import { formatDate, formatDistance } from '../../i18n/dates.ts';
import type { Day } from '../../model/day.ts';
import { localDay } from '../today.ts';

/** The words of an element, from its `data-words`. */
export function wordsOf(element: HTMLElement): Say {
  return sayIn(JSON.parse(element.dataset['words'] ?? '{}') as Record<string, string>);
}

/** The words of a list, with values put in. */
export function sayIn(words: Record<string, string>): Say {
  return (key, values = {}) => (words[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** `22 Nov 2026, 3 days ago`, on the reader's own day. */
export function dayAndDistance(day: Day, format: string): { date: string; distance: string } {
  return { date: formatDate(day, format), distance: formatDistance(localDay(new Date()), day, format) };
}

export type Say = (key: string, values?: Record<string, string>) => string;
