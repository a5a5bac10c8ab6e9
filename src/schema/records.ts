/**
 * Visits the objects of an entry that have certain keys, as the schema says where they are:
 * checks over thousands of entries must not look at every value of each.
 */
import { z } from 'zod';
import type { FieldPath } from '../diagnostics/finding.ts';

/**
 * Compile a schema to a function that calls `seen` for each object that may have one of `keys`.
 * The path is given as a function, since most calls do not need it.
 */
export function recordWalker(schema: z.ZodType, keys: readonly string[]): RecordWalker {
  const walk = compile(schema, new Set(keys), new Map()) ?? (() => undefined);
  return (value, seen) => walk(value, undefined, seen);
}

function compile(schema: z.core.$ZodType, keys: ReadonlySet<string>, known: Known): Walk | undefined {
  if (known.has(schema)) return known.get(schema);
  const walk = compileNew(schema, keys, known);
  known.set(schema, walk);
  return walk;
}

function compileNew(schema: z.core.$ZodType, keys: ReadonlySet<string>, known: Known): Walk | undefined {
  if (schema instanceof z.ZodOptional) return compile(schema.unwrap() as z.core.$ZodType, keys, known);
  if (schema instanceof z.ZodArray) return ofArray(compile(schema.element as z.core.$ZodType, keys, known));
  if (schema instanceof z.ZodUnion) {
    // Forms of one field: "a list, or a word", or objects told apart by a key. The first that has objects serves all.
    return (schema.options as z.core.$ZodType[])
      .map((option) => compile(option, keys, known))
      .find((walk) => walk !== undefined);
  }
  return schema instanceof z.ZodObject ? ofObject(schema, keys, known) : undefined;
}

function ofArray(member: Walk | undefined): Walk | undefined {
  if (!member) return undefined;
  return (value, above, seen) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length; index += 1) member(value[index], { above, step: index }, seen);
  };
}

function ofObject(schema: z.ZodObject, keys: ReadonlySet<string>, known: Known): Walk | undefined {
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  const own = Object.keys(shape).some((key) => keys.has(key));
  const inner = Object.entries(shape).flatMap(([key, field]) => {
    const walk = compile(field, keys, known);
    return walk ? [[key, walk] as const] : [];
  });
  if (!own && inner.length === 0) return undefined;
  return (value, above, seen) => {
    if (typeof value !== 'object' || value === null) return;
    if (own) seen(value as Record<string, unknown>, () => pathOf(above));
    for (const [key, walk] of inner) {
      const field = (value as Record<string, unknown>)[key];
      if (field !== undefined) walk(field, { above, step: key }, seen);
    }
  };
}

function pathOf(trail: Trail | undefined): FieldPath {
  const path: (string | number)[] = [];
  for (let at = trail; at; at = at.above) path.unshift(at.step);
  return path;
}

type Known = Map<z.core.$ZodType, Walk | undefined>;
type Seen = (record: Record<string, unknown>, path: () => FieldPath) => void;
type Walk = (value: unknown, above: Trail | undefined, seen: Seen) => void;
interface Trail {
  above: Trail | undefined;
  step: string | number;
}

export type RecordWalker = (value: unknown, seen: Seen) => void;
