/** What can be made: the questions of each kind, the facts that the answers give, the file and the next step. */
import {
  ACTOR_CLASSES,
  CREDIBILITIES,
  RELIABILITIES,
  SOURCE_AVAILABILITIES,
  SOURCE_KINDS,
} from '../../schema/vocabularies.ts';
import { bodyText, entryText, slugOf, tidy, yamlText } from './frame.ts';
import type { NewKind } from './kind.ts';
import { LOCALITY } from './locality.ts';
import {
  choicesOf,
  LANGUAGE,
  notAfterToday,
  notAmong,
  numberIn,
  SENSITIVITY,
  SLUG,
  SOURCES,
  sourcesFrom,
} from './questions.ts';

const ACTOR: NewKind = {
  kind: 'actor',
  questions: [
    {
      flag: 'name',
      fields: ['name'],
      words: 'Name of the group, office or organisation. Never a person.',
      needed: true,
    },
    { flag: 'class', fields: ['class'], words: 'What it is.', needed: true, choices: choicesOf(ACTOR_CLASSES) },
    { flag: 'summary', fields: ['summary'], words: 'Two or three sentences about it.', needed: true },
    ...SOURCES,
    LANGUAGE,
    SENSITIVITY,
    SLUG,
  ],
  facts: (answers, { today }) => ({
    name: answers['name'] && tidy(answers['name']),
    language: answers['language'],
    class: answers['class'],
    summary: answers['summary'] && tidy(answers['summary']),
    reviewed: today,
    sensitivity: answers['sensitivity'],
    ...sourcesFrom(answers),
  }),
  file: ({ slug = '' }) => `actors/${slug}.mdx`,
  text: (facts, { language = 'en' }) => entryText(facts, bodyText('actor', language)),
  next: (file, { slug = '' }) => [
    `Open ${file}: add other names and spellings, since when it is active, and whom it is allied with.`,
    `Name it in a locality by its id: "actor: ${slug}".`,
  ],
};

const SOURCE: NewKind = {
  kind: 'source',
  questions: [
    { flag: 'title', fields: ['title'], words: 'Its title.', needed: true },
    {
      flag: 'publisher',
      fields: ['publisher'],
      words: 'Who published it: an organisation, never a person.',
      needed: true,
    },
    { flag: 'kind', fields: ['kind'], words: 'What it is.', needed: true, choices: choicesOf(SOURCE_KINDS) },
    {
      flag: 'date',
      fields: ['date'],
      words: 'When it was published: 2021, 2021-02, 2021-02-07 or unknown.',
      needed: true,
      problem: notAfterToday,
    },
    {
      flag: 'language',
      fields: ['language'],
      words: 'Language of the source: en, fr, ar or another code.',
      needed: true,
      usual: () => 'en',
    },
    {
      flag: 'link',
      fields: ['link'],
      words: 'Its address, with https. Enter if it has none.',
      needed: true,
      mayBeEmpty: true,
      usual: () => '',
    },
    {
      flag: 'availability',
      fields: ['availability'],
      words: 'Can anyone read it?',
      needed: true,
      from: ['link'],
      usual: ({ link }) => (link ? 'public' : undefined),
      choices: choicesOf(SOURCE_AVAILABILITIES),
    },
    {
      flag: 'reliability',
      fields: ['reliability'],
      words: 'How reliable is it usually? A completely … E not at all, F cannot be judged.',
      needed: true,
      usual: () => 'F',
      choices: choicesOf(RELIABILITIES),
    },
    {
      flag: 'credibility',
      fields: ['credibility'],
      words: 'What is its information usually worth? 1 confirmed by others … 5 improbable, 6 cannot be judged.',
      needed: true,
      usual: () => '6',
      choices: choicesOf(CREDIBILITIES),
    },
    { flag: 'via', fields: ['via'], words: 'Who carried it, where you read it second-hand.', needed: false },
    {
      flag: 'restates',
      fields: ['restates'],
      words: 'The source that it merely repeats.',
      needed: false,
      problem: (answer, _, { dataset }) =>
        dataset.sources.has(answer)
          ? undefined
          : notAmong(
              answer,
              [...dataset.sources.keys()].map((value) => ({ value, words: '' })),
            ),
    },
    { flag: 'note', fields: ['note'], words: 'Its bias, its reach, what it cannot know.', needed: false },
    SENSITIVITY,
    {
      ...SLUG,
      flag: 'id',
      from: ['publisher', 'date'],
      words: 'Its id: publisher and date, like ocha-2022-08.',
      usual: ({ publisher, date }) => slugOf(`${publisher ?? ''} ${date ?? ''}`) || undefined,
    },
  ],
  facts: (answers, { today }) => ({
    title: answers['title'] && tidy(answers['title']),
    publisher: answers['publisher'] && tidy(answers['publisher']),
    via: answers['via'] && tidy(answers['via']),
    restates: answers['restates'],
    kind: answers['kind'],
    date: answers['date'],
    accessed: answers['link'] ? today : undefined,
    language: answers['language'],
    link: answers['link'] || undefined,
    availability: answers['availability'],
    reliability: answers['reliability'],
    credibility: numberIn(answers['credibility']),
    sensitivity: answers['sensitivity'],
    note: answers['note'] && tidy(answers['note']),
  }),
  file: ({ id = '' }) => `sources/${id}.yaml`,
  text: (facts) => yamlText(facts),
  next: (_, { id = '' }) => [
    `Cite it: "- source: ${id}" below "sources:" of a record, or <Source id="${id}" /> in prose.`,
  ],
};

/** The kinds that can be made, by the word on the command line. Countries are few and written by maintainers. */
export const KINDS = { locality: LOCALITY, actor: ACTOR, source: SOURCE } as const satisfies Record<string, NewKind>;
