/**
 * Citations and what every record carries: its id, its sources with their grades, the day it was observed.
 */
import { z } from 'zod';
import { finding, partialDate, properName, slug, sourceId, text } from './primitives.ts';
import { CREDIBILITIES, RELIABILITIES, SENSITIVITIES } from './vocabularies.ts';

/** One use of a source. Its grades, where given, replace the usual ones of the source. */
export const citation = z.strictObject({
  source: sourceId().describe('Id of a file in content/sources.'),
  reliability: z
    .enum(RELIABILITIES)
    .optional()
    .describe('Admiralty A-F, where it differs from the source’s usual one.'),
  credibility: z
    .literal([...CREDIBILITIES])
    .optional()
    .describe('Admiralty 1-6 of this piece of information, where it differs from the source’s usual one.'),
  locator: properName(120).optional().describe('Where in the source: a page, a paragraph, a heading.'),
});

/** `sources` and, only where the list is empty, the reason for that. */
export const sourced = {
  sources: z.array(citation).max(20).describe('Who says so, with grades. Empty only with a reason in `unsourced`.'),
  unsourced: text(300).optional().describe('Why there is no source, where `sources` is empty.'),
};

/** The fields that every dated record of an entry shares. */
export const recordBase = {
  id: slug().describe('Unique in its entry; translations and links hold on to it.'),
  ...sourced,
  asOf: partialDate().describe('When it was observed (not when it was written down).'),
  sensitivity: z.enum(SENSITIVITIES).optional().describe('Where it differs from the entry’s.'),
};

/**
 * Refinement for every object with `sources`: an empty list needs a reason, and a list needs none.
 * Rule: DESIGN, "The records".
 */
export function sourcesAreGiven(
  record: { sources: unknown[]; unsourced?: string | undefined },
  ctx: z.RefinementCtx,
): void {
  if (!Array.isArray(record.sources)) return;
  if (record.sources.length === 0 && record.unsourced === undefined) {
    ctx.addIssue({
      code: 'custom',
      path: ['sources'],
      message: 'nothing says where this comes from',
      params: finding('PAL313', '', 'cite a source, or write "unsourced:" with the reason why there is none').params,
    });
  }
  if (record.sources.length > 0 && record.unsourced !== undefined) {
    ctx.addIssue({
      code: 'custom',
      path: ['unsourced'],
      message: '"unsourced" stands beside sources',
      params: finding('PAL313', '', 'take "unsourced" away, or empty "sources"').params,
    });
  }
}

/** Look for sources even where other fields are wrong: an editor hears everything at once. */
export const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

/** A record of an entry: strict, with id, sources and date. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...recordBase, ...shape }).superRefine((value, ctx) => {
    sourcesAreGiven(value as { sources: unknown[]; unsourced?: string }, ctx);
  }, always);
}

export type Citation = z.infer<typeof citation>;
