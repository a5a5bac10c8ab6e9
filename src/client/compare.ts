/**
 * `<compare-places>`: two or three places side by side, row by row, on the reader's day. Chosen by the reader, and said in
 * the address, so that a comparison can be kept and handed on. Nothing is stored.
 */
import { compare, saidOfNothing } from '../model/comparison.ts';
import { lastDayOnPaper, type Sheet } from '../model/sheet.ts';
import { chooseIn, fromFragment, offerPlaces, toFragment } from './sheet/choose.ts';
import { FILE, howOf, onPaper } from './sheet/pages.ts';
import { readSheet } from './sheet/read.ts';
import { element, listOf } from './sheet/show.ts';

class ComparePlaces extends HTMLElement {
  private readonly sheets: (Sheet | undefined)[] = [];
  private asked = 0;

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false;
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('change', ({ target }) => void this.changed(target as HTMLSelectElement));
    this.querySelector('[data-do="print"]')?.addEventListener('click', () => print());
    addEventListener('hashchange', () => void this.fromAddress());
    document.addEventListener('visibilitychange', () => this.show());
    addEventListener('beforeprint', () => this.show());
    void this.fromAddress();
  }

  private lists(name: string): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>(`select[name="${name}"]`)];
  }

  private async fromAddress(): Promise<void> {
    const ids = (fromFragment().get('places') ?? '').split(',').filter((id) => /^[a-z]{3}\/[a-z0-9-]+$/.test(id));
    if (ids.length > 0) await this.open(ids.slice(0, this.lists('place').length));
  }

  private async changed(list: HTMLSelectElement): Promise<void> {
    if (list.name === 'region') {
      const place = this.lists('place')[this.lists('region').indexOf(list)];
      if (!place) return;
      try {
        await offerPlaces(place, this.dataset['places'] ?? '', list.value);
        this.tell('');
      } catch {
        this.tell('failed');
      }
    }
    await this.open(this.lists('place').map(({ value }) => value));
  }

  /** Read the places of all lists; an empty list is passed over. */
  private async open(ids: readonly string[]): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    if (ids.some((id) => id !== '')) this.tell('loading');
    const read = await Promise.allSettled(
      ids.map((id) => (id === '' ? undefined : readSheet(this.dataset['sheet'] ?? '', id))),
    );
    if (turn !== this.asked) return;
    this.sheets.splice(0, Infinity, ...read.map((one) => (one.status === 'fulfilled' ? one.value : undefined)));
    for (const [index, sheet] of this.sheets.entries()) {
      const [region, place] = [this.lists('region')[index], this.lists('place')[index]];
      if (!sheet || !region || !place) continue;
      const key = `${sheet.region.iso3}/${sheet.region.pcode}`;
      chooseIn(region, key, sheet.region.name);
      chooseIn(place, sheet.id, sheet.name);
      void offerPlaces(place, this.dataset['places'] ?? '', key).catch(() => undefined);
    }
    this.tell(read.some(({ status }) => status === 'rejected') ? 'failed' : '');
    this.show();
  }

  private show(): void {
    const sheets = this.sheets.filter((one) => one !== undefined);
    const room = this.querySelector('.comparison');
    if (!room) return;
    toFragment({ places: sheets.map(({ id }) => id).join(',') });
    const how = howOf(this);
    room.replaceChildren();
    if (sheets.length === 0) return;
    const table = document.createElement('table');
    const caption = element('caption');
    const lastDay = lastDayOnPaper(sheets, [], how.day);
    caption.append(
      element('span', 'not-on-paper', how.say(how.believable ? 'caption' : 'caption-clock')),
      element('span', 'only-paper', onPaper(lastDay, sheets[0]?.built ?? '', how)),
    );
    table.append(caption);
    const head = table.createTHead().insertRow();
    head.append(element('td'), ...sheets.map((sheet) => this.nameOf(sheet)));
    const body = table.createTBody();
    for (const { key, cells } of compare(sheets, how.day)) {
      const row = body.insertRow();
      const title = element('th', '', how.say(`row.${key}`));
      title.setAttribute('scope', 'row');
      row.append(title);
      for (const [index, entries] of cells.entries()) {
        const cell = row.insertCell();
        // On a phone the row is a card, and each cell says whose it is.
        const place = element('bdi', 'cell-place', sheets[index]?.name ?? '');
        place.setAttribute('aria-hidden', 'true');
        const recorded = { conditions: sheets[index]?.conditions.length ?? 0 };
        cell.append(place, listOf(entries, how, 0, saidOfNothing(key, recorded)));
      }
    }
    room.replaceChildren(table);
  }

  private nameOf(sheet: Sheet): HTMLElement {
    const head = element('th');
    head.setAttribute('scope', 'col');
    const link = document.createElement('a');
    const name = element('bdi', '', sheet.name);
    link.href = `${(this.dataset['brief'] ?? '').replace('_', sheet.id)}${FILE}`;
    link.append(name);
    head.append(link, element('span', 'details', ` ${sheet.region.name}`));
    return head;
  }

  private tell(key: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = key === '' ? '' : howOf(this).say(key);
  }
}

customElements.define('compare-places', ComparePlaces);
