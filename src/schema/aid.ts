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
  QUALIFIERS,
  POPULATIONS,
  TRANSFER_FREQUENCIES,
  TRANSFER_MODALITIES,
  TRANSFER_UNITS,
  YES_NO_UNKNOWN,
} from './vocabularies.ts';

export const constraint = record({
  kind: z.enum(CONSTRAINTS),
  statement: text(1000),
  area: text(300).optional(),
});

/** Principles explained again every quarter, as populations move. Never a date or a venue. */
export const outreach = record({
  quarter: quarter(),
  area: text(300),
  audience: text(300),
  result: z.enum(OUTREACH_RESULTS),
  themes: z.array(text(160)).max(20).optional(),
});

/** Different amounts in one place feed tension: divergence is flagged. */
export const transfer = record({
  organisationType: z.enum(ORGANISATION_TYPES),
  modality: z.enum(TRANSFER_MODALITIES),
  amount: z.union([z.number().positive(), z.literal('unknown')]),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217, for example XOF.'),
  per: z.enum(TRANSFER_UNITS),
  frequency: z.enum(TRANSFER_FREQUENCIES),
  validFrom: partialDate(),
  validTo: partialDate().optional(),
  reference: text(300).optional().describe('The standard or decision that fixes the amount.'),
  note: text(600).optional(),
});

/** Where soldiers and aid come near each other in people’s eyes. */
export const civilMilitary = record({
  kind: z.enum(CIVIL_MILITARY_KINDS),
  actor: actorId(),
  period: period(),
  coordinated: z.enum(YES_NO_UNKNOWN),
  review: text(400).optional().describe('The project review committee, and what it said.'),
  note: text(1000).optional(),
});

/** Conflicting figures coexist: one record for each source’s figure. */
export const displacement = record({
  population: z.enum(POPULATIONS),
  value: z.number().int().nonnegative(),
  unit: z.enum(POPULATION_UNITS),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the source words the figure.'),
  repeat: z.enum(YES_NO_UNKNOWN).optional().describe('Whether people had to move more than once.'),
  site: text(200).optional().describe('A public site or town, never a household.'),
  servicesInterrupted: text(400).optional(),
  note: text(600).optional(),
});

/** Any other number that a source gives for a country: schools closed, incidents, funding. */
export const figure = record({
  label: text(160),
  value: z.number(),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the source words the figure.'),
  unit: text(60),
  period: period().optional(),
  note: text(600).optional(),
});

export type Constraint = z.infer<typeof constraint>;
export type Outreach = z.infer<typeof outreach>;
export type Transfer = z.infer<typeof transfer>;
export type CivilMilitary = z.infer<typeof civilMilitary>;
export type Displacement = z.infer<typeof displacement>;
export type Figure = z.infer<typeof figure>;
