/** Which places are neighbours: those of one region, and those within a day’s way of each other. Pure. */
import type { Locality } from './dataset.ts';

/** Kilometres between two positions of neighbours in different regions; positions have two decimals at most. */
export const NEIGHBOURS_WITHIN = 100;

/** The neighbours of each place among `places`, by id; in the order of the list. A place is not its own neighbour. */
export function neighboursOf<Place extends Positioned>(places: readonly Place[]): Map<string, Place[]> {
  const regions = Map.groupBy(places, ({ iso3, region }) => `${iso3} ${region}`);
  const byLatitude = places.filter(({ centroid }) => centroid).toSorted((a, b) => latitude(a) - latitude(b));
  const order = new Map(places.map(({ id }, index) => [id, index]));
  const near = new Map(places.map(({ id }) => [id, new Set<Place>()]));
  for (const [at, place] of byLatitude.entries()) {
    for (const other of byLatitude.slice(at + 1)) {
      // Sorted, so that of ten thousand places only those in one band are measured.
      if ((latitude(other) - latitude(place)) * KILOMETRES_IN_A_DEGREE > NEIGHBOURS_WITHIN) break;
      if (kilometresBetween(place, other) > NEIGHBOURS_WITHIN) continue;
      near.get(place.id)?.add(other);
      near.get(other.id)?.add(place);
    }
  }
  return new Map(
    places.map((place) => {
      const all = new Set([...(regions.get(`${place.iso3} ${place.region}`) ?? []), ...(near.get(place.id) ?? [])]);
      all.delete(place);
      return [place.id, [...all].toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))];
    }),
  );
}

/** On the great circle; 0 where a position is not known would be a guess, so it is far. */
export function kilometresBetween({ centroid: a }: Positioned, { centroid: b }: Positioned): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const [latitudeA, longitudeA, latitudeB, longitudeB] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180);
  if (latitudeA === undefined || latitudeB === undefined) return Number.POSITIVE_INFINITY;
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(latitudeB - latitudeA) +
    Math.cos(latitudeA) * Math.cos(latitudeB) * half((longitudeB ?? 0) - (longitudeA ?? 0));
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord));
}

function latitude({ centroid }: Positioned): number {
  return centroid?.[0] ?? 0;
}

/** Mean radius of the earth (IUGG), in kilometres. */
const EARTH_RADIUS = 6371;
/** The shortest that a degree of latitude is, on that sphere. */
const KILOMETRES_IN_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

type Positioned = Pick<Locality, 'id' | 'iso3' | 'region' | 'centroid'>;
