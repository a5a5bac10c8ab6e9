/**
 * The dataset: every entry that passed the check, by id, with the indexes that pages need,
 * derived once and never stored. No file system and no clock.
 */
import type {
  ActorFacts,
  ActorInPlace,
  Boundaries,
  Citation,
  Condition,
  CountryFacts,
  LocalityFacts,
  SourceFacts,
  TranslationFacts,
} from '../schema/index.ts';
import { latest } from './day.ts';

/** Put the entries together and derive the indexes. Entries arrive in the order of their paths. */
export function makeDataset(entries: DatasetEntries): Dataset {
  const localities = new Map(entries.localities.map((one) => [one.id, one]));
  const actors = new Map(entries.actors.map((one) => [one.id, one]));
  const countries = new Map(entries.countries.map((one) => [one.id, one]));
  const sources = new Map(entries.sources.map((one) => [one.id, one]));
  const places = once(() => placesOfActor(entries.localities));
  const regionPlaces = once(() => placesByRegion(entries.localities));
  const conditions = once(() => allConditions(entries));
  const cited = once(() => citedIn(entries));
  return {
    localities,
    actors,
    countries,
    sources,
    boundaries: entries.boundaries ?? new Map(),
    // Derived when they are first asked for: the check asks for none.
    get placesOfActor() {
      return places();
    },
    get regionPlaces() {
      return regionPlaces();
    },
    get conditions() {
      return conditions();
    },
    get citedIn() {
      return cited();
    },
  };
}

/** The list of a field that may also say `none-known`. */
export function listOrNone<Item>(field: readonly Item[] | 'none-known'): readonly Item[] {
  return field === 'none-known' ? [] : field;
}

/**
 * How many sources stand independently behind a claim: two of one publisher are one,
 * and one that restates another is that other. Rule: DESIGN, "Safety rules".
 */
export function independentSources(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): number {
  const voices = citations.map(({ source }) => originalOf(source, sources)?.publisher ?? source);
  return new Set(voices).size;
}

/** What a source repeats, and what that repeats, to the first; of sources that repeat each other, always the same one. */
function originalOf(id: string, sources: ReadonlyMap<string, Source>): Source | undefined {
  const chain = [id];
  for (let last = sources.get(id); last?.restates !== undefined && sources.has(last.restates); ) {
    const next = last.restates;
    if (chain.includes(next)) return sources.get(chain.slice(chain.indexOf(next)).toSorted()[0] ?? next);
    chain.push(next);
    last = sources.get(next);
  }
  return sources.get(chain.at(-1) ?? id);
}

/** The newest change note first. */
export function latestChanges(dataset: Dataset, count: number): Locality[] {
  return [...dataset.localities.values()]
    .filter(({ changeNote }) => changeNote !== undefined)
    .toSorted((a, b) => descending(a.changeNote?.on ?? '', b.changeNote?.on ?? '') || ascending(a.id, b.id))
    .slice(0, count);
}

/** Localities of a region, by name as English sorts letters: the same order on every machine. */
export function localitiesOfRegion(dataset: Dataset, iso3: string, pcode: string): readonly Locality[] {
  return dataset.regionPlaces.get(`${iso3} ${pcode}`) ?? [];
}

/** Every citation of an entry, wherever it stands in it. */
export function citationsOf(facts: unknown): Citation[] {
  const found: Citation[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // What the prose cites is a list of ids, without grades: no citation.
        if (key === 'sources' && Array.isArray(inner)) found.push(...(inner as unknown[]).filter(isCitation));
        else visit(inner);
      }
    }
  };
  visit(facts);
  return found;
}

function isCitation(value: unknown): value is Citation {
  return typeof value === 'object' && value !== null;
}

/** Observations of a kind, the newest first. */
export function newestFirst<Record extends { asOf: string }>(records: readonly Record[]): Record[] {
  return records.toSorted((a, b) => descending(latest(a.asOf), latest(b.asOf)));
}

function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placesByRegion(localities: readonly Locality[]): Map<string, readonly Locality[]> {
  const { compare } = new Intl.Collator('en');
  const sorted = localities.toSorted((a, b) => compare(a.name, b.name) || ascending(a.id, b.id));
  return Map.groupBy(sorted, ({ iso3, region }) => `${iso3} ${region}`);
}

function placesOfActor(localities: readonly Locality[]): Map<string, PlaceOfActor[]> {
  const places = new Map<string, PlaceOfActor[]>();
  for (const locality of localities) {
    for (const record of listOrNone(locality.actors)) {
      const list = places.get(record.actor) ?? [];
      list.push({ locality, record });
      places.set(record.actor, list);
    }
  }
  return places;
}

function allConditions({ localities, countries }: DatasetEntries): ConditionInPlace[] {
  return [
    ...countries.flatMap((country) =>
      (country.conditions ?? []).map((condition) => ({ condition, country, iso3: country.id })),
    ),
    ...localities.flatMap((locality) =>
      listOrNone(locality.conditions).map((condition) => ({ condition, locality, iso3: locality.iso3 })),
    ),
  ];
}

function citedIn(entries: DatasetEntries): Map<string, CitingEntry[]> {
  const cited = new Map<string, CitingEntry[]>();
  const all: CitingEntry[] = [
    ...entries.countries.map((entry) => ({ kind: 'country' as const, entry })),
    ...entries.localities.map((entry) => ({ kind: 'locality' as const, entry })),
    ...entries.actors.map((entry) => ({ kind: 'actor' as const, entry })),
  ];
  for (const citing of all) {
    const ids = new Set([...citationsOf(citing.entry).map(({ source }) => source), ...citing.entry.body.sources]);
    for (const id of ids) {
      const list = cited.get(id) ?? [];
      list.push(citing);
      cited.set(id, list);
    }
  }
  return cited;
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
function descending(a: string, b: string): number {
  return ascending(b, a);
}

/** Prose as text; rendered where a page needs it. */
export interface Body {
  text: string;
  /** Ids of sources that the prose cites. */
  sources: readonly string[];
  /** Its sections and their languages, where not all of it is in the language of the reader. */
  parts?: readonly { text: string; in: string }[];
}

interface Entry {
  /** From the path: `mli/bankass`, `jnim`, `mli`, `ocha-2022-08`. */
  id: string;
  /** Path of its file from the root, with forward slashes. */
  file: string;
}

export type Locality = LocalityFacts & Entry & { iso3: string; slug: string; body: Body };
export type Actor = ActorFacts & Entry & { body: Body };
export type Country = CountryFacts & Entry & { body: Body };
export type Source = SourceFacts & Entry;

export type TranslatedBlock = TranslationFacts['blocks'][number];

/** The prose of an entry in another language: see translation.ts. */
export interface Translation {
  lang: string;
  /** Folder and id of the entry: `localities/mli/bankass`. */
  of: string;
  file: string;
  /** By the key of the text that each translates. */
  blocks: ReadonlyMap<string, TranslatedBlock>;
  /** The day on which somebody last read it against the entry. */
  reviewed?: string | undefined;
  /** Marks of the sections that the body translates, in its order. */
  marks: readonly string[];
  body: Body;
}

export interface DatasetEntries {
  localities: readonly Locality[];
  actors: readonly Actor[];
  countries: readonly Country[];
  sources: readonly Source[];
  /** Lines for maps by country: they say nothing of anybody, and every audience may see them. */
  boundaries?: ReadonlyMap<string, Boundaries>;
}

export interface PlaceOfActor {
  locality: Locality;
  record: ActorInPlace;
}

/** A condition and where it stands: in a place, or in the national entry where no source names a place. */
export type ConditionInPlace = { condition: Condition; iso3: string } & (
  | { locality: Locality; country?: undefined }
  | { country: Country; locality?: undefined }
);

export type CitingEntry =
  | { kind: 'country'; entry: Country }
  | { kind: 'locality'; entry: Locality }
  | { kind: 'actor'; entry: Actor };

export interface Dataset {
  localities: ReadonlyMap<string, Locality>;
  actors: ReadonlyMap<string, Actor>;
  countries: ReadonlyMap<string, Country>;
  sources: ReadonlyMap<string, Source>;
  boundaries: ReadonlyMap<string, Boundaries>;
  placesOfActor: ReadonlyMap<string, readonly PlaceOfActor[]>;
  /** By country and P-code of the region, with a space between; see localitiesOfRegion. */
  regionPlaces: ReadonlyMap<string, readonly Locality[]>;
  conditions: readonly ConditionInPlace[];
  citedIn: ReadonlyMap<string, readonly CitingEntry[]>;
}
