/**
 * A small chart of displacement: one mark for each source’s figure, by the day of its observation, from zero up. No line
 * joins them, since nobody counted in between. Each mark bears the letter of its row in the table, which says the rest.
 */
import { middleOf } from '../model/displacement.ts';
import type { Displacement } from '../schema/index.ts';
import { POPULATIONS } from '../schema/vocabularies.ts';

/** @param letters the letter of each record in the table. @param mirrored for scripts that run from right to left. */
export function displacementChart(
  series: readonly Displacement[],
  letters: ReadonlyMap<Displacement, string>,
  mirrored: boolean,
): DisplacementChart {
  const days = series.map(({ asOf }) => middleOf(asOf));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const top = ceilingOf(Math.max(...series.map(({ value }) => value)));
  const across = (day: number) => (last === first ? WIDTH / 2 : LEFT + ((day - first) / (last - first)) * SPAN);
  const marks = series.map((record, index) => {
    const x = across(days[index] ?? first);
    const y = BASE - (record.value / top) * HEIGHT;
    return {
      x: Math.round(mirrored ? WIDTH - x : x),
      y: Math.round(y),
      shape: SHAPES[POPULATIONS.indexOf(record.population)] ?? '',
      letter: letters.get(record) ?? '',
    };
  });
  return { width: WIDTH, height: BASE + 4, base: BASE, ceiling: BASE - HEIGHT, top, marks: spread(marks) };
}

/** Letters of marks that lie near each other go beside one another: a figure is not hidden by its neighbour. */
function spread(marks: readonly Mark[]): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const near = placed.filter((one) => Math.abs(one.x - mark.x) < 12 && Math.abs(one.y - mark.y) < 12).length;
    placed.push({ ...mark, letterX: mark.x + 7 + near * 9, letterY: mark.y + 4 });
  }
  return placed;
}

/** The next round number: 1, 2 or 5 and zeros. */
function ceilingOf(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= value) ?? value;
}

const WIDTH = 320;
const LEFT = 12;
const SPAN = WIDTH - 2 * LEFT - 20;
const HEIGHT = 90;
const BASE = 104;

/** A shape for each population, around 0: told apart without colour. */
const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  'M-4-4h8v8h-8z',
  'M0-5l5 9h-10z',
  'M0-5l5 5l-5 5l-5-5z',
  'M-4-4l8 8M4-4l-8 8',
] as const;

interface Mark {
  x: number;
  y: number;
  /** Path data around the point. */
  shape: string;
  letter: string;
}

type PlacedMark = Mark & { letterX: number; letterY: number };

export interface DisplacementChart {
  width: number;
  height: number;
  /** Where zero is, and where the highest line, in units of the drawing. */
  base: number;
  ceiling: number;
  /** The figure of the highest line. */
  top: number;
  marks: readonly PlacedMark[];
}
