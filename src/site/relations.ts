/** Relations between actors: all of them, or those of one actor from both ends. */
import { type Actor, citationsOf } from '../model/dataset.ts';
import { type RelationEdge, relationsOf } from '../model/relations.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import { type RelationGraph, relationGraph } from './relation-graph.ts';
import { citationsOfRecords, RECORDS_ON_A_PAGE } from './theme.ts';

/** Derived once for a site, not once for each page. */
const known = new WeakMap<Site, RelationEdge<Actor>[]>();

/** Every relation, in the order of the actors’ entries. */
export function allRelations(site: Site): RelationEdge<Actor>[] {
  const edges = known.get(site) ?? relationsOf(site.dataset.actors);
  known.set(site, edges);
  return edges;
}

/** The relations of an actor: its own, and those that others’ entries tell of. */
export function relationsOfActor(actor: Actor, site: Site): RelationEdge<Actor>[] {
  return allRelations(site).filter(({ from, to }) => from === actor || to === actor);
}

/** Sources of what others’ entries say of an actor: its own page cites them as well. */
export function sourcesOfRelations(edges: readonly RelationEdge[]): string[] {
  return edges.flatMap(({ relation }) => citationsOf(relation)).map(({ source }) => source);
}

/** Everything the page of relations shows. */
export function makeRelationsPage(site: Site): RelationsPage {
  const edges = allRelations(site);
  const whole = edges.length <= RECORDS_ON_A_PAGE;
  const counts = new Map<Actor, number>();
  for (const { from, to } of edges) for (const one of [from, to]) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    edges: whole ? edges : [],
    counts: whole ? [] : [...counts].map(([actor, count]) => ({ actor, count })),
    graph: relationGraph(edges, site),
    citations: citationsOfRecords(site, whole ? edges.map(({ relation }) => relation) : []),
  };
}

interface RelationsPage {
  edges: readonly RelationEdge<Actor>[];
  /** Where there are too many for one page: the actors, each with the number of its relations. */
  counts: { actor: Actor; count: number }[];
  graph: RelationGraph | undefined;
  citations: Citations;
}
