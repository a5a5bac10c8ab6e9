/** The places of a region side by side, question by question, for readers without script: the rows of any comparison. */
import { LANGS, type Lang } from '../i18n/locales.ts';
import { compare, type Row, SHELF_OF_ROW, saidOfNothing } from '../model/comparison.ts';
import { type Locality, listOrNone } from '../model/dataset.ts';
import type { Entry } from '../model/sheet.ts';
import { getSite, type Site } from './context.ts';
import { typesOf } from './precedents.ts';
import { type RegionWithPlaces, regionsOf } from './region-page.ts';
import { makeSheetFacts } from './sheet.ts';

/** Places on one page: each has eleven rows. */
export const PLACES_SIDE_BY_SIDE = 20;

/** How many pages the places of a region take. */
export function pagesFor(places: number): number {
  return Math.max(1, Math.ceil(places / PLACES_SIDE_BY_SIDE));
}

/** Parameters of all pages: `ML05`, `ML05/2`. */
export function sideBySidePaths(): { params: { lang: Lang; iso3: string; part: string }; props: SideBySideProps }[] {
  return LANGS.flatMap((lang) => {
    const site = getSite(lang);
    return [...site.dataset.countries.values()].flatMap((country) =>
      regionsOf(country, site).flatMap(({ region, localities }) =>
        Array.from({ length: pagesFor(localities.length) }, (_, index) => ({
          params: { lang, iso3: country.id, part: index === 0 ? region.pcode : `${region.pcode}/${index + 1}` },
          props: { pcode: region.pcode, number: index + 1 },
        })),
      ),
    );
  });
}

/**
 * Everything a page shows, on the day of the build; the browser looks at states and ages again.
 * @param number of the page, from 1.
 */
export function makeSideBySide({ region, localities }: RegionWithPlaces, number: number, site: Site): SideBySide {
  const start = (number - 1) * PLACES_SIDE_BY_SIDE;
  const shown = localities.slice(start, start + PLACES_SIDE_BY_SIDE);
  const rows = compare(
    shown.map((locality) => makeSheetFacts(locality, site)),
    site.buildDay,
  );
  return {
    region,
    types: new Set(typesWithPage(site)),
    parts: Array.from({ length: pagesFor(localities.length) }, (_, index) => ({
      number: index + 1,
      first: localities[index * PLACES_SIDE_BY_SIDE]?.name ?? '',
      last: localities[Math.min(localities.length, (index + 1) * PLACES_SIDE_BY_SIDE) - 1]?.name ?? '',
    })),
    questions: rows.map(({ key, cells }) => {
      const places = shown.map((locality, index) => ({ locality, entries: cells[index] ?? [] }));
      // A place of which all agreements are over has its line, which says so on any day.
      const isTold = ({ locality, entries }: (typeof places)[number]) =>
        entries.length > 0 ||
        saidOfNothing(key, { conditions: listOrNone(locality.conditions).length }) === 'nothing-holds';
      return {
        key,
        ...(SHELF_OF_ROW[key] === undefined ? {} : { shelf: SHELF_OF_ROW[key] }),
        places: places.filter(isTold),
        without: places.filter((place) => !isTold(place)).map(({ locality }) => locality.name),
      };
    }),
  };
}

const types = new WeakMap<Site, string[]>();

/** Looked up once for a site: every region asks. */
function typesWithPage(site: Site): string[] {
  const known = types.get(site) ?? typesOf(site).map(({ type }) => type);
  types.set(site, known);
  return known;
}

export interface SideBySideProps {
  pcode: string;
  /** Of the page, from 1. */
  number: number;
}

export interface SideBySide {
  region: RegionWithPlaces['region'];
  /** Types of condition that have a page. */
  types: ReadonlySet<string>;
  /** The pages of the region, each with the names of its first and last place. */
  parts: { number: number; first: string; last: string }[];
  questions: {
    key: Row['key'];
    /** Days for which an answer may be relied upon. */
    shelf?: number;
    /** Those of which something is recorded. */
    places: { locality: Locality; entries: Entry[] }[];
    /** Names of the others. */
    without: string[];
  }[];
}
