/** Dates stand in an order that can be, and nothing was observed in the future. */
import { type FieldPath, type Finding, find } from '../diagnostics/finding.ts';
import { certainlyBefore, earliest } from '../model/day.ts';
import type { Check } from './check.ts';

export const dates: Check = {
  name: 'dates',
  description: 'Dates stand in an order that can be, and no observation is later than today.',
  codes: ['PAL507', 'PAL508'],
  run: ({ localities, countries, actors, sources, today }) => [
    ...[...localities, ...countries, ...actors].flatMap((entry) => entryDates(entry, today)),
    ...sources.flatMap((source) => entryDates(source, today)),
  ],
};

/** Walk every record of an entry; the names of date fields mean the same wherever they stand. */
function entryDates(entry: { file: string; reviewed?: string }, today: string): Finding[] {
  const findings: Finding[] = [];
  const { file, reviewed } = entry;
  const at = (path: FieldPath) => ({ at: 'field', path, on: 'value' }) as const;

  const visit = (value: unknown, path: FieldPath): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const record = value as Dated;
    for (const key of OBSERVED) {
      const date = dateOf(record[key]);
      if (date === undefined || isAnEnd(path, key)) continue;
      if (earliest(date) > today) {
        findings.push(
          find(
            'PAL508',
            file,
            at([...path, key]),
            `${key} ${date} is after today, ${today}`,
            'an observation cannot be in the future: check the year',
          ),
        );
      } else if (key === 'asOf' && reviewed !== undefined && earliest(date) > reviewed) {
        findings.push(
          find(
            'PAL507',
            file,
            at([...path, key]),
            `observed ${date}, but the entry was last reviewed ${reviewed}`,
            'set "reviewed" to the day you checked the entry, or mend the date',
          ),
        );
      }
    }
    for (const { before, after, hint } of ORDERS) {
      const [first, second] = [dateOf(record[before]), endOf(record, after)];
      if (first !== undefined && second !== undefined && certainlyBefore(second, first)) {
        findings.push(
          find('PAL507', file, at([...path, after]), `${after} (${second}) is before ${before} (${first})`, hint),
        );
      }
    }
    for (const [key, inner] of Object.entries(record)) if (typeof inner === 'object') visit(inner, [...path, key]);
  };
  visit(entry, []);
  return findings;
}

/** The end of an agreement may lie in the future: `expiry.on` is not an observation. */
function isAnEnd(path: FieldPath, key: string): boolean {
  return key === 'on' && path.at(-1) === 'expiry';
}

/** The date of a field; of an expiry, the day it names. */
function endOf(record: Dated, key: string): string | undefined {
  if (key !== 'expiry') return dateOf(record[key]);
  const expiry = record[key] as { on?: unknown; by?: unknown } | undefined;
  return dateOf(expiry?.on) ?? dateOf(expiry?.by);
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}/.test(value) ? value : undefined;
}

type Dated = Record<string, unknown>;

/** Fields that say when something was seen or done: never later than today. */
const OBSERVED = [
  'asOf',
  'on',
  'agreedOn',
  'askedOn',
  'endedOn',
  'signedOn',
  'reviewed',
  'date',
  'accessed',
  'from',
] as const;

const ORDERS = [
  { before: 'askedOn', after: 'agreedOn', hint: 'what was agreed was asked first' },
  { before: 'agreedOn', after: 'expiry', hint: 'an agreement ends after it is made' },
  { before: 'agreedOn', after: 'endedOn', hint: 'an agreement is broken after it is made' },
  { before: 'signedOn', after: 'endedOn', hint: 'an accord ends after it is signed' },
  { before: 'from', after: 'to', hint: 'a time starts before it ends' },
  { before: 'from', after: 'until', hint: 'a time starts before it ends' },
  { before: 'asOf', after: 'until', hint: 'a claim ends after it was seen' },
  { before: 'validFrom', after: 'validTo', hint: 'an amount holds before it stops' },
  { before: 'date', after: 'accessed', hint: 'a source is read after it is published' },
] as const;
