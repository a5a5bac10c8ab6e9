/**
 * What relies on whom: missions leave, and guarantors vanish with them. Each condition that may still hold, and each
 * project, gift, distribution and escort, by the actors that carry it. Pure; whether somebody has left is asked for a
 * day (model/gone.ts).
 */
import type { CivilMilitary, Condition } from '../schema/index.ts';
import type { ConditionInPlace, Country, Dataset, Locality } from './dataset.ts';
import type { Day } from './day.ts';
import { isGone } from './gone.ts';
import { groupOf, statusOn } from './status.ts';

/** Everything that relies on actors, by actor, in the order of the content. What is over on every day is left out. */
export function relianceOf(dataset: Dataset): Map<string, Reliance[]> {
  const found = new Map<string, Reliance[]>();
  const add = (actor: string, reliance: Reliance) => {
    const list = found.get(actor);
    if (list) list.push(reliance);
    else found.set(actor, [reliance]);
  };
  for (const inPlace of dataset.conditions) {
    if (OVER.includes(inPlace.condition.status)) continue;
    for (const [actor, roles] of rolesIn(inPlace.condition)) add(actor, { what: 'condition', inPlace, roles });
  }
  for (const place of [...dataset.countries.values(), ...dataset.localities.values()]) {
    for (const record of place.civilMilitary ?? []) add(record.actor, { what: 'activity', place, record });
  }
  return found;
}

/** Who has left by `day` among those that something relies on that may still hold on that day. */
export function goneOn(dataset: Dataset, reliance: ReadonlyMap<string, readonly Reliance[]>, day: Day): string[] {
  return [...reliance]
    .filter(([actor, list]) => isGone(dataset.actors.get(actor), day) && list.some((one) => mayHold(one, day)))
    .map(([actor]) => actor);
}

/** Whether it may still be counted on, if those who carry it do: an expired agreement is lost already. */
export function mayHold(reliance: Reliance, day: Day): boolean {
  return reliance.what === 'activity' || groupOf(statusOn(reliance.inPlace.condition, day)) !== 'past';
}

/** What each actor is to a condition, the guarantors first. */
export function rolesIn(condition: Condition): Map<string, Role[]> {
  const { guaranteedBy = [], mediatedBy = [], monitoredBy = [], parties } = condition;
  const roles = new Map<string, Role[]>();
  const lists = { guarantor: guaranteedBy, monitor: monitoredBy, mediator: mediatedBy };
  for (const [role, ids] of Object.entries({ ...lists, party: parties === 'unknown' ? [] : parties })) {
    for (const id of new Set(ids)) roles.set(id, [...(roles.get(id) ?? []), role as Role]);
  }
  return roles;
}

const OVER: readonly string[] = ['broken', 'refused', 'superseded'];

export const ROLES = ['guarantor', 'monitor', 'mediator', 'party'] as const;
export type Role = (typeof ROLES)[number];

export type Reliance =
  | { what: 'condition'; inPlace: ConditionInPlace; roles: Role[] }
  | { what: 'activity'; place: Locality | Country; record: CivilMilitary };
