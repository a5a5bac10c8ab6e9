/** Who is there and what they say, want and hold: actors in a place, control, grievances, customs. */
import { z } from 'zod';
import { record } from './citation.ts';
import { actorId, partialDate, text } from './primitives.ts';
import { CONTROL_CLAIMS, CUSTOM_CALENDARS, GRIEVANCE_THEMES, PLACE_RELATIONS } from './vocabularies.ts';

/** Position, reasoning and motives follow the iceberg of the Centre of Competence on Humanitarian Negotiation. */
export const actorInPlace = record({
  actor: actorId().describe('Who it is.'),
  relation: z.enum(PLACE_RELATIONS).describe('What it is to a negotiation about access here.'),
  position: text(600).optional().describe('What they say they want.'),
  reasoning: text(600).optional().describe('How they explain it.'),
  motives: text(600).optional().describe('What moves them, as far as a source says so.'),
  ambitions: text(600).optional().describe('What it wants to become or to be given.'),
  influences: z
    .array(
      z.strictObject({
        actor: actorId().describe('Whom it moves.'),
        how: text(300).describe('By what: kinship, money, faith, fear, shared interest.'),
      }),
    )
    .max(20)
    .optional()
    .describe('Whom they move, and how.'),
});

/** Several claims may contradict each other: all are shown. */
export const controlClaim = record({
  actor: actorId().describe('Of whom it is said.'),
  claim: z.enum(CONTROL_CLAIMS).describe('What is said of it.'),
  until: partialDate().optional().describe('When it was known to have ended.'),
  area: text(300).optional().describe('The part of the locality, where not all of it.'),
  note: text(600).optional().describe('What to know about the claim.'),
});

export const grievance = record({
  theme: z.enum(GRIEVANCE_THEMES).describe('What it is about.'),
  holders: z
    .union([z.array(actorId()).min(1).max(20), z.literal('unknown')])
    .describe('Groups that hold it: ids of actors.'),
  statement: text(1000).describe('What they hold against whom, in words that they would recognise.'),
  avoid: text(600).optional().describe('What not to touch or promise.'),
});

export const custom = record({
  statement: text(1000).describe('What is done here, and what is not.'),
  protocol: text(600).optional().describe('How to come, whom to greet first.'),
  calendar: z
    .strictObject({
      kind: z.enum(CUSTOM_CALENDARS).describe('What returns.'),
      when: text(200).describe('When it returns: a weekday, a month, a season.'),
    })
    .optional()
    .describe('A time of the week or the year that it depends on.'),
});

export type ActorInPlace = z.infer<typeof actorInPlace>;
export type ControlClaim = z.infer<typeof controlClaim>;
export type Grievance = z.infer<typeof grievance>;
export type Custom = z.infer<typeof custom>;
