/**
 * Pages of a theme across places: protection, transfers, voices. One page while there are few records; beyond, the page
 * of the theme leads to one for each region, so that no page grows with the country.
 */
import { LANGS, type Lang } from '../i18n/locales.ts';
import { type Country, citationsOf, type Locality } from '../model/dataset.ts';
import { type Citations, makeCitations } from './citations.ts';
import { getSite, type Site } from './context.ts';
import { regionsOf } from './region-page.ts';

/** Records on one page; beyond, the page of a theme leads to the regions. */
export const RECORDS_ON_A_PAGE = 300;

/** The routes of a theme: its own page, and one for each region that has records where there are too many for one. */
export function themePaths(count: CountRecords): { params: { lang: Lang; part: string | undefined } }[] {
  return LANGS.flatMap((lang) => {
    const regions = splitOf(getSite(lang), count) ?? [];
    const parts = [undefined, ...regions.map(({ country, region }) => `${country.id}/${region.pcode}`)];
    return parts.map((part) => ({ params: { lang, part } }));
  });
}

/**
 * What one page of a theme shows.
 * @param count how many records of the theme a place has.
 * @param part `mli/ML05`; undefined for the page of the theme itself.
 * @throws for a part that is none.
 */
export function makeThemePart(site: Site, count: CountRecords, part: string | undefined): ThemePart {
  const split = splitOf(site, count);
  if (part !== undefined) {
    const found = split?.find(({ country, region }) => part === `${country.id}/${region.pcode}`);
    if (!found) throw new Error(`There is no part ${part}.`);
    return { countries: [], localities: found.localities, regions: [], region: found };
  }
  const countries = [...site.dataset.countries.values()];
  const places = allPlaces(site).filter((locality) => count(locality) > 0);
  return { countries, localities: split ? [] : places, regions: split ?? [], region: undefined };
}

/** Numbers the sources of the records that a page shows. */
export function citationsOfRecords(site: Site, records: unknown): Citations {
  return makeCitations(
    site.dataset,
    citationsOf(records).map(({ source }) => source),
  );
}

/** The entries of a page of a theme, the national ones first, each with its own page and an id for its heading. */
export function themeEntries(
  { routes }: Site,
  countries: readonly Country[],
  localities: readonly Locality[],
): ThemeEntry[] {
  return [
    ...countries.map((of) => ({ of, id: `e-${of.id}`, name: of.name, href: routes.country(of.id) })),
    ...localities.map((of) => ({
      of,
      id: `e-${of.id.replace('/', '-')}`,
      name: of.name,
      href: routes.locality(of.id),
    })),
  ];
}

/** Every place, by country and region, in the order of the tables of regions. */
export function allPlaces(site: Site): Locality[] {
  return [...site.dataset.countries.keys()].flatMap((iso3) => placesOf(site, iso3));
}

/** The places of a country, by region. */
export function placesOf(site: Site, iso3: string): Locality[] {
  const country = site.dataset.countries.get(iso3);
  return country ? regionsOf(country, site).flatMap(({ localities }) => localities) : [];
}

function splitOf(site: Site, count: CountRecords): RegionPart[] | undefined {
  const regions = [...site.dataset.countries.values()].flatMap((country) =>
    regionsOf(country, site).map(({ region, localities }) => {
      const having = localities.filter((locality) => count(locality) > 0);
      return { country, region, localities: having, count: having.reduce((sum, one) => sum + count(one), 0) };
    }),
  );
  const all = regions.reduce((sum, region) => sum + region.count, 0);
  return all > RECORDS_ON_A_PAGE ? regions.filter((region) => region.count > 0) : undefined;
}

export type CountRecords = (locality: Locality) => number;

export interface ThemeEntry {
  of: Country | Locality;
  /** Of the heading. */
  id: string;
  name: string;
  href: string;
}

export interface RegionPart {
  country: Country;
  region: Country['regions'][number];
  localities: readonly Locality[];
  /** Records of the theme in them. */
  count: number;
}

export interface ThemePart {
  /** None on the page of a region. */
  countries: readonly Country[];
  /** Those that have records; none where the theme is split, on its own page. */
  localities: readonly Locality[];
  /** Where the theme is split: the way to its parts. */
  regions: readonly RegionPart[];
  /** On the page of a region: which it is. */
  region: RegionPart | undefined;
}
