import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load.ts';
import { PROJECT } from '../../../src/project.ts';
import { boxAround, overlap } from '../../../src/site/map/labels.ts';
import { HALF, type Layout, layOut, type PlaceToDraw } from '../../../src/site/map/layout.ts';
import { fitProjection } from '../../../src/site/map/projection.ts';

const FRAME = { width: 320, padding: 24, least: 120, most: 400 };

const { dataset } = load(PROJECT, { today: '2026-11-22' });
/** The places of the repository's own country, as its map shows them. */
const MALI: PlaceToDraw[] = [...dataset.localities.values()].flatMap(({ id, name, centroid }) =>
  centroid ? [{ id, name, at: centroid }] : [],
);

/** Places by a fixed rule, some of them in a crowd. */
function madeUp(count: number, seed: number): PlaceToDraw[] {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, (_, index) => {
    const crowded = index % 3 === 0;
    const at = crowded ? ([14 + next(), -3 + next()] as const) : ([12 + next() * 7, -6 + next() * 9] as const);
    return { id: `zzz/p${index}`, name: `Place ${'abcdefghijklmno'.slice(0, 1 + Math.floor(next() * 12))}`, at };
  });
}

/** Pairs of things that lie over each other, or over the edge, in words. */
function collisions({ width, height, places }: Layout): string[] {
  const labels = places.flatMap(({ id, label }) => (label ? [{ id, box: label.box }] : []));
  const marks = places.map(({ id, at }) => ({ id, box: boxAround(at, HALF - 2) }));
  const pairs = (list: typeof labels) => list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));
  return [
    ...pairs(labels)
      .filter(([a, b]) => overlap(a.box, b.box))
      .map(([a, b]) => `the names of ${a.id} and ${b.id}`),
    ...labels.flatMap((label) =>
      marks.filter((mark) => overlap(label.box, mark.box)).map((mark) => `the name of ${label.id} and ${mark.id}`),
    ),
    ...[...labels, ...marks]
      .filter(({ box: { x, y, width: wide, height: high } }) => x < 0 || y < 0 || x + wide > width || y + high > height)
      .map(({ id }) => `${id} and the edge`),
  ];
}

function closest({ places }: Layout): number {
  const gaps = places.flatMap(({ at: a }, index) =>
    places.slice(index + 1).map(({ at: b }) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  return Math.min(...gaps);
}

describe('the projection', () => {
  test('has north above and east on the right', () => {
    const { project } = fitProjection(
      [
        [10, -5],
        [20, 5],
      ],
      FRAME,
    );
    expect(project([20, 0]).y).toBeLessThan(project([10, 0]).y);
    expect(project([15, 5]).x).toBeGreaterThan(project([15, -5]).x);
  });

  test('draws a kilometre to the east as long as one to the north', () => {
    const { project, kilometres } = fitProjection(
      [
        [59, 10],
        [61, 14],
      ],
      FRAME,
    );
    const degree = 60 * 1.852;
    const north = project([59.5, 12]).y - project([60.5, 12]).y;
    const east = project([60, 13]).x - project([60, 12]).x;
    expect(north * kilometres).toBeCloseTo(degree, 6);
    expect(east * kilometres).toBeCloseTo(degree * Math.cos(Math.PI / 3), 6);
  });

  test('keeps all places inside the frame', () => {
    for (const places of [MALI, madeUp(50, 3)]) {
      const { project, height } = fitProjection(
        places.map(({ at }) => at),
        FRAME,
      );
      for (const { x, y } of places.map(({ at }) => project(at))) {
        expect(x).toBeGreaterThanOrEqual(23.4);
        expect(x).toBeLessThanOrEqual(296.6);
        expect(y).toBeGreaterThanOrEqual(23.4);
        expect(y).toBeLessThanOrEqual(height - 23.4);
      }
    }
  });

  test('draws a country on both sides of the date line in one piece', () => {
    const { project } = fitProjection(
      [
        [-17, 178],
        [-17, -179],
      ],
      FRAME,
    );
    expect(project([-17, -179]).x - project([-17, 178]).x).toBeCloseTo(272, 0);
  });

  test('does not blow up a single village', () => {
    const { project, kilometres } = fitProjection([[14, -4]], FRAME);
    expect(project([14, -4]).x).toBe(160);
    expect(kilometres).toBeGreaterThan(0.5);
  });
});

describe('a layout', () => {
  test.each([
    ['the eighteen places of Mali', MALI],
    ['one place', madeUp(1, 5)],
    ['sixty places', madeUp(60, 11)],
    ['a hundred places', madeUp(100, 7)],
    ['two places at the same spot', [1, 2].map((id) => ({ id: String(id), name: 'Twin', at: [14, -4] as const }))],
  ])('of %s lets nothing lie over anything else', (_, places) => {
    const layout = layOut(places);
    expect(layout.places.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    expect(collisions(layout)).toEqual([]);
    // At 360 px a unit is 328/320 px: each mark can be touched alone, in a circle of 24 px (WCAG 2.2, 2.5.8).
    if (places.length > 1) expect(closest(layout) * (328 / 320)).toBeGreaterThan(2 * HALF);
  });

  test('gives each of the eighteen places of Mali its name, and says when it does not', () => {
    const { places } = layOut(MALI);
    expect(places.filter(({ label }) => label === undefined)).toEqual([]);
    expect(places.filter(({ keyed }) => keyed !== undefined).length).toBeLessThanOrEqual(2);
  });

  test('numbers without gaps what has no room for a name', () => {
    const { places } = layOut(madeUp(60, 11));
    const keyed = places.filter((place) => place.keyed !== undefined);
    expect(keyed.length).toBeGreaterThan(5);
    expect(keyed.map((place) => place.keyed)).toEqual(keyed.map((_, index) => index + 1));
    expect(keyed.map(({ label }) => label?.text)).toEqual(keyed.map((place) => String(place.keyed)));
  });

  test('keeps neighbours on the sides on which they lie', () => {
    const places = MALI;
    const { places: drawn } = layOut(places);
    const x = (name: string) => drawn.find(({ id }) => id === `mli/${name}`)?.at.x ?? Number.NaN;
    const y = (name: string) => drawn.find(({ id }) => id === `mli/${name}`)?.at.y ?? Number.NaN;
    expect(x('mopti')).toBeLessThan(x('bandiagara'));
    expect(x('bankass')).toBeLessThan(x('koro'));
    expect(y('bandiagara')).toBeLessThan(y('bankass'));
    expect(y('timbuktu')).toBeLessThan(y('niafunke'));
  });

  test('shows where a place is whose mark was moved away from it', () => {
    const { places, project } = layOut(MALI);
    const moved = places.filter(({ from }) => from !== undefined);
    expect(moved.length).toBeGreaterThan(0);
    for (const { id, from } of moved) {
      const home = project(MALI.find((place) => place.id === id)?.at ?? [0, 0]);
      expect(from).toEqual({ x: Math.round(home.x), y: Math.round(home.y) });
    }
  });

  test('is the same each time', () => {
    const again = () => JSON.stringify(layOut(madeUp(25, 9)));
    expect(again()).toBe(again());
  });

  test('has a scale only where kilometres are the same in both directions', () => {
    const flat = layOut(madeUp(2, 1));
    expect(flat.kilometres).toBeGreaterThan(0);
    const stretched = layOut(madeUp(60, 11));
    expect(stretched.kilometres).toBeUndefined();
  });
});
