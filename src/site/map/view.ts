/**
 * The maps of the site: of a country with its places, or with its regions where there are too many places, and of a
 * region with its neighbours. What a mark says is what the brief says, with its doubts; nothing here is markup.
 */
import type { Country, Locality } from '../../model/dataset.ts';
import { earliest } from '../../model/day.ts';
import { doubtsOfAccess } from '../access.ts';
import type { Site } from '../context.ts';
import { type RegionWithPlaces, regionsOf } from '../region-page.ts';
import { type Layout, layOut, type PlaceDrawn } from './layout.ts';
import { outlinePath } from './outlines.ts';
import type { Degrees } from './projection.ts';

/** Places on one map; beyond, that of a country leads to its regions, and that of a region is left out. */
export const PLACES_ON_A_MAP = 60;

/** The map of a country. Undefined where no position is known. Made once for a site: home shows it too. */
export function mapOfCountry(country: Country, site: Site): MapView | undefined {
  const known = made.get(site) ?? new Map<string, MapView | undefined>();
  made.set(site, known);
  if (!known.has(country.id)) known.set(country.id, makeCountryMap(country, site));
  return known.get(country.id);
}

const made = new WeakMap<Site, Map<string, MapView | undefined>>();

function makeCountryMap(country: Country, site: Site): MapView | undefined {
  const regions = regionsOf(country, site);
  const localities = regions.flatMap((region) => region.localities);
  const { t } = site;
  const { name } = country;
  if (localities.filter(hasPosition).length > PLACES_ON_A_MAP) {
    const marks = regions.flatMap((region) => markOfRegion(country, region, site) ?? []);
    return makeMap({ label: t('map.label-regions', { name }), country, marks, missing: [] }, site);
  }
  const marks = localities.flatMap((locality) => markOfPlace(locality, site) ?? []);
  const label = t('map.label', { name, count: marks.length });
  return makeMap({ label, country, marks, missing: withoutPosition(localities, site) }, site);
}

/** The map of a region, with what lies around it. */
export function mapOfRegion(country: Country, found: RegionWithPlaces, site: Site): MapView | undefined {
  const { region, localities } = found;
  const marks = localities.flatMap((locality) => markOfPlace(locality, site) ?? []);
  if (marks.length > PLACES_ON_A_MAP) return undefined;
  const others = regionsOf(country, site).filter((one) => one.region !== region);
  const around = neighbours(
    marks.map(({ degrees }) => degrees),
    others.flatMap((one) => one.localities),
  ).flatMap((locality) => markOfNeighbour(locality, site) ?? []);
  const label = site.t('map.label', { name: region.name, count: marks.length });
  return makeMap({ label, country, marks, around, missing: withoutPosition(localities, site) }, site);
}

function makeMap({ label, country, marks, missing, around = [] }: Parts, site: Site): MapView | undefined {
  if (marks.length === 0) return undefined;
  const all = [...marks, ...around];
  const layout = layOut(all.map(({ id, name, degrees }) => ({ id, name, at: degrees })));
  const drawn = new Map(layout.places.map((place) => [place.id, place]));
  const places = all.flatMap((mark) => {
    const place = drawn.get(mark.id);
    return place ? [{ ...mark, ...place }] : [];
  });
  const boundaries = site.dataset.boundaries.get(country.id);
  const lines = boundaries && { path: outlinePath(boundaries, layout), credit: boundaries.credit };
  return { label, layout, places, missing, lines, scale: scaleOf(layout), buildDay: site.buildDay };
}

function markOfPlace(locality: Locality, site: Site): Mark | undefined {
  const { t, word, date, routes } = site;
  const { access, centroid, name } = locality;
  if (!centroid) return undefined;
  const doubts = doubtsOfAccess(locality, site);
  const said = { name, state: word('access', access.state), date: date(access.asOf) };
  const doubtful = access.state !== 'unknown' && (doubts.singleSource || doubts.unsourced);
  const kind = !doubtful ? 'map.place' : doubts.unsourced ? 'map.place-unsourced' : 'map.place-single';
  return {
    id: locality.id,
    name,
    href: routes.locality(locality.id),
    degrees: centroid,
    says: t(kind, said),
    sign: t(`map.letter.${access.state}`),
    state: access.state,
    asOf: earliest(access.asOf),
    stale: doubts.stale,
    // What rests on one source or none is never shown as firmly as what was confirmed.
    doubtful,
  };
}

function markOfNeighbour(locality: Locality, site: Site): Mark | undefined {
  const mark = markOfPlace(locality, site);
  return mark && { id: mark.id, name: mark.name, href: mark.href, degrees: mark.degrees, says: mark.name };
}

/** A region stands in the middle of its places and says how many they are. States of places are not summed up. */
function markOfRegion(country: Country, { region, localities }: RegionWithPlaces, site: Site): Mark | undefined {
  const known = localities.flatMap(({ centroid }) => (centroid ? [centroid] : []));
  if (known.length === 0) return undefined;
  const middle = (at: 0 | 1) => known.reduce((sum, degrees) => sum + degrees[at], 0) / known.length;
  const { name, pcode } = region;
  return {
    id: pcode,
    name,
    href: site.routes.region(country.id, pcode),
    degrees: [middle(0), middle(1)],
    says: site.t('map.region', { name, count: localities.length }),
    sign: String(localities.length),
  };
}

/** Places of other regions that lie within the region's own frame and half as much around it; the nearest few. */
function neighbours(own: readonly Degrees[], others: readonly Locality[]): Locality[] {
  const span = (at: 0 | 1) => {
    const values = own.map((degrees) => degrees[at]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = Math.max(AROUND, (high - low) / 2);
    return { low: low - margin, high: high + margin, middle: (low + high) / 2 };
  };
  const [latitude, longitude] = [span(0), span(1)];
  const far = ([north, east]: Degrees) => Math.hypot(north - latitude.middle, east - longitude.middle);
  return others
    .filter(hasPosition)
    .filter(({ centroid: [north, east] }) => north >= latitude.low && north <= latitude.high && east >= longitude.low)
    .filter(({ centroid: [, east] }) => east <= longitude.high)
    .toSorted((a, b) => far(a.centroid) - far(b.centroid) || (a.id < b.id ? -1 : 1))
    .slice(0, NEIGHBOURS);
}

/** A round number of kilometres that is about a quarter as wide as the map. */
function scaleOf({ width, kilometres }: Layout): Scale | undefined {
  if (kilometres === undefined) return undefined;
  const most = (width / 4) * kilometres;
  const ten = 10 ** Math.floor(Math.log10(most));
  const round = ([5, 2, 1].find((times) => times * ten <= most) ?? 1) * ten;
  return { kilometres: round, units: Math.round(round / kilometres) };
}

function hasPosition(locality: Locality): locality is Locality & { centroid: readonly [number, number] } {
  return locality.centroid !== undefined;
}

function withoutPosition(localities: readonly Locality[], site: Site): MapView['missing'] {
  return localities
    .filter(({ centroid }) => centroid === undefined)
    .map((locality) => ({ name: locality.name, href: site.routes.locality(locality.id) }));
}

/** Degrees around a region in which its neighbours are looked for at least. */
const AROUND = 0.6;
const NEIGHBOURS = 8;

interface Parts {
  label: string;
  country: Country;
  marks: readonly Mark[];
  missing: MapView['missing'];
  /** Neighbours, which are drawn without a state. */
  around?: readonly Mark[];
}

interface Mark {
  id: string;
  name: string;
  href: string;
  degrees: Degrees;
  /** Its name for whoever hears it: with the state and its date. */
  says: string;
  /** Letter of the state, or number of places. None for a neighbour. */
  sign?: string;
  state?: Locality['access']['state'];
  asOf?: string;
  stale?: boolean;
  /** Whether it rests on a single source where two are asked for, or on none. */
  doubtful?: boolean;
}

export type MarkDrawn = Mark & PlaceDrawn;

export interface Scale {
  kilometres: number;
  units: number;
}

export interface MapView {
  label: string;
  layout: Layout;
  places: readonly MarkDrawn[];
  /** Places whose position is not recorded. */
  missing: readonly { name: string; href: string }[];
  /** Boundaries that a deployer has brought along, and whose they are. */
  lines: { path: string; credit: string } | undefined;
  scale: Scale | undefined;
  buildDay: string;
}
