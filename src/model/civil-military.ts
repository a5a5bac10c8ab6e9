/**
 * Aid and arms in one place and one quarter. Where soldiers give, escort or build near aid, people take the two for one;
 * a project that nobody coordinated, or of which nobody knows, is a risk by itself. Source: OCHA’s guidance on
 * civil-military coordination and the reports named in docs/desk.md.
 *
 * Quarters, because outreach is dated no more closely. Nothing here depends on the reader’s day: it is about what was.
 */
import type { CivilMilitary, Condition, Outreach, Transfer } from '../schema/index.ts';
import { type Day, earliest, latest } from './day.ts';
import { quarterSpan } from './periods.ts';
import { lapseOf } from './status.ts';
import { spanOf } from './transfers.ts';

/** The records that call for caution, with the aid that fell in their quarters. In the order of the entry. */
export function civilMilitaryCautions({
  civilMilitary = [],
  transfers = [],
  outreach = [],
  conditions = [],
}: AidAndArms): CivilMilitaryCaution[] {
  const aid: Aid[] = [
    ...transfers.map((record) => ({ kind: 'transfer' as const, record, quarters: quartersIn(spanOf(record)) })),
    ...outreach
      .filter(({ result }) => result !== 'not-done')
      .map((record) => ({ kind: 'outreach' as const, record, quarters: quartersIn(quarterSpan(record.quarter)) })),
    ...conditions.flatMap((record) => {
      const held = heldDuring(record);
      return held ? [{ kind: 'condition' as const, record, quarters: quartersIn(held) }] : [];
    }),
  ];
  return civilMilitary
    .map((record) => {
      const quarters = quartersIn({ from: earliest(record.period.from), to: latest(record.period.to ?? record.asOf) });
      const beside = aid.filter((one) => one.quarters.some((quarter) => quarters.includes(quarter)));
      const shared = quarters.filter((quarter) => beside.some((one) => one.quarters.includes(quarter)));
      return { record, uncoordinated: record.coordinated !== 'yes', quarters: shared, aid: beside };
    })
    .filter(({ uncoordinated, aid: beside }) => uncoordinated || beside.length > 0);
}

/**
 * The days on which an agreement held, as far as its dates tell: from the day of agreement, or the first confirmation,
 * to the day of its end, or of its lapse. Undefined where it never held, or where nobody knows when it began or ended.
 */
export function heldDuring(condition: Condition): { from: Day; to: Day } | undefined {
  const { agreedOn, confirmed = [], endedOn, status } = condition;
  const known = [...(/^\d/.test(agreedOn) ? [agreedOn] : []), ...confirmed.map(({ on }) => on)].map(earliest);
  const [from] = known.toSorted();
  if (from === undefined) return undefined;
  switch (status) {
    case 'verbal':
    case 'written': {
      const to = lapseOf(condition, THE_LAST_DAY)?.lastDay;
      return to === undefined || to < from ? undefined : { from, to };
    }
    case 'suspended':
    case 'broken':
    case 'superseded':
      return endedOn === undefined ? undefined : { from, to: latest(endedOn) };
    case 'proposed':
    case 'refused':
    case 'unknown':
      return undefined;
    default:
      return status satisfies never;
  }
}

/** The quarters that a span of days touches: `2026-Q3`. */
export function quartersIn({ from, to }: { from: Day; to: Day }): string[] {
  const quarters: string[] = [];
  const number = (day: Day) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  for (let at = number(from); at <= number(to); at += 1) quarters.push(`${Math.floor(at / 4)}-Q${(at % 4) + 1}`);
  return quarters;
}

/** All confirmations count, since this is about what was. */
const THE_LAST_DAY = '9999-12-31';

/** What a place has of the two. */
export interface AidAndArms {
  civilMilitary?: readonly CivilMilitary[] | undefined;
  transfers?: readonly Transfer[] | undefined;
  outreach?: readonly Outreach[] | undefined;
  conditions?: readonly Condition[] | undefined;
}

export type Aid = { quarters: readonly string[] } & (
  | { kind: 'transfer'; record: Transfer }
  | { kind: 'outreach'; record: Outreach }
  | { kind: 'condition'; record: Condition }
);

export interface CivilMilitaryCaution {
  record: CivilMilitary;
  /** Not coordinated with aid organisations, or not known to be. */
  uncoordinated: boolean;
  /** Those in which aid fell as well. */
  quarters: readonly string[];
  aid: readonly Aid[];
}
