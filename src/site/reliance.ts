/** What relies on whom, for the page "If they leave", for the page of an actor and for the cautions on a brief. */
import { isGone } from '../model/gone.ts';
import { mayHold, type Reliance, type Role, relianceOf, rolesIn } from '../model/reliance.ts';
import type { Condition } from '../schema/index.ts';
import { type ConditionView, viewCondition } from './conditions.ts';
import type { Site } from './context.ts';

/** Rows on the page of all actors; beyond, each actor is counted and has the rows on its own page. */
export const RELIANCE_ON_A_PAGE = 600;

/** Every actor on whom something relies: those who have left first, then those on whom most relies. */
export function makeReliancePage(site: Site): ReliancePage {
  const actors = [...derived(site)].map(([id, list]) => ({
    id,
    holding: list.filter((one) => mayHold(one, site.buildDay)).length,
    name: site.dataset.actors.get(id)?.name ?? id,
    until: site.dataset.actors.get(id)?.active?.until,
    gone: isGone(site.dataset.actors.get(id), site.buildDay),
    rows: relianceOn(id, site),
  }));
  const sorted = actors.toSorted((a, b) => b.holding - a.holding || a.name.localeCompare(b.name, site.lang));
  return {
    gone: sorted.filter(({ gone }) => gone),
    there: sorted.filter(({ gone }) => !gone),
    whole: actors.reduce((sum, { rows }) => sum + rows.length, 0) <= RELIANCE_ON_A_PAGE,
  };
}

/** What relies on one actor. */
export function relianceOn(id: string, site: Site): RelianceRow[] {
  return (derived(site).get(id) ?? []).map((one) => {
    if (one.what === 'condition') return { ...one, view: viewCondition(one.inPlace, site) };
    const { place } = one;
    const href = 'iso3' in place ? site.routes.locality(place.id) : site.routes.country(place.id);
    return { ...one, placeName: place.name, href };
  });
}

/** The actors with an end that a condition relies on, for its caution: whether they have left is asked for each day. */
export function mayBeGone(condition: Condition, site: Site): GoneMark[] {
  if (['broken', 'refused', 'superseded'].includes(condition.status)) return [];
  return [...rolesIn(condition)].flatMap(([id, roles]) => {
    const actor = site.dataset.actors.get(id);
    const until = actor?.active?.until;
    const [role] = roles;
    return until === undefined || !role
      ? []
      : [{ id, name: actor?.name ?? id, until, role, gone: isGone(actor, site.buildDay) }];
  });
}

const known = new WeakMap<Site, Map<string, Reliance[]>>();

/** Derived once for a site. */
function derived(site: Site): Map<string, Reliance[]> {
  const made = known.get(site) ?? relianceOf(site.dataset);
  known.set(site, made);
  return made;
}

export interface GoneMark {
  id: string;
  name: string;
  until: string;
  role: Role;
  /** On the day of the build. */
  gone: boolean;
}

export type RelianceRow =
  | (Extract<Reliance, { what: 'condition' }> & { view: ConditionView })
  | (Extract<Reliance, { what: 'activity' }> & { placeName: string; href: string });

export interface RelianceOfActor {
  id: string;
  name: string;
  until: string | undefined;
  gone: boolean;
  rows: RelianceRow[];
  /** How many of them may still hold on the day of the build. */
  holding: number;
}

export interface ReliancePage {
  gone: RelianceOfActor[];
  there: RelianceOfActor[];
  whole: boolean;
}
