/** A source: what was published, by whom, when, and how far it is usually to be relied upon. */
import { z } from 'zod';
import { httpsLink, partialDate, sourceId, text } from './primitives.ts';
import { CREDIBILITIES, RELIABILITIES, SENSITIVITIES, SOURCE_AVAILABILITIES, SOURCE_KINDS } from './vocabularies.ts';

export const source = z.strictObject({
  title: text(300).describe('Its title, or what it is in our words where it has none.'),
  publisher: text(160).describe('Who stands for what it says. Two citations of one publisher are one source.'),
  via: text(160).optional().describe('Who carried it, where it was read second-hand.'),
  restates: sourceId().optional().describe('The source that it merely repeats: then the two are one.'),
  kind: z.enum(SOURCE_KINDS).describe('What kind of publication it is.'),
  date: z.union([z.literal('unknown'), partialDate()]).describe('When it was published; `unknown` where nobody says.'),
  accessed: partialDate().optional().describe('When the link was last read.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('Two or three small letters of its language, for example fr.'),
  link: httpsLink().optional().describe('Where it can be read.'),
  availability: z.enum(SOURCE_AVAILABILITIES).describe('Whether anyone can read it.'),
  reliability: z.enum(RELIABILITIES).describe('Admiralty A-F: how reliable it usually is.'),
  credibility: z.literal([...CREDIBILITIES]).describe('Admiralty 1-6: what its information is usually worth.'),
  sensitivity: z.enum(SENSITIVITIES).describe('How sensitive it is that we hold it.'),
  note: text(600).optional().describe('Its bias, its reach, what it cannot know.'),
});

export type SourceFacts = z.infer<typeof source>;
