/** What of a brief stands on the card of its place, chosen for a given day. */
import type { Day } from './day.ts';
import { type ConditionDates, groupOf, lapseOf, lastKnown, type State, type StateGroup, statusOn } from './status.ts';

/** How much of each kind stands on a card: one side is read in the minute before a talk. */
export const ON_A_CARD = { conditions: 3, actors: 3, grievances: 3, say: 3, doNotSay: 4, unknowns: 2 } as const;

/** The parts of a brief that a card shows on `day`; on no believable day, every state is unknown. */
export function chooseForCard<Words>(brief: CardBrief<Words>, day: Day | undefined): Card<Words> {
  const conditions = brief.conditions.map((one) => onDay(one, day)).toSorted(byUrgency);
  const groups = new Map(conditions.map(({ id, group }) => [id, group]));
  const lines = brief.ground
    .map((line) => ({ ...line, group: groups.get(line.condition) ?? 'unsure' }))
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
  const of = (...parts: GroundPart[]) => parts.flatMap((part) => lines.filter((line) => line.part === part));
  return {
    conditions: conditions.slice(0, ON_A_CARD.conditions),
    actors: brief.actors
      .toSorted((a, b) => rank(a.relation) - rank(b.relation) || b.said - a.said)
      .slice(0, ON_A_CARD.actors),
    grievances: brief.grievances.slice(0, ON_A_CARD.grievances),
    say: of('agreedFacts', 'sharedNorms').slice(0, ON_A_CARD.say),
    // What not to touch was written for this very use; norms and facts in dispute come after it.
    avoid: brief.avoid.slice(0, ON_A_CARD.doNotSay),
    doNotSay: of('divergentNorms', 'contestedFacts').slice(0, Math.max(0, ON_A_CARD.doNotSay - brief.avoid.length)),
    unknowns: brief.unknowns.slice(0, ON_A_CARD.unknowns),
  };
}

function onDay<Words>(one: CardCondition<Words>, day: Day | undefined): ConditionOnCard<Words> {
  if (day === undefined) return { ...one, state: 'unknown', group: 'unsure', lastDay: undefined, known: undefined };
  const state = statusOn(one.dates, day);
  const lastDay = lapseOf(one.dates, day)?.lastDay;
  return { ...one, state, group: groupOf(state), lastDay, known: lastKnown(one.dates, day) };
}

/** As on a brief: what is live first, the soonest to lapse before the others; of the rest the newest first. */
function byUrgency(a: ConditionOnCard<unknown>, b: ConditionOnCard<unknown>): number {
  if (a.group !== b.group) return ORDER.indexOf(a.group) - ORDER.indexOf(b.group);
  if (a.group === 'live') return compare(a.lastDay ?? '9999', b.lastDay ?? '9999');
  return compare(b.known ?? '', a.known ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who decides comes before who can help or harm, and both before who bears it. */
function rank(relation: string): number {
  const at = RELATIONS.indexOf(relation);
  return at < 0 ? RELATIONS.length : at;
}

const ORDER: readonly StateGroup[] = ['live', 'unsure', 'past'];
const RELATIONS = ['party', 'spoiler', 'guarantor', 'intermediary', 'affected'];

/** What a page has to choose from, in its order. `Words` is whatever holds the text: the browser's are elements. */
export interface CardBrief<Words> {
  conditions: readonly CardCondition<Words>[];
  /** `said`: how many of position, reasoning and motives are known. */
  actors: readonly { relation: string; said: number; words: Words }[];
  grievances: readonly Words[];
  /** What not to touch, by grievance. */
  avoid: readonly Words[];
  ground: readonly { condition: string; part: GroundPart; words: Words }[];
  unknowns: readonly Words[];
}

export interface CardCondition<Words> {
  id: string;
  dates: ConditionDates;
  words: Words;
}

export type ConditionOnCard<Words> = CardCondition<Words> & {
  state: State;
  group: StateGroup;
  lastDay: Day | undefined;
  known: Day | undefined;
};

/** A line of common ground, and whether the agreement that it comes from still counts. */
export type GroundLine<Words> = CardBrief<Words>['ground'][number] & { group: StateGroup };

export interface Card<Words> {
  conditions: ConditionOnCard<Words>[];
  actors: CardBrief<Words>['actors'][number][];
  grievances: Words[];
  say: GroundLine<Words>[];
  avoid: Words[];
  doNotSay: GroundLine<Words>[];
  unknowns: Words[];
}

export type GroundPart = 'agreedFacts' | 'contestedFacts' | 'sharedNorms' | 'divergentNorms';
