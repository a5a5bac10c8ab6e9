/**
 * A map of places as positions and labels, in units of a drawing that is 320 wide: on a phone of 360 px a unit is a
 * little more than a pixel, so that what fits here fits there. Pure: the same places give the same drawing everywhere.
 */
import { type Label, placeLabels } from './labels.ts';
import { type Degrees, fitProjection, type Point, type Projection } from './projection.ts';
import { spread, turnedPairs } from './spread.ts';

/**
 * Lay out `places`: marks are moved apart until each can be touched, and names that do not fit become numbers, counted
 * in the order of the places. Several distances are tried, and then the same stretched from south to north.
 * @throws where there are far too many to draw.
 */
export function layOut(places: readonly PlaceToDraw[]): Layout {
  let best: Drawing | undefined;
  for (const stretch of STRETCHES) {
    const projection = fitProjection(
      places.map(({ at }) => at),
      FRAME,
      stretch,
    );
    for (const distance of DISTANCES) {
      // Better than the best so far can be no drawing that is stretched so much.
      if (best && best.cost <= costOf(stretch)) break;
      const drawing = draw(places, projection, { stretch, distance });
      if (drawing && (!best || drawing.cost < best.cost)) best = drawing;
    }
  }
  if (!best) throw new Error(`${places.length} places are too many for one map.`);
  const { projection, stretch } = best;
  return {
    width: FRAME.width,
    height: projection.height,
    kilometres: stretch === 1 ? projection.kilometres : undefined,
    project: projection.project,
    places: numbered(best.places),
  };
}

/** One attempt: undefined where the marks have no room. */
function draw(places: readonly PlaceToDraw[], projection: Projection, attempt: Attempt): Drawing | undefined {
  const { stretch, distance } = attempt;
  const { height } = projection;
  const { width } = FRAME;
  const home = places.map(({ at }) => projection.project(at));
  const moved = spread(home, { width, height, margin: HALF + 1, distance });
  if (!moved) return undefined;
  const labels = placeLabels(
    moved.map((at, index) => ({ at, texts: [places[index]?.name ?? '', String(index + 1)] })),
    { width, height, half: HALF },
  );
  const moves = moved.map((at, index) => Math.hypot(at.x - (home[index]?.x ?? 0), at.y - (home[index]?.y ?? 0)));
  const nameless = labels.filter((label) => label === undefined).length;
  const numbers = labels.filter((label, index) => label && label.text !== places[index]?.name).length;
  // What lies east of a place must not come to stand west of it; then names count, and to
  // need no key at all, then how far marks are moved.
  const faults = nameless * 1000 + turnedPairs(home, moved, NEAR) * 60 + (numbers > 0 ? 80 : 0) + numbers * 40;
  return {
    projection,
    stretch,
    cost: faults + moves.reduce((sum, move) => sum + move, 0) / 2 + costOf(stretch),
    places: moved.map((at, index) => ({
      id: places[index]?.id ?? '',
      at,
      label: labels[index],
      keyed: labels[index]?.text === places[index]?.name ? undefined : index + 1,
      from: (moves[index] ?? 0) > NOTICED ? rounded(home[index] ?? at) : undefined,
    })),
  };
}

/** A map that keeps its shape is worth a few names. */
function costOf(stretch: number): number {
  return (stretch - 1) * 250;
}

/** Numbers without gaps. They only become shorter, so that they fit where they were placed. */
function numbered(places: readonly PlaceDrawn[]): PlaceDrawn[] {
  let last = 0;
  return places.map((place) => {
    if (place.keyed === undefined) return place;
    last += 1;
    return { ...place, keyed: last, label: place.label && { ...place.label, text: String(last) } };
  });
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

const FRAME = { width: 320, padding: 24, least: 120, most: 400 };
/** Half the side of what a finger must hit: 26 units are 26 pixels and more from a phone of 360 on. */
export const HALF = 13;
/** How far marks are kept apart, from squares that just do not touch, corner to corner, to leaving room for a name between them. */
const DISTANCES = [31, 34, 37, 40, 44];
const STRETCHES = [1, 1.3, 1.7, 2.2, 2.8];
/** Pairs that lie within this are looked at for having changed sides. */
const NEAR = 60;
/** A mark that no longer covers its place gets a line to where it is. */
const NOTICED = 12;

interface Attempt {
  stretch: number;
  distance: number;
}

interface Drawing {
  projection: Projection;
  stretch: number;
  cost: number;
  places: PlaceDrawn[];
}

export interface PlaceToDraw {
  id: string;
  name: string;
  at: Degrees;
}

export interface PlaceDrawn {
  id: string;
  at: Point;
  label: Label | undefined;
  /** The number that stands instead of its name. */
  keyed: number | undefined;
  /** Where it is, if its mark was moved so far that one would see it. */
  from: Point | undefined;
}

export interface Layout {
  width: number;
  height: number;
  /** Kilometres in one unit; undefined where they are not the same in both directions. */
  kilometres: number | undefined;
  project: (place: Degrees) => Point;
  places: readonly PlaceDrawn[];
}
