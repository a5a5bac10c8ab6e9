/** An actor: an armed group, a force, a mission, an authority, a community, a mediator. Never a person. */
import { z } from 'zod';
import { always, citation, sourced, sourcesAreGiven } from './citation.ts';
import { entryBase } from './locality.ts';
import { actorId, partialDate, text } from './primitives.ts';
import { ACTOR_CLASSES, ACTOR_RELATIONS } from './vocabularies.ts';

export const actorRelation = z.strictObject({
  to: actorId(),
  kind: z.enum(ACTOR_RELATIONS),
  from: partialDate().optional(),
  until: partialDate().optional(),
  note: text(300).optional(),
  sources: z.array(citation).max(10).optional(),
});

export const deedOfCommitment = z.strictObject({
  title: text(200),
  on: partialDate(),
  sources: z.array(citation).min(1).max(10),
});

export const actor = z
  .strictObject({
    ...entryBase,
    ...sourced,
    class: z.enum(ACTOR_CLASSES),
    active: z
      .strictObject({ from: partialDate().optional(), until: partialDate().optional() })
      .optional()
      .describe('When it existed or was present. A guarantor whose time is over is flagged.'),
    relations: z.array(actorRelation).max(60).optional(),
    deedsOfCommitment: z.array(deedOfCommitment).max(20).optional(),
  })
  .superRefine(sourcesAreGiven, always);

export type ActorFacts = z.infer<typeof actor>;
