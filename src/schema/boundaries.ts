/**
 * `content/boundaries/<iso3>.json`: lines of regions that a deployer has brought along, as TopoJSON
 * (https://github.com/topojson/topojson-specification). `npm run import-boundaries` writes it; it is checked like
 * everything else, since anybody may have written it: numbers, P-codes and one line of text, and not too many of them.
 */
import { z } from 'zod';
import type { Finding } from '../diagnostics/finding.ts';
import { explainIssues } from './explain.ts';
import { finding, pcode, text } from './primitives.ts';

/** Points of all lines together: a map on a phone shows no more. */
export const MOST_POINTS = 3000;

const whole = z.number().int().min(-1_000_000).max(1_000_000);
const lines = z.array(whole).max(2000);

const area = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), id: pcode(), arcs: z.array(lines).max(500) }),
  z.strictObject({ type: z.literal('MultiPolygon'), id: pcode(), arcs: z.array(z.array(lines).max(500)).max(500) }),
]);

export const boundaries = z
  .strictObject({
    type: z.literal('Topology').describe('That it is TopoJSON.'),
    credit: text(300).describe('Whose lines they are, and under which licence: it stands below the map.'),
    level: z.literal([1, 2]).describe('1 for regions, 2 for districts.'),
    transform: z
      .strictObject({
        scale: z.tuple([z.number().positive().max(1), z.number().positive().max(1)]),
        translate: z.tuple([z.number().min(-540).max(540), z.number().min(-90).max(90)]),
      })
      .describe('Degrees in one step of the lines, and where they start.'),
    objects: z.strictObject({
      regions: z.strictObject({ type: z.literal('GeometryCollection'), geometries: z.array(area).max(500) }),
    }),
    arcs: z
      .array(
        z
          .array(z.tuple([whole, whole]))
          .min(2)
          .max(MOST_POINTS),
      )
      .min(1)
      .max(2000)
      .describe('Each line once: its first point, then steps.'),
  })
  .check((ctx) => {
    const points = ctx.value.arcs.reduce((sum, arc) => sum + arc.length, 0);
    if (points <= MOST_POINTS) return;
    const wrong = finding(
      'PAL303',
      `the lines have ${points} points, and a map takes ${MOST_POINTS} at most`,
      'make the file again with npm run import-boundaries',
    );
    ctx.issues.push({ code: 'custom', input: ctx.value, path: ['arcs'], message: wrong.error, params: wrong.params });
  });

/** The boundaries of a country from the value of their file; none where there is any finding. */
export function readBoundaries(file: string, value: unknown): { boundaries?: Boundaries; findings: Finding[] } {
  const result = boundaries.safeParse(value);
  if (result.success) return { boundaries: result.data, findings: [] };
  return { findings: explainIssues(boundaries, result.error.issues, value, file) };
}

export type Boundaries = z.infer<typeof boundaries>;
