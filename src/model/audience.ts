/**
 * For whom a site is built, and what of the content they may read. The content is cut here, record by record, before
 * a dataset is made of it: pages, search and whatever comes later cannot show what they never had.
 * Rule: DESIGN, "Audience first"; docs/audiences.md says what is cut, docs/decisions/0011 why.
 */
import { SCHEMAS } from '../schema/index.ts';
import { CUT, type Judge, type Level, type Pruner, pruner } from '../schema/pruning.ts';
import type { BodyReference } from '../source/body/check.ts';
import { cutProse } from '../source/body/cut.ts';
import {
  type Actor,
  type Country,
  citationsOf,
  type Dataset,
  type DatasetEntries,
  type Locality,
  listOrNone,
  makeDataset,
} from './dataset.ts';
import { onlyCountry } from './one-country.ts';
import { usedSources, withoutCutOriginals } from './source-chains.ts';

/** `public` is everyone; `partner` are those whom the operator lets in. */
export const AUDIENCES = ['public', 'partner'] as const;

export function isAudience(name: string): name is Audience {
  return (AUDIENCES as readonly string[]).includes(name);
}

/**
 * The dataset of what an audience may read: the only kind that pages and search accept.
 * @param iso3 where it is of one country only.
 */
export function datasetFor(entries: WholeEntries, audience: Audience, iso3?: string): AudienceDataset {
  const cut = cutTo(entries, audience);
  const left = iso3 === undefined ? cut : onlyCountry(cut, iso3, entries.references);
  return Object.assign(makeDataset(left), { [CUT_TO]: audience } as const);
}

/** The same dataset with its texts in another language: of what the audience may read already, nothing else. */
export function datasetIn(
  dataset: AudienceDataset,
  speak: (entries: DatasetEntries) => DatasetEntries,
): AudienceDataset {
  const { localities, actors, countries, sources } = dataset;
  const entries = { localities: [...localities.values()], actors: [...actors.values()] };
  const rest = { countries: [...countries.values()], sources: [...sources.values()] };
  const spoken = { ...speak({ ...entries, ...rest }), boundaries: dataset.boundaries };
  return Object.assign(makeDataset(spoken), { [CUT_TO]: dataset[CUT_TO] } as const);
}

/**
 * The entries without what the audience may not read; an entry of which nothing is cut is the very same object.
 * Cut are: entries and records above the audience, citations of cut sources, claims that rest on such only, records
 * and paragraphs that name a cut entry, and what only served those: a source, a row of the table of districts.
 */
export function cutTo(entries: WholeEntries, audience: Audience): DatasetEntries {
  const open = new Set(entries.sources.filter(({ availability }) => availability === 'public').map(({ id }) => id));
  const isOpen = (cited: readonly string[]) => cited.length > 0 && cited.every((id) => open.has(id));
  const stays = (entry: Locality | Actor | Country) =>
    mayRead(audience, entry.sensitivity, () => isOpen(citedBy(entry)));

  const readable = entries.sources.filter(({ id, sensitivity }) => mayRead(audience, sensitivity, () => open.has(id)));
  const sources = withoutCutOriginals(entries.sources, new Set(readable.map(({ id }) => id)));
  const cut = { source: idsCut(entries.sources, sources), actor: new Set<string>() };
  const judge: Judge = {
    mayName: (kind, id) => !cut[kind].has(id),
    mayStay: (level, cited) =>
      cited === undefined || mayRead(audience, level, () => isOpen(cited.map(({ source }) => source))),
  };
  // Which actors stay is settled first: only then is it known whom the others may name.
  const rested = pruneAll(entries.actors.filter(stays), PRUNE.actor, judge);
  cut.actor = idsCut(entries.actors, rested);
  const actors = pruneAll(rested, PRUNE.actor, judge);
  const countries = pruneAll(entries.countries.filter(stays), PRUNE.country, judge);
  const cutCountries = idsCut(entries.countries, countries);
  const localities = pruneAll(
    // A locality stands in the region table of its country, and cannot be shown without it.
    entries.localities.filter((one) => stays(one) && !cutCountries.has(one.iso3)),
    PRUNE.locality,
    judge,
  );

  const accords = accordsCut(entries.countries, countries);
  const settle = settler(entries, { ...cut, place: idsCut(entries.localities, localities) });
  const none = new Set<string>();
  const left = {
    sources,
    actors: actors.map((one) => settle(one, none)),
    countries: withoutDistricts(countries, entries.localities, localities).map((one) =>
      settle(one, accords.get(one.id) ?? none),
    ),
    localities: localities.map((one) => settle(one, accords.get(one.iso3) ?? none)),
  };
  const stayed = new Set(left.countries.map(({ id }) => id));
  const boundaries = new Map([...(entries.boundaries ?? [])].filter(([iso3]) => stayed.has(iso3)));
  return { ...left, sources: stillUsed(entries, left), boundaries };
}

/**
 * Whether an audience may read what is of a level. `public` has the low, and of the moderate what is public at its
 * source already; `partner` has both. Nothing that is high or severe is ever published by this program.
 */
function mayRead(audience: Audience, level: Level, isPublicAtSource: () => boolean): boolean {
  if (level === 'low') return true;
  return level === 'moderate' && (audience === 'partner' || isPublicAtSource());
}

/** All that an entry cites. Its summary may tell of each of its records, so each counts for the entry. */
function citedBy(entry: Locality | Actor | Country): string[] {
  return [...citationsOf(entry).map(({ source }) => source), ...entry.body.sources];
}

function pruneAll<Entry extends { sensitivity: Level }>(
  entries: readonly Entry[],
  prune: Pruner,
  judge: Judge,
): Entry[] {
  return entries.flatMap((entry) => {
    const pruned = prune(entry, judge);
    return pruned === CUT ? [] : [pruned as Entry];
  });
}

/** The way to a place is asked first, so a brief always answers: here with nothing, which pages put into words. */
function accessNotKnown({ reviewed }: Record<string, unknown>): Locality['access'] {
  return { state: 'unknown', sentence: '', asOf: String(reviewed), sources: [] };
}

const PRUNE = {
  locality: pruner(SCHEMAS.locality, { access: accessNotKnown }),
  actor: pruner(SCHEMAS.actor),
  country: pruner(SCHEMAS.country),
};

/** Takes out of an entry the ids that only the entry itself can explain, and the prose that names what is cut. */
function settler({ localities, actors, countries, references }: WholeEntries, cut: Cut) {
  const whole = new Map([...localities, ...actors, ...countries].map((entry) => [entry.file, entry]));
  return <Entry extends Locality | Actor | Country>(entry: Entry, accords: ReadonlySet<string>): Entry => {
    const gone = { ...cut, condition: idsCut(conditionsOf(whole.get(entry.file)), conditionsOf(entry)) };
    const facts = withoutCommitments(withoutSuperseded(entry, gone.condition), accords);
    const named = references.get(entry.file) ?? [];
    if (!named.some(({ refersTo, id }) => gone[refersTo].has(id))) return facts;
    return { ...facts, body: cutProse(entry.body.text, (kind, id) => !gone[kind].has(id)) };
  };
}

function conditionsOf(entry: Locality | Actor | Country | undefined) {
  return entry && 'conditions' in entry ? listOrNone(entry.conditions ?? []) : [];
}

function withoutSuperseded<Entry extends Locality | Actor | Country>(entry: Entry, cut: ReadonlySet<string>): Entry {
  const isCut = (id: string) => cut.has(id);
  const conditions = conditionsOf(entry);
  if (!conditions.some(({ supersedes }) => supersedes?.some(isCut))) return entry;
  const tidy = conditions.map(({ supersedes, ...condition }) => {
    const left = supersedes?.filter((id) => !isCut(id)) ?? [];
    return left.length > 0 ? { ...condition, supersedes: left } : condition;
  });
  return { ...entry, conditions: tidy };
}

/** A commitment is one of an accord: of a cut accord nothing is kept. */
function withoutCommitments<Entry extends Locality | Actor | Country>(entry: Entry, cut: ReadonlySet<string>): Entry {
  if (cut.size === 0 || !('commitments' in entry) || !entry.commitments?.some(({ accord }) => cut.has(accord)))
    return entry;
  const { commitments, ...rest } = entry;
  const left = commitments.filter(({ accord }) => !cut.has(accord));
  return (left.length > 0 ? { ...rest, commitments: left } : rest) as Entry;
}

function accordsCut(before: readonly Country[], after: readonly Country[]): Map<string, ReadonlySet<string>> {
  const left = new Map(after.map(({ id, accords }) => [id, accords ?? []]));
  return new Map(before.map(({ id, accords = [] }) => [id, idsCut(accords, left.get(id) ?? [])]));
}

/** The table of districts holds those that entries use: a row that only cut entries used would tell of them. */
function withoutDistricts(
  countries: readonly Country[],
  before: readonly Locality[],
  after: readonly Locality[],
): readonly Country[] {
  const used = (list: readonly Locality[]) =>
    new Set(list.flatMap(({ pcode, parent }) => (parent === undefined ? [pcode] : [pcode, parent])));
  const cut = before.length === after.length ? new Set() : minus(used(before), used(after));
  if (cut.size === 0) return countries;
  return countries.map((country) => ({
    ...country,
    regions: country.regions.map((region) => ({
      ...region,
      districts: region.districts.filter(({ pcode }) => !cut.has(pcode)),
    })),
  }));
}

/** A source that nothing cites any more would show that something did. */
function stillUsed(before: DatasetEntries, after: DatasetEntries): DatasetEntries['sources'] {
  const same = (['sources', 'localities', 'actors', 'countries'] as const).every(
    (kind) =>
      before[kind].length === after[kind].length && before[kind].every((entry, index) => entry === after[kind][index]),
  );
  if (same) return before.sources;
  const cut = minus(usedSources(before), usedSources(after));
  return after.sources.filter(({ id }) => !cut.has(id));
}

function idsCut(before: readonly { id: string }[], after: readonly { id: string }[]): Set<string> {
  if (before.length === after.length) return new Set();
  return minus(
    before.map(({ id }) => id),
    new Set(after.map(({ id }) => id)),
  );
}

function minus(all: Iterable<string>, some: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((id) => !some.has(id)));
}

/** Marks a dataset that was cut. Not exported: nobody else can make one by mistake. */
const CUT_TO: unique symbol = Symbol('cut to');

export type Audience = (typeof AUDIENCES)[number];

export interface AudienceDataset extends Dataset {
  readonly [CUT_TO]: Audience;
}

/** Everything that was read, before anybody is asked who may read it. */
export interface WholeEntries extends DatasetEntries {
  /** What the prose of each file refers to. */
  references: ReadonlyMap<string, readonly BodyReference[]>;
}

type Cut = Record<'source' | 'actor' | 'place', ReadonlySet<string>>;
