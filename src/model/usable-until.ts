/** Paper has no clock: it says for which day its states are, and after which day nobody may use it. */
import { addDays, type Day, earliest } from './day.ts';
import { type ConditionDates, groupOf, isStale, lapseOf, SHELF_LIFE, statusOn } from './status.ts';

/**
 * Until when a paper printed on `day` may be used: the earliest of the last days of the agreements that are live, and
 * of the shelf life of what is said about access. What has lapsed already bounds nothing, and is told instead.
 * An access without a date that can be relied upon bounds nothing either: `accessAsOf` is then undefined.
 */
export function usableUntil({ accessAsOf, conditions }: Bounds, day: Day): Use {
  const live = conditions.filter((condition) => groupOf(statusOn(condition, day)) === 'live');
  const accessHolds = accessAsOf !== undefined && !isStale(accessAsOf, SHELF_LIFE.access, day);
  const ends = live.flatMap((condition) => lapseOf(condition, day)?.lastDay ?? []);
  if (accessHolds) ends.push(addDays(earliest(accessAsOf), SHELF_LIFE.access));
  return { lastDay: ends.toSorted()[0], live: live.length, accessHolds };
}

export interface Bounds {
  /** When access was observed; undefined where the page says nothing of it. */
  accessAsOf: string | undefined;
  conditions: readonly ConditionDates[];
}

export interface Use {
  /** Undefined where nothing is known to hold. */
  lastDay: Day | undefined;
  live: number;
  /** Whether what is said about access is within its shelf life. */
  accessHolds: boolean;
}
