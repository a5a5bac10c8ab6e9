/** Conditions as pages show them: state on the day of the build, and the dates from which a browser derives today's. */
import { type ConditionInPlace, independentSources, type Locality, listOrNone } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import {
  type ConditionDates,
  groupOf,
  type Lapse,
  lapseOf,
  lastKnown,
  type State,
  type StateGroup,
  statusOn,
} from '../model/status.ts';
import type { Condition } from '../schema/index.ts';
import type { Site } from './context.ts';

/** One condition, ready to be shown. */
export function viewCondition(inPlace: ConditionInPlace, site: Site): ConditionView {
  const { condition } = inPlace;
  const { routes, dataset, buildDay } = site;
  const state = statusOn(condition, buildDay);
  const nameActor = (id: string) => ({ id, name: dataset.actors.get(id)?.name ?? id, href: routes.actor(id) });
  return {
    ...inPlace,
    state,
    group: groupOf(state),
    lapse: lapseOf(condition, buildDay),
    lastKnown: lastKnown(condition, buildDay),
    dates: datesOf(condition),
    placeName: inPlace.locality?.name ?? inPlace.country?.name ?? '',
    regionCode: inPlace.locality?.region,
    href: inPlace.locality
      ? routes.condition(inPlace.locality.id, condition.id)
      : routes.countryCondition(inPlace.iso3, condition.id),
    parties: partiesOf(condition).map(nameActor),
    actors: [...new Set([...partiesOf(condition), ...namedIn(condition)])].map(nameActor),
    singleSource: restsOnOne(condition, site),
  };
}

/** A change for the better rests on two independent sources, or says that it does not. */
export function restsOnOne({ status, sources }: Condition, { dataset }: Site): boolean {
  return GOOD_NEWS.includes(status) && independentSources(sources, dataset.sources) < 2;
}

/** The conditions of a place. */
export function conditionsOfLocality(locality: Locality, site: Site): ConditionView[] {
  return listOrNone(locality.conditions).map((condition) =>
    viewCondition({ condition, locality, iso3: locality.iso3 }, site),
  );
}

/** Views by group; in each, the soonest to lapse and then the newest first. */
export function inGroups(views: readonly ConditionView[]): Record<StateGroup, ConditionView[]> {
  const of = (group: StateGroup) => views.filter((view) => view.group === group).toSorted(byUrgency);
  return { live: of('live'), unsure: of('unsure'), past: of('past') };
}

/** What still holds and lapses on a known day, the soonest first. */
export function lapsingNext(views: readonly ConditionView[], count: number): ConditionView[] {
  return views
    .filter(({ group, lapse }) => group === 'live' && lapse !== undefined)
    .toSorted(byUrgency)
    .slice(0, count);
}

/** Only what statusOn needs: it stands in the page for the browser. */
export function datesOf({ status, agreedOn, expiry, confirmed }: Condition): ConditionDates {
  const shortExpiry = expiry.kind === 'event' ? { kind: 'event' as const, event: '' } : expiry;
  const days = confirmed?.map(({ on }) => ({ on }));
  return { status, agreedOn, expiry: shortExpiry, ...(days ? { confirmed: days } : {}) };
}

function partiesOf({ parties }: Condition): readonly string[] {
  return parties === 'unknown' ? [] : parties;
}

/** Who mediates and who vouches for it: an agreement is looked for by them as by its parties. */
function namedIn({ mediatedBy = [], guaranteedBy = [] }: Condition): readonly string[] {
  return [...mediatedBy, ...guaranteedBy];
}

function byUrgency(a: ConditionView, b: ConditionView): number {
  const [left, right] = [a.lapse?.lastDay ?? '9999', b.lapse?.lastDay ?? '9999'];
  if (a.group === 'live' && left !== right) return left < right ? -1 : 1;
  const [newerA, newerB] = [a.lastKnown ?? a.condition.asOf, b.lastKnown ?? b.condition.asOf];
  return newerA < newerB ? 1 : newerA > newerB ? -1 : a.condition.id < b.condition.id ? -1 : 1;
}

const GOOD_NEWS = ['verbal', 'written'];

export type ConditionView = ConditionInPlace & {
  /** On the day of the build; never shown without that date. */
  state: State;
  group: StateGroup;
  lapse: Lapse | undefined;
  lastKnown: Day | undefined;
  dates: ConditionDates;
  placeName: string;
  regionCode: string | undefined;
  href: string;
  parties: { id: string; name: string; href: string }[];
  /** The parties, then mediators and guarantors. */
  actors: { id: string; name: string; href: string }[];
  singleSource: boolean;
};
