/** What both pages of sheets need of their element: words, the reader's day, and the way to a brief. */
import { formatDate } from '../../i18n/dates.ts';
import type { Day } from '../../model/day.ts';
import { clockIsBelievable } from '../../model/status.ts';
import { wordsOf } from '../kept/words.ts';
import { localDay } from '../today.ts';
import type { How } from './show.ts';

/**
 * How an element shows entries. `data-words`, `data-format`, `data-build-day`, `data-brief`, `data-country`,
 * `data-precedents` and `data-types`, those that have a page.
 */
export function howOf(element: HTMLElement): How & { day: Day | undefined } {
  const { format = 'en', buildDay = '', brief = '', country = '', precedents = '', types = '' } = element.dataset;
  const today = localDay(new Date());
  const believable = clockIsBelievable(today, buildDay);
  return {
    say: wordsOf(element),
    format,
    believable,
    day: believable ? today : undefined,
    hrefOf: ({ place, condition }) =>
      `${(place.includes('/') ? brief : country).replace('_', place)}${FILE}#r-${condition}`,
    hrefOfType: (type) => (types.split(' ').includes(type) ? `${precedents.replace('_', type)}${FILE}` : undefined),
  };
}

/** What paper says of itself, as it has no clock: of which day its states are, and until when it may be used. */
export function onPaper(lastDay: Day | undefined, built: Day, { say, format, day }: ReturnType<typeof howOf>): string {
  if (day === undefined) return say('state.clock');
  const printed = say('printed', { built: formatDate(built, format), date: formatDate(day, format) });
  return lastDay === undefined ? printed : `${printed} ${say('use-until', { date: formatDate(lastDay, format) })}`;
}

/** A folder shown by `file://` does not open its page by itself. */
export const FILE = location.pathname.endsWith('/index.html') ? 'index.html' : '';
