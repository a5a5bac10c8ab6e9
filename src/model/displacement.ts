/**
 * Figures of displacement: each source’s figure stands for itself and is never averaged; where two figures of the same
 * people cannot both be right, that is said. Rule: DESIGN, "conflicting figures coexist".
 */
import type { Displacement } from '../schema/index.ts';
import { type Day, daysBetween, earliest, latest } from './day.ts';

/** Days between two observations beyond which a difference may be a change, not a contradiction: a quarter of a year. */
export const CONFLICTS_WITHIN = 92;
/** How many times the lower figure the higher one may be: 20 per cent more is no conflict, anything above is. */
export const CONFLICTS_BEYOND = 1.2;

/**
 * Pairs of figures of one population and unit that were observed within a quarter of each other and differ by more
 * than 20 per cent of the lower one; of a site and of the whole place, where the site has more. The later observation comes second. Partial dates are read as near as they can be:
 * a conflict is rather named too often.
 */
export function conflictsOf(figures: readonly Displacement[]): Conflict[] {
  const sorted = overTime(figures);
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).flatMap((two) => (isConflict(one, two) ? [{ earlier: one, later: two }] : [])),
  );
}

function isConflict(one: Displacement, two: Displacement): boolean {
  if (one.population !== two.population || one.unit !== two.unit) return false;
  if (apart(one.asOf, two.asOf) > CONFLICTS_WITHIN) return false;
  if (one.site !== two.site) {
    // Two sites have each their own figure; but no site can hold more people than all of the place.
    if (one.site !== undefined && two.site !== undefined) return false;
    const [site, whole] = one.site === undefined ? [two, one] : [one, two];
    return site.value > CONFLICTS_BEYOND * whole.value;
  }
  return Math.max(one.value, two.value) > CONFLICTS_BEYOND * Math.min(one.value, two.value);
}

/** Figures in the order in which they were observed; of one day in the order of the entry. */
export function overTime(figures: readonly Displacement[]): Displacement[] {
  return figures.toSorted((a, b) => daysBetween(earliest(b.asOf), earliest(a.asOf)));
}

/**
 * What figures can stand on one chart: those of one unit. Of several units each has its own, since households are not
 * people; a unit with a single figure has none.
 */
export function seriesOf(figures: readonly Displacement[]): Displacement[][] {
  return [...Map.groupBy(overTime(figures), ({ unit }) => unit).values()].filter((series) => series.length > 1);
}

/** Records that say that people moved more than once. */
export function movedAgain(figures: readonly Displacement[]): Displacement[] {
  return figures.filter(({ repeat }) => repeat === 'yes');
}

/** The fewest days that can lie between two partial dates. */
function apart(one: string, two: string): number {
  const [first, second] = earliest(one) <= earliest(two) ? [one, two] : [two, one];
  return Math.max(0, daysBetween(latest(first), earliest(second)));
}

/** Where a partial date stands on a line of time: in the middle of what it can mean. */
export function middleOf(partial: string): number {
  const from: Day = earliest(partial);
  return daysBetween('1970-01-01', from) + daysBetween(from, latest(partial)) / 2;
}

export interface Conflict {
  earlier: Displacement;
  later: Displacement;
}
