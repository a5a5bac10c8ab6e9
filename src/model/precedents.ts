/**
 * Precedents: conditions of one type from all places, side by side. What was accepted, what was refused, what was only
 * asked, and how long it held. Pure, with the day as an argument. Rule: the closed list of condition types (DESIGN, "The
 * records") makes conditions comparable across places.
 */
import type { ConditionInPlace, Dataset } from './dataset.ts';
import { type Day, latest } from './day.ts';
import { type Held, heldOn, type Median, medianHeld } from './held.ts';
import { type State, statusOn } from './status.ts';

/** The types that have conditions, in the order of `types` (the closed list), each with how often it came to what. */
export function precedentTypes<Type extends string>(
  dataset: Dataset,
  types: readonly Type[],
  day: Day,
): TypeOfPrecedents<Type>[] {
  const byType = Map.groupBy(dataset.conditions, ({ condition }) => condition.type as string | undefined);
  return types.flatMap((type) => {
    const found = (byType.get(type) ?? []).map((one) => precedentOf(one, day));
    const count = (outcome: Outcome) => found.filter((one) => one.outcome === outcome).length;
    return found.length === 0
      ? []
      : [
          {
            type,
            accepted: count('accepted'),
            refused: count('refused'),
            open: count('open'),
            median: medianHeld(found.map(({ held }) => held)),
          },
        ];
  });
}

/** The precedents of a type: the accepted first, and of each kind the newest first. */
export function precedentsOf(dataset: Dataset, type: string, day: Day): Precedent[] {
  return dataset.conditions
    .filter(({ condition }) => condition.type === type)
    .map((one) => precedentOf(one, day))
    .toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || newest(a, b) || byId(a, b));
}

/** The medians by actor among the parties, only of those with five durations or more; the longest first. */
export function mediansByActor(precedents: readonly Precedent[]): { actor: string; median: Median }[] {
  const held = new Map<string, (Held | undefined)[]>();
  for (const { inPlace, held: one } of precedents) {
    const { parties } = inPlace.condition;
    for (const actor of new Set(parties === 'unknown' ? [] : parties)) {
      held.set(actor, [...(held.get(actor) ?? []), one]);
    }
  }
  return [...held]
    .flatMap(([actor, all]) => {
      const median = medianHeld(all);
      return median ? [{ actor, median }] : [];
    })
    .toSorted((a, b) => b.median.days - a.median.days || (a.actor < b.actor ? -1 : 1));
}

export function precedentOf(inPlace: ConditionInPlace, day: Day): Precedent {
  const { condition } = inPlace;
  return { inPlace, outcome: outcomeOf(condition), state: statusOn(condition, day), held: heldOn(condition, day) };
}

/** What it came to, once: accepted remains a precedent when it is long over. It does not depend on the day. */
function outcomeOf({ status, agreedOn }: ConditionInPlace['condition']): Outcome {
  switch (status) {
    case 'verbal':
    case 'written':
    case 'suspended':
    case 'broken':
    case 'superseded':
      return 'accepted';
    case 'refused':
      return 'refused';
    case 'proposed':
      return 'open';
    case 'unknown':
      return /^\d/.test(agreedOn) ? 'accepted' : 'open';
    default:
      return status satisfies never;
  }
}

function newest(a: Precedent, b: Precedent): number {
  const [left, right] = [latest(momentOf(a)), latest(momentOf(b))];
  return left === right ? 0 : left < right ? 1 : -1;
}

/** When it was agreed, else asked, else seen. */
function momentOf({ inPlace: { condition } }: Precedent): string {
  const { agreedOn, askedOn, asOf } = condition;
  return /^\d/.test(agreedOn) ? agreedOn : (askedOn ?? asOf);
}

function byId(a: Precedent, b: Precedent): number {
  const [left, right] = [a, b].map(({ inPlace }) => `${inPlace.locality?.id ?? inPlace.iso3} ${inPlace.condition.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

export const OUTCOMES = ['accepted', 'refused', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Precedent {
  inPlace: ConditionInPlace;
  outcome: Outcome;
  /** On the day asked for. */
  state: State;
  held: Held | undefined;
}

export interface TypeOfPrecedents<Type extends string = string> {
  type: Type;
  accepted: number;
  refused: number;
  open: number;
  median: Median | undefined;
}
