/** Which values of an entry may be told again in a list of changes, and which are words of their author. */
import { z } from 'zod';
import { PROSE } from '../../schema/primitives.ts';
import type { ReferenceKind } from '../../schema/references.ts';
import { vocabularyOf } from '../../schema/vocabulary-names.ts';
import type { Closed } from './change.ts';

/** The value as a change may tell it; undefined for text, for names and for what is not there. */
export function closedValue(schema: z.core.$ZodType, value: unknown): Closed | undefined {
  if (value === undefined || value === null) return undefined;
  const refersTo = z.globalRegistry.get(schema)?.['refersTo'] as ReferenceKind | undefined;
  if (refersTo) return refersTo === 'actor' ? { actor: String(value) } : { source: String(value) };
  if (schema instanceof z.ZodOptional) return closedValue(schema.unwrap() as z.core.$ZodType, value);
  if (schema instanceof z.ZodUnion) return ofUnion(schema, value);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return ofList(schema, value);
  if (typeof value === 'boolean') return { yes: value };
  if (typeof value === 'number') return { number: value };
  return typeof value === 'string' && schema instanceof z.ZodString ? ofString(schema, value) : undefined;
}

function ofList(schema: z.ZodEnum | z.ZodLiteral, value: unknown): Closed | undefined {
  const list = vocabularyOf(schema);
  const values: readonly unknown[] = schema instanceof z.ZodEnum ? schema.options : [...schema.values];
  if (!values.includes(value)) return undefined;
  // A list of numbers that is no vocabulary, such as the levels of a place.
  if (typeof value === 'number' && list === undefined) return { number: value };
  return { word: String(value), ...(list && { list }) };
}

function ofUnion(schema: z.ZodUnion, value: unknown): Closed | undefined {
  if (schema instanceof z.ZodDiscriminatedUnion) return ofExpiry(value);
  const options = schema.options as z.core.$ZodType[];
  return options.map((option) => closedValue(option, value)).find((told) => told !== undefined);
}

/** Its kind and, of one that has a day, the day. What ends an agreement is said in words, which are not repeated. */
function ofExpiry(value: unknown): Closed | undefined {
  const { kind, on, by } = value as { kind?: string; on?: string; by?: string };
  if (kind === undefined) return undefined;
  const date = on ?? by;
  return { expiry: kind, ...(date !== undefined && { date }) };
}

/** Days and quarters have a form that no text has. P-codes and other codes are left to the page of the entry. */
function ofString(schema: z.ZodString, value: string): Closed | undefined {
  if (PROSE.get(schema)?.prose) return undefined;
  if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return { date: value };
  return /^\d{4}-Q[1-4]$/.test(value) ? { quarter: value } : undefined;
}
