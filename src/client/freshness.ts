/**
 * `<fresh-states>`: recomputes every state of a page on the reader's day, with the same function as the build.
 * A page built last month shows today's states; an impossible clock shows none. Without script the page says
 * "as of" the day it was built. The words come from the page, in its language.
 */
import { formatDistance } from '../i18n/dates.ts';
import { clockIsBelievable, groupOf, type State, statusOn } from '../model/status.ts';
import { readDates } from '../model/written-dates.ts';
import { refreshClaims } from './claims.ts';
import { refreshGone } from './gone.ts';
import { refreshMaps } from './map.ts';
import { fillPaperHead, preparePaper } from './paper.ts';
import { showIfLive, showRemaining } from './remaining.ts';
import { refreshThemes } from './themes.ts';
import { localDay } from './today.ts';

class FreshStates extends HTMLElement {
  connectedCallback(): void {
    this.update();
    // A phone keeps a page open for days: look again whenever the reader comes back to it.
    document.addEventListener('visibilitychange', () => this.update());
    preparePaper(this, () => this.update());
  }

  private update(): void {
    const { buildDay = '', format = 'en', day } = this.dataset;
    const today = localDay(new Date());
    if (day === today) return;
    this.dataset['day'] = today;
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const believable = clockIsBelievable(today, buildDay);
    for (const item of this.querySelectorAll<HTMLElement>('[data-condition]')) {
      const dates = readDates(item.dataset['condition']);
      const state = believable ? statusOn(dates, today) : 'unknown';
      showRemaining(item, dates, believable ? today : undefined);
      this.show(item, state, words[believable ? `state.${state}` : 'state.clock'] ?? state);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) showWhetherEmpty(group);
    refreshMaps(this, believable ? today : undefined);
    fillPaperHead(this, believable ? today : undefined, words);
    refreshThemes(this, believable ? today : undefined, format, words['state.clock'] ?? '');
    if (!believable) return;
    refreshGone(this, today);
    refreshClaims(this, today);
    for (const time of this.querySelectorAll<HTMLTimeElement>('time[data-distance]')) {
      time.dataset['absolute'] ??= time.textContent.trim();
      time.textContent = `${formatDistance(today, time.dateTime, format)}${words['punctuation.comma'] ?? ', '}${time.dataset['absolute']}`;
    }
  }

  /** Say the state of a condition in word and shape, and move it where that state belongs, or out of sight. */
  private show(item: HTMLElement, state: State, words: string): void {
    const tag = item.querySelector<HTMLElement>('.state');
    if (tag) {
      tag.dataset['state'] = state;
      tag.textContent = words;
    }
    showIfLive(item, state);
    const group = this.querySelector<HTMLElement>(`[data-group="${groupOf(state)}"]`);
    item.hidden = group === null;
    if (group && !group.contains(item)) group.querySelector('[data-list]')?.append(item);
  }
}

function showWhetherEmpty(group: HTMLElement): void {
  const empty = group.querySelector('[data-condition]:not([hidden])') === null;
  for (const note of group.querySelectorAll<HTMLElement>('.if-empty')) note.hidden = !empty;
  if (group.dataset['hideEmpty'] !== undefined) group.hidden = empty;
}

type Words = Record<string, string>;

customElements.define('fresh-states', FreshStates);
