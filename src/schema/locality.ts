/** The front matter of one locality: facts of a place, from which its brief is made. */
import { z } from 'zod';
import { civilMilitary, constraint, displacement, outreach, transfer } from './aid.ts';
import { always, sourced, sourcesAreGiven } from './citation.ts';
import { condition } from './condition.ts';
import { actorInPlace, controlClaim, custom, grievance } from './people.ts';
import { aliases, day, degrees, iso3166, names, partialDate, pcode, properName, sentence, text } from './primitives.ts';
import { commitment, communityProtection, consultation, protectionRisk } from './protection.ts';
import { ACCESS_STATES, ENTRY_LANGUAGES, SENSITIVITIES } from './vocabularies.ts';

/** How far aid can reach the place, in one sentence, dated and sourced. */
export const access = z
  .strictObject({
    state: z.enum(ACCESS_STATES).describe('How far aid can reach the place at all.'),
    sentence: sentence().describe('How, in one sentence: the first thing that a negotiator reads.'),
    asOf: partialDate().describe('When it was observed (not when it was written down).'),
    ...sourced,
  })
  .superRefine(sourcesAreGiven, always);

/** A list, or the words `none-known`: a list is never silently left out. */
const orNoneKnown = <Item extends z.ZodType>(item: Item) =>
  z.union([z.literal('none-known'), z.array(item).min(1).max(200)]);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).optional();

export const changeNote = z.strictObject({
  on: day().describe('The day of the change.'),
  text: sentence().describe('What is different now, for a reader who knew the entry before.'),
});

/** Fields that entries of every kind share. */
export const entryBase = {
  name: properName().describe('The usual name.'),
  names: names().optional().describe('Names by language.'),
  aliases: aliases().optional().describe('Other spellings, former and local names: search finds them.'),
  language: z.enum(ENTRY_LANGUAGES).describe('Language of this entry’s prose.'),
  summary: text(800).describe('Two or three sentences.'),
  reviewed: day().describe('The day on which an editor last checked the whole entry.'),
  sensitivity: z.enum(SENSITIVITIES).describe('For every record that does not say otherwise.'),
  changeNote: changeNote.optional().describe('What changed last, in a sentence.'),
};

export const locality = z.strictObject({
  ...entryBase,
  adminLevel: z.literal([1, 2, 3, 4]).describe('1 region, 2 cercle, 3 commune, 4 village.'),
  pcode: pcode().describe('OCHA P-code, in quotes.'),
  parent: pcode().optional().describe('P-code of the level-2 place it lies in; for levels 3 and 4.'),
  region: pcode().describe('P-code of its region in the country’s table.'),
  regionNote: sentence().optional().describe('Where the law and the P-code list count it differently.'),
  iso3166: iso3166()
    .optional()
    .describe('ISO 3166-2 code of its region. Never derived from the P-code: the two number the regions differently.'),
  centroid: z
    .tuple([degrees(90), degrees(180)])
    .optional()
    .describe('Latitude and longitude, two decimals at most.'),
  places: z
    .array(
      z.strictObject({
        name: properName().describe('Its usual name.'),
        aliases: aliases().optional().describe('Other spellings.'),
      }),
    )
    .max(60)
    .optional()
    .describe('Villages and communes inside it that its records speak of: search finds them.'),
  access,
  actors: orNoneKnown(actorInPlace),
  control: list(controlClaim),
  grievances: orNoneKnown(grievance),
  customs: list(custom),
  conditions: orNoneKnown(condition),
  constraints: list(constraint),
  outreach: list(outreach),
  transfers: list(transfer),
  civilMilitary: list(civilMilitary),
  displacement: list(displacement),
  protectionRisks: list(protectionRisk),
  communityProtection: list(communityProtection),
  consultations: list(consultation),
  commitments: list(commitment),
  unknowns: z.array(sentence()).max(30).optional().describe('What we do not know and should ask.'),
});

export type LocalityFacts = z.infer<typeof locality>;
