/** A region's page, and how much a list may hold before it is split by region. */
import { LANGS, type Lang } from '../i18n/locales.ts';
import { type Country, type Locality, localitiesOfRegion } from '../model/dataset.ts';
import { conditionsOfLocality, inGroups } from './conditions.ts';
import { getSite, type Site } from './context.ts';

/** Places in one list; beyond, home and the list of places lead to the regions. */
export const PLACES_IN_A_LIST = 300;
/** Conditions in one list; beyond, the page of all conditions leads to the regions. */
export const CONDITIONS_IN_A_LIST = 500;
/** Entries named behind a source, and places behind an actor; beyond, their number is given. */
export const NAMES_IN_A_LINE = 40;

/** The regions of a country that have localities, each with them, in the order of the country's table. */
export function regionsOf(country: Country, site: Site): RegionWithPlaces[] {
  return country.regions
    .map((region) => ({ region, localities: localitiesOfRegion(site.dataset, country.id, region.pcode) }))
    .filter(({ localities }) => localities.length > 0);
}

/** Parameters of the pages that there are once for each region. */
export function regionPaths(): { params: { lang: Lang; iso3: string; pcode: string } }[] {
  return LANGS.flatMap((lang) => {
    const site = getSite(lang);
    return [...site.dataset.countries.values()].flatMap((country) =>
      regionsOf(country, site).map(({ region }) => ({ params: { lang, iso3: country.id, pcode: region.pcode } })),
    );
  });
}

/** A region that has places. @throws where there is none. */
export function theRegion(iso3: string, pcode: string, site: Site): RegionWithPlaces {
  const country = site.dataset.countries.get(iso3);
  const found = country && regionsOf(country, site).find(({ region }) => region.pcode === pcode);
  if (!found) throw new Error(`There is no region ${pcode}.`);
  return found;
}

/** Everything the page of a region shows. */
export function makeRegionPage({ region, localities }: RegionWithPlaces, site: Site) {
  const conditions = inGroups(localities.flatMap((locality) => conditionsOfLocality(locality, site)));
  return { region, localities, conditions };
}

export interface RegionWithPlaces {
  region: Country['regions'][number];
  localities: readonly Locality[];
}
