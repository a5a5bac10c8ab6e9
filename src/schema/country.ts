/** The national frame: the region table that localities must agree with, accords, figures, precedents without a place. */
import { z } from 'zod';
import { civilMilitary, displacement, figure, outreach, transfer } from './aid.ts';
import { citation } from './citation.ts';
import { condition } from './condition.ts';
import { entryBase } from './locality.ts';
import { grievance } from './people.ts';
import { aliases, iso3166, names, partialDate, pcode, properName, sentence, slug, text } from './primitives.ts';
import { commitment, communityProtection, protectionRisk } from './protection.ts';

export const district = z.strictObject({
  pcode: pcode().describe('Its P-code, which starts with that of its region.'),
  name: properName().describe('Its usual name.'),
});

export const region = z.strictObject({
  pcode: pcode().describe('Its P-code.'),
  name: properName().describe('Its usual name.'),
  names: names().optional().describe('Names by language.'),
  aliases: aliases().optional().describe('Other spellings, former and local names.'),
  iso3166: iso3166()
    .optional()
    .describe('ISO 3166-2 code. Never derived from the P-code: the two number the regions differently.'),
  districts: z.array(district).max(200).describe('Level-2 places that the entries use, with their P-codes.'),
});

export const accord = z.strictObject({
  id: slug().describe('What commitments name it by.'),
  name: text(200).describe('Its usual name.'),
  signedOn: partialDate().describe('When it was signed.'),
  endedOn: partialDate().optional().describe('When it was ended or denounced.'),
  oversight: text(300).optional().describe('Who watches over it.'),
  sources: z.array(citation).min(1).max(10).describe('Who says so, with grades.'),
});

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).optional();

export const country = z.strictObject({
  ...entryBase,
  pcodePrefix: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('Two capital letters that its P-codes start with, for example ML.'),
  pcodeList: z
    .strictObject({
      name: properName(200).describe('Name of the list.'),
      validFrom: partialDate().describe('Since when this edition holds.'),
      sources: z.array(citation).min(1).max(10).describe('Who says so, with grades.'),
    })
    .describe('Which edition of the P-code list the regions follow.'),
  householdSize: z
    .strictObject({
      people: z.number().min(1).max(30).describe('People in a household on average.'),
      asOf: partialDate().describe('When it was observed (not when it was written down).'),
      sources: z.array(citation).min(1).max(10).describe('Who says so, with grades.'),
    })
    .optional()
    .describe('By which amounts for each person are set beside amounts for each household.'),
  regionNote: sentence().optional().describe('Where the law counts regions differently from the P-code list.'),
  regions: z.array(region).min(1).max(60),
  accords: list(accord),
  commitments: list(commitment),
  conditions: list(condition).describe('Precedents that no source ties to a place.'),
  grievances: list(grievance),
  figures: list(figure),
  displacement: list(displacement),
  outreach: list(outreach),
  transfers: list(transfer),
  civilMilitary: list(civilMilitary),
  protectionRisks: list(protectionRisk),
  communityProtection: list(communityProtection),
  unknowns: z.array(sentence()).max(30).optional().describe('What we do not know and should ask.'),
});

export type CountryFacts = z.infer<typeof country>;
