/** The records and closed lists that have a section of their own, in the order of the page. */
import * as actor from '../../schema/actor.ts';
import * as aid from '../../schema/aid.ts';
import * as citation from '../../schema/citation.ts';
import * as condition from '../../schema/condition.ts';
import * as country from '../../schema/country.ts';
import { SCHEMAS } from '../../schema/index.ts';
import * as locality from '../../schema/locality.ts';
import * as people from '../../schema/people.ts';
import * as protection from '../../schema/protection.ts';
import type * as vocabularies from '../../schema/vocabularies.ts';
import type { Schema } from './kinds.ts';

/** The kinds of file. */
export const ENTRIES: readonly Section[] = [
  {
    name: 'Locality',
    schema: SCHEMAS.locality,
    meaning: 'One place, in `content/localities/<iso3>/<slug>.mdx`. Its brief is made from it.',
  },
  {
    name: 'Actor',
    schema: SCHEMAS.actor,
    meaning: 'A group, a force, an office, a community, in `content/actors/<slug>.mdx`. Never a person.',
  },
  {
    name: 'Country',
    schema: SCHEMAS.country,
    meaning: 'The national frame, in `content/countries/<iso3>.mdx`. Localities agree with its table of regions.',
  },
  {
    name: 'Source',
    schema: SCHEMAS.source,
    meaning: 'What was published, by whom and when, in `content/sources/<slug>.yaml`.',
  },
  {
    name: 'Translation',
    schema: SCHEMAS.translation,
    meaning:
      'The prose of an entry in another language, in `content/translations/<lang>/` at the path of the entry. Facts stand in the entry alone.',
  },
];

/** The records inside them. */
export const RECORDS: readonly Section[] = [
  { name: 'Access', schema: locality.access, meaning: 'How far aid can reach the place.' },
  { name: 'Actor in a place', schema: people.actorInPlace, meaning: 'Who decides here, and what they want.' },
  {
    name: 'Control claim',
    schema: people.controlClaim,
    meaning: 'Who is said to hold the place. Claims that contradict each other stand side by side.',
  },
  { name: 'Grievance', schema: people.grievance, meaning: 'What people hold against others, and aid must not feed.' },
  { name: 'Custom', schema: people.custom, meaning: 'How to come to the place, and when.' },
  {
    name: 'Condition',
    schema: condition.condition,
    meaning: 'What was asked, what was agreed, with whom and until when. Its state on a day is derived, never written.',
  },
  {
    name: 'Confirmation',
    schema: condition.confirmation,
    meaning: 'That someone checked that a condition still holds.',
  },
  {
    name: 'Common ground',
    schema: condition.commonGround,
    meaning:
      'Facts and norms that the parties share or dispute (Naivasha grid of the Centre of Competence on Humanitarian Negotiation).',
  },
  { name: 'Constraint', schema: aid.constraint, meaning: 'What keeps aid from people, or people from aid.' },
  {
    name: 'Outreach',
    schema: aid.outreach,
    meaning: 'Principles explained again every quarter. Never a date or a venue.',
  },
  {
    name: 'Transfer',
    schema: aid.transfer,
    meaning: 'What is given, so that different amounts in one place are seen.',
  },
  {
    name: 'Civil-military activity',
    schema: aid.civilMilitary,
    meaning: 'Where soldiers and aid come near each other in people’s eyes.',
  },
  {
    name: 'Displacement',
    schema: aid.displacement,
    meaning: 'A figure of one source. Conflicting figures stand side by side.',
  },
  { name: 'Figure', schema: aid.figure, meaning: 'Any other number that a source gives for a country.' },
  { name: 'Protection risk', schema: protection.protectionRisk, meaning: 'What people are exposed to.' },
  {
    name: 'Community protection',
    schema: protection.communityProtection,
    meaning: 'What people do for themselves, and its risks.',
  },
  {
    name: 'Consultation',
    schema: protection.consultation,
    meaning: 'Whose voices an agreement rests on: wide, systematic, deep (GPPAC 2017).',
  },
  { name: 'Commitment', schema: protection.commitment, meaning: 'A promise of an accord, and whether it was kept.' },
  { name: 'Accord', schema: country.accord, meaning: 'A peace accord of the country.' },
  { name: 'Region', schema: country.region, meaning: 'A level-1 place of the country’s table.' },
  { name: 'Actor relation', schema: actor.actorRelation, meaning: 'What one actor is to another, over time.' },
  {
    name: 'Deed of commitment',
    schema: actor.deedOfCommitment,
    meaning: 'A humanitarian undertaking that an armed group has signed.',
  },
  {
    name: 'Citation',
    schema: citation.citation,
    meaning: 'One use of a source. Its grades, where given, replace the usual ones of the source.',
  },
];

const OWN = 'Palabre’s own list.';

/** How each closed list is called, and where it comes from. */
export const LISTS: Readonly<Record<keyof typeof vocabularies, { name: string; origin: string }>> = {
  ACCESS_STATES: { name: 'Access states', origin: OWN },
  CONSTRAINTS: {
    name: 'Constraints',
    origin: 'The nine access constraints of OCHA’s Access Monitoring and Reporting Framework (AMRF).',
  },
  SENSITIVITIES: {
    name: 'Sensitivities',
    origin:
      'OCHA’s information sensitivity levels. High and severe are refused: they never belong in a public repository.',
  },
  RELIABILITIES: {
    name: 'Reliabilities',
    origin: 'Admiralty code: how reliable a source usually is, A completely to E not at all, F cannot be judged.',
  },
  CREDIBILITIES: {
    name: 'Credibilities',
    origin: 'Admiralty code: how credible a piece of information is, 1 confirmed to 5 improbable, 6 cannot be judged.',
  },
  SOURCE_KINDS: { name: 'Source kinds', origin: OWN },
  SOURCE_AVAILABILITIES: { name: 'Source availabilities', origin: OWN },
  ACTOR_CLASSES: { name: 'Actor classes', origin: OWN },
  ACTOR_RELATIONS: { name: 'Actor relations', origin: OWN },
  PLACE_RELATIONS: { name: 'Place relations', origin: OWN },
  CONTROL_CLAIMS: { name: 'Control claims', origin: OWN },
  GRIEVANCE_THEMES: { name: 'Grievance themes', origin: OWN },
  CUSTOM_CALENDARS: { name: 'Custom calendars', origin: OWN },
  CONDITION_STATUSES: {
    name: 'Condition statuses',
    origin: `${OWN} What the authors say; the state on a day is derived from it and from the dates.`,
  },
  CONDITION_TYPES: { name: 'Condition types', origin: `${OWN} Closed, so that precedents can be set side by side.` },
  SECTORS: {
    name: 'Sectors',
    origin: 'The clusters of the Inter-Agency Standing Committee, with livelihoods and multi-sector added.',
  },
  EXPIRY_KINDS: { name: 'Expiry kinds', origin: OWN },
  CONFIRMATION_METHODS: { name: 'Confirmation methods', origin: OWN },
  OUTREACH_RESULTS: { name: 'Outreach results', origin: OWN },
  ORGANISATION_TYPES: { name: 'Organisation types', origin: OWN },
  TRANSFER_MODALITIES: { name: 'Transfer modalities', origin: OWN },
  TRANSFER_UNITS: { name: 'Transfer units', origin: OWN },
  TRANSFER_FREQUENCIES: { name: 'Transfer frequencies', origin: OWN },
  CIVIL_MILITARY_KINDS: { name: 'Civil-military kinds', origin: OWN },
  YES_NO_UNKNOWN: { name: 'Yes, no, unknown', origin: OWN },
  POPULATIONS: { name: 'Populations', origin: OWN },
  POPULATION_UNITS: { name: 'Population units', origin: OWN },
  QUALIFIERS: { name: 'Qualifiers', origin: OWN },
  PROTECTION_RISKS: {
    name: 'Protection risks',
    origin: 'The fifteen protection risks of the Global Protection Cluster.',
  },
  COMMUNITY_PROTECTION_KINDS: { name: 'Community protection kinds', origin: OWN },
  CONSULTATION_DEPTHS: {
    name: 'Consultation depths',
    origin: 'GPPAC 2017, local ownership: did it change what was decided?',
  },
  COMMITMENT_STATUSES: { name: 'Commitment statuses', origin: OWN },
  ENTRY_LANGUAGES: { name: 'Entry languages', origin: 'ISO 639-1 codes of the languages an entry may be written in.' },
};

/** The anchor that Markdown gives a heading. */
export function anchor(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

export interface Section {
  name: string;
  schema: Schema;
  meaning: string;
}
