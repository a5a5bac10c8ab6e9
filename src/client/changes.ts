/**
 * `<changed-since>`: shows the changes since a day that the reader chooses, of a region or a place. It begins with the
 * last 90 days: as long as news of access may be relied upon, so that who reads every three months misses nothing. An
 * empty day shows all. What was chosen stands in the address: `#place=mli/koro&since=2026-01-01`, `since=all`.
 * Without script all stand there, under their days.
 */
import { formatDate } from '../i18n/dates.ts';
import { addDays } from '../model/day.ts';
import { clockIsBelievable, SHELF_LIFE } from '../model/status.ts';
import { fromFragment, toFragment } from './fragment.ts';
import { localDay } from './today.ts';

class ChangedSince extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      this.toAddress(form);
      this.show(form);
    });
    addEventListener('hashchange', () => this.fromAddress(form));
    this.fromAddress(form);
  }

  private fromAddress(form: HTMLFormElement): void {
    const asked = fromFragment();
    const { buildDay = '' } = this.dataset;
    for (const { name, select, input } of this.fields(form)) {
      const wanted = asked.get(name) ?? '';
      if (select) {
        // A place that nothing is listed of: said by showing nothing, never by showing all.
        if (wanted !== '' && ![...select.options].some(({ value }) => value === wanted)) select.add(new Option(wanted));
        select.value = wanted;
      } else if (input) {
        const today = localDay(new Date());
        const first = addDays(clockIsBelievable(today, buildDay) ? today : buildDay, -SHELF_LIFE.access);
        input.value = wanted;
        if (wanted !== 'all') input.value ||= first;
      }
    }
    // So that the links to the other languages have it too. Another part of the page is none of this.
    if (this.fields(form).some(({ name }) => asked.has(name))) this.toAddress(form);
    this.show(form);
  }

  private toAddress(form: HTMLFormElement): void {
    const values = this.fields(form).map(({ name, value }) => [name, name === 'since' ? value || 'all' : value]);
    toFragment(Object.fromEntries(values) as Record<string, string>);
  }

  private fields(form: HTMLFormElement) {
    return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')].map((field) => ({
      name: field.name,
      value: field.value,
      select: field instanceof HTMLSelectElement ? field : undefined,
      input: field instanceof HTMLInputElement ? field : undefined,
    }));
  }

  private show(form: HTMLFormElement): void {
    const fields = this.fields(form);
    const since = fields.find(({ name }) => name === 'since')?.value ?? '';
    const wanted = fields.filter(({ select, value }) => select && value !== '');
    for (const row of this.querySelectorAll<HTMLElement>('[data-place]')) {
      row.hidden = !wanted.every(({ name, value }) => isOf(row.dataset[name] ?? '', value));
    }
    let count = 0;
    for (const section of this.querySelectorAll<HTMLElement>('section[data-day]')) {
      const folds = [...section.querySelectorAll<HTMLElement>(':scope > details')];
      for (const part of [section, ...folds]) part.hidden = false;
      const lines = [...section.querySelectorAll('li')].filter((line) => !line.closest('[hidden]'));
      for (const fold of folds) fold.hidden = !lines.some((line) => fold.contains(line));
      section.hidden = (section.dataset['day'] ?? '') < since || lines.length === 0;
      if (!section.hidden) count += lines.length;
    }
    this.tell(form, since, count);
  }

  private tell(form: HTMLFormElement, since: string, count: number): void {
    const {
      format = 'en',
      found = '',
      foundAll = '',
      clock = '',
      buildDay = '',
      begins = '',
      beginsDay = '',
    } = this.dataset;
    const status = form.querySelector('[role="status"]');
    if (!status) return;
    const words = since === '' ? foundAll : found.replace('{date}', formatDate(since, format));
    const notes = [
      words.replace('{count}', String(count)),
      // Whoever asks for more than is known must not take silence for calm.
      since < beginsDay ? begins : '',
      clockIsBelievable(localDay(new Date()), buildDay) ? '' : clock,
    ];
    status.textContent = notes.filter((note) => note !== '').join(' ');
  }
}

/** `*`: it may be of any place. */
function isOf(of: string, value: string): boolean {
  return of === '*' || of.split(' ').includes(value);
}

customElements.define('changed-since', ChangedSince);
