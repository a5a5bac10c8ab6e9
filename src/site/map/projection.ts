/**
 * From degrees to units of a drawing. Equirectangular (plate carrée), with the longitude shortened by the cosine of the
 * middle latitude: https://en.wikipedia.org/wiki/Equirectangular_projection. Over one country it keeps directions and
 * distances well enough to find one's way, and a few lines say all of it. Pure.
 */

/**
 * The projection that shows all `places` within `frame.width`, north above, never mirrored.
 * The height follows from the places, between `least` and `most`; what is left over on one side is shared out evenly.
 * Degrees of longitude may go past 180 or not: a country on both sides of that meridian is drawn in one piece.
 * @param stretch How much longer a way to the north is drawn than one to the east: where names need room.
 */
export function fitProjection(places: readonly Degrees[], frame: Frame, stretch = 1): Projection {
  const turned = crossesTheDateLine(places);
  const east = (longitude: number) => (turned && longitude < 0 ? longitude + 360 : longitude);
  const latitudes = widened(spanOf(places.map(([latitude]) => latitude)), NARROWEST / 2);
  const longitudes = widened(spanOf(places.map(([, longitude]) => east(longitude))), NARROWEST);
  const shrink = Math.cos((latitudes.middle * Math.PI) / 180);
  const room = { x: frame.width - 2 * frame.padding, y: frame.most - 2 * frame.padding };
  const scale = Math.min(room.x / (longitudes.size * shrink), room.y / latitudes.size);
  const height = Math.round(Math.max(frame.least, latitudes.size * scale * stretch + 2 * frame.padding));
  return {
    height,
    kilometres: KILOMETRES_IN_A_DEGREE / scale,
    project: ([latitude, longitude]) => ({
      x: frame.width / 2 + (east(longitude) - longitudes.middle) * shrink * scale,
      y: height / 2 - (latitude - latitudes.middle) * scale * stretch,
    }),
  };
}

function crossesTheDateLine(places: readonly Degrees[]): boolean {
  const { size } = spanOf(places.map(([, longitude]) => longitude));
  return size > 180;
}

function spanOf(values: readonly number[]): Span {
  const [low, high] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
  return { size: high - low, middle: (low + high) / 2 };
}

/** One village alone is shown with what lies around it, not blown up to fill the drawing. */
function widened({ size, middle }: Span, least: number): Span {
  return { size: Math.max(size, least), middle };
}

/** Degrees from west to east that are shown at least; half as many from south to north. */
const NARROWEST = 1.5;
/** A minute of arc is a nautical mile, by its old definition. */
const KILOMETRES_IN_A_DEGREE = 60 * 1.852;

interface Span {
  size: number;
  middle: number;
}

/** Latitude, longitude. */
export type Degrees = readonly [latitude: number, longitude: number];

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  /** Left free at each side. */
  padding: number;
  /** Least height, and most before it is stretched. */
  least: number;
  most: number;
}

export interface Projection {
  project: (place: Degrees) => Point;
  height: number;
  /** Kilometres in one unit from west to east. */
  kilometres: number;
}
