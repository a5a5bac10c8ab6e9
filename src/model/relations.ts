/**
 * How actors stand to each other, on a day. An alliance ends with its own end, and with that of either of the two: a
 * mission that has left is nobody’s ally any more. Small and pure: the build and the browser run this same file.
 */
import type { ActorFacts } from '../schema/index.ts';
import { type Day, earliest, latest } from './day.ts';

/**
 * Whether a relation holds on `day`. Where a partial date leaves it open, it is not known: one that ended in `2025` may
 * be over on any day of that year. Splits and successions are events: once they have happened they stay.
 */
export function phaseOn({ kind, from, until }: RelationSpan, day: Day): RelationPhase {
  if (from !== undefined && earliest(from) > day) return 'before';
  const begun = from === undefined || latest(from) <= day;
  if (kind === 'split-from' || kind === 'succeeded-by') return begun ? 'happened' : 'unknown';
  if (until !== undefined && latest(until) < day) return 'was';
  const ending = until !== undefined && earliest(until) <= day;
  return begun && !ending ? 'is' : 'unknown';
}

/** Every relation that actors’ entries tell of, in the order of the entries; with the end of either actor, if earlier. */
export function relationsOf<Known extends RelatedActor>(actors: ReadonlyMap<string, Known>): RelationEdge<Known>[] {
  return [...actors.values()].flatMap((from) =>
    (from.relations ?? []).flatMap((relation) => {
      const to = actors.get(relation.to);
      if (!to) return [];
      const ends = [relation.until, from.active?.until, to.active?.until].filter((end) => end !== undefined);
      const [until] = ends.toSorted((a, b) => (latest(a) < latest(b) ? -1 : 1));
      const span: RelationSpan = {
        kind: relation.kind,
        ...(relation.from === undefined ? {} : { from: relation.from }),
        ...(until === undefined ? {} : { until }),
      };
      return [{ from, to, relation, span }];
    }),
  );
}

/** Whether a relation reads the same from both of its ends. */
export function isMutual(kind: RelationSpan['kind']): boolean {
  return kind === 'allied' || kind === 'rival' || kind === 'signatory';
}

/** The same relation told by both of its ends is one line of a drawing: the first that tells of it. */
export function linesOf<Known extends RelatedActor>(edges: readonly RelationEdge<Known>[]): RelationEdge<Known>[] {
  const lines = new Map<string, RelationEdge<Known>>();
  for (const edge of edges) {
    const ends = [edge.from.id, edge.to.id];
    const key = `${edge.span.kind} ${(isMutual(edge.span.kind) ? ends.toSorted() : ends).join(' ')}`;
    if (!lines.has(key)) lines.set(key, edge);
  }
  return [...lines.values()];
}

export const RELATION_PHASES = ['is', 'was', 'before', 'unknown', 'happened'] as const;
export type RelationPhase = (typeof RELATION_PHASES)[number];

type Relation = NonNullable<ActorFacts['relations']>[number];
type RelatedActor = Pick<ActorFacts, 'relations' | 'active'> & { id: string };

/** What the phase depends on: small enough to stand in a page. */
export interface RelationSpan {
  kind: Relation['kind'];
  from?: string;
  /** The end of the relation, or of either actor, whichever came first. */
  until?: string;
}

export interface RelationEdge<Known extends RelatedActor = RelatedActor> {
  from: Known;
  to: Known;
  relation: Relation;
  span: RelationSpan;
}
