/**
 * A small drawing of relations: actors on a circle, numbered, in the order of their classes, so that those of a kind stand
 * together; the one whom a page is about in the middle. The same on every machine. Names stand in the list beside it.
 */
import type { Actor } from '../model/dataset.ts';
import { linesOf, phaseOn, type RelationEdge, type RelationPhase, type RelationSpan } from '../model/relations.ts';
import { ACTOR_CLASSES } from '../schema/vocabularies.ts';
import type { Site } from './context.ts';

/** Actors on one drawing; beyond, the table alone is shown. */
export const ACTORS_IN_A_DRAWING = 40;

/** @param centre the actor whom the page is about. @returns undefined where there is too much to draw, or nothing. */
export function relationGraph(
  edges: readonly RelationEdge<Actor>[],
  { buildDay, dir }: Site,
  centre?: Actor,
): RelationGraph | undefined {
  const actors = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].toSorted(byClass);
  if (actors.length < 2 || actors.length > ACTORS_IN_A_DRAWING) return undefined;
  const around = actors.filter((actor) => actor !== centre);
  const points = new Map(around.map((actor, index) => [actor, onCircle(index, around.length, dir === 'rtl')]));
  if (centre) points.set(centre, { x: MIDDLE, y: MIDDLE });
  const order = centre ? [centre, ...around] : around;
  const between = new Map<string, number>();
  return {
    size: SIZE,
    nodes: order.map((actor, index) => ({ ...pointOf(points, actor), actor, number: index + 1 })),
    lines: linesOf(edges).map(({ from, to, span }) => {
      const [a, b] = [pointOf(points, from), pointOf(points, to)];
      const pair = [from.id, to.id].toSorted().join(' ');
      const before = between.get(pair) ?? 0;
      between.set(pair, before + 1);
      // A second relation of the same two has its sign further along their line.
      const share = 0.5 + (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * 0.15;
      return {
        a,
        b,
        sign: { x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) },
        mark: SIGNS[span.kind],
        span,
        phase: phaseOn(span, buildDay),
      };
    }),
  };
}

/** A sign for each kind of relation that needs no colour, font or direction; the words are in the legend. */
export const SIGNS: Record<RelationSpan['kind'], string> = {
  allied: '=',
  'part-of': '⊂',
  'split-from': 'Y',
  rival: '×',
  signatory: '§',
  'succeeded-by': '+',
};

function byClass(a: Actor, b: Actor): number {
  return ACTOR_CLASSES.indexOf(a.class) - ACTOR_CLASSES.indexOf(b.class) || (a.id < b.id ? -1 : 1);
}

/** From the top, with the hands of a clock; against them where the script runs from right to left. */
function onCircle(index: number, count: number, mirrored: boolean): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  const x = MIDDLE + RADIUS * Math.cos(angle);
  return { x: Math.round(mirrored ? SIZE - x : x), y: Math.round(MIDDLE + RADIUS * Math.sin(angle)) };
}

function pointOf(points: ReadonlyMap<Actor, Point>, actor: Actor): Point {
  return points.get(actor) ?? { x: MIDDLE, y: MIDDLE };
}

const SIZE = 320;
const MIDDLE = SIZE / 2;
const RADIUS = MIDDLE - 16;

interface Point {
  x: number;
  y: number;
}

export interface RelationGraph {
  size: number;
  nodes: (Point & { actor: Actor; number: number })[];
  lines: { a: Point; b: Point; sign: Point; mark: string; span: RelationSpan; phase: RelationPhase }[];
}
