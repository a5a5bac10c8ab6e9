/**
 * Takes out of an entry what somebody may not read, wherever the schema says that a record, a source or an actor
 * stands: a new record or a new field that holds an id is cut without anyone adding it to a list.
 * What may be left out is left out; what is required and cut takes the record around it along.
 */
import { z } from 'zod';
import type { ReferenceKind } from './references.ts';
import type { SENSITIVITIES } from './vocabularies.ts';

/** Stands for a value that was cut. */
export const CUT = Symbol('cut');

/**
 * Compile the schema of an entry to a function that gives the entry without what `judge` refuses:
 * the same object where nothing is cut, `CUT` where nothing can be left.
 * @param instead what stands in the place of a required field of the entry that was cut.
 */
export function pruner(schema: z.ZodObject, instead: Instead = {}): Pruner {
  const prune = ofObject(schema, { judged: false, instead });
  return (entry, judge) => (prune ? prune(entry, judge, entry.sensitivity) : entry);
}

function compile(schema: z.core.$ZodType, optional = false): Prune | undefined {
  const kind = z.globalRegistry.get(schema)?.['refersTo'] as ReferenceKind | undefined;
  if (kind) return (value, judge) => (typeof value !== 'string' || judge.mayName(kind, value) ? value : CUT);
  if (schema instanceof z.ZodOptional) return compile(schema.unwrap() as z.core.$ZodType, true);
  if (schema instanceof z.ZodArray) return ofArray(schema, optional);
  if (schema instanceof z.ZodObject) return ofObject(schema, { judged: true, instead: {} });
  return schema instanceof z.ZodUnion ? ofUnion(schema) : undefined;
}

/**
 * A list without its cut members, or `CUT` where none is left. A list of ids that is required (the parties of an
 * agreement) is cut whole with one of them: the words beside it speak of that one, and a shorter list would be false.
 */
function ofArray(schema: z.ZodArray, optional: boolean): Prune | undefined {
  const member = compile(schema.element as z.core.$ZodType);
  if (!member) return undefined;
  const whole = !optional && !(schema.element instanceof z.ZodObject);
  return (value, judge, level) => {
    if (!Array.isArray(value)) return value;
    const pruned = value.map((one: unknown) => member(one, judge, level));
    const kept = pruned.filter((one) => one !== CUT);
    if (kept.length < value.length && (whole || kept.length === 0)) return CUT;
    return kept.length === value.length && kept.every((one, index) => one === value[index]) ? value : kept;
  };
}

function ofObject(schema: z.ZodObject, { judged, instead }: { judged: boolean; instead: Instead }): Prune | undefined {
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  const isRecord = judged && ('sensitivity' in shape || 'sources' in shape);
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    const prune = compile(field);
    // A claim whose sources are all cut is cut, also where it might have stood without any.
    const mayGo = field instanceof z.ZodOptional && key !== 'sources';
    return prune ? [{ key, prune, mayGo }] : [];
  });
  if (!isRecord && fields.length === 0) return undefined;
  return (value, judge, above) => {
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Record<string, unknown>;
    const level = (judged ? (record['sensitivity'] as Level | undefined) : undefined) ?? above;
    if (isRecord && !judge.mayStay(level, record['sources'] as Cited[] | undefined)) return CUT;
    let left = record;
    for (const { key, prune, mayGo } of fields) {
      if (record[key] === undefined) continue;
      const pruned = prune(record[key], judge, level);
      if (pruned === record[key]) continue;
      if (left === record) left = { ...record };
      const replacement = pruned === CUT ? instead[key]?.(record) : pruned;
      if (replacement !== undefined) left[key] = replacement;
      else if (mayGo) delete left[key];
      else return CUT;
    }
    return left;
  };
}

/** "A list, or a word": a list of which nothing is left is what it is where nothing is known. */
function ofUnion(schema: z.ZodUnion): Prune | undefined {
  const options = schema.options as z.core.$ZodType[];
  const prune = options.map((option) => compile(option)).find((one) => one !== undefined);
  const saysNone = options.some((option) => option instanceof z.ZodLiteral && option.values.has('none-known'));
  if (!prune || !saysNone) return prune;
  return (value, judge, level) => {
    const pruned = prune(value, judge, level);
    return pruned === CUT ? 'none-known' : pruned;
  };
}

export interface Judge {
  /** Whether the audience has an entry: only then may its id stand anywhere. */
  mayName: (kind: ReferenceKind, id: string) => boolean;
  /** Whether a record of this level, resting on these sources, may be read. */
  mayStay: (level: Level, sources: readonly Cited[] | undefined) => boolean;
}

export type Level = (typeof SENSITIVITIES)[number];
export type Pruner = <Entry extends { sensitivity: Level }>(entry: Entry, judge: Judge) => unknown;
type Prune = (value: unknown, judge: Judge, level: Level) => unknown;
type Instead = Record<string, (entry: Record<string, unknown>) => unknown>;
type Cited = { source: string };
