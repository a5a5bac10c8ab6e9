/**
 * How much a change matters to somebody who goes there: what takes an agreement or a road away comes first, then what
 * unsettles one, then the rest of the agreements, good news, other facts, sources, and that somebody checked.
 */
import { ACCESS_STATES } from '../../schema/vocabularies.ts';
import { earliest, latest } from '../day.ts';
import type { Change, Closed, FieldChange } from './change.ts';

/** 0 is the worst news. */
export function weightOf(change: Change): number {
  switch (change.what) {
    case 'entry-removed':
      return WEIGHTS.loss;
    case 'entry-added':
    case 'entry-renamed':
      return WEIGHTS.fact;
    case 'unreadable':
      return WEIGHTS.source;
    case 'checked':
      return WEIGHTS.checked;
    case 'prose':
      return WEIGHTS.fact;
    case 'record-added':
      return ADDED[change.record.list] ?? WEIGHTS.fact;
    case 'record-removed':
      return REMOVED[change.record.list] ?? WEIGHTS.fact;
    case 'order':
      return WEIGHTS.source;
    case 'set':
    case 'unset':
    case 'changed':
    case 'members':
    case 'member-added':
    case 'member-removed':
      return ofField(change);
    default:
      return change satisfies never;
  }
}

/** Whether somebody who goes there has to know of it alone: agreements, access, control, parties, who stands to whom. */
export function isConsequential(change: Change): boolean {
  return weightOf(change) < WEIGHTS.fact;
}

/** Whether it changes nothing for somebody who goes there: names, the wording of a summary, sources, the order of a list. */
export function isLittle(change: Change): boolean {
  return change.what !== 'unreadable' && weightOf(change) === WEIGHTS.source;
}

function ofField(change: FieldChange): number {
  const [field = ''] = change.field;
  const list = change.record?.list;
  // What rests on less than before, or on nothing any more, is worth less to whoever goes there.
  if (change.field.includes('sources')) return change.what === 'member-removed' ? WEIGHTS.fact : WEIGHTS.source;
  if (LITTLE.has(field)) return WEIGHTS.source;
  if (field === 'access') return change.field[1] === 'state' ? ofAccess(change) : WEIGHTS.unsettled;
  if (list === 'conditions') return ofCondition(field, change);
  if (list === 'control') return WEIGHTS.unsettled;
  if (list === 'actors' && field === 'relation') return WEIGHTS.unsettled;
  if (list === 'grievances' && field === 'avoid') return WEIGHTS.unsettled;
  if (field === 'active' || field === 'relations') return WEIGHTS.unsettled;
  return WEIGHTS.fact;
}

function ofAccess(change: FieldChange): number {
  const [from, to] = ends(change).map((end) => (end && 'word' in end ? REACH.indexOf(end.word) : -1));
  if (from === undefined || to === undefined || from === -1 || to === -1) return WEIGHTS.unsettled;
  return to > from ? WEIGHTS.loss : WEIGHTS.good;
}

function ofCondition(field: string, change: FieldChange): number {
  const [from, to] = ends(change);
  if (field === 'status') {
    const status = to && 'word' in to ? to.word : '';
    if (LOST.has(status)) return WEIGHTS.loss;
    return GAINED.has(status) ? WEIGHTS.good : WEIGHTS.unsettled;
  }
  if (field === 'expiry') return isLater(from, to) ? WEIGHTS.good : WEIGHTS.unsettled;
  if (field === 'confirmed') return change.what === 'member-added' ? WEIGHTS.good : WEIGHTS.unsettled;
  return UNSETTLING.has(field) ? WEIGHTS.unsettled : WEIGHTS.agreement;
}

function isLater(from: Closed | undefined, to: Closed | undefined): boolean {
  const day = (end: Closed | undefined) => (end && 'expiry' in end ? end.date : undefined);
  const [old, now] = [day(from), day(to)];
  return old !== undefined && now !== undefined && earliest(now) > latest(old);
}

function ends(change: FieldChange): [Closed | undefined, Closed | undefined] {
  return 'from' in change || 'to' in change ? [change.from, change.to] : [undefined, undefined];
}

const WEIGHTS = { loss: 0, unsettled: 1, agreement: 2, good: 3, fact: 4, source: 5, checked: 6 } as const;

/** From the widest access to none. */
const REACH: readonly string[] = ACCESS_STATES.filter((state) => state !== 'unknown');
const LOST = new Set(['suspended', 'broken', 'refused', 'superseded']);
const GAINED = new Set(['verbal', 'written']);
const UNSETTLING = new Set(['endedOn', 'parties', 'guaranteedBy', 'leftOut', 'suspensiveClause', 'agreed']);
const LITTLE = new Set(['name', 'names', 'aliases', 'changeNote', 'summary', 'sensitivity', 'language']);
const ADDED: Record<string, number> = {
  conditions: WEIGHTS.good,
  actors: WEIGHTS.unsettled,
  control: WEIGHTS.unsettled,
  grievances: WEIGHTS.unsettled,
  constraints: WEIGHTS.unsettled,
  protectionRisks: WEIGHTS.unsettled,
};
const REMOVED: Record<string, number> = {
  conditions: WEIGHTS.loss,
  actors: WEIGHTS.unsettled,
  control: WEIGHTS.unsettled,
};
