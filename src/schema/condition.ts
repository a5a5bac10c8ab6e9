/** Negotiated conditions: what was asked, what was agreed, with whom and until when. The core of an entry. */
import { z } from 'zod';
import { citation, record } from './citation.ts';
import { actorId, day, partialDate, slug, text } from './primitives.ts';
import { CONDITION_STATUSES, CONDITION_TYPES, CONFIRMATION_METHODS, SECTORS } from './vocabularies.ts';

/** When the agreement ends. `open` and `event` and `not-stated` lapse to unconfirmed without a new confirmation. */
export const expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), on: partialDate().describe('The last day it holds.') }),
  z.strictObject({ kind: z.literal('review'), by: partialDate().describe('The last day before it must be reviewed.') }),
  z.strictObject({ kind: z.literal('event'), event: text(200).describe('What ends it.') }),
  z.strictObject({ kind: z.literal('open').describe('Said to have no end.') }),
  z.strictObject({ kind: z.literal('not-stated').describe('Nobody said when it ends.') }),
]);

export const confirmation = z.strictObject({
  on: day().describe('The day on which someone checked that it still holds.'),
  how: z.enum(CONFIRMATION_METHODS).describe('How it was checked.'),
  note: text(300).optional().describe('What was heard. Never who said it.'),
  sources: z.array(citation).max(10).optional().describe('Who says so, with grades.'),
});

/** Naivasha grid of the Centre of Competence on Humanitarian Negotiation: facts and norms, shared or not. */
export const commonGround = z.strictObject({
  agreedFacts: z.array(text(300)).max(20).optional().describe('Facts that both sides accept.'),
  contestedFacts: z.array(text(300)).max(20).optional().describe('Facts that one side disputes.'),
  sharedNorms: z.array(text(300)).max(20).optional().describe('Norms that both sides hold to.'),
  divergentNorms: z.array(text(300)).max(20).optional().describe('Norms on which they differ.'),
});

export const condition = record({
  title: text(160).describe('What a negotiator would call it.'),
  type: z.enum(CONDITION_TYPES).optional().describe('Makes precedents comparable across places.'),
  sector: z.enum(SECTORS).optional().describe('The humanitarian sector that it serves.'),
  area: text(300).optional().describe('The part of the locality it covers, where not all of it.'),
  parties: z
    .union([z.array(actorId()).min(1).max(30), z.literal('unknown')])
    .describe('Who agreed or was asked: ids of actors. Groups and offices, never persons.'),
  humanitarianParty: text(200).describe('The organisation that negotiated or benefits, `none` or `unknown`.'),
  mediatedBy: z
    .array(actorId())
    .max(10)
    .optional()
    .describe('Who brought the parties together. Offices, never persons.'),
  guaranteedBy: z.array(actorId()).max(10).optional().describe('Who stands for it being kept.'),
  leftOut: z.array(actorId()).max(20).optional().describe('Who was not part of it, though it concerns them.'),
  asked: text(1200).describe('What was asked, and of whom; or `unknown`.'),
  agreed: text(1200).describe('What was agreed; or `unknown`; or `nothing`.'),
  askedOn: partialDate().optional().describe('When it was first asked.'),
  agreedOn: z
    .union([z.literal('unknown'), z.literal('not-agreed'), partialDate()])
    .describe('When it was agreed; `not-agreed` for what is only proposed or was refused.'),
  status: z.enum(CONDITION_STATUSES).describe('As authored. The state on a day is derived from it and the dates.'),
  endedOn: partialDate().optional().describe('When it was suspended, broken, refused or superseded.'),
  expiry,
  suspensiveClause: text(600).optional().describe('What suspends it.'),
  monitoring: text(600).optional().describe('Who watches over it, and how.'),
  monitoredBy: z
    .array(actorId())
    .max(10)
    .optional()
    .describe('Who watches over it, where they have an entry: whoever leaves is flagged.'),
  supersedes: z.array(slug()).max(10).optional().describe('Ids of earlier conditions of this entry that it replaces.'),
  confirmed: z.array(confirmation).max(200).optional(),
  commonGround: commonGround.optional(),
});

export type Condition = z.infer<typeof condition>;
export type Expiry = z.infer<typeof expiry>;
export type Confirmation = z.infer<typeof confirmation>;
