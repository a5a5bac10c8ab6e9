/** Protection risks, what people do for themselves, whose voices an entry rests on, and the promises of accords. */
import { z } from 'zod';
import { record } from './citation.ts';
import { actorId, partialDate, period, slug, text } from './primitives.ts';
import {
  COMMITMENT_STATUSES,
  COMMUNITY_PROTECTION_KINDS,
  CONSULTATION_DEPTHS,
  PROTECTION_RISKS,
} from './vocabularies.ts';

export const protectionRisk = record({
  risk: z.enum(PROTECTION_RISKS).describe('Which of the fifteen risks it is.'),
  statement: text(800).optional().describe('How it shows here.'),
  activities: z.array(text(300)).max(20).optional().describe('What is being done about it.'),
  indicators: z.array(text(300)).max(20).optional().describe('Signs by which one sees it grow or shrink.'),
  steps: z
    .strictObject({
      prevent: text(400).optional().describe('So that it does not happen.'),
      mitigate: text(400).optional().describe('So that it harms less.'),
      address: text(400).optional().describe('For those whom it has harmed.'),
    })
    .optional()
    .describe('What can be done before, during and after.'),
});

export const communityProtection = record({
  kind: z.enum(COMMUNITY_PROTECTION_KINDS).describe('What kind of protection it is.'),
  statement: text(1000).describe('What people do.'),
  harmMitigation: text(600).optional().describe('What is done so that it does not harm others.'),
});

/** Local ownership is wide, systematic and deep (GPPAC 2017). */
export const consultation = record({
  wide: z.array(text(160)).min(1).max(30).describe('Groups heard.'),
  systematic: z.boolean().describe('Whether it is repeated by rule.'),
  deep: z.enum(CONSULTATION_DEPTHS).describe('Whether it changed what was decided.'),
  period: period().describe('When they were heard.'),
});

export const commitment = record({
  accord: slug().describe('Id of an accord of the country’s entry.'),
  party: actorId().describe('Who promised it.'),
  text: text(800).describe('What was promised.'),
  status: z.enum(COMMITMENT_STATUSES).describe('How far it was kept.'),
  due: partialDate().optional().describe('By when it was to be kept.'),
  oversight: text(300).optional().describe('Who watches over it.'),
  note: text(800).optional().describe('How the source words it, and how far that goes.'),
});

export type ProtectionRisk = z.infer<typeof protectionRisk>;
export type CommunityProtection = z.infer<typeof communityProtection>;
export type Consultation = z.infer<typeof consultation>;
export type Commitment = z.infer<typeof commitment>;
