/** What is done in the place: outreach, aid transfers, civil-military activity, displacement, constraints. */
import { z } from 'zod';
import { record } from './citation.ts';
import { actorId, partialDate, period, quarter, text } from './primitives.ts';
import {
  CIVIL_MILITARY_KINDS,
  CONSTRAINTS,
  ORGANISATION_TYPES,
  OUTREACH_RESULTS,
  POPULATION_UNITS,
  POPULATIONS,
  QUALIFIERS,
  TRANSFER_FREQUENCIES,
  TRANSFER_MODALITIES,
  TRANSFER_UNITS,
  YES_NO_UNKNOWN,
} from './vocabularies.ts';

export const constraint = record({
  kind: z.enum(CONSTRAINTS).describe('Which of the nine constraints it is.'),
  statement: text(1000).describe('What happens, to whom and how often.'),
  area: text(300).optional().describe('The part of the locality, where not all of it.'),
});

/** Principles explained again every quarter, as populations move. Never a date or a venue. */
export const outreach = record({
  quarter: quarter().describe('When, to the quarter: a day would tell who will be where.'),
  area: text(300).describe('Where, as widely as a quarter of a town. Never a venue.'),
  audience: text(300).describe('Groups that were addressed.'),
  result: z.enum(OUTREACH_RESULTS).describe('Whether it took place.'),
  themes: z.array(text(160)).max(20).optional().describe('What was explained.'),
});

/** Different amounts in one place feed tension: divergence is flagged. */
export const transfer = record({
  organisationType: z.enum(ORGANISATION_TYPES).describe('What kind of organisation gives it.'),
  modality: z.enum(TRANSFER_MODALITIES).describe('In what form it is given.'),
  amount: z.union([z.number().positive(), z.literal('unknown')]).describe('How much is given each time.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('Three capital letters of ISO 4217, for example XOF.'),
  per: z.enum(TRANSFER_UNITS).describe('To whom one amount goes.'),
  frequency: z.enum(TRANSFER_FREQUENCIES).describe('How often it is given.'),
  householdSize: z
    .number()
    .min(1)
    .max(30)
    .optional()
    .describe('People in a household, as the source counts them for this amount.'),
  validFrom: partialDate().describe('Since when the amount holds.'),
  validTo: partialDate().optional().describe('Until when it holds.'),
  reference: text(300).optional().describe('The standard or decision that fixes the amount.'),
  note: text(600).optional().describe('How people see it beside other amounts.'),
});

/** Where soldiers and aid come near each other in people’s eyes. */
export const civilMilitary = record({
  kind: z.enum(CIVIL_MILITARY_KINDS).describe('What was done.'),
  actor: actorId().describe('The force or mission that did it.'),
  period: period().describe('When it was done.'),
  coordinated: z.enum(YES_NO_UNKNOWN).describe('Whether humanitarian coordination was told beforehand.'),
  review: text(400).optional().describe('The project review committee, and what it said.'),
  note: text(1000).optional().describe('What people made of it.'),
});

/** Conflicting figures coexist: one record for each source’s figure. */
export const displacement = record({
  population: z.enum(POPULATIONS).describe('Who is counted.'),
  value: z.number().int().nonnegative().describe('The figure.'),
  unit: z.enum(POPULATION_UNITS).describe('What is counted.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the source words the figure.'),
  repeat: z.enum(YES_NO_UNKNOWN).optional().describe('Whether people had to move more than once.'),
  site: text(200).optional().describe('A public site or town, never a household.'),
  servicesInterrupted: text(400).optional().describe('Services that they lost or cannot reach.'),
  note: text(600).optional().describe('What the figure counts and leaves out.'),
});

/** Any other number that a source gives for a country: schools closed, incidents, funding. */
export const figure = record({
  label: text(160).describe('What is counted.'),
  value: z.number().describe('The figure.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the source words the figure.'),
  unit: text(60).describe('In what it is counted.'),
  period: period().optional().describe('The time that it covers.'),
  note: text(600).optional().describe('What the figure counts and leaves out.'),
});

export type Constraint = z.infer<typeof constraint>;
export type Outreach = z.infer<typeof outreach>;
export type Transfer = z.infer<typeof transfer>;
export type CivilMilitary = z.infer<typeof civilMilitary>;
export type Displacement = z.infer<typeof displacement>;
export type Figure = z.infer<typeof figure>;
