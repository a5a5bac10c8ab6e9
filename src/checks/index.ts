/**
 * The rules across entries, one file each; this list is all of them.
 * A rule is data with a pure function: it may use the model's dates, reads no file and no clock.
 */
import type { Check } from './check.ts';
import { conditions } from './conditions.ts';
import { dates } from './dates.ts';
import { personalData } from './personal-data/index.ts';
import { bodyReferences, references } from './references.ts';
import { regions } from './regions.ts';
import { sensitivity } from './sensitivity.ts';
import { translations } from './translations.ts';
import { uniqueIds } from './unique-ids.ts';
import { unusedSources } from './unused-sources.ts';

export const CHECKS: readonly Check[] = [
  uniqueIds,
  references,
  bodyReferences,
  regions,
  dates,
  conditions,
  sensitivity,
  personalData,
  translations,
  unusedSources,
];

export { type Check, type CheckedEntries, runChecks } from './check.ts';
