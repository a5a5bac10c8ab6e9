/** Which area is which region: by P-code, as OCHA's COD-AB names it, in whatever capitals. Never by name or place. */
import type { Country, Dataset } from '../../model/dataset.ts';
import { type Area, NotBoundaries, pointsOf } from './geojson.ts';

/**
 * Areas with the P-codes of a country, and what did not fit together.
 * @throws NotBoundaries where nothing fits.
 */
export function joinAreas(areas: readonly Area[], level: Level, dataset: Dataset, iso3: string | undefined): Joined {
  const key = propertyOf(areas, level);
  const coded = areas.map((area) => ({
    area,
    pcode: String(area.properties[key] ?? '')
      .trim()
      .toUpperCase(),
  }));
  const country = countryOf(
    coded.map(({ pcode }) => pcode),
    dataset,
    iso3,
  );
  const own = coded.filter(
    ({ pcode }) => pcode.startsWith(country.pcodePrefix) && /^[A-Z]{2}(\d{2}){1,4}$/.test(pcode),
  );
  const twice = own.find(({ pcode }, index) => own.findIndex((other) => other.pcode === pcode) !== index);
  if (twice) {
    throw new NotBoundaries(
      `Two features have the P-code ${twice.pcode}. Is this the file of another level? For level 2 write --level 2.`,
    );
  }
  const wanted = namesOf(country, level);
  const found = new Set(own.map(({ pcode }) => pcode));
  if (![...wanted.keys()].some((pcode) => found.has(pcode))) {
    throw new NotBoundaries(
      `None of the P-codes of the file (${shown([...found])}) is in the table of ${country.name} ` +
        `(${shown([...wanted.keys()])}). Is it another edition of the list, or another level?`,
    );
  }
  checkOrder(
    own.map(({ area }) => area),
    dataset,
    country,
  );
  return {
    country,
    areas: own.map(({ area, pcode }) => ({ pcode, geometry: area.geometry })),
    matched: [...wanted.keys()].filter((pcode) => found.has(pcode)),
    withoutArea: [...wanted].filter(([pcode]) => !found.has(pcode)).map(([pcode, name]) => `${pcode} ${name}`),
    withoutRegion: [...found].filter((pcode) => !wanted.has(pcode)),
    foreign: coded.length - own.length,
  };
}

/** `ADM1_PCODE`, `adm1_pcode`, `Adm1_PCode`; for level 2 the same with a 2. */
function propertyOf(areas: readonly Area[], level: Level): string {
  const keys = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))];
  const is = (wanted: Level) => keys.find((key) => key.toLowerCase() === `adm${wanted}_pcode`);
  const found = is(level);
  // A file of districts has the code of the region too, once for each district.
  if (found !== undefined && !(level === 1 && is(2) !== undefined)) return found;
  if (level === 1 && is(2) !== undefined) {
    throw new NotBoundaries('This is the file of districts (it has ADM2_PCODE). Take "adm1", or write --level 2.');
  }
  const other = level === 2 && is(1) !== undefined ? ' It is the file of regions: write --level 1.' : '';
  throw new NotBoundaries(
    `No feature has the property ADM${level}_PCODE, by which areas are joined.${other} ` +
      `The file has: ${shown(keys) || 'no properties at all'}. Take the boundaries of OCHA (COD-AB) from the Humanitarian Data Exchange.`,
  );
}

function countryOf(pcodes: readonly string[], dataset: Dataset, iso3: string | undefined): Country {
  const known = [...dataset.countries.values()];
  if (iso3 !== undefined) {
    const named = dataset.countries.get(iso3);
    if (!named) {
      throw new NotBoundaries(
        `There is no entry of the country "${iso3}". There is: ${shown([...dataset.countries.keys()])}.`,
      );
    }
    if (pcodes.some((pcode) => pcode.startsWith(named.pcodePrefix))) return named;
    throw new NotBoundaries(
      `The P-codes of ${named.name} start with ${named.pcodePrefix}, those of the file do not: ${shown(pcodes)}. ` +
        'It is the file of another country.',
    );
  }
  const fitting = known.filter(({ pcodePrefix }) => pcodes.some((pcode) => pcode.startsWith(pcodePrefix)));
  const [country] = fitting;
  if (country && fitting.length === 1) return country;
  throw new NotBoundaries(
    fitting.length === 0
      ? `The P-codes of the file (${shown(pcodes)}) belong to no country of the content: ${shown(known.map(({ name, pcodePrefix }) => `${name}, ${pcodePrefix}…`))}.`
      : `The file holds several countries. Say which: --country ${fitting[0]?.id ?? ''}.`,
  );
}

/** Regions, or districts, that the country's table has. */
function namesOf({ regions }: Country, level: Level): Map<string, string> {
  const rows = level === 1 ? regions : regions.flatMap(({ districts }) => districts);
  return new Map(rows.map(({ pcode, name }) => [pcode, name]));
}

/** A file that gives the latitude first draws the country somewhere else: its places tell. */
function checkOrder(areas: readonly Area[], dataset: Dataset, country: Country): void {
  const points = areas.flatMap(pointsOf);
  const inside = (x: number, y: number) => {
    const [xs, ys] = [points.map(([east = 0]) => east), points.map(([, north = 0]) => north)];
    return x >= least(xs) && x <= most(xs) && y >= least(ys) && y <= most(ys);
  };
  const places = [...dataset.localities.values()].flatMap(({ iso3, centroid }) =>
    iso3 === country.id && centroid ? [centroid] : [],
  );
  if (places.length === 0 || places.some(([latitude, longitude]) => inside(longitude, latitude))) return;
  const turned = places.some(([latitude, longitude]) => inside(latitude, longitude));
  throw new NotBoundaries(
    turned
      ? 'The file gives the latitude first and then the longitude. GeoJSON has it the other way round: export it again.'
      : `No place of ${country.name} lies within the areas of the file. Do they belong to this country?`,
  );
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}
function most(values: readonly number[]): number {
  return -least(values.map((value) => -value));
}

function shown(words: readonly string[]): string {
  const few = [...new Set(words)].slice(0, 6).map((word) => word.slice(0, 40));
  return few.join(', ') + (new Set(words).size > 6 ? ', …' : '');
}

export type Level = 1 | 2;

export interface Joined {
  country: Country;
  areas: readonly { pcode: string; geometry: Area['geometry'] }[];
  /** P-codes of the table that have an area. */
  matched: readonly string[];
  /** Rows of the table for which the file has no area. */
  withoutArea: readonly string[];
  /** P-codes of the country that the table does not have: drawn all the same. */
  withoutRegion: readonly string[];
  /** Features of other countries, or without a P-code: left out. */
  foreign: number;
}
