/**
 * `<palabre-search>`: names answer as the reader types, full text when it is asked for. Nothing is fetched before the
 * reader turns to search, and the full text only by its button, Enter or the filters: on 2G it takes its time.
 * Results show the states of the reader's day, from dates in the index.
 */
import { type ConditionDates, clockIsBelievable, STATES, type State, statusOn } from '../model/status.ts';
import { MOST_HITS, namedRow, nameRows } from './name-hits.ts';
import { Names } from './names.ts';
import { type Found, firstThatAreHere, type Result, replaceRows } from './search-results.ts';
import { admitWorkers } from './workers.ts';

class PalabreSearch extends HTMLElement {
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  private readonly pages = JSON.parse(this.dataset['pages'] ?? '{}') as Record<string, string>;
  private readonly folders = JSON.parse(this.dataset['indexes'] ?? '{}') as Record<string, string>;
  private readonly indexes = Object.values(this.folders);
  private readonly names = new Names(this.folders);
  private namesAsked = false;
  private engine: Promise<Engine> | undefined;
  private asked = 0;
  /** In how many texts the words were found that are shown without excerpts yet. */
  private found = '';
  private soon: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    // Pagefind starts one worker, that of the index it was loaded from.
    admitWorkers();
    form.addEventListener('focusin', () => this.loadNames(form));
    form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement) void this.findNames(form);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(form);
    });
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void this.search(form);
    });
    // The filters are known to the full text only.
    form.querySelector('details')?.addEventListener('toggle', () => void this.load(form).catch(() => undefined));
    // The reader may have been quicker than this script.
    if (form.contains(document.activeElement)) this.loadNames(form);
  }

  private loadNames(form: HTMLFormElement): void {
    if (this.namesAsked) return;
    this.namesAsked = true;
    this.say(form, 'search.names.loading');
    this.names
      .load(() => void this.findNames(form))
      .catch(() => {
        this.namesAsked = false;
        this.say(form, 'search.names.failed');
      });
  }

  /** Show what the names that are here have for the query, then what can be fetched for it. */
  private async findNames(form: HTMLFormElement): Promise<void> {
    const query = queryOf(form);
    this.showNames(form, query);
    try {
      if ((await this.names.findMore(query)) && query === queryOf(form)) this.showNames(form, query);
    } catch {
      this.say(form, 'search.names.failed');
    }
  }

  private showNames(form: HTMLFormElement, query: string): void {
    const hits = this.names.find(query);
    replaceRows(form.querySelector('.name-hits'), nameRows(hits, this.words, this.pages));
    if (query === '') {
      this.say(form, 'search.names.ready');
      return;
    }
    const key =
      hits.length === 0 ? 'search.names.none' : hits.length > MOST_HITS ? 'search.names.many' : 'search.names.found';
    // Said when the reader pauses: a screen reader must not talk at each letter.
    this.sayLater(form, key, { query, count: String(hits.length), shown: String(MOST_HITS) });
  }

  /** Fetch the engine and the index of each country; offer the filters that it knows. */
  private load(form: HTMLFormElement): Promise<Engine> {
    this.engine ??= (async () => {
      this.say(form, this.found === '' ? 'search.loading' : 'search.words.found', { count: this.found });
      this.found = '';
      const [first = '', ...others] = this.indexes;
      const engine = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Engine;
      await engine.options({
        // An index is `<base>search/<iso3>/<lang>/`; results are named from the base.
        baseUrl: new URL(`${first}../../../`, location.href).pathname,
        excerptLength: 24,
      });
      await engine.init();
      for (const other of others) await engine.mergeIndex(other);
      offerFilters(form, await engine.filters());
      this.say(form, 'search.ready');
      return engine;
    })();
    this.engine.catch(() => {
      this.engine = undefined;
      this.say(form, 'search.failed');
    });
    return this.engine;
  }

  /** Show where the words of the query stand, then the same with excerpts, once Pagefind is there; it also filters. */
  private async search(form: HTMLFormElement): Promise<void> {
    const ask = ++this.asked;
    const query = queryOf(form);
    const filters = Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== 'q' && value !== ''));
    if (query === '' && Object.keys(filters).length === 0) {
      this.showResults(form, []);
      this.say(form);
      return;
    }
    if (Object.keys(filters).length === 0 && !this.engine) await this.searchWords(form, query, ask);
    const engine = await this.load(form).catch(() => undefined);
    if (!engine || ask !== this.asked) return;
    const found = await engine.search(query === '' ? null : query, { filters });
    const results = await firstThatAreHere(found.results, MOST_RESULTS);
    if (ask !== this.asked) return;
    this.showResults(
      form,
      results.map((result) => this.show(result)),
    );
    const nothing = found.results.length === 0 ? 'search.none' : results.length === 0 ? 'search.not-kept' : undefined;
    this.say(form, nothing ?? 'search.found', { query, count: String(found.results.length) });
  }

  private async searchWords(form: HTMLFormElement, query: string, ask: number): Promise<void> {
    this.say(form, 'search.words.loading');
    const named = (await this.names.findText(query).catch(() => undefined)) ?? [];
    if (ask !== this.asked || named.length === 0) return;
    this.showResults(
      form,
      named.slice(0, MOST_RESULTS).map((one) => namedRow(one, this.words, this.pages)),
    );
    this.found = String(named.length);
  }

  private showResults(form: HTMLFormElement, rows: readonly HTMLElement[]): void {
    replaceRows(form.querySelector('.results'), rows);
  }

  private show({ url, meta, plain_excerpt: excerpt }: Result): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    const title = document.createElement('bdi');
    title.textContent = meta['title'] ?? url;
    link.append(title);
    item.append(link, line(meta['detail'] ?? ''));
    if (meta['access'])
      item.append(line(`${this.words['search.access'] ?? ''}: ${meta['access']} (${meta['accessAsOf'] ?? ''})`));
    const states = this.statesToday(meta['conditions']);
    if (states !== '') item.append(line(states));
    const shown = line(excerpt);
    shown.classList.add('excerpt');
    if (meta['language'] && meta['language'] !== this.lang) {
      // The excerpt is read aloud in its own language, and the reader is told before opening the page.
      shown.lang = meta['language'];
      shown.dir = 'auto';
      item.append(line((this.words['search.in-language'] ?? '').replace('{language}', meta['languageName'] ?? '')));
    }
    item.append(shown);
    return item;
  }

  /** "2 In force, 1 Expired": counted on the reader's day. */
  private statesToday(dates: string | undefined): string {
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    if (!dates || dates === '[]') return '';
    if (!clockIsBelievable(today, this.dataset['buildDay'] ?? '')) return this.words['state.clock'] ?? '';
    const states = (JSON.parse(dates) as ConditionDates[]).map((one) => statusOn(one, today));
    const count = (state: State) => states.filter((one) => one === state).length;
    return STATES.filter((state) => count(state) > 0)
      .map((state) => `${count(state)} ${this.words[`state.${state}`] ?? state}`)
      .join(', ');
  }

  private sayLater(form: HTMLFormElement, key: string, values: Record<string, string>): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.say(form, key, values), 500);
  }

  private say(form: HTMLFormElement, key?: string, values: Record<string, string> = {}): void {
    clearTimeout(this.soon);
    const status = form.querySelector('.search-status');
    const text = key === undefined ? '' : (this.words[key] ?? '');
    if (status) status.textContent = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }
}

const MOST_RESULTS = 12;

function queryOf(form: HTMLFormElement): string {
  return String(new FormData(form).get('q') ?? '').trim();
}

function offerFilters(form: HTMLFormElement, known: Record<string, Record<string, number>>): void {
  for (const [name, values] of Object.entries(known)) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) continue;
    for (const value of Object.keys(values).toSorted((a, b) => a.localeCompare(b)))
      select.add(new Option(value, value));
  }
}

function line(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'details';
  element.textContent = text;
  return element;
}

/** The part of Pagefind's interface that is used. */
interface Engine {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (query: string | null, options: { filters: Record<string, unknown> }) => Promise<{ results: Found[] }>;
}

customElements.define('palabre-search', PalabreSearch);
