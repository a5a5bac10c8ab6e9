/** An actor's page: who they are, where they are, what they accepted or refused, how they stand to others. */
import { type Actor, citationsOf, type PlaceOfActor } from '../model/dataset.ts';
import { type Citations, makeCitations } from './citations.ts';
import { type ConditionView, inGroups, viewCondition } from './conditions.ts';
import type { Site } from './context.ts';
import { renderProse } from './prose.ts';

/** Everything the page of an actor shows. */
export function makeActorPage(actor: Actor, site: Site): ActorPage {
  const { dataset } = site;
  const citations = makeCitations(dataset, [...citationsOf(actor).map(({ source }) => source), ...actor.body.sources]);
  const named = conditionsByActor(site).get(actor.id) ?? [];
  return {
    actor,
    citations,
    places: dataset.placesOfActor.get(actor.id) ?? [],
    conditions: inGroups(named),
    relatedFrom: [...dataset.actors.values()].flatMap((other) =>
      (other.relations ?? []).filter(({ to }) => to === actor.id).map((relation) => ({ from: other, relation })),
    ),
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

type Relation = NonNullable<Actor['relations']>[number];

export interface ActorPage {
  actor: Actor;
  citations: Citations;
  places: readonly PlaceOfActor[];
  conditions: ReturnType<typeof inGroups>;
  /** What other actors' entries say of this one. */
  relatedFrom: { from: Actor; relation: Relation }[];
  prose: string;
}
