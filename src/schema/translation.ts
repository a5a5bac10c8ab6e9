/**
 * The prose of an entry in another language. It holds no fact: dates, parties and states are those of the entry, so
 * they cannot differ. Which texts there are, and their keys, is said in prose.ts.
 */
import { z } from 'zod';
import { isDigest } from './digest.ts';
import { day, finding } from './primitives.ts';

/** What is remembered of the text that was translated; see digest.ts. */
const digest = () =>
  z
    .string()
    .refine(
      isDigest,
      finding(
        'PAL317',
        'this is not the mark of a text',
        'keep the twelve letters that "npm run translate -- start" wrote',
      ),
    );

export const translatedBlock = z.strictObject({
  at: z
    .string()
    .max(300)
    .describe('Which text it translates: the way to it by field and id, like conditions.market-access.agreed.'),
  of: digest().describe('Mark of the text that was translated. It is stale when the entry’s text has another.'),
  text: z.string().max(4000).describe('The translation. Empty while nobody has translated it.'),
});

/** Two translations of one text: nobody knows which is meant. */
function eachOnce(blocks: readonly { at: string }[], ctx: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { at }] of blocks.entries()) {
    if (seen.has(at)) {
      const { params } = finding('PAL501', '', 'keep one of the two');
      ctx.addIssue({ code: 'custom', path: [index, 'at'], message: `"${at}" is translated twice`, params });
    }
    seen.add(at);
  }
}

export const translation = z.strictObject({
  reviewed: day().optional().describe('The day on which somebody last read it against the entry.'),
  blocks: z.array(translatedBlock).max(2000).superRefine(eachOnce).describe('One for each text of the entry.'),
  body: z
    .array(digest())
    .max(200)
    .optional()
    .describe('Marks of the sections of the entry’s prose, in the order in which their translations stand below.'),
});

export type TranslationFacts = z.infer<typeof translation>;
