/** The reader's own day: an agreement that ends today ends by the calendar on the wall. */
import type { Day } from '../model/day.ts';
import { type ConditionDates, STATES, type State, statusOn } from '../model/status.ts';

export function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "2 In force, 1 Expired": counted on a day. `words` has the states by `state.<state>`. */
export function countStates(conditions: readonly ConditionDates[], today: Day, words: Record<string, string>): string {
  const states = conditions.map((one) => statusOn(one, today));
  const count = (state: State) => states.filter((one) => one === state).length;
  return STATES.filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${words[`state.${state}`] ?? state}`)
    .join(', ');
}
