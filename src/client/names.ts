/**
 * The names of all countries, fetched when the reader turns to search: they answer before the full text is there, and
 * while it loads; so do the words of the texts, when the reader asks for them. What a query does not need is not fetched: see search/names/format.ts.
 */
import { NAMES_FILE, type NamesOfFile, rangesFor, readNames, withInside } from '../search/names/format.ts';
import { findNames, type NameHit, NEARNESS } from '../search/names/match.ts';
import type { Named } from '../search/names/named.ts';
import { findWords, readWords, WORDS_FILE, wordFilesFor } from '../search/words/format.ts';

export class Names {
  private readonly countries: Country[];

  /** @param folders the folder of each country's search index, with a slash at the end, by its code. */
  constructor(folders: Readonly<Record<string, string>>) {
    this.countries = Object.entries(folders).map(([iso3, folder]) => new Country(iso3, folder));
  }

  /**
   * Fetch the places of all countries, then the actors; `onArrival` is called whenever there are more.
   * Rejects where a country's names cannot be fetched; a second call tries again.
   */
  async load(onArrival: () => void): Promise<void> {
    // Places first, of every country: on a thin line, two files at once are both late.
    for (const country of this.countries) {
      await country.get(NAMES_FILE.first);
      onArrival();
    }
    for (const country of this.countries) {
      if (await country.getActors()) onArrival();
    }
  }

  /** What the names that are here have for `query`, the likeliest first. */
  find(query: string): NameHit[] {
    return findNames(query, uniquely(this.countries.flatMap((country) => country.named())));
  }

  /** Fetch what `query` needs beyond that; whether anything arrived. Rejects where it cannot be fetched. */
  async findMore(query: string): Promise<boolean> {
    const sure = this.find(query).some(
      ({ named, nearness }) => named.kind === 'place' && nearness <= NEARNESS.beginning,
    );
    const arrived = await Promise.all(this.countries.map((country) => country.getMore(query, sure)));
    return arrived.includes(true);
  }

  /**
   * Names whose texts have the words of `query`; undefined where a country is too large to have its words in files.
   * Rejects where they cannot be fetched.
   */
  async findText(query: string): Promise<Named[] | undefined> {
    const found = await Promise.all(this.countries.map((country) => country.findText(query)));
    if (found.includes(undefined)) return undefined;
    return uniquely(found.flatMap((named) => named ?? []));
  }
}

/** Shorter queries may mean too many names to fetch any. */
const ENOUGH_LETTERS = 3;

class Country {
  private readonly files = new Map<string, NamesOfFile>();
  private readonly wordFiles = new Map<number, string>();
  private inside: string | undefined;
  private readonly iso3: string;
  private readonly folder: string;

  constructor(iso3: string, folder: string) {
    this.iso3 = iso3;
    this.folder = folder;
  }

  /** All names of the files that are here. */
  named(): Named[] {
    return [...this.files].flatMap(([file, { named }]) =>
      file === NAMES_FILE.first && this.inside !== undefined ? withInside(named, this.inside) : named,
    );
  }

  async get(file: string): Promise<boolean> {
    if (this.files.has(file)) return false;
    this.files.set(file, readNames(await fetchText(this.folder + file), this.iso3));
    return true;
  }

  async getActors(): Promise<boolean> {
    return this.first()?.files.includes(NAMES_FILE.actors) ? this.get(NAMES_FILE.actors) : false;
  }

  async getMore(query: string, sure: boolean): Promise<boolean> {
    const first = this.first();
    if (!first || query.trim().length < ENOUGH_LETTERS) return false;
    const { starts, files } = first;
    if (starts) {
      const got = await Promise.all(rangesFor(query, starts).map((at) => this.get(NAMES_FILE.range(at))));
      return got.includes(true);
    }
    if (sure || this.inside !== undefined || !files.includes(NAMES_FILE.inside)) return false;
    this.inside = await fetchText(this.folder + NAMES_FILE.inside);
    return true;
  }

  async findText(query: string): Promise<Named[] | undefined> {
    await this.get(NAMES_FILE.first);
    const starts = this.first()?.words ?? [];
    if (starts.length === 0) return undefined;
    await this.getActors();
    const texts = await Promise.all(
      wordFilesFor(query, starts).map(async (at) => {
        const text = this.wordFiles.get(at) ?? (await fetchText(this.folder + WORDS_FILE(at)));
        this.wordFiles.set(at, text);
        return text;
      }),
    );
    const named = [...this.inFile(NAMES_FILE.first), ...this.inFile(NAMES_FILE.actors)];
    return findWords(query, texts.flatMap(readWords)).flatMap((number) => named[number] ?? []);
  }

  private inFile(file: string): readonly Named[] {
    return this.files.get(file)?.named ?? [];
  }

  private first(): NamesOfFile | undefined {
    return this.files.get(NAMES_FILE.first);
  }
}

/** An actor may be in several countries. */
function uniquely(named: readonly Named[]): Named[] {
  return [...new Map(named.map((one) => [`${one.kind} ${one.id}`, one])).values()];
}

/** Asked for once at a time: a second letter must not fetch what the first has asked for. */
function fetchText(address: string): Promise<string> {
  const asked = underway.get(address) ?? fetchNow(address).finally(() => underway.delete(address));
  underway.set(address, asked);
  return asked;
}

const underway = new Map<string, Promise<string>>();

async function fetchNow(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
