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
  risk: z.enum(PROTECTION_RISKS),
  statement: text(800).optional(),
  activities: z.array(text(300)).max(20).optional(),
  indicators: z.array(text(300)).max(20).optional(),
  steps: z
    .strictObject({
      prevent: text(400).optional(),
      mitigate: text(400).optional(),
      address: text(400).optional(),
    })
    .optional(),
});

export const communityProtection = record({
  kind: z.enum(COMMUNITY_PROTECTION_KINDS),
  statement: text(1000),
  harmMitigation: text(600).optional().describe('What is done so that it does not harm others.'),
});

/** Local ownership is wide, systematic and deep (GPPAC 2017). */
export const consultation = record({
  wide: z.array(text(160)).min(1).max(30).describe('Groups heard.'),
  systematic: z.boolean().describe('Whether it is repeated by rule.'),
  deep: z.enum(CONSULTATION_DEPTHS).describe('Whether it changed what was decided.'),
  period: period(),
});

export const commitment = record({
  accord: slug().describe('Id of an accord of the country’s entry.'),
  party: actorId(),
  text: text(800),
  status: z.enum(COMMITMENT_STATUSES),
  due: partialDate().optional(),
  oversight: text(300).optional(),
  note: text(800).optional(),
});

export type ProtectionRisk = z.infer<typeof protectionRisk>;
export type CommunityProtection = z.infer<typeof communityProtection>;
export type Consultation = z.infer<typeof consultation>;
export type Commitment = z.infer<typeof commitment>;
