/**
 * `<palabre-search>`: full-text search, fetched only when the reader turns to it.
 * Results show the states of the reader's day, from dates in the index.
 */
import { type ConditionDates, clockIsBelievable, STATES, type State, statusOn } from '../model/status.ts';
import { admitWorkers } from './workers.ts';

class PalabreSearch extends HTMLElement {
  private readonly words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
  private readonly indexes = JSON.parse(this.dataset['indexes'] ?? '[]') as string[];
  private engine: Promise<Engine> | undefined;
  private asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    // Pagefind starts one worker, that of the index it was loaded from.
    admitWorkers();
    form.addEventListener('focusin', () => void this.load(form), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(form);
    });
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) void this.search(form);
    });
  }

  /** Fetch the engine and the index of each country; offer the filters that it knows. */
  private load(form: HTMLFormElement): Promise<Engine> {
    this.engine ??= (async () => {
      this.say(form, 'search.loading');
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
      this.say(form);
      return engine;
    })();
    this.engine.catch(() => {
      this.engine = undefined;
      this.say(form, 'search.failed');
    });
    return this.engine;
  }

  private async search(form: HTMLFormElement): Promise<void> {
    const ask = ++this.asked;
    const engine = await this.load(form).catch(() => undefined);
    if (!engine) return;
    const data = new FormData(form);
    const query = String(data.get('q') ?? '').trim();
    const filters = Object.fromEntries([...data].filter(([name, value]) => name !== 'q' && value !== ''));
    const list = form.querySelector('.results');
    if (query === '' && Object.keys(filters).length === 0) {
      list?.replaceChildren();
      this.say(form);
      return;
    }
    const found = await engine.search(query === '' ? null : query, { filters });
    const results = await firstThatAreHere(found.results, 12);
    if (ask !== this.asked) return;
    list?.replaceChildren(...results.map((result) => this.show(result)));
    const nothing = found.results.length === 0 ? 'search.none' : results.length === 0 ? 'search.not-kept' : undefined;
    this.say(form, nothing ?? 'search.found', { query, count: String(found.results.length) });
  }

  private show({ url, meta, plain_excerpt: excerpt }: Result): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = meta['title'] ?? url;
    item.append(link, line(meta['detail'] ?? ''));
    if (meta['access'])
      item.append(line(`${this.words['search.access'] ?? ''}: ${meta['access']} (${meta['accessAsOf'] ?? ''})`));
    const states = this.statesToday(meta['conditions']);
    if (states !== '') item.append(line(states));
    item.append(line(excerpt));
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

  private say(form: HTMLFormElement, key?: string, values: Record<string, string> = {}): void {
    const status = form.querySelector('.search-status');
    const text = key === undefined ? '' : (this.words[key] ?? '');
    if (status) status.textContent = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }
}

/**
 * The first results, in order. Without a line only those of kept pages can be shown, though the index knows all: the
 * others are passed over. Of many that are missing in a row, no more are tried.
 */
async function firstThatAreHere(results: readonly Found[], count: number): Promise<Result[]> {
  const here: Result[] = [];
  for (let from = 0; from < Math.min(results.length, 10 * count) && here.length < count; from += count) {
    const tried = await Promise.allSettled(results.slice(from, from + count).map((result) => result.data()));
    here.push(...tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }
  return here.slice(0, count);
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

interface Found {
  data: () => Promise<Result>;
}

interface Result {
  url: string;
  meta: Record<string, string>;
  plain_excerpt: string;
}

customElements.define('palabre-search', PalabreSearch);
