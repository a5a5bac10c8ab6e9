/**
 * The outreach ledger of places: each area and audience with where it stands on a day, and the places that have an
 * agreement or an actor and no outreach at all. Pure.
 */
import { type Country, type Locality, listOrNone } from './dataset.ts';
import { addDays, type Day, earliest } from './day.ts';
import { type OutreachState, outreachOn } from './outreach.ts';

/** The ledger of places, in their order: one line for each area and audience, or one that says that nothing is recorded. */
export function ledgerOf(localities: readonly Locality[], active: ActiveActors, day: Day): LedgerLine[] {
  return localities.flatMap((locality) => {
    const lines = linesOf(locality, day);
    if (lines.length > 0) return lines;
    const reason = reasonToGo(locality, active);
    return reason !== undefined && reason > day
      ? [{ place: locality, records: [], until: reason, ...outreachOn([], day) }]
      : [];
  });
}

/** What is done for a country as a whole. It counts for no place: a broadcast is not a conversation. */
export function ledgerOfCountry(country: Country, day: Day): LedgerLine[] {
  return linesOf(country, day);
}

function linesOf(place: Locality | Country, day: Day): LedgerLine[] {
  const groups = Map.groupBy(place.outreach ?? [], ({ area, audience }) => `${area}\n${audience}`);
  return [...groups.values()].map((records) => {
    const sorted = records.toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
    const [newest] = sorted;
    return { place, records: sorted, area: newest?.area, audience: newest?.audience, ...outreachOn(records, day) };
  });
}

/**
 * The first day on which nothing in a place calls for outreach any more: each condition that may still hold and each
 * actor that is there does. Undefined where there is neither; `NEVER` where nobody said that it ends.
 */
function reasonToGo({ conditions, actors }: Locality, active: ActiveActors): Day | undefined {
  const ofConditions = listOrNone(conditions).flatMap(({ status, expiry }) => {
    if (!STANDING.includes(status)) return [];
    return [expiry.kind === 'fixed' ? addDays(earliest(expiry.on), 1) : NEVER];
  });
  const ofActors = listOrNone(actors).map(({ actor }) => {
    const until = active.get(actor)?.active?.until;
    return until === undefined ? NEVER : earliest(until);
  });
  return [...ofConditions, ...ofActors].toSorted().at(-1);
}

const NEVER = '9999-12-31';
const STANDING: readonly string[] = ['proposed', 'verbal', 'written', 'suspended'];

type ActiveActors = ReadonlyMap<string, { active?: { until?: string | undefined } | undefined }>;

export interface LedgerLine extends OutreachState {
  place: Locality | Country;
  /** The newest first. */
  records: NonNullable<Locality['outreach']>;
  area?: string | undefined;
  audience?: string | undefined;
  /** Where nothing is recorded: the first day on which nothing calls for it any more. */
  until?: Day;
}
