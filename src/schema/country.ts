/** The national frame: the region table that localities must agree with, accords, figures, precedents without a place. */
import { z } from 'zod';
import { civilMilitary, displacement, figure, outreach, transfer } from './aid.ts';
import { citation } from './citation.ts';
import { condition } from './condition.ts';
import { entryBase } from './locality.ts';
import { grievance } from './people.ts';
import { aliases, iso3166, names, partialDate, pcode, sentence, slug, text } from './primitives.ts';
import { commitment, communityProtection, protectionRisk } from './protection.ts';

export const district = z.strictObject({ pcode: pcode(), name: text(120) });

export const region = z.strictObject({
  pcode: pcode(),
  name: text(120),
  names: names().optional(),
  aliases: aliases().optional(),
  iso3166: iso3166().optional(),
  districts: z.array(district).max(200).describe('Level-2 places that the entries use, with their P-codes.'),
});

export const accord = z.strictObject({
  id: slug(),
  name: text(200),
  signedOn: partialDate(),
  endedOn: partialDate().optional(),
  oversight: text(300).optional(),
  sources: z.array(citation).min(1).max(10),
});

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(200).optional();

export const country = z.strictObject({
  ...entryBase,
  pcodePrefix: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('The two letters that its P-codes start with.'),
  pcodeList: z
    .strictObject({ name: text(200), validFrom: partialDate(), sources: z.array(citation).min(1).max(10) })
    .describe('Which edition of the P-code list the regions follow.'),
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
  unknowns: z.array(sentence()).max(30).optional(),
});

export type CountryFacts = z.infer<typeof country>;
