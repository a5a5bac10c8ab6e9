/** Values of aid as pages show them: each in comparable terms, and what diverges inside a place or beside a neighbour. */
import type { Country, Locality } from '../model/dataset.ts';
import { neighboursOf } from '../model/neighbours.ts';
import { comparableValue, type Divergence, divergences, type ValuedTransfer } from '../model/transfers.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import {
  citationsOfRecords,
  makeThemePart,
  placesOf,
  type ThemeEntry,
  type ThemePart,
  themeEntries,
  themePaths,
} from './theme.ts';

export const transferPaths = () => themePaths(countRecords);

/** The transfers of an entry, each with what a household receives of it. */
export function transfersOf(entry: Country | Locality, { dataset }: Site): PlacedTransfer[] {
  const country = 'iso3' in entry ? dataset.countries.get(entry.iso3) : entry;
  const size = country?.householdSize?.people;
  return (entry.transfers ?? []).map((record) => ({ record, value: comparableValue(record, size), of: entry }));
}

/** What diverges in a place, and between it and its neighbours: of each neighbour what differs most. */
export function divergencesOf(locality: Locality, site: Site): PlacedDivergence[] {
  const own = transfersOf(locality, site);
  if (own.length === 0) return [];
  const neighbours = neighboursOfSite(site).get(locality.id) ?? [];
  return [
    ...divergences(own, own),
    ...neighbours.flatMap((other) => divergences(own, transfersOf(other, site)).slice(0, 1)),
  ];
}

/** Everything the page of transfers shows. */
export function makeTransfersPage(site: Site, part: string | undefined): TransfersPage {
  const shown = makeThemePart(site, countRecords, part);
  const countries = shown.countries.filter(({ transfers = [] }) => transfers.length > 0);
  const entries = themeEntries(site, countries, shown.localities);
  return {
    part: shown,
    entries: entries.map((entry) => ({
      ...entry,
      transfers: transfersOf(entry.of, site),
      divergences: 'iso3' in entry.of ? divergencesOf(entry.of, site) : [],
    })),
    sizes: shown.countries.flatMap(({ name, householdSize }) => (householdSize ? [{ name, ...householdSize }] : [])),
    citations: citationsOfRecords(site, [
      entries.map(({ of }) => of.transfers),
      shown.countries.map(({ householdSize }) => householdSize),
    ]),
  };
}

/** Derived once for a site: only places with transfers can differ. */
const neighbours = new WeakMap<Site, Map<string, Locality[]>>();

function neighboursOfSite(site: Site): Map<string, Locality[]> {
  const known = neighbours.get(site);
  if (known) return known;
  const giving = [...site.dataset.countries.keys()].flatMap((iso3) =>
    placesOf(site, iso3).filter((locality) => countRecords(locality) > 0),
  );
  const made = neighboursOf(giving);
  neighbours.set(site, made);
  return made;
}

function countRecords({ transfers = [] }: Locality): number {
  return transfers.length;
}

type PlacedTransfer = ValuedTransfer & { of: Country | Locality };
export type PlacedDivergence = Divergence<PlacedTransfer>;

interface TransfersPage {
  part: ThemePart;
  entries: (ThemeEntry & { transfers: PlacedTransfer[]; divergences: PlacedDivergence[] })[];
  /** People in a household, by country. */
  sizes: (NonNullable<Country['householdSize']> & { name: string })[];
  citations: Citations;
}
