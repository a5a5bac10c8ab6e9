/** A new locality: what is asked, and the smallest honest entry that comes of it. */
import type { Country } from '../../model/dataset.ts';
import { ACCESS_STATES } from '../../schema/vocabularies.ts';
import { bodyText, entryText, slugOf, tidy, yamlText } from './frame.ts';
import type { NewKind } from './kind.ts';
import {
  type Answers,
  choicesOf,
  idsIn,
  LANGUAGE,
  type NewContext,
  notAfterToday,
  numberIn,
  type Question,
  SENSITIVITY,
  SLUG,
  SOURCES,
  sourcesFrom,
} from './questions.ts';

const PLACE: readonly Question[] = [
  {
    flag: 'country',
    fields: [],
    words: 'Which country?',
    needed: true,
    usual: (_, { dataset }) => (dataset.countries.size === 1 ? [...dataset.countries.keys()][0] : undefined),
    choices: (_, { dataset }) => [...dataset.countries.values()].map(({ id, name }) => ({ value: id, words: name })),
  },
  { flag: 'name', fields: ['name'], words: 'The usual name of the place.', needed: true },
  {
    flag: 'pcode',
    fields: ['pcode'],
    from: ['country'],
    words: 'Its P-code, from OCHA’s list: two letters and two digits for each level, like ML0502.',
    needed: true,
    problem: pcodeProblem,
  },
  {
    flag: 'level',
    fields: ['adminLevel'],
    words: 'Level: 1 region, 2 cercle or district, 3 commune, 4 village.',
    needed: true,
    from: ['pcode'],
    usual: ({ pcode = '' }) => (/^[A-Z]{2}(\d{2}){1,4}$/.test(pcode) ? String((pcode.length - 2) / 2) : undefined),
    choices: choicesOf([1, 2, 3, 4]),
  },
  {
    flag: 'region',
    fields: ['region'],
    words: 'In which region does it lie?',
    needed: true,
    from: ['country', 'pcode'],
    usual: (answers, context) =>
      regionsOf(answers, context)?.find(({ pcode }) => answers['pcode']?.startsWith(pcode))?.pcode,
    choices: (answers, context) =>
      (regionsOf(answers, context) ?? []).map(({ pcode, name }) => ({ value: pcode, words: name })),
    problem: (answer, { pcode = '' }) =>
      pcode.startsWith(answer) ? undefined : `the P-code ${pcode} does not lie in ${answer}: check both codes`,
  },
  {
    flag: 'parent',
    fields: ['parent'],
    words: 'P-code of the level-2 place that it lies in.',
    needed: ({ level = '' }) => Number(level) > 2,
    from: ['pcode', 'level'],
    usual: ({ pcode = '', level = '' }) => (Number(level) > 2 ? pcode.slice(0, 6) : undefined),
  },
];

const ACCESS: readonly Question[] = [
  { flag: 'summary', fields: ['summary'], words: 'The place in two or three sentences.', needed: true },
  {
    flag: 'access',
    fields: ['access.state'],
    words: 'How far can aid reach it? "unknown" is a good answer.',
    needed: true,
    choices: choicesOf(ACCESS_STATES),
  },
  { flag: 'sentence', fields: ['access.sentence'], words: 'That access, in one sentence.', needed: true },
  ...SOURCES.map((question) => ({ ...question, fields: question.fields.map((field) => `access.${field}`) })),
  {
    flag: 'as-of',
    fields: ['access.asOf'],
    words: 'When was it so? 2021, 2021-02 or 2021-02-07, as exactly as it is known.',
    needed: true,
    from: ['source', 'unsourced'],
    usual: ({ source }, { dataset, today }) => {
      const first = idsIn(source)[0];
      if (first === undefined) return today;
      const published = dataset.sources.get(first)?.date;
      return published === 'unknown' ? undefined : published;
    },
    problem: notAfterToday,
  },
];

export const LOCALITY: NewKind = {
  kind: 'locality',
  questions: [...PLACE, ...ACCESS, LANGUAGE, SENSITIVITY, SLUG],
  facts: (answers, { today }) => ({
    name: answers['name'] && tidy(answers['name']),
    adminLevel: numberIn(answers['level']),
    pcode: answers['pcode'],
    parent: answers['parent'],
    region: answers['region'],
    language: answers['language'],
    summary: answers['summary'] && tidy(answers['summary']),
    reviewed: today,
    sensitivity: answers['sensitivity'],
    access: {
      state: answers['access'],
      sentence: answers['sentence'] && tidy(answers['sentence']),
      asOf: answers['as-of'],
      ...sourcesFrom(answers),
    },
    actors: 'none-known',
    grievances: 'none-known',
    conditions: 'none-known',
  }),
  file: ({ country = '', slug = '' }) => `localities/${country}/${slug}.mdx`,
  text: (facts, { language = 'en' }) => entryText(facts, bodyText('locality', language)),
  elsewhere: missingDistrict,
  next: (file) => [
    `Open ${file} and write what you know: replace "none-known" by actors, grievances and conditions,`,
    'add other spellings of the name, and what you do not know and should ask (unknowns).',
  ],
};

/** The lines that the country’s table needs before the entry agrees with it. */
function missingDistrict(answers: Answers, context: NewContext): string | undefined {
  const { country = '', pcode = '', parent, level, name = '' } = answers;
  if (level === '1') return undefined;
  const region = regionsOf(answers, context)?.find((one) => one.pcode === answers['region']);
  const district = parent ?? pcode;
  if (!region || region.districts.some((one) => one.pcode === district)) return undefined;
  const lines = yamlText([{ pcode: district, name: parent ? 'its name' : tidy(name) }]);
  const file = context.dataset.countries.get(country)?.file ?? `content/countries/${country}.mdx`;
  const where = `below "districts:" of region ${region.pcode} (${region.name})`;
  return `${file} does not know ${district} yet. Add there, ${where}:\n${lines.replaceAll(/^(?=.)/gm, '      ').trimEnd()}`;
}

function pcodeProblem(answer: string, answers: Answers, { dataset }: NewContext): string | undefined {
  const country = dataset.countries.get(answers['country'] ?? '');
  if (country && !answer.startsWith(country.pcodePrefix)) {
    return `"${answer}" is not of ${country.name}: P-codes there start with ${country.pcodePrefix}`;
  }
  const taken = [...dataset.localities.values()].find(({ pcode }) => pcode === answer);
  if (taken) return `${answer} is already ${taken.name}: edit ${taken.file}`;
  return undefined;
}

function regionsOf({ country = '' }: Answers, { dataset }: NewContext): Country['regions'] | undefined {
  return dataset.countries.get(country)?.regions;
}

/** Places of the country that already have this name, whatever the accents: perhaps it is there already. */
export function namesakes({ country, name = '' }: Answers, { dataset }: NewContext): string[] {
  const wanted = slugOf(name);
  if (wanted === '') return [];
  return [...dataset.localities.values()]
    .filter((one) => one.iso3 === country)
    .filter((one) =>
      [one.name, ...Object.values(one.names ?? {}), ...(one.aliases ?? [])].some((n) => slugOf(n) === wanted),
    )
    .map(({ file }) => file);
}
