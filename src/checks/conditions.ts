/** A condition's status, its dates and what it supersedes say the same thing. */
import type { Code } from '../diagnostics/codes.ts';
import { type FieldPath, type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { listOrNone } from '../model/dataset.ts';
import { certainlyBefore } from '../model/day.ts';
import type { Condition } from '../schema/index.ts';
import type { Check } from './check.ts';

export const conditions: Check = {
  name: 'conditions',
  description: 'A condition’s status, dates and successors say the same thing.',
  codes: ['PAL504', 'PAL507', 'PAL509', 'PAL514', 'PAL515'],
  run: ({ localities, countries }) => [
    ...localities.flatMap(({ file, conditions: list }) => ofEntry(file, listOrNone(list))),
    ...countries.flatMap(({ file, conditions: list = [] }) => ofEntry(file, list)),
  ],
};

function ofEntry(file: string, list: readonly Condition[]): Finding[] {
  const add: Add = (code, path, message, hint) =>
    find(code, file, { at: 'field', path: ['conditions', ...path], on: 'value' }, message, hint);
  return [
    ...list.flatMap((condition, index) => [
      ...confirmations(condition, index, add),
      ...statusAndDates(condition, index, add),
    ]),
    ...superseding(list, add),
  ];
}

type Add = (code: Code, path: FieldPath, message: string, hint: string) => Finding;

function confirmations({ agreedOn, expiry, confirmed = [] }: Condition, index: number, add: Add): Finding[] {
  return confirmed.flatMap(({ on }, which) => {
    const path = [index, 'confirmed', which, 'on'];
    if (/^\d/.test(agreedOn) && certainlyBefore(on, agreedOn)) {
      return [add('PAL507', path, `confirmed ${on}, before it was agreed (${agreedOn})`, 'check both dates')];
    }
    if (expiry.kind === 'fixed' && certainlyBefore(expiry.on, on)) {
      return [
        add(
          'PAL514',
          path,
          `confirmed ${on}, after its fixed end ${expiry.on}: it stays expired`,
          'if it was prolonged, write the new end, or a new condition that supersedes this one',
        ),
      ];
    }
    return [];
  });
}

function statusAndDates({ status, agreedOn, endedOn }: Condition, index: number, add: Add): Finding[] {
  const over = ['suspended', 'broken', 'refused', 'superseded'];
  if (endedOn !== undefined && !over.includes(status)) {
    return [
      add(
        'PAL515',
        [index, 'endedOn'],
        `it ended ${endedOn}, but its status is ${status}`,
        `write one of: ${over.join(', ')}; or take endedOn away`,
      ),
    ];
  }
  if ((status === 'verbal' || status === 'written') && agreedOn === 'not-agreed') {
    return [
      add(
        'PAL515',
        [index, 'agreedOn'],
        `its status is ${status}, but it was not agreed`,
        'write the date, "unknown", or the status proposed or refused',
      ),
    ];
  }
  if ((status === 'proposed' || status === 'refused') && /^\d/.test(agreedOn)) {
    return [
      add(
        'PAL515',
        [index, 'agreedOn'],
        `its status is ${status}, but it was agreed ${agreedOn}`,
        'write agreedOn: not-agreed, or another status',
      ),
    ];
  }
  return [];
}

function superseding(list: readonly Condition[], add: Add): Finding[] {
  const ids = list.map(({ id }) => id);
  const successors = new Map<string, string>();
  const findings = list.flatMap(({ id, supersedes = [] }, index) =>
    supersedes.flatMap((older, which) => {
      successors.set(older, id);
      if (ids.includes(older)) return [];
      return [
        add(
          'PAL504',
          [index, 'supersedes', which],
          `this entry has no condition "${older}"`,
          didYouMean(older, ids, 'write the id of a condition of this entry'),
        ),
      ];
    }),
  );
  return [
    ...findings,
    ...circles(list, add),
    ...withoutSuccessor(list, successors, add),
    ...stillStanding(list, successors, add),
  ];
}

/** Follow each condition to what it replaces; coming back is a circle, said once for each member. */
function circles(list: readonly Condition[], add: Add): Finding[] {
  const older = new Map(list.map(({ id, supersedes = [] }) => [id, supersedes]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (older.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return list.flatMap(({ id }, index) =>
    reaches(id, id, new Set())
      ? [
          add(
            'PAL509',
            [index, 'supersedes'],
            `"${id}" supersedes itself by way of the others`,
            'only the newer one names the older one',
          ),
        ]
      : [],
  );
}

function withoutSuccessor(list: readonly Condition[], successors: ReadonlyMap<string, string>, add: Add): Finding[] {
  return list.flatMap(({ id, status }, index) =>
    status === 'superseded' && !successors.has(id)
      ? [
          add(
            'PAL515',
            [index, 'status'],
            'it is superseded, but no condition says that it supersedes it',
            `add supersedes: [${id}] to the newer one`,
          ),
        ]
      : [],
  );
}

/** An older agreement that still reads as standing beside its successor would be shown twice. */
function stillStanding(list: readonly Condition[], successors: ReadonlyMap<string, string>, add: Add): Finding[] {
  return list.flatMap(({ id, status, expiry }, index) => {
    const newer = successors.get(id);
    const standing = (status === 'verbal' || status === 'written' || status === 'proposed') && expiry.kind !== 'fixed';
    return newer !== undefined && standing
      ? [
          add(
            'PAL515',
            [index, 'status'],
            `"${newer}" supersedes it, but its status is ${status}`,
            'write status: superseded',
          ),
        ]
      : [];
  });
}
