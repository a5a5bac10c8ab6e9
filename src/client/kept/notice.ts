/**
 * What a kept page says of itself when there is no line: how old the copy is, and when its next agreement lapses, on the
 * reader's day. Loaded only on a page that the worker has marked as a copy.
 */
import { type ConditionDates, clockIsBelievable, groupOf, lapseOf, statusOn } from '../../model/status.ts';
import { readDates } from '../../model/written-dates.ts';
import { fetchedWords } from '../fetched-words.ts';
import { localDay } from '../today.ts';
import { dayAndDistance, type Say, sayIn } from './words.ts';

const notice = document.querySelector<HTMLElement>('.kept-notice');
if (notice) {
  // Kept with the page. Should they be lost, the sentence that stands there already says that this is an old copy.
  void fetchedWords().then(
    ({ kept }) => {
      const say = sayIn(kept);
      write(notice, say);
      document.addEventListener('visibilitychange', () => write(notice, say));
    },
    () => undefined,
  );
}

function write(element: HTMLElement, say: Say): void {
  const { keptBuilt = '' } = document.documentElement.dataset;
  const { format = 'en' } = element.dataset;
  const sentences = [say('copy', dayAndDistance(keptBuilt, format))];
  const conditions = [...document.querySelectorAll<HTMLElement>('[data-condition]')].map((one) =>
    readDates(one.dataset['condition']),
  );
  if (conditions.length > 0 && clockIsBelievable(localDay(new Date()), keptBuilt)) {
    const lapse = nextLapse(conditions);
    sentences.push(lapse === undefined ? say('none') : say('lapse', dayAndDistance(lapse, format)));
  }
  element.textContent = sentences.join(' ');
}

/** The first day on which one of the agreements that hold today holds for the last time. */
function nextLapse(conditions: readonly ConditionDates[]): string | undefined {
  const day = localDay(new Date());
  return conditions
    .filter((one) => groupOf(statusOn(one, day)) === 'live')
    .flatMap((one) => lapseOf(one, day)?.lastDay ?? [])
    .toSorted()[0];
}
