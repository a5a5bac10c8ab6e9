/**
 * The closed lists that an entry may use: the field's own terms, spelt in kebab-case.
 * Their wording in each language is in `content/strings/<lang>.json` under `vocabulary.<list>.<value>`.
 * Origin of each list: docs/data-dictionary.md. Nothing but `as const` lists may live here.
 */

/** How far aid can reach the place at all. */
export const ACCESS_STATES = ['open', 'restricted', 'severely-restricted', 'closed', 'unknown'] as const;

/** The nine access constraints of OCHA's Access Monitoring and Reporting Framework (AMRF). */
export const CONSTRAINTS = [
  'denial-of-needs',
  'entry',
  'movement',
  'hostilities',
  'violence',
  'interference',
  'explosive',
  'physical',
  'people-access',
] as const;

/** OCHA's information sensitivity levels. High and severe never belong in a public repository. */
export const SENSITIVITIES = ['low', 'moderate', 'high', 'severe'] as const;

/** Admiralty code: how reliable the source usually is. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Admiralty code: how credible this piece of information is (1 confirmed … 6 cannot be judged). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

export const SOURCE_KINDS = [
  'report',
  'situation-report',
  'press',
  'agreement',
  'dataset',
  'statement',
  'law',
] as const;

/** Whether anyone can read the source. Moderate facts may be public only when theirs is. */
export const SOURCE_AVAILABILITIES = ['public', 'restricted'] as const;

export const ACTOR_CLASSES = [
  'state-force',
  'state-partner-force',
  'signatory-armed-group',
  'jihadist-armed-group',
  'self-defence-group',
  'peacekeeping',
  'unidentified',
  'authority-civil',
  'authority-traditional',
  'authority-religious',
  'community',
  'civil-society',
  'mediator',
  'humanitarian',
] as const;

export const ACTOR_RELATIONS = ['allied', 'part-of', 'split-from', 'rival', 'signatory', 'succeeded-by'] as const;

/** What an actor is to an access negotiation in this place. */
export const PLACE_RELATIONS = ['party', 'intermediary', 'guarantor', 'affected', 'spoiler'] as const;

export const CONTROL_CLAIMS = ['holds', 'contests', 'encircles', 'influences', 'passes', 'absent', 'unknown'] as const;

export const GRIEVANCE_THEMES = [
  'land-water-pasture',
  'marginalisation-services',
  'state-abuse-impunity',
  'governance-corruption',
  'peace-deal-unmet',
  'intercommunal-reprisal',
  'aid-inequity',
  'aid-military-blur',
  'extortion-taxation',
  'movement-blockade',
] as const;

export const CUSTOM_CALENDARS = ['market-day', 'fasting-month', 'transhumance', 'rains', 'harvest', 'other'] as const;

/** What its authors say of an agreement. The state on a day is derived: see model/status.ts. */
export const CONDITION_STATUSES = [
  'proposed',
  'verbal',
  'written',
  'suspended',
  'broken',
  'refused',
  'superseded',
  'unknown',
] as const;

/** What was asked for or granted, so that precedents can be set side by side across places. */
export const CONDITION_TYPES = [
  'separation-of-boys-and-girls',
  'no-armed-escort',
  'no-logo',
  'notification-of-movement',
  'time-window',
  'route-limits',
  'local-staff-only',
  'community-guarantor',
  'market-access',
  'no-information-to-forces',
  'livestock-corridor',
  'school-or-clinic-open',
  'search-at-checkpoint',
  'payment-refused',
  'distribution-by-third-party',
  'other',
] as const;

/** Humanitarian sectors (the clusters of the Inter-Agency Standing Committee), and two that span them. */
export const SECTORS = [
  'camp-coordination',
  'early-recovery',
  'education',
  'food-security',
  'health',
  'livelihoods',
  'logistics',
  'nutrition',
  'protection',
  'shelter',
  'telecommunications',
  'wash',
  'multi-sector',
] as const;

export const EXPIRY_KINDS = ['fixed', 'review', 'event', 'open', 'not-stated'] as const;

export const CONFIRMATION_METHODS = ['in-person', 'by-phone', 'through-partner', 'published-report'] as const;

export const OUTREACH_RESULTS = ['done', 'partly', 'not-done'] as const;

export const ORGANISATION_TYPES = [
  'un-agency',
  'international-ngo',
  'national-ngo',
  'red-cross-red-crescent',
  'state',
  'other',
  'unknown',
] as const;

export const TRANSFER_MODALITIES = ['cash', 'voucher', 'in-kind', 'service', 'mixed'] as const;
export const TRANSFER_UNITS = ['household', 'person'] as const;
export const TRANSFER_FREQUENCIES = ['once', 'weekly', 'monthly', 'quarterly', 'yearly', 'unknown'] as const;

export const CIVIL_MILITARY_KINDS = [
  'qip',
  'contingent-donation',
  'state-distribution',
  'armed-escort',
  'relief-airlift',
] as const;

export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;

export const POPULATIONS = ['internally-displaced', 'refugees', 'returnees', 'displaced-all', 'affected'] as const;
export const POPULATION_UNITS = ['people', 'households'] as const;

/** How a source words a figure that is not exact. */
export const QUALIFIERS = ['about', 'more-than', 'nearly', 'up-to'] as const;

/** The fifteen protection risks of the Global Protection Cluster. */
export const PROTECTION_RISKS = [
  'abduction-detention',
  'attacks-on-civilians',
  'family-separation',
  'child-marriage',
  'discrimination-denial',
  'disinformation',
  'child-recruitment',
  'gender-based-violence',
  'legal-identity-justice',
  'explosive-ordnance',
  'psychological-abuse',
  'theft-extortion-eviction',
  'torture-ill-treatment',
  'trafficking-forced-labour',
  'movement-siege-displacement',
] as const;

export const COMMUNITY_PROTECTION_KINDS = [
  'early-warning',
  'local-dialogue',
  'self-defence-group',
  'weapons-free-place',
  'other',
] as const;

export const CONSULTATION_DEPTHS = ['yes', 'partly', 'no'] as const;

export const COMMITMENT_STATUSES = ['not-started', 'partly', 'done', 'reversed', 'unknown'] as const;

/** Languages an entry may be written in. The locales table of the site is in i18n. */
export const ENTRY_LANGUAGES = ['en', 'fr', 'ar'] as const;
