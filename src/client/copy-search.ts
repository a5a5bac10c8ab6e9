/**
 * `<copy-search>`: the search of a copy, without a server. Its index is a script beside the pages, which calls a
 * function with it; it is loaded when the reader turns to the search. States are those of the reader's day.
 */
import MiniSearch from 'minisearch';
import type { Day } from '../model/day.ts';
import { type ConditionDates, clockIsBelievable, STATES, type State, statusOn } from '../model/status.ts';
import { COPY_SEARCH, type CopyRecord, type CopyResult, copyQuery } from '../search/copy-options.ts';
import { localDay } from './today.ts';
import { admit } from './workers.ts';

class CopySearch extends HTMLElement {
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  private index: Promise<MiniSearch<CopyRecord>> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    admit([this.dataset['index'] ?? '']);
    form.addEventListener('focusin', () => void this.load().catch(() => this.say('search.failed')), { once: true });
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const happening of ['submit', 'input']) form.addEventListener(happening, () => void this.search(form));
  }

  private load(): Promise<MiniSearch<CopyRecord>> {
    this.index ??= new Promise((done, fail) => {
      const script = document.createElement('script');
      Object.assign(globalThis, {
        copyIndex: (index: object) => done(MiniSearch.loadJS<CopyRecord>(index as never, COPY_SEARCH)),
      });
      script.addEventListener('error', () => fail(new Error('The index is missing.')));
      script.src = this.dataset['index'] ?? '';
      document.head.append(script);
    });
    this.index.catch(() => {
      this.index = undefined;
    });
    return this.index;
  }

  private async search(form: HTMLFormElement): Promise<void> {
    const index = await this.load().catch(() => undefined);
    if (!index) return this.say('search.failed');
    const query = String(new FormData(form).get('q') ?? '').trim();
    // All words where something has them all, else any of them.
    const all = index.search(copyQuery(query));
    const found = (all.length > 0 ? all : index.search(query)) as unknown as (CopyResult & { id: string })[];
    form.querySelector('.results')?.replaceChildren(...found.slice(0, SHOWN).map((one) => this.show(one)));
    if (query === '') this.say();
    else this.say(found.length === 0 ? 'search.none' : 'search.found', { query, count: String(found.length) });
  }

  private show({ id, title, detail, access, accessAsOf, dates }: CopyResult & { id: string }): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const name = document.createElement('bdi');
    name.textContent = title;
    link.href = `${this.dataset['root'] ?? ''}${id}`;
    link.append(name);
    item.append(link, line(detail));
    if (access) item.append(line(`${this.words['search.access'] ?? ''}: ${access} (${accessAsOf ?? ''})`));
    const states = this.statesToday(dates);
    if (states !== '') item.append(line(states));
    return item;
  }

  private statesToday(dates: string | undefined): string {
    const conditions = JSON.parse(dates ?? '[]') as ConditionDates[];
    if (conditions.length === 0) return '';
    const today = localDay(new Date());
    if (!clockIsBelievable(today, this.dataset['buildDay'] ?? '')) return this.words['state.clock'] ?? '';
    return countStates(conditions, today, this.words);
  }

  private say(key?: string, values: Record<string, string> = {}): void {
    const status = this.querySelector('.search-status');
    const text = key === undefined ? '' : (this.words[key] ?? '');
    if (status) status.textContent = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }
}

function line(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'details';
  element.textContent = text;
  return element;
}

/** "2 In force, 1 Expired": counted on a day. `words` has the states by `state.<state>`. */
function countStates(conditions: readonly ConditionDates[], today: Day, words: Record<string, string>): string {
  const states = conditions.map((one) => statusOn(one, today));
  const count = (state: State) => states.filter((one) => one === state).length;
  return STATES.filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${words[`state.${state}`] ?? state}`)
    .join(', ');
}

/** More than fit on a screen are no help: the reader types on. */
const SHOWN = 12;

customElements.define('copy-search', CopySearch);
