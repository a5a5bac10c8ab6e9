/**
 * What lapses and when: the one list behind the calendar and `npm run expiring`. Each event has the last day on which
 * something may be relied upon. Pure. Rules: `lapseOf` for agreements, the shelf lives of claims, the quarters of outreach.
 */
import type { Condition } from '../schema/index.ts';
import { type Country, type Dataset, type Locality, listOrNone } from './dataset.ts';
import { addDays, type Day, daysBetween, earliest } from './day.ts';
import { outreachLastDay, outreachOn } from './outreach.ts';
import { mondayOf } from './periods.ts';
import { lapseOf, SHELF_LIFE, statusOn } from './status.ts';

/** Every event of a dataset, as far as is known on `day`, the soonest first; those before `day` have lapsed already. */
export function lapsesOf(dataset: Dataset, day: Day): Lapsing[] {
  return inOrder([...lapsesByPlace(dataset, day).values()].flat());
}

/** The events of each entry, by its file: worked out once, however many calendars an event stands on. */
export function lapsesByPlace(dataset: Dataset, day: Day): Map<string, Lapsing[]> {
  const places = [...dataset.countries.values(), ...dataset.localities.values()];
  return new Map(places.map((place) => [place.file, lapsesIn(place, day)]));
}

/** Events by their last day, the soonest first; those of one day by entry, agreements first. */
export function inOrder(lapses: readonly Lapsing[]): Lapsing[] {
  return lapses.toSorted((a, b) => ascending(a.lastDay, b.lastDay) || ascending(keyOf(a), keyOf(b)));
}

/** The events of one entry. */
export function lapsesIn(place: Locality | Country, day: Day): Lapsing[] {
  const { conditions = [], transfers = [], displacement = [] } = place;
  const shelf = (kind: keyof typeof SHELF_LIFE, asOf: string, rest: Partial<Lapsing>): Lapsing => ({
    kind: kind as Lapsing['kind'],
    place,
    lastDay: addDays(earliest(asOf), SHELF_LIFE[kind]),
    ...rest,
  });
  const claims = 'control' in place ? (place.control ?? []).filter(({ until }) => until === undefined) : [];
  return [
    ...listOrNone(conditions).flatMap((condition) => ofCondition(place, condition, day)),
    ...('access' in place && place.access.sentence !== '' ? [shelf('access', place.access.asOf, {})] : []),
    ...claims.map(({ id, actor, asOf }) => shelf('control', asOf, { id, actor })),
    ...transfers.map((transfer) => {
      const { id, asOf, validTo } = transfer;
      const lapse = shelf('transfer', asOf, { id, transfer });
      // An amount that ends by itself is not looked up again.
      return validTo !== undefined && earliest(validTo) < lapse.lastDay
        ? { ...lapse, lastDay: earliest(validTo) }
        : lapse;
    }),
    ...displacement.map((figure) => shelf('displacement', figure.asOf, { id: figure.id, displacement: figure })),
    ...ofOutreach(place, day),
  ];
}

/** What may still be relied upon on `day` and lapses within so many days. */
export function lapsingWithin(lapses: readonly Lapsing[], day: Day, days: number): Lapsing[] {
  return lapses.filter(({ lastDay }) => lastDay >= day && daysBetween(day, lastDay) <= days);
}

/** Events by week, each week by its Monday, the soonest first. */
export function byWeek<Event extends Lapsing>(lapses: readonly Event[]): { monday: Day; lapses: Event[] }[] {
  return [...Map.groupBy(lapses, ({ lastDay }) => mondayOf(lastDay))]
    .map(([monday, of]) => ({ monday, lapses: of }))
    .toSorted((a, b) => ascending(a.monday, b.monday));
}

function ofCondition(place: Locality | Country, condition: Condition, day: Day): Lapsing[] {
  const state = statusOn(condition, day);
  const lapse = AGREED.includes(condition.status) ? lapseOf(condition, day) : undefined;
  if (lapse === undefined || state === 'unknown') return [];
  return [{ kind: lapse.into, place, lastDay: lapse.lastDay, id: condition.id, condition }];
}

/** One event for each area and audience: the end of the quarter in which it is due. */
function ofOutreach(place: Locality | Country, day: Day): Lapsing[] {
  const groups = Map.groupBy(place.outreach ?? [], ({ area, audience }) => `${area}\n${audience}`);
  return [...groups.values()].flatMap((records) => {
    const outreach = records.toSorted((a, b) => ascending(b.quarter, a.quarter))[0];
    const standing = outreachOn(records, day);
    if (!outreach || standing.state === 'never') return [];
    return [{ kind: 'outreach', place, lastDay: outreachLastDay(standing), id: outreach.id, outreach }];
  });
}

function keyOf({ place, kind, id }: Lapsing): string {
  return `${place.file} ${LAPSE_KINDS.indexOf(kind)} ${id ?? ''}`;
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const AGREED: readonly string[] = ['verbal', 'written'];

/** What happens after the last day: agreements first. */
export const LAPSE_KINDS = [
  'expired',
  'unconfirmed',
  'outreach',
  'access',
  'control',
  'transfer',
  'displacement',
] as const;

export interface Lapsing {
  kind: (typeof LAPSE_KINDS)[number];
  place: Locality | Country;
  /** The last day on which it may be relied upon, or outreach is not overdue. */
  lastDay: Day;
  /** The record; none for the access of a place, which is one. */
  id?: string;
  condition?: Condition;
  outreach?: NonNullable<Locality['outreach']>[number];
  transfer?: NonNullable<Locality['transfers']>[number];
  displacement?: NonNullable<Locality['displacement']>[number];
  /** Whose control is claimed. */
  actor?: string;
}
