/**
 * Which vocabulary a field of the schema takes its values from, by the name that its wording has in
 * `content/strings/<lang>.json`: `vocabulary.<name>.<value>`. A new field that takes a known list needs no entry here.
 */
import { z } from 'zod';
import * as lists from './vocabularies.ts';

/** The name of the list whose values a field takes; undefined where it takes none of the vocabularies. */
export function vocabularyOf(schema: z.core.$ZodType): VocabularyName | undefined {
  const values = valuesOf(schema);
  return values && BY_VALUES.get(values.join(' '));
}

function valuesOf(schema: z.core.$ZodType): unknown[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options;
  return schema instanceof z.ZodLiteral ? [...schema.values] : undefined;
}

const NAMES = {
  access: lists.ACCESS_STATES,
  constraint: lists.CONSTRAINTS,
  sensitivity: lists.SENSITIVITIES,
  reliability: lists.RELIABILITIES,
  credibility: lists.CREDIBILITIES,
  sourceKind: lists.SOURCE_KINDS,
  sourceAvailability: lists.SOURCE_AVAILABILITIES,
  actorClass: lists.ACTOR_CLASSES,
  actorRelation: lists.ACTOR_RELATIONS,
  placeRelation: lists.PLACE_RELATIONS,
  control: lists.CONTROL_CLAIMS,
  grievanceTheme: lists.GRIEVANCE_THEMES,
  customCalendar: lists.CUSTOM_CALENDARS,
  conditionStatus: lists.CONDITION_STATUSES,
  conditionType: lists.CONDITION_TYPES,
  sector: lists.SECTORS,
  expiryKind: lists.EXPIRY_KINDS,
  confirmationMethod: lists.CONFIRMATION_METHODS,
  outreachResult: lists.OUTREACH_RESULTS,
  organisationType: lists.ORGANISATION_TYPES,
  transferModality: lists.TRANSFER_MODALITIES,
  transferUnit: lists.TRANSFER_UNITS,
  transferFrequency: lists.TRANSFER_FREQUENCIES,
  civilMilitaryKind: lists.CIVIL_MILITARY_KINDS,
  yesNo: lists.YES_NO_UNKNOWN,
  population: lists.POPULATIONS,
  populationUnit: lists.POPULATION_UNITS,
  qualifier: lists.QUALIFIERS,
  protectionRisk: lists.PROTECTION_RISKS,
  communityProtection: lists.COMMUNITY_PROTECTION_KINDS,
  consultationDepth: lists.CONSULTATION_DEPTHS,
  commitmentStatus: lists.COMMITMENT_STATUSES,
  language: lists.ENTRY_LANGUAGES,
} as const satisfies Record<string, readonly (string | number)[]>;

const BY_VALUES = new Map(
  Object.entries(NAMES).map(([name, values]) => [(values as readonly unknown[]).join(' '), name as VocabularyName]),
);

export type VocabularyName = keyof typeof NAMES;
