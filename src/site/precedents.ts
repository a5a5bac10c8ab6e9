/** The page of a condition type: its precedents side by side, and how long they held. */

import { heldInWords, medianInWords } from '../i18n/desk-words.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { HeldDates } from '../model/held.ts';
import { medianHeld } from '../model/held.ts';
import {
  mediansByActor,
  OUTCOMES,
  type Outcome,
  type Precedent,
  precedentsOf,
  precedentTypes,
} from '../model/precedents.ts';
import { CONDITION_TYPES } from '../schema/vocabularies.ts';
import { type ConditionView, datesOf, viewCondition } from './conditions.ts';
import type { Site } from './context.ts';
import { heldWords } from './desk.ts';

/** Precedents in one table; beyond, the newest of each outcome, and the rest on the pages of the regions. */
export const PRECEDENTS_IN_A_TABLE = 150;

/** The types that have precedents: each has its page. */
export function typesOf(site: Site) {
  const words = heldWords(site);
  return precedentTypes(site.dataset, CONDITION_TYPES, site.buildDay).map((one) => ({
    ...one,
    href: site.routes.precedents(one.type),
    median: one.median && medianInWords(one.median, words, LOCALES[site.lang].format),
  }));
}

/** Everything the page of a type shows, on the day of the build. */
export function makePrecedentsPage(type: string, site: Site): PrecedentsPage {
  const all = precedentsOf(site.dataset, type, site.buildDay);
  const words = heldWords(site);
  const { format } = LOCALES[site.lang];
  const median = medianHeld(all.map(({ held }) => held));
  const ofActor = new Map(mediansByActor(all).map((one) => [one.actor, one.median]));
  const share = Math.max(10, Math.floor(PRECEDENTS_IN_A_TABLE / OUTCOMES.length));
  const whole = all.length <= PRECEDENTS_IN_A_TABLE;
  return {
    count: all.length,
    whole,
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      count: all.filter((one) => one.outcome === outcome).length,
      rows: all
        .filter((one) => one.outcome === outcome)
        .slice(0, whole ? all.length : share)
        .map((one) => viewPrecedent(one, site, words)),
    })).filter(({ rows }) => rows.length > 0),
    median: median && medianInWords(median, words, format),
    // Those that may come to five on the reader's day stand ready, out of sight.
    medians: oftenParties(all).map((actor) => {
      const known = ofActor.get(actor);
      return { actor, words: known && medianInWords(known, words, format) };
    }),
    words,
  };
}

function viewPrecedent(precedent: Precedent, site: Site, words: Readonly<Record<string, string>>): PrecedentView {
  const { condition } = precedent.inPlace;
  const { endedOn } = condition;
  return {
    ...viewCondition(precedent.inPlace, site),
    outcome: precedent.outcome,
    held: heldInWords(precedent.held, words, LOCALES[site.lang].format),
    standing: { ...datesOf(condition), ...(endedOn === undefined ? {} : { endedOn }) },
  };
}

function oftenParties(precedents: readonly Precedent[]): string[] {
  const accepted = precedents.filter(({ outcome }) => outcome === 'accepted');
  const counts = new Map<string, number>();
  for (const { inPlace } of accepted) {
    const { parties } = inPlace.condition;
    for (const actor of parties === 'unknown' ? [] : parties) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 5).map(([actor]) => actor);
}

export type PrecedentView = ConditionView & {
  outcome: Outcome;
  /** In words, on the day of the build. */
  held: string;
  /** From which the browser works both out again. */
  standing: HeldDates;
};

export interface PrecedentsPage {
  count: number;
  /** Whether all are shown: the browser counts a median only then. */
  whole: boolean;
  outcomes: { outcome: Outcome; count: number; rows: PrecedentView[] }[];
  median: string | undefined;
  medians: { actor: string; words: string | undefined }[];
  words: Readonly<Record<string, string>>;
}
