/**
 * Finds every id that an entry refers to, from the schema's own `meta({ refersTo })`:
 * a new field that holds an actor's id is followed without anyone adding it to a list.
 */
import { z } from 'zod';
import type { FieldPath } from '../diagnostics/finding.ts';

/** Compile a schema to a function that calls `seen` for each reference in a value that it accepted. */
export function referenceWalker(schema: z.ZodType): ReferenceWalker {
  return compile(schema) ?? (() => undefined);
}

function compile(schema: z.core.$ZodType): ReferenceWalker | undefined {
  const kind = z.globalRegistry.get(schema)?.['refersTo'] as ReferenceKind | undefined;
  if (kind) {
    return (value, path, seen) => {
      if (typeof value === 'string') seen(kind, value, path);
    };
  }
  if (schema instanceof z.ZodOptional) return compile(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodArray) return ofArray(compile(schema.element as z.core.$ZodType));
  if (schema instanceof z.ZodObject) return ofObject(schema);
  if (schema instanceof z.ZodUnion) return ofUnion(schema);
  return undefined;
}

function ofArray(member: ReferenceWalker | undefined): ReferenceWalker | undefined {
  if (!member) return undefined;
  return (value, path, seen) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) member(item, [...path, index], seen);
  };
}

function ofObject(schema: z.ZodObject): ReferenceWalker | undefined {
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) => {
    const walker = compile(field);
    return walker ? [[key, walker] as const] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, path, seen) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, walker] of fields) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner !== undefined) walker(inner, [...path, key], seen);
    }
  };
}

/** The first option that has references: unions here are "a list, or a word". */
function ofUnion(schema: z.ZodUnion): ReferenceWalker | undefined {
  for (const option of schema.options as z.core.$ZodType[]) {
    const walker = option instanceof z.ZodLiteral ? undefined : compile(option);
    if (walker) return (value, path, seen) => (typeof value === 'string' ? undefined : walker(value, path, seen));
  }
  return undefined;
}

export type ReferenceKind = 'actor' | 'source';
export type ReferenceWalker = (value: unknown, path: FieldPath, seen: Seen) => void;
type Seen = (kind: ReferenceKind, id: string, path: FieldPath) => void;
