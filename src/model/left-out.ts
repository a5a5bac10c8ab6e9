/**
 * Who is a party in a place and yet not among the parties of an agreement there. A question for the negotiator and not a
 * finding: they may have been asked, or it may not concern them. Rule: agreements that leave parties out feed grievances
 * (the reports behind DESIGN, "The records": exclusion from talks).
 */
import type { ActorInPlace, Condition } from '../schema/index.ts';
import type { Actor } from './dataset.ts';
import { type Day, earliest, latest } from './day.ts';

/**
 * Ids of actors. None for what is over, for parties that nobody knows, for those who have a part in it in any other way
 * or are said to be left out, for a part or the whole of such a one, and for those who had left when it was agreed.
 */
export function notAmongParties(
  condition: Condition,
  inPlace: readonly ActorInPlace[],
  actors: ReadonlyMap<string, Pick<Actor, 'relations' | 'active'>>,
): string[] {
  const { parties, mediatedBy = [], guaranteedBy = [], monitoredBy = [], leftOut = [], status } = condition;
  if (parties === 'unknown' || !STANDING.includes(status)) return [];
  const named = [...parties, ...mediatedBy, ...guaranteedBy, ...monitoredBy, ...leftOut];
  const partOf = (one: string, other: string) =>
    actors.get(one)?.relations?.some(({ kind, to }) => kind === 'part-of' && to === other) ?? false;
  return [...new Set(inPlace.filter(({ relation }) => relation === 'party').map(({ actor }) => actor))].filter(
    (actor) =>
      !named.some((one) => one === actor || partOf(one, actor) || partOf(actor, one)) &&
      !wasGone(actors.get(actor)?.active?.until, condition),
  );
}

function wasGone(until: string | undefined, { agreedOn, asOf }: Condition): boolean {
  const made: Day = latest(/^\d/.test(agreedOn) ? agreedOn : asOf);
  return until !== undefined && earliest(until) <= made;
}

const STANDING: readonly string[] = ['proposed', 'verbal', 'written', 'suspended'];
