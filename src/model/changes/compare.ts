/**
 * Compares two versions of a value as the schema says what stands where: a new field or record is compared without
 * anyone adding it to a list. Records are found by id and members of other lists by what they name, never by place.
 */
import { z } from 'zod';
import { PROSE } from '../../schema/primitives.ts';
import type { Change, ChangedRecord, Closed } from './change.ts';
import { closedValue } from './closed.ts';

/** Compile the schema of an entry to a function that calls `seen` for each change between two versions. */
export function comparer(schema: z.ZodObject): Comparer {
  const compare = ofObject(schema);
  return (before, after, seen) => compare(before, after, { field: [] }, seen);
}

function compile(schema: z.core.$ZodType): Compare {
  if (schema instanceof z.ZodOptional) return compile(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodArray) return ofArray(schema);
  if (schema instanceof z.ZodObject) return ofObject(schema);
  if (schema instanceof z.ZodUnion) return ofUnion(schema);
  return ofValue(schema);
}

/** A value that is told as a whole: where both can be told they are, else only that they differ. */
function ofValue(schema: z.core.$ZodType): Compare {
  const prose = schema instanceof z.ZodString && PROSE.get(schema)?.prose === true;
  return (before, after, at, seen) => {
    const [from, to] = [closedValue(schema, before), closedValue(schema, after)];
    const what = before === undefined ? 'set' : after === undefined ? 'unset' : 'changed';
    seen({ ...at, what, ...(from && { from }), ...(to && { to }), ...(prose && { prose }) });
  };
}

function ofObject(schema: z.ZodObject): Compare {
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(
    ([key, field]) => [key, WHOLE.has(key) ? ofValue(field) : compile(field)] as const,
  );
  return (before, after, at, seen) => {
    const [old, now] = [asObject(before), asObject(after)];
    for (const [key, compare] of fields) {
      if (!isSame(old[key], now[key])) compare(old[key], now[key], { ...at, field: [...at.field, key] }, seen);
    }
  };
}

/** Told as a whole: of a position nothing is repeated, and the parts of an end mean nothing alone. */
const WHOLE: ReadonlySet<string> = new Set(['expiry', 'changeNote', 'centroid']);

/** "A list, or a word", or one of several words and dates. */
function ofUnion(schema: z.ZodUnion): Compare {
  const options = schema.options as z.core.$ZodType[];
  const list = options.find((option) => option instanceof z.ZodArray);
  const compareList = list && ofArray(list);
  const compareValue = ofValue(schema);
  return (before, after, at, seen) => {
    const lists = Array.isArray(before) || Array.isArray(after);
    (lists && compareList ? compareList : compareValue)(before, after, at, seen);
  };
}

function ofArray(schema: z.ZodArray): Compare {
  const member = schema.element as z.core.$ZodType;
  if (!(member instanceof z.ZodObject)) return ofScalars(member);
  const compare = ofObject(member);
  const shape = member.shape as Record<string, z.core.$ZodType>;
  const named = 'id' in shape ? 'id' : MEMBER_KEYS.find((key) => key in shape);
  const toldOf = (key: string, one: Item) => shape[key] && closedValue(shape[key], one[key]);
  const about = (one: Item) => ABOUT.map((key) => toldOf(key, one)).find((value) => value !== undefined);
  return (before, after, at, seen) => {
    const [old, now] = [byKey(before, named), byKey(after, named)];
    let said = false;
    const say: Seen = (change) => {
      said = true;
      seen(change);
    };
    for (const key of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(key), now.get(key)];
      if (isSame(was, is)) continue;
      const one = (is ?? was) as Item;
      if (named === 'id') {
        const subject = about(one);
        const list = at.field.at(-1) ?? '';
        const record = { list, id: String(one['id']), ...(subject && { about: subject }) };
        if (was && is) compare(was, is, { record, field: [] }, say);
        else say({ what: is ? 'record-added' : 'record-removed', record });
        continue;
      }
      const value = named && toldOf(named, one);
      const place = { ...at, ...(value && { member: value }) };
      const kind = toldOf('kind', one) ?? toldOf('how', one);
      if (was && is) compare(was, is, place, say);
      else say({ ...place, what: is ? 'member-added' : 'member-removed', ...(kind && { kind }) });
    }
    if (!said) seen({ ...at, what: 'order' });
  };
}

/** What members of a list without ids are known by, and what a record is about: the first of them that it has. */
const MEMBER_KEYS = ['source', 'pcode', 'actor', 'to', 'on', 'name', 'title'];
const ABOUT = ['actor', 'party', 'type', 'theme', 'kind', 'risk', 'population', 'modality', 'quarter'];

function byKey(list: unknown, named: string | undefined): Map<string, Item> {
  const known = new Map<string, Item>();
  for (const one of Array.isArray(list) ? (list as Item[]) : []) {
    const name = named === undefined ? JSON.stringify(one) : String(one[named]);
    // Two relations to one actor, two citations of one source: the second is found by being the second.
    let key = name;
    for (let count = 2; known.has(key); count += 1) key = `${name} ${count}`;
    known.set(key, one);
  }
  return known;
}

function ofScalars(member: z.core.$ZodType): Compare {
  return (before, after, at, seen) => {
    const [old, now] = [asList(before), asList(after)];
    const came = without(now, old);
    const went = without(old, now);
    if (came.length === 0 && went.length === 0) {
      seen({ ...at, what: 'order' });
      return;
    }
    const told = (values: readonly unknown[]) => values.flatMap((value) => closedValue(member, value) ?? []);
    seen({ ...at, what: 'members', added: told(came), removed: told(went), more: came.length, fewer: went.length });
  };
}

/** What `all` has beyond `some`; what stands twice counts twice. */
function without(all: readonly unknown[], some: readonly unknown[]): unknown[] {
  const left = some.map((one) => JSON.stringify(one));
  return all.filter((one) => {
    const at = left.indexOf(JSON.stringify(one));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Whether two values of an entry are the same; the order of keys does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Item, other as Item];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of keys) if (!isSame(left[key], right[key])) return false;
  return true;
}

function asObject(value: unknown): Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : {};
}

/** A word in the place of a list, such as `unknown`, is a list without members. */
function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

type Item = Record<string, unknown>;
type At = { record?: ChangedRecord; field: readonly string[]; member?: Closed };
type Seen = (change: Change) => void;
type Compare = (before: unknown, after: unknown, at: At, seen: Seen) => void;
export type Comparer = (before: unknown, after: unknown, seen: Seen) => void;
