/**
 * `<reader-day>`: what a desk page says of a day, worked out again for the reader's: precedents and how long they held,
 * the calendar, the outreach ledger, what relies on whom. The same pure functions as the build. Without script the page
 * says for which day it is.
 */
import { formatWeeks, heldInWords, medianInWords, outreachInWords, type Words } from '../i18n/desk-words.ts';
import type { Day } from '../model/day.ts';
import { isGone } from '../model/gone.ts';
import { type Held, type HeldDates, heldOn, medianHeld } from '../model/held.ts';
import { outreachOn, type QuarterAndResult } from '../model/outreach.ts';
import { mondayOf, quarterOf } from '../model/periods.ts';
import { clockIsBelievable, groupOf, type State, statusOn } from '../model/status.ts';
import { refreshClaims } from './claims.ts';
import { refreshGone } from './gone.ts';
import { showIfLive } from './remaining.ts';
import { localDay } from './today.ts';

class ReaderDay extends HTMLElement {
  private words: Words = {};

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    this.update();
    document.addEventListener('visibilitychange', () => this.update());
  }

  private update(): void {
    const today = localDay(new Date());
    if (this.dataset['day'] === today) return;
    this.dataset['day'] = today;
    const believable = clockIsBelievable(today, this.dataset['buildDay'] ?? '');
    for (const warning of this.all('.if-clock')) warning.hidden = believable;
    for (const row of this.all('[data-standing]')) this.standing(row, believable ? today : undefined);
    if (!believable) return;
    refreshGone(this, today);
    refreshClaims(this, today);
    this.medians(today);
    this.calendar(today);
    for (const line of this.all('[data-outreach]')) this.outreach(line, today);
    for (const actor of this.all('.reliance')) this.reliance(actor, today);
    for (const quarter of this.all('[data-quarter]')) quarter.textContent = quarterOf(today);
    for (const day of this.all('.if-built')) day.hidden = true;
  }

  /** A condition in a row: its state, how long it held; out of sight where only what may hold is listed. */
  private standing(row: HTMLElement, today: Day | undefined): void {
    const dates = JSON.parse(row.dataset['standing'] ?? '{}') as HeldDates;
    const state: State = today === undefined ? 'unknown' : statusOn(dates, today);
    const tag = row.querySelector<HTMLElement>('.state');
    if (tag) {
      tag.dataset['state'] = state;
      tag.textContent = this.words[today === undefined ? 'state.clock' : `state.${state}`] ?? state;
    }
    showIfLive(row, state);
    const held = row.querySelector<HTMLElement>('.held');
    if (held) {
      const length = today === undefined ? undefined : heldOn(dates, today);
      held.textContent = heldInWords(length, this.words, this.format);
    }
    if (row.dataset['unlessPast'] !== undefined) row.hidden = groupOf(state) === 'past';
  }

  private medians(today: Day): void {
    const rows = this.all('[data-standing]').map((row) => ({
      actors: (row.dataset['actors'] ?? '').split(' '),
      held: heldOn(JSON.parse(row.dataset['standing'] ?? '{}') as HeldDates, today),
    }));
    const lengths = (actor: string): (Held | undefined)[] =>
      rows.filter(({ actors }) => actor === '' || actors.includes(actor)).map(({ held }) => held);
    for (const place of this.all('[data-median]')) {
      const median = medianHeld(lengths(place.dataset['median'] ?? ''));
      place.hidden = median === undefined;
      const text = place.querySelector('.median');
      if (median && text) text.textContent = medianInWords(median, this.words, this.format);
      if (place.dataset['median'] === '') for (const note of this.all('.if-no-median')) note.hidden = !place.hidden;
    }
  }

  /** What has lapsed since the build moves below the line; weeks are counted anew. */
  private calendar(today: Day): void {
    const lapsed = this.querySelector<HTMLElement>('[data-lapsed]');
    if (!lapsed) return;
    const past = this.all('[data-week] [data-last-day]').filter((row) => (row.dataset['lastDay'] ?? '') < today);
    for (const row of past) lapsed.prepend(row);
    for (const week of this.all('[data-week]')) {
      week.hidden = week.querySelector('[data-last-day]') === null;
      const label = week.querySelector('.week-distance');
      if (label) label.textContent = formatWeeks(mondayOf(today), week.dataset['week'] ?? '', this.format);
    }
    const more = Number(lapsed.dataset['more'] ?? 0);
    const nothing = this.all('[data-week]:not([hidden])').length === 0;
    for (const note of this.all('.if-empty')) note.hidden = !nothing;
    for (const count of this.all('.lapsed-count')) count.textContent = String(lapsed.children.length + more);
  }

  private outreach(line: HTMLElement, today: Day): void {
    const standing = outreachOn(JSON.parse(line.dataset['outreach'] ?? '[]') as QuarterAndResult[], today);
    line.dataset['state'] = standing.state;
    line.hidden = standing.state === 'never' && (line.dataset['until'] ?? '9999') <= today;
    const tag = line.querySelector<HTMLElement>('.outreach-state');
    if (tag) tag.textContent = outreachInWords(standing, this.words);
  }

  /** An actor who has left since the build stands with those who have. */
  private reliance(actor: HTMLElement, today: Day): void {
    const rows = [...actor.querySelectorAll<HTMLElement>('.rows > li')];
    const count = actor.querySelector('.reliance-count');
    // A page of many actors has their rows on their own pages.
    if (count && rows.length > 0) {
      const holding = rows.filter((row) => !row.hidden).length;
      count.textContent = String(holding);
      actor.hidden = holding === 0;
    }
    if (!isGone({ active: { until: actor.dataset['left'] } }, today)) return;
    const list = this.querySelector('[data-gone-list]');
    if (list && !list.contains(actor)) {
      list.append(actor);
      // As those whom the build knew to have left: what relied on them is seen at once.
      actor.querySelector('details')?.setAttribute('open', '');
    }
    for (const note of this.all('.if-none-gone')) note.hidden = true;
  }

  private all(selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  }

  private get format(): string {
    return this.dataset['format'] ?? 'en';
  }
}

customElements.define('reader-day', ReaderDay);
