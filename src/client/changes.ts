/**
 * `<changed-since>`: shows the changes since a day that the reader chooses. It begins with the last 90 days: as long as
 * news of access may be relied upon, so that who reads every three months misses nothing. An empty day shows all.
 * Without script all stand there, under their days.
 */
import { formatDate } from '../i18n/dates.ts';
import { addDays } from '../model/day.ts';
import { clockIsBelievable, SHELF_LIFE } from '../model/status.ts';
import { localDay } from './today.ts';

class ChangedSince extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const since = this.querySelector('input');
    if (!form || !since) return;
    const { buildDay = '' } = this.dataset;
    const today = localDay(new Date());
    const believable = clockIsBelievable(today, buildDay);
    since.value ||= addDays(believable ? today : buildDay, -SHELF_LIFE.access);
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.show(since.value, believable));
    this.show(since.value, believable);
  }

  private show(since: string, believable: boolean): void {
    const { format = 'en', found = '', foundAll = '', clock = '' } = this.dataset;
    let count = 0;
    for (const section of this.querySelectorAll<HTMLElement>('section[data-day]')) {
      section.hidden = (section.dataset['day'] ?? '') < since;
      if (!section.hidden) count += section.querySelectorAll('li').length;
    }
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const words = since === '' ? foundAll : found.replace('{date}', formatDate(since, format));
    status.textContent = `${words.replace('{count}', String(count))}${believable ? '' : ` ${clock}`}`;
  }
}

customElements.define('changed-since', ChangedSince);
