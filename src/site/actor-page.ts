/** An actor's page: who they are, where they are, what they accepted or refused, how they stand to others. */
import { type Actor, citationsOf, type PlaceOfActor } from '../model/dataset.ts';
import type { RelationEdge } from '../model/relations.ts';
import { type Citations, makeCitations } from './citations.ts';
import { type ConditionView, inGroups, viewCondition } from './conditions.ts';
import type { Site } from './context.ts';
import { renderProse } from './prose.ts';
import { type RelationGraph, relationGraph } from './relation-graph.ts';
import { relationsOfActor, sourcesOfRelations } from './relations.ts';

/** Everything the page of an actor shows. */
export function makeActorPage(actor: Actor, site: Site): ActorPage {
  const { dataset } = site;
  const relations = relationsOfActor(actor, site);
  const own = citationsOf(actor).map(({ source }) => source);
  const citations = makeCitations(dataset, [...own, ...sourcesOfRelations(relations), ...actor.body.sources]);
  const named = conditionsByActor(site).get(actor.id) ?? [];
  return {
    actor,
    citations,
    places: dataset.placesOfActor.get(actor.id) ?? [],
    conditions: inGroups(named),
    relations,
    graph: relationGraph(relations, site, actor),
    prose: renderProse(actor.body, site, citations, new Map()),
  };
}

/** Conditions by the actors they name. Derived once for a site, not once for each page. */
const byActor = new WeakMap<Site, Map<string, ConditionView[]>>();

function conditionsByActor(site: Site): Map<string, ConditionView[]> {
  const known = byActor.get(site);
  if (known) return known;
  const index = new Map<string, ConditionView[]>();
  for (const one of site.dataset.conditions) {
    const { parties, mediatedBy = [], guaranteedBy = [] } = one.condition;
    const actors = new Set([...(parties === 'unknown' ? [] : parties), ...mediatedBy, ...guaranteedBy]);
    if (actors.size === 0) continue;
    const view = viewCondition(one, site);
    for (const id of actors) {
      const list = index.get(id) ?? [];
      list.push(view);
      index.set(id, list);
    }
  }
  byActor.set(site, index);
  return index;
}

export interface ActorPage {
  actor: Actor;
  citations: Citations;
  places: readonly PlaceOfActor[];
  conditions: ReturnType<typeof inGroups>;
  /** Its own, and what other actors’ entries say of it. */
  relations: RelationEdge<Actor>[];
  graph: RelationGraph | undefined;
  prose: string;
}
