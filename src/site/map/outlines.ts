/** Lines of imported boundaries as the path of a drawing: each line once, rounded to units, nothing outside. Pure. */
import type { Boundaries } from '../../schema/boundaries.ts';
import type { Layout } from './layout.ts';
import type { Point } from './projection.ts';

/** The `d` of an SVG path; empty where no line crosses the map. */
export function outlinePath({ arcs, transform }: Boundaries, { project, width, height }: Layout): string {
  const [east, north] = transform.scale;
  const [west, south] = transform.translate;
  const paths = arcs.map((arc) => {
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      const at = project([south + y * north, west + x * east]);
      return { x: Math.round(at.x), y: Math.round(at.y) };
    });
    return pathOf(pointsInside(points, { width, height }));
  });
  return paths.join('');
}

/** The parts of a line that cross the sheet, each with the point before and the one after. */
function pointsInside(points: readonly Point[], sheet: { width: number; height: number }): Point[][] {
  const parts: Point[][] = [];
  let open = false;
  for (const [index, b] of points.slice(1).entries()) {
    const a = points[index] as Point;
    if (!mayCross(a, b, sheet)) {
      open = false;
      continue;
    }
    if (open) parts.at(-1)?.push(b);
    else parts.push([a, b]);
    open = true;
  }
  return parts;
}

function mayCross(a: Point, b: Point, { width, height }: { width: number; height: number }): boolean {
  const beside = Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > width;
  return !beside && Math.max(a.y, b.y) >= 0 && Math.min(a.y, b.y) <= height;
}

/** Steps from point to point; points that fell onto each other are one. */
function pathOf(parts: readonly Point[][]): string {
  return parts
    .map(([first = { x: 0, y: 0 }, ...rest]) => {
      let [x, y, steps] = [first.x, first.y, ''];
      for (const point of rest) {
        if (point.x === x && point.y === y) continue;
        steps += `${steps === '' ? 'l' : ' '}${point.x - x} ${point.y - y}`;
        [x, y] = [point.x, point.y];
      }
      return steps === '' ? '' : `M${first.x} ${first.y}${steps}`.replaceAll(' -', '-');
    })
    .join('');
}
