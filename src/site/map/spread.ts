/**
 * Marks that can be touched one at a time: places that lie too close together are moved apart, as little as that takes.
 * Pure, and without chance: the same places always come to stand in the same way.
 */
import type { Point } from './projection.ts';

/**
 * Positions with at least `distance` between any two, within a box of `width` and `height` less `margin`.
 * Two are pushed in the direction in which the one lies of the other, while their distance slowly grows: what is east
 * of a place stays east of it. Undefined where they do not fit.
 */
export function spread(points: readonly Point[], { width, height, margin, distance }: Room): Point[] | undefined {
  const moved = points.map((point) => ({ ...point }));
  for (let step = 0; step < STEPS; step += 1) {
    const growing = Math.min(1, (2 * (step + 1)) / STEPS);
    if (growing < 1) drawBack(moved, points);
    const close = pushApart(moved, points, distance * growing);
    for (const point of moved) {
      point.x = within(point.x, margin, width - margin);
      point.y = within(point.y, margin, height - margin);
    }
    if (growing === 1 && !close) break;
  }
  const rounded = moved.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  // Rounding may bring two closer by less than one and a half units.
  return closest(rounded) >= distance - 1.5 ? rounded : undefined;
}

/** How many of the pairs that lie close together have changed sides: no longer east, or north, as they should. */
export function turnedPairs(before: readonly Point[], after: readonly Point[], near: number): number {
  let turned = 0;
  forPairs(before, (a, b, i, j) => {
    const [c, d] = [after[i], after[j]];
    if (!c || !d || Math.hypot(b.x - a.x, b.y - a.y) > near) return;
    const apart = Math.abs(angleOf(a, b) - angleOf(c, d));
    if (Math.min(apart, 2 * Math.PI - apart) > Math.PI / 4) turned += 1;
  });
  return turned;
}

/** One pass over all pairs; whether any was too close. */
function pushApart(points: readonly Point[], home: readonly Point[], distance: number): boolean {
  let close = false;
  forPairs(points, (a, b, i, j) => {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    if (dx * dx + dy * dy >= (distance - 0.01) ** 2) return;
    close = true;
    const apart = Math.hypot(dx, dy);
    const angle = directionOf(home[i] ?? a, home[j] ?? b, i);
    // Half along where they should lie, half along where they do: the first keeps order, the second gets them free.
    const now = apart < 0.01 ? angle : angleOf(a, b);
    const push = (distance - apart) / 4;
    const [x, y] = [push * (Math.cos(angle) + Math.cos(now)), push * (Math.sin(angle) + Math.sin(now))];
    a.x -= x;
    a.y -= y;
    b.x += x;
    b.y += y;
  });
  return close;
}

/** Two places at one spot lie apart in a direction that only their order decides. */
function directionOf(a: Point, b: Point, index: number): number {
  return Math.hypot(b.x - a.x, b.y - a.y) < 0.01 ? index * GOLDEN_ANGLE : angleOf(a, b);
}

function angleOf(a: Point, b: Point): number {
  return Math.atan2(b.y - a.y, b.x - a.x);
}

function drawBack(points: Point[], home: readonly Point[]): void {
  points.forEach((point, index) => {
    const { x, y } = home[index] ?? point;
    point.x += (x - point.x) * 0.05;
    point.y += (y - point.y) * 0.05;
  });
}

function closest(points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  forPairs(points, (a, b) => {
    least = Math.min(least, Math.hypot(b.x - a.x, b.y - a.y));
  });
  return least;
}

function forPairs(points: readonly Point[], use: (a: Point, b: Point, i: number, j: number) => void): void {
  for (const [i, a] of points.entries()) {
    for (let j = i + 1; j < points.length; j += 1) use(a, points[j] as Point, i, j);
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

const STEPS = 240;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Room {
  width: number;
  height: number;
  /** Free at each side, so that a mark is never cut off. */
  margin: number;
  distance: number;
}
