/**
 * `<prepare-meeting>`: fills the worksheet of the page with what the entries say for the place, the interlocutor and the
 * objective that the reader chose. Without script the worksheet is empty, and can be printed as it is.
 */
import type { Sheet } from '../model/sheet.ts';
import { makeWorksheet, SECTIONS } from '../model/worksheet.ts';
import { chooseIn, fromFragment, offer, offerPlaces, toFragment } from './sheet/choose.ts';
import { FILE, howOf, onPaper } from './sheet/pages.ts';
import { readSheet } from './sheet/read.ts';
import { element, listOf } from './sheet/show.ts';

class PrepareMeeting extends HTMLElement {
  private sheet: Sheet | undefined;
  private asked = 0;
  /** A file of its own: who reads before writing does not wait for it. Without it the fields are plain fields. */
  private readonly notes = import('./sheet/notes.ts').then(
    ({ notesOf }) => notesOf(this),
    () => undefined,
  );

  connectedCallback(): void {
    const form = this.form;
    for (const part of this.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => void this.changed((target as HTMLSelectElement).name));
    this.querySelector('[data-do="print"]')?.addEventListener('click', () => print());
    // The browser sends the reader to another fragment of the same page: from a brief in another window, or by hand.
    addEventListener('hashchange', () => void this.fromAddress());
    // A phone keeps a page open for days.
    document.addEventListener('visibilitychange', () => this.show());
    addEventListener('beforeprint', () => this.show());
    void this.fromAddress();
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  private list(name: string): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  private async fromAddress(): Promise<void> {
    const asked = fromFragment();
    for (const name of ['type', 'sector']) this.list(name).value = asked.get(name) ?? '';
    const place = asked.get('place') ?? '';
    if (!/^[a-z]{3}\/[a-z0-9-]+$/.test(place)) return this.show();
    await this.open(place, asked.get('actor') ?? '');
  }

  private async changed(name: string): Promise<void> {
    if (name === 'region') {
      try {
        await offerPlaces(this.list('place'), this.dataset['places'] ?? '', this.list('region').value);
        this.tell('');
      } catch {
        this.tell('failed');
      }
      return;
    }
    if (name === 'place') return this.open(this.list('place').value, this.list('actor').value);
    this.show();
  }

  private async open(place: string, actor: string): Promise<void> {
    if (place === '') return;
    this.asked += 1;
    const turn = this.asked;
    this.tell('loading');
    let sheet: Sheet;
    try {
      sheet = await readSheet(this.dataset['sheet'] ?? '', place);
    } catch {
      if (turn === this.asked) this.tell('failed');
      return;
    }
    // The reader may have chosen another place while the line was slow.
    if (turn !== this.asked) return;
    this.sheet = sheet;
    const region = `${sheet.region.iso3}/${sheet.region.pcode}`;
    chooseIn(this.list('region'), region, sheet.region.name);
    chooseIn(this.list('place'), sheet.id, sheet.name);
    offer(
      this.list('actor'),
      sheet.actors.map(({ id, name, relationWord, of }) => [id, `${name} – ${relationWord}${of ? ` (${of})` : ''}`]),
    );
    this.list('actor').value = sheet.actors.some(({ id }) => id === actor) ? actor : '';
    this.tell('');
    this.show();
    void this.notes.then((notes) => notes?.open(sheet.id));
    // Only for whoever wants another place: not waited for, and no matter if the line is gone.
    await offerPlaces(this.list('place'), this.dataset['places'] ?? '', region).catch(() => undefined);
  }

  private show(): void {
    const { sheet } = this;
    if (!sheet) return;
    const [actor, type, sector] = ['actor', 'type', 'sector'].map((name) => this.list(name).value || undefined);
    const how = howOf(this);
    const { counterpart, sections, lastDay } = makeWorksheet(sheet, { actor, type, sector }, how.day);
    for (const name of SECTIONS) {
      const slot = this.querySelector(`[data-slot="${name}"]`);
      const { entries, more } = sections[name];
      const unchosen = (name === 'precedents' && type === undefined) || (NEEDS_ACTOR.has(name) && actor === undefined);
      slot?.replaceChildren(
        unchosen ? element('p', 'nothing not-on-paper', how.say('choose')) : listOf(entries, how, more),
      );
    }
    this.write('place', `${sheet.name}, ${sheet.region.name}`);
    this.write('counterpart', counterpart ? `${counterpart.name} – ${counterpart.relationWord}` : '');
    this.write('objective', [type && this.label('type'), sector && this.label('sector')].filter(Boolean).join(' – '));
    this.write('paper', onPaper(lastDay, sheet.built, how));
    this.leadToPrecedents(type && how.hrefOfType(type), how.say);
    const link = this.querySelector<HTMLAnchorElement>('[data-brief-link]');
    if (link) {
      link.href = `${(this.dataset['brief'] ?? '').replace('_', sheet.id)}${FILE}`;
      link.hidden = false;
    }
    toFragment({ place: sheet.id, actor: actor ?? '', type: type ?? '', sector: sector ?? '' });
  }

  /** All precedents of what is asked; all conditions, where nothing is chosen or nobody agreed to it anywhere. */
  private leadToPrecedents(ofType: string | undefined, say: (key: string) => string): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-precedents-link]');
    if (!link) return;
    link.dataset['all'] ??= link.getAttribute('href') ?? '';
    link.setAttribute('href', ofType ?? link.dataset['all']);
    link.textContent = say(ofType === undefined ? 'all-conditions' : 'all-of-type');
  }

  private label(name: string): string {
    return this.list(name).selectedOptions[0]?.text ?? '';
  }

  private write(field: string, text: string): void {
    const place = this.querySelector(`[data-field="${field}"]`);
    if (place) place.textContent = text;
  }

  private tell(key: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = key === '' ? '' : howOf(this).say(key);
  }
}

const NEEDS_ACTOR: ReadonlySet<string> = new Set(['position', 'reasoning', 'motives']);

customElements.define('prepare-meeting', PrepareMeeting);
