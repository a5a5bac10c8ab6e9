/** Dates stand in an order that can be, and nothing was observed in the future. */
import { type Finding, find } from '../diagnostics/finding.ts';
import { certainlyBefore, earliest } from '../model/day.ts';
import { quarterSpan } from '../model/periods.ts';
import { SCHEMAS } from '../schema/index.ts';
import { type RecordWalker, recordWalker } from '../schema/records.ts';
import type { Check } from './check.ts';

export const dates: Check = {
  name: 'dates',
  description: 'Dates stand in an order that can be, and no observation is later than today.',
  codes: ['PAL507', 'PAL508'],
  run: ({ localities, countries, actors, sources, today }) => [
    ...localities.flatMap((entry) => entryDates(WALK.locality, entry, today)),
    ...countries.flatMap((entry) => entryDates(WALK.country, entry, today)),
    ...actors.flatMap((entry) => entryDates(WALK.actor, entry, today)),
    ...sources.flatMap((entry) => entryDates(WALK.source, entry, today)),
  ],
};

/** Look at every record of an entry; the names of date fields mean the same wherever they stand. */
function entryDates(walk: RecordWalker, entry: { file: string; reviewed?: string }, today: string): Finding[] {
  const findings: Finding[] = [];
  const { file, reviewed } = entry;
  walk(entry, (record, path) => {
    const add = (code: 'PAL507' | 'PAL508', key: string, message: string, hint: string) =>
      findings.push(find(code, file, { at: 'field', path: [...path(), key], on: 'value' }, message, hint));
    for (const key of OBSERVED) {
      const date = dateOf(record[key]);
      // The end of an agreement may lie in the future: only an expiry has a kind beside its date.
      if (date === undefined || (key === 'on' && record['kind'] !== undefined)) continue;
      if (earliest(date) > today) {
        add(
          'PAL508',
          key,
          `${key} ${date} is after today, ${today}`,
          'an observation cannot be in the future: check the year',
        );
      } else if (key === 'asOf' && reviewed !== undefined && earliest(date) > reviewed) {
        add(
          'PAL507',
          key,
          `observed ${date}, but the entry was last reviewed ${reviewed}`,
          'set "reviewed" to the day you checked the entry, or mend the date',
        );
      }
    }
    const { quarter, result } = record;
    if (typeof quarter === 'string' && result !== 'not-done' && quarterSpan(quarter).from > today) {
      add(
        'PAL508',
        'quarter',
        `the quarter ${quarter} has not begun`,
        'outreach that is only planned is not recorded: check the year',
      );
    }
    for (const { before, after, hint } of ORDERS) {
      const first = dateOf(record[before]);
      if (first === undefined) continue;
      const second = endOf(record, after);
      if (second !== undefined && certainlyBefore(second, first)) {
        add('PAL507', after, `${after} (${second}) is before ${before} (${first})`, hint);
      }
    }
  });
  return findings;
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

const DATE_FIELDS = ['quarter', ...OBSERVED, ...ORDERS.flatMap(({ before, after }) => [before, after])];
const WALK = {
  locality: recordWalker(SCHEMAS.locality, DATE_FIELDS),
  country: recordWalker(SCHEMAS.country, DATE_FIELDS),
  actor: recordWalker(SCHEMAS.actor, DATE_FIELDS),
  source: recordWalker(SCHEMAS.source, DATE_FIELDS),
};
