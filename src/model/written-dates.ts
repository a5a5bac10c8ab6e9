/**
 * The dates of a condition as one attribute of a page: `written 2026-07-01 fixed 2027-06-30 2026-08-14`. A brief has
 * ten of them, and on a bad line each byte is waited for. Pure: the build writes, the browser reads.
 */
import type { ConditionDates } from './status.ts';

/** Status, day of agreement, kind of expiry with its day if it has one, then each confirmation. */
export function writeDates({ status, agreedOn, expiry, confirmed = [] }: ConditionDates): string {
  const end = expiry.kind === 'fixed' ? [expiry.on] : expiry.kind === 'review' ? [expiry.by] : [];
  return [status, agreedOn, expiry.kind, ...end, ...confirmed.map(({ on }) => on)].join(' ');
}

/** What `writeDates` wrote. Of anything else: a condition of which nothing is known. */
export function readDates(text: string | undefined): ConditionDates {
  const [status, agreedOn, kind, ...days] = (text ?? '').split(' ');
  const expiry = expiryOf(kind, days);
  if (!isStatus(status) || agreedOn === undefined || expiry === undefined) return NOTHING;
  const confirmed = days.slice(expiry.kind === 'fixed' || expiry.kind === 'review' ? 1 : 0).map((on) => ({ on }));
  return { status, agreedOn, expiry, ...(confirmed.length > 0 ? { confirmed } : {}) };
}

function expiryOf(kind: string | undefined, [day]: readonly string[]): ConditionDates['expiry'] | undefined {
  switch (kind) {
    case 'fixed':
      return day === undefined ? undefined : { kind, on: day };
    case 'review':
      return day === undefined ? undefined : { kind, by: day };
    case 'event':
      return { kind, event: '' };
    case 'open':
    case 'not-stated':
      return { kind };
    default:
      return undefined;
  }
}

function isStatus(text: string | undefined): text is ConditionDates['status'] {
  return text !== undefined && Object.hasOwn(STATUSES, text);
}

/** Each, by the word of the compiler: the vocabulary itself is not sent to browsers. */
const STATUSES = {
  proposed: true,
  verbal: true,
  written: true,
  suspended: true,
  broken: true,
  refused: true,
  superseded: true,
  unknown: true,
} as const satisfies Record<ConditionDates['status'], true>;
const NOTHING: ConditionDates = { status: 'unknown', agreedOn: 'unknown', expiry: { kind: 'not-stated' } };
