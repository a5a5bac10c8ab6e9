/**
 * A stranger's GeoJSON file (RFC 7946), looked at before it is used. What does not hold is said in words for somebody
 * who has downloaded a file and knows no more of it.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** A country's districts in full detail have about 60 MB. */
export const LARGEST = 100 * 1024 * 1024;

/**
 * The areas of a file, each with its properties.
 * @throws NotBoundaries with what is wrong and what to do.
 */
export function readAreas(bytes: Buffer, name: string): Area[] {
  const collection = featuresOf(parsed(bytes, name), name);
  const system = systemOf(collection);
  if (system !== undefined) {
    throw new NotBoundaries(
      `${name} is in the coordinate system ${system}. A map needs longitude and latitude in degrees (WGS 84, EPSG:4326). ` +
        'Export it again with that system, or take the file from the page of the data itself.',
    );
  }
  const areas = collection.features.map((feature, index) => areaOf(feature, index, name));
  if (areas.length === 0) throw new NotBoundaries(`${name} has no features: there is nothing to draw.`);
  const outside = areas.flatMap(pointsOf).find(([x = 999, y = 999]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  if (outside) {
    throw new NotBoundaries(
      `${name} has the coordinates ${outside.slice(0, 2).join(', ')}, which are no longitude and latitude. They look ` +
        'like metres of a projected system. Export the file again in degrees (WGS 84, EPSG:4326).',
    );
  }
  return areas;
}

/** All corners of an area. */
export function pointsOf({ geometry }: Area): number[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function parsed(bytes: Buffer, name: string): unknown {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    throw new NotBoundaries(`${name} is a zip archive. Unpack it and name the file in it that ends in .geojson.`);
  }
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0x27_0a) {
    throw new NotBoundaries(`${name} is a shapefile. On the page of the data choose GeoJSON instead.`);
  }
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new NotBoundaries(
      `${name} is not JSON. It may be cut off, or of another kind: download it again as GeoJSON.`,
    );
  }
}

function featuresOf(value: unknown, name: string): FeatureCollection {
  const type = isObject(value) ? value['type'] : undefined;
  if (type === 'Topology') {
    throw new NotBoundaries(`${name} is TopoJSON. This command makes TopoJSON itself: give it the GeoJSON file.`);
  }
  if (!isObject(value) || type !== 'FeatureCollection' || !Array.isArray(value['features'])) {
    throw new NotBoundaries(`${name} is JSON, but not GeoJSON: it has no list of features ("FeatureCollection").`);
  }
  return value as unknown as FeatureCollection;
}

/** Old files name their system; RFC 7946 has one only, which was called CRS84 before. */
function systemOf(collection: FeatureCollection): string | undefined {
  const { crs } = collection as { crs?: { properties?: { name?: unknown } } | null };
  if (crs === undefined || crs === null) return undefined;
  const system = String(crs.properties?.name ?? 'without a name');
  return /(?:CRS:?84|EPSG:+4326|EPSG::4326)$/i.test(system) ? undefined : system;
}

function areaOf(feature: Feature, index: number, name: string): Area {
  const geometry = isObject(feature) && feature.type === 'Feature' ? feature.geometry : undefined;
  const type = isObject(geometry) ? geometry['type'] : 'nothing';
  if ((geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') || !areRings(geometry)) {
    throw new NotBoundaries(
      `Feature ${index + 1} of ${name} is ${type === 'nothing' ? 'empty' : `a ${String(type)}`}, not an area (Polygon ` +
        'or MultiPolygon). It may be the file of places, lines or centres: take the one of areas, called "adm1" or "adm2".',
    );
  }
  return { geometry, properties: isObject(feature.properties) ? feature.properties : {} };
}

/** Numbers all the way down, and rings that close. */
function areRings({ type, coordinates }: Polygon | MultiPolygon): boolean {
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  const isPoint = (point: unknown) =>
    Array.isArray(point) && point.length >= 2 && point.every((number) => Number.isFinite(number));
  const isRing = (ring: unknown) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPoint);
  const isPolygon = (polygon: unknown) => Array.isArray(polygon) && polygon.length > 0 && polygon.every(isRing);
  return Array.isArray(polygons) && polygons.length > 0 && polygons.every(isPolygon);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The file cannot be used; the message says why, for somebody who only downloaded it. */
export class NotBoundaries extends Error {}

export interface Area {
  geometry: Polygon | MultiPolygon;
  properties: Record<string, unknown>;
}
