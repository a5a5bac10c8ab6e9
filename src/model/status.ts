/**
 * What holds on a day. Pure functions of authored fields and an explicit day: the build and the browser
 * run this same file, so that a page built last month shows today's states.
 * Authored words (`status`, `expiry`) and derived ones (`State`) have different names and types.
 */
import type { Condition } from '../schema/condition.ts';
import { addDays, type Day, daysBetween, earliest, latest } from './day.ts';

/** Days without a confirmation after which an agreement with no certain end is unconfirmed. */
export const CONFIRMATION_HOLDS = 90;
/** Days before its end from which an agreement is shown as expiring. */
export const EXPIRING_WITHIN = 30;

/**
 * The state of a condition on `day`. Partial dates are read so that nothing lives longer than it may:
 * an end in `2021-04` is 1 April, a confirmation in `2021` is 1 January.
 * A confirmation dated after `day` is not known on that day; one after a fixed end prolongs nothing.
 */
export function statusOn(condition: ConditionDates, day: Day): State {
  switch (condition.status) {
    case 'proposed':
    case 'suspended':
    case 'broken':
    case 'refused':
    case 'superseded':
    case 'unknown':
      return condition.status;
    case 'verbal':
    case 'written':
      return stateOfAgreement(condition, day);
    default:
      return condition.status satisfies never;
  }
}

function stateOfAgreement(condition: ConditionDates, day: Day): State {
  if (isDate(condition.agreedOn) && earliest(condition.agreedOn) > day) return 'unknown';
  const lapse = lapseOf(condition, day);
  if (lapse === undefined) return 'unconfirmed';
  const left = daysBetween(day, lapse.lastDay);
  if (left < 0) return lapse.into;
  if (lapse.into === 'unconfirmed' && lapse.certain === false) return 'in-force';
  return left <= EXPIRING_WITHIN ? 'expiring' : 'in-force';
}

/**
 * The last day on which the agreement holds as far as is known on `day`, and what it becomes the day after.
 * Undefined where nobody knows when it was agreed and nobody has confirmed it.
 */
export function lapseOf(condition: ConditionDates, day: Day): Lapse | undefined {
  const { expiry } = condition;
  switch (expiry.kind) {
    case 'fixed':
      return { lastDay: earliest(expiry.on), into: 'expired', certain: true };
    case 'review':
      return { lastDay: earliest(expiry.by), into: 'unconfirmed', certain: true };
    case 'event':
    case 'open':
    case 'not-stated': {
      const known = lastKnown(condition, day);
      return known === undefined
        ? undefined
        : { lastDay: addDays(known, CONFIRMATION_HOLDS), into: 'unconfirmed', certain: false };
    }
    default:
      return expiry satisfies never;
  }
}

/** The last day, not after `day`, on which the agreement was made or confirmed. */
export function lastKnown(condition: ConditionDates, day: Day): Day | undefined {
  const days = (condition.confirmed ?? []).map(({ on }) => earliest(on)).filter((on) => on <= day);
  if (isDate(condition.agreedOn) && earliest(condition.agreedOn) <= day) days.push(earliest(condition.agreedOn));
  return days.toSorted().at(-1);
}

/** Whether a claim that was observed `asOf` may still be relied upon on `day`. Days, by kind of claim. */
export function isStale(asOf: string, shelfLife: number, day: Day): boolean {
  return daysBetween(earliest(asOf), day) > shelfLife;
}

/** Shelf lives in days (DESIGN, "State of a condition"). */
export const SHELF_LIFE = {
  access: 90,
  control: 90,
  outreach: 92,
  transfer: 180,
  displacement: 180,
} as const;

/** How a state is grouped on a brief, from what may be relied upon to what is history. */
export const STATE_GROUPS = {
  live: ['in-force', 'expiring'],
  unsure: ['unconfirmed', 'proposed', 'suspended', 'unknown'],
  past: ['expired', 'broken', 'refused', 'superseded'],
} as const satisfies Record<string, readonly State[]>;

export function groupOf(state: State): StateGroup {
  for (const group of ['live', 'unsure', 'past'] as const) {
    if ((STATE_GROUPS[group] as readonly State[]).includes(state)) return group;
  }
  return 'unsure';
}

/**
 * Whether a device's clock can be believed: a page cannot be read before it was built.
 * One day is allowed for time zones.
 */
export function clockIsBelievable(deviceDay: Day, buildDay: Day): boolean {
  return deviceDay >= addDays(buildDay, -1);
}

/** The last possible day of an observation, for sorting the newest first. */
export function newestDay(partial: string): Day {
  return latest(partial);
}

function isDate(agreedOn: string): boolean {
  return /^\d/.test(agreedOn);
}

/** The fields of a condition on which its state depends: small enough to stand in a page. */
export type ConditionDates = Pick<Condition, 'status' | 'agreedOn' | 'expiry'> & {
  confirmed?: readonly { on: string }[] | undefined;
};

export interface Lapse {
  lastDay: Day;
  into: 'expired' | 'unconfirmed';
  /** Whether the agreement itself names the day. */
  certain: boolean;
}

export const STATES = [
  'in-force',
  'expiring',
  'unconfirmed',
  'expired',
  'suspended',
  'broken',
  'refused',
  'proposed',
  'superseded',
  'unknown',
] as const;

/** Derived, never authored. */
export type State = (typeof STATES)[number];
export type StateGroup = keyof typeof STATE_GROUPS;
