/**
 * Values of aid in comparable terms, and where they differ so far that people see it. What is received on one bank and
 * not on the other feeds tension: docs/desk.md says who asks for this.
 *
 * Rules. An amount is brought to one household and one month: a month has 52/12 weeks, a quarter three months, a year
 * twelve; an amount for each person is multiplied by the size of a household where the record or the country gives one.
 * What is given once is compared only with what is given once. Euros are put into CFA francs at the parity fixed by treaty
 * (1 EUR = 655.957 XOF, since 1 January 1999); no other currency is converted, since its rate is another every day.
 */
import type { Transfer } from '../schema/index.ts';
import { addDays, type Day, earliest, latest } from './day.ts';
import { SHELF_LIFE } from './status.ts';

/** CFA francs for a euro. */
export const PARITY = 655.957;
/** Beyond how many times the lower amount the higher one is flagged: 20 per cent more is not, anything above is. */
export const DIVERGES_BEYOND = 1.2;

/** What one household receives in a month, or once; or why nobody can tell. */
export function comparableValue(transfer: Transfer, householdSize: number | undefined): ComparableValue {
  const { amount, currency, per, frequency } = transfer;
  if (amount === 'unknown') return { why: 'amount' };
  if (frequency === 'unknown') return { why: 'frequency' };
  const people = per === 'household' ? 1 : (transfer.householdSize ?? householdSize);
  if (people === undefined) return { why: 'household' };
  const inFrancs = currency === 'EUR' ? amount * PARITY : amount;
  return {
    amount: inFrancs * people * TIMES_A_MONTH[frequency],
    currency: currency === 'EUR' ? 'XOF' : currency,
    basis: frequency === 'once' ? 'once' : 'month',
  };
}

/**
 * Every pair of transfers of two lists that diverges while both are given, the widest first.
 * Of one list with itself: each pair once. Amounts in two currencies are not set against each other.
 */
export function divergences<Given extends ValuedTransfer>(
  own: readonly Given[],
  other: readonly Given[],
): Divergence<Given>[] {
  return own
    .flatMap((one, index) =>
      (own === other ? other.slice(index + 1) : other).flatMap((two) => divergenceOf(one, two) ?? []),
    )
    .toSorted((a, b) => b.ratio - a.ratio);
}

function divergenceOf<Given extends ValuedTransfer>(own: Given, other: Given): Divergence<Given> | undefined {
  const [a, b] = [own.value, other.value];
  if ('why' in a || 'why' in b || a.currency !== b.currency || a.basis !== b.basis) return undefined;
  const ratio = Math.max(a.amount, b.amount) / Math.min(a.amount, b.amount);
  // Sums of cents are not exact in binary: a difference of a millionth is none.
  if (ratio <= DIVERGES_BEYOND + 1e-6) return undefined;
  const [one, two] = [spanOf(own.record), spanOf(other.record)];
  const [, from = one.from] = [one.from, two.from].toSorted();
  const [to = one.to] = [one.to, two.to].toSorted();
  if (from > to) return undefined;
  const { currency, basis } = a;
  return { own, other, amounts: [a.amount, b.amount], currency, basis, ratio, from, to };
}

/**
 * The days on which a transfer is given, read widely. One without a stated end counts until its shelf life is over: later
 * nobody knows whether it is still given.
 */
export function spanOf({ validFrom, validTo, asOf }: Transfer): { from: Day; to: Day } {
  const to = validTo === undefined ? addDays(latest(asOf), SHELF_LIFE.transfer) : latest(validTo);
  return { from: earliest(validFrom), to };
}

const TIMES_A_MONTH: Record<Exclude<Transfer['frequency'], 'unknown'>, number> = {
  once: 1,
  weekly: 52 / 12,
  monthly: 1,
  quarterly: 1 / 3,
  yearly: 1 / 12,
};

/** Why an amount cannot be compared: it is not known, nor how often, or for how many people. */
export const INCOMPARABLE = ['amount', 'frequency', 'household'] as const;

export type ComparableValue =
  | { amount: number; currency: string; basis: 'month' | 'once' }
  | { why: (typeof INCOMPARABLE)[number] };

export interface ValuedTransfer {
  record: Transfer;
  value: ComparableValue;
}

export interface Divergence<Own extends ValuedTransfer = ValuedTransfer> {
  own: Own;
  other: Own;
  /** Of `own` and of `other`. */
  amounts: [number, number];
  currency: string;
  basis: 'month' | 'once';
  /** The higher amount by the lower. */
  ratio: number;
  /** The days on which both are given. */
  from: Day;
  to: Day;
}
