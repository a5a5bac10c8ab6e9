/** An actor: an armed group, a force, a mission, an authority, a community, a mediator. Never a person. */
import { z } from 'zod';
import { always, citation, sourced, sourcesAreGiven } from './citation.ts';
import { entryBase } from './locality.ts';
import { actorId, partialDate, text } from './primitives.ts';
import { ACTOR_CLASSES, ACTOR_RELATIONS } from './vocabularies.ts';

export const actorRelation = z.strictObject({
  to: actorId().describe('The other actor.'),
  kind: z.enum(ACTOR_RELATIONS).describe('What this actor is, or was, to the other.'),
  from: partialDate().optional().describe('Since when.'),
  until: partialDate().optional().describe('Until when, where it is over.'),
  note: text(300).optional().describe('What to know about it: who says so, who denies it.'),
  sources: z.array(citation).max(10).optional().describe('Who says so, with grades.'),
});

export const deedOfCommitment = z.strictObject({
  title: text(200).describe('What was undertaken.'),
  on: partialDate().describe('When it was signed.'),
  sources: z.array(citation).min(1).max(10).describe('Who says so, with grades.'),
});

export const actor = z
  .strictObject({
    ...entryBase,
    ...sourced,
    class: z.enum(ACTOR_CLASSES).describe('What it is: an armed group, an authority, a community, a mediator.'),
    active: z
      .strictObject({
        from: partialDate().optional().describe('When it began or arrived.'),
        until: partialDate().optional().describe('When it ended or left.'),
      })
      .optional()
      .describe('When it existed or was present. A guarantor whose time is over is flagged.'),
    relations: z.array(actorRelation).max(60).optional(),
    deedsOfCommitment: z.array(deedOfCommitment).max(20).optional(),
  })
  .superRefine(sourcesAreGiven, always);

export type ActorFacts = z.infer<typeof actor>;
