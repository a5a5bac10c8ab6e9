/** A site of a made-up dataset on a day of the test's choice, with the real words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '../../src/i18n/dates.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { makeTranslator } from '../../src/i18n/translate.ts';
import type { AudienceDataset } from '../../src/model/audience.ts';
import type { Day } from '../../src/model/day.ts';
import { PROJECT } from '../../src/project.ts';
import type { Site } from '../../src/site/context.ts';
import { makeRoutes } from '../../src/site/routes.ts';

const strings = JSON.parse(readFileSync(join(PROJECT, 'content/strings/en.json'), 'utf8')) as Record<string, string>;

export function siteOf(dataset: AudienceDataset, buildDay: Day): Site {
  const { dir, format } = LOCALES.en;
  const t = makeTranslator(strings, format);
  return {
    lang: 'en',
    dir,
    dataset,
    foreign: new Map(),
    diagnostics: [],
    development: false,
    buildDay,
    t,
    word: (list, value) => t(`vocabulary.${list}.${value}`),
    date: (partial) => formatDate(partial, format),
    number: (value) => new Intl.NumberFormat(format).format(value),
    routes: makeRoutes('/', 'en'),
    history: { days: [] },
  };
}
