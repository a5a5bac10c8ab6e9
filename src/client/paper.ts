/**
 * What a page says on paper, which has no clock: the day for which its states are, until when it may be used, and dates
 * instead of distances ("in 9 days" is wrong tomorrow). Whatever is folded away is opened for the print.
 */
import { formatDate } from '../i18n/dates.ts';
import type { Day } from '../model/day.ts';
import { usableUntil } from '../model/usable-until.ts';
import { readDates } from '../model/written-dates.ts';

/** Says in the head of each printed page the states of which day it shows; `day` is undefined if nobody knows it. */
export function fillPaperHead(page: HTMLElement, day: Day | undefined, words: Words): void {
  const { buildDay = '', format = 'en' } = page.dataset;
  const head = page.querySelector<HTMLElement>('.paper-head');
  const [printed, until] = [head?.querySelector('.paper-day'), head?.querySelector('.paper-until')];
  if (!head || !printed || !until) return;
  const say = (key: string, days: Record<string, Day> = {}) =>
    (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => formatDate(days[name] ?? buildDay, format));
  if (day === undefined) {
    printed.textContent = say('state.clock');
    until.textContent = say('print.nothing');
    return;
  }
  printed.textContent = say('print.printed', { built: buildDay, date: day });
  const use = usableUntil(
    {
      accessAsOf: page.querySelector<HTMLElement>('.access')?.dataset['asOf'],
      conditions: [...page.querySelectorAll<HTMLElement>('[data-condition]')].map(({ dataset }) =>
        readDates(dataset['condition']),
      ),
    },
    day,
  );
  const sentences = use.lastDay === undefined ? [] : [say('print.until', { date: use.lastDay })];
  // A list shows a part of what is known: only a place can say that nothing is in force there.
  if (use.live === 0 && head.dataset['place'] !== undefined)
    sentences.push(say(use.lastDay === undefined ? 'print.nothing' : 'print.no-agreement'));
  until.textContent = sentences.join(' ');
}

/** Before each print, whoever asks for it: `refresh`, then dates and what is folded away; afterwards as it was. */
export function preparePaper(page: HTMLElement, refresh: () => void): void {
  let undo: (() => void)[] = [];
  addEventListener('beforeprint', () => {
    refresh();
    for (const time of page.querySelectorAll<HTMLElement>('time[data-absolute]')) {
      const onScreen = time.textContent;
      time.textContent = time.dataset['absolute'] ?? onScreen;
      undo.push(() => {
        time.textContent = onScreen;
      });
    }
    for (const details of page.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      undo.push(() => {
        details.open = false;
      });
    }
  });
  addEventListener('afterprint', () => {
    for (const one of undo) one();
    undo = [];
  });
}

type Words = Record<string, string>;
