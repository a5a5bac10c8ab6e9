/**
 * The schema: one zod file for each record, and the vocabularies. The only place where the shape of content is said.
 * Types of records are inferred from here; the data dictionary is generated from here.
 * Nothing here reads files, and no rule here looks at two entries.
 */
import type { z } from 'zod';
import type { Finding } from '../diagnostics/finding.ts';
import { actor } from './actor.ts';
import { country } from './country.ts';
import { explainIssues } from './explain.ts';
import { locality } from './locality.ts';
import { source } from './source.ts';
import { translation } from './translation.ts';

/** The schema of each kind of entry. */
export const SCHEMAS = { locality, actor, country, source, translation } as const;

/** Check the value of a front matter against its kind's schema. */
export function validate<Kind extends SchemaKind>(
  kind: Kind,
  value: unknown,
  file: string,
): { facts: FactsOf<Kind> } | { findings: Finding[] } {
  const schema: z.ZodType = SCHEMAS[kind];
  const result = schema.safeParse(value);
  if (result.success) return { facts: result.data as FactsOf<Kind> };
  return { findings: explainIssues(schema, result.error.issues, value, file) };
}

export type SchemaKind = keyof typeof SCHEMAS;
export type FactsOf<Kind extends SchemaKind> = z.infer<(typeof SCHEMAS)[Kind]>;

export type { ActorFacts } from './actor.ts';
export type * from './aid.ts';
export type { Boundaries } from './boundaries.ts';
export type { Citation } from './citation.ts';
export type { Condition, Confirmation, Expiry } from './condition.ts';
export type { CountryFacts } from './country.ts';
export type { LocalityFacts } from './locality.ts';
export type * from './people.ts';
export type * from './protection.ts';
export type { SourceFacts } from './source.ts';
export type { TranslationFacts } from './translation.ts';
