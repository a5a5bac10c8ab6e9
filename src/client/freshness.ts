/**
 * `<fresh-states>`: recomputes every state of a page on the reader's day, with the same function as the build.
 * A page built last month shows today's states; an impossible clock shows none. Without script the page says
 * "as of" the day it was built. The words come from the page, in its language.
 */
import { formatDistance } from '../i18n/dates.ts';
import type { Day } from '../model/day.ts';
import { type ConditionDates, clockIsBelievable, groupOf, isStale, lapseOf, statusOn } from '../model/status.ts';

class FreshStates extends HTMLElement {
  connectedCallback(): void {
    const { buildDay = '', format = 'en' } = this.dataset;
    const today = localDay(new Date());
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    if (!clockIsBelievable(today, buildDay)) {
      for (const item of this.items()) showState(item, 'unknown', words['state.clock'] ?? '');
      this.dataset['clock'] = 'wrong';
      return;
    }
    for (const item of this.items()) this.refresh(item, today, words, format);
    for (const claim of this.querySelectorAll<HTMLElement>('[data-shelf]')) refreshClaim(claim, today);
    for (const time of this.querySelectorAll<HTMLTimeElement>('time[data-distance]')) {
      time.textContent = `${formatDistance(today, time.dateTime, format)}, ${time.textContent}`;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) showWhetherEmpty(group);
    this.dataset['day'] = today;
  }

  private items(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-condition]');
  }

  /** Say the state of one condition, and move it to the group where that state belongs. */
  private refresh(item: HTMLElement, today: Day, words: Words, format: string): void {
    const dates = JSON.parse(item.dataset['condition'] ?? 'null') as ConditionDates;
    const state = statusOn(dates, today);
    const lapse = lapseOf(dates, today);
    const soon = state === 'expiring' && lapse ? `, ${formatDistance(today, lapse.lastDay, format)}` : '';
    showState(item, state, `${words[`state.${state}`] ?? state}${soon}`);
    const group = this.querySelector<HTMLElement>(`[data-group="${groupOf(state)}"] [data-list]`);
    const current = item.closest<HTMLElement>('[data-group]');
    if (group && current && !current.contains(group)) group.append(item);
  }
}

/** Word and shape; the date of the build is no longer what it is about. */
function showState(item: HTMLElement, state: string, words: string): void {
  const tag = item.querySelector<HTMLElement>('.state');
  if (!tag) return;
  tag.dataset['state'] = state;
  tag.textContent = words;
  item.dataset['state'] = state;
}

/** A claim past its shelf life says so. */
function refreshClaim(claim: HTMLElement, today: Day): void {
  const stale = isStale(claim.dataset['asOf'] ?? '', Number(claim.dataset['shelf']), today);
  claim.classList.toggle('is-stale', stale);
  for (const warning of claim.querySelectorAll<HTMLElement>('.if-stale')) warning.hidden = !stale;
}

function showWhetherEmpty(group: HTMLElement): void {
  const empty = group.querySelector('[data-condition]') === null;
  for (const note of group.querySelectorAll<HTMLElement>('.if-empty')) note.hidden = !empty;
  if (group.dataset['hideEmpty'] !== undefined) group.hidden = empty;
}

/** The reader's own day: an agreement that ends today ends by the calendar on the wall. */
function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Words = Record<string, string>;

customElements.define('fresh-states', FreshStates);
