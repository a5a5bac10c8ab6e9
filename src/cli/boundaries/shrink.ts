/**
 * Areas as TopoJSON that is small enough for a page: lines that two regions share are kept once, and corners are taken
 * away, those that matter least first (Visvalingam, by topojson-simplify), until the file fits.
 */
import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { type Boundaries, MOST_POINTS, readBoundaries } from '../../schema/boundaries.ts';
import { NotBoundaries } from './geojson.ts';
import type { Joined, Level } from './join.ts';

/** Bytes of the file: about two kilobytes of a page, as a map draws it. */
export const BUDGET = 8 * 1024;

/** The text of the file that is written, in at most `BUDGET` bytes. */
export function shrink(joined: Pick<Joined, 'areas'>, { level, credit }: About): Shrunk {
  const regions: FeatureCollection = {
    type: 'FeatureCollection',
    features: joined.areas.map(({ pcode, geometry }) => ({ type: 'Feature', id: pcode, properties: {}, geometry })),
  };
  const whole = presimplify(topology({ regions }, 1e6) as unknown as Topology<Objects<object>>);
  const before = whole.arcs.reduce((sum, arc) => sum + arc.length, 0);
  // A part of the corners, then fewer and fewer: the first that fits. More than the schema takes are never tried.
  for (let kept = Math.min(1, MOST_POINTS / before); kept * before > 1; kept *= 0.8) {
    const weight = kept === 1 ? 0 : quantile(whole, kept);
    const simple = simplify(whole, weight);
    const made = withWords(quantize(filter(simple, filterAttachedWeight(simple, weight)), STEPS), { level, credit });
    const text = written(made);
    const points = made.arcs.reduce((sum, arc) => sum + arc.length, 0);
    if (Buffer.byteLength(text) <= BUDGET && readBoundaries('', made).boundaries) return { text, points, before };
  }
  throw new NotBoundaries(
    'These areas are too many for one small map, however coarse. Take the file of regions: "adm1" with --level 1.',
  );
}

/** A hundredth of a degree, about a kilometre: as exact as the positions of places, and no more. */
const STEPS = { scale: [0.01, 0.01] as [number, number], translate: [0, 0] as [number, number] };

/** Only what the schema knows: no properties, no bounding box. */
function withWords(made: ReturnType<typeof quantize>, { level, credit }: About): Boundaries {
  const { regions } = made.objects;
  const geometries = regions?.type === 'GeometryCollection' ? regions.geometries : [];
  return {
    type: 'Topology',
    credit,
    level,
    transform: STEPS,
    objects: {
      regions: {
        type: 'GeometryCollection',
        geometries: geometries.flatMap((one): AreaOfFile[] => {
          const id = String(one.id);
          if (one.type === 'Polygon') return [{ type: one.type, id, arcs: one.arcs }];
          if (one.type === 'MultiPolygon') return [{ type: one.type, id, arcs: one.arcs }];
          return [];
        }),
      },
    },
    arcs: made.arcs.map((arc) => arc.map(([x = 0, y = 0]): [number, number] => [x, y])),
  };
}

/** JSON in short lines, which is also the YAML that the reader of content takes. */
function written({ type, credit, level, transform, objects, arcs }: Boundaries): string {
  const list = (items: readonly string[]) => `[\n${items.join(',\n')}\n]`;
  const points = (arc: readonly unknown[]) => JSON.stringify(arc).replaceAll(/(?:\[-?\d+,-?\d+\],?){80}/g, '$&\n');
  const geometries = objects.regions.geometries.map(
    ({ type: kind, id, arcs: of }) => `{"type": "${kind}", "id": "${id}", "arcs": ${JSON.stringify(of)}}`,
  );
  return `{
"type": "${type}",
"credit": ${JSON.stringify(credit)},
"level": ${level},
"transform": {"scale": ${JSON.stringify(transform.scale)}, "translate": ${JSON.stringify(transform.translate)}},
"objects": {"regions": {"type": "GeometryCollection", "geometries": ${list(geometries)}}},
"arcs": ${list(arcs.map(points))}
}
`;
}

type AreaOfFile = Boundaries['objects']['regions']['geometries'][number];

export interface About {
  level: Level;
  credit: string;
}

export interface Shrunk {
  text: string;
  points: number;
  /** Corners before any was taken away. */
  before: number;
}
