/**
 * What a question is, as data: its flag, its words, what is usual, what may be answered.
 * Whether an answer holds is the schema's to say; a question adds only what the schema cannot know.
 */
import { didYouMean, listOf } from '../../diagnostics/suggest.ts';
import type { Dataset } from '../../model/dataset.ts';
import { type Day, earliest } from '../../model/day.ts';
import { ENTRY_LANGUAGES, SENSITIVITIES } from '../../schema/vocabularies.ts';
import { slugOf, tidy } from './frame.ts';

/** What may be answered: values with the words beside them. */
export function choicesOf(values: readonly (string | number)[]): () => Choice[] {
  return () => values.map((value) => ({ value: String(value), words: '' }));
}

/** The choice that an answer means: by its value, or by its words (a region by its name). */
export function meantChoice(answer: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = slugOf(answer) || answer;
  return (
    choices.find(({ value }) => value === answer) ??
    choices.find(({ value, words }) => slugOf(value) === wanted || slugOf(words) === wanted)
  );
}

/** Why an answer is none of the choices, with the nearest one. */
export function notAmong(answer: string, choices: readonly Choice[]): string {
  const values = choices.map(({ value }) => value);
  return `"${answer}" is not an answer here: ${didYouMean(answer, values, `write one of: ${listOf(values)}`)}`;
}

/** Ids of sources, as one answer: separated by commas or spaces. */
export function idsIn(answer: string | undefined): string[] {
  return (answer ?? '').split(/[\s,]+/).filter(Boolean);
}

/** What all kinds of prose entry are asked at the end. */
export const SLUG: Question = {
  flag: 'slug',
  fields: [],
  words: 'Name of its file: small letters, digits and hyphens.',
  needed: true,
  from: ['name'],
  usual: ({ name }) => slugOf(name ?? '') || undefined,
  problem: (answer) =>
    answer === slugOf(answer)
      ? undefined
      : `"${answer}" cannot be the name of a file: ${slugOf(answer) ? `write "${slugOf(answer)}"` : 'write it in Latin letters'}`,
};

export const LANGUAGE: Question = {
  flag: 'language',
  fields: ['language'],
  words: 'Language that you write it in.',
  needed: true,
  usual: () => 'en',
  choices: choicesOf(ENTRY_LANGUAGES),
};

export const SENSITIVITY: Question = {
  flag: 'sensitivity',
  fields: ['sensitivity'],
  words: 'Sensitivity. Moderate only for what is already public at its source; never more.',
  needed: true,
  usual: () => 'low',
  choices: choicesOf(SENSITIVITIES.slice(0, 2)),
};

/** The sources of an entry, and the reason where there are none. */
export const SOURCES: readonly Question[] = [
  {
    flag: 'source',
    fields: ['sources'],
    words: 'Which source says so? Its name in content/sources; several with commas. Enter if there is none.',
    needed: ({ unsourced }) => !unsourced,
    mayBeEmpty: true,
    problem: (answer, _, { dataset }) => {
      const unknown = idsIn(answer).find((id) => !dataset.sources.has(id));
      if (unknown === undefined) return undefined;
      const add = `write one of the names in content/sources, or add it first: npm run new -- source --id ${slugOf(unknown)}`;
      return `there is no source "${unknown}": ${didYouMean(unknown, dataset.sources.keys(), add)}`;
    },
  },
  {
    flag: 'unsourced',
    fields: ['unsourced'],
    words: 'Why is there no source?',
    needed: ({ source }) => source === '',
  },
];

/** `sources`, and `unsourced` only where there are none. */
export function sourcesFrom(answers: Answers) {
  const sources = idsIn(answers['source']).map((source) => ({ source }));
  const unsourced = sources.length === 0 && answers['unsourced'] ? tidy(answers['unsourced']) : undefined;
  return { sources, unsourced };
}

/** An observation is never later than today. */
export function notAfterToday(answer: string, _: Answers, { today }: NewContext): string | undefined {
  return /^\d{4}(-\d{2}){0,2}$/.test(answer) && earliest(answer) > today
    ? `${answer} is after today, ${today}: check the year`
    : undefined;
}

/** A number where the answer is one; otherwise the answer itself, for the schema to refuse. */
export function numberIn(answer: string | undefined): number | string | undefined {
  return answer !== undefined && /^\d{1,4}$/.test(answer) ? Number(answer) : answer;
}

/** Answers by flag. An empty answer says "none". */
export type Answers = Readonly<Record<string, string | undefined>>;

export interface NewContext {
  dataset: Dataset;
  today: Day;
}

export interface Choice {
  value: string;
  /** Beside the value, for the reader; may be empty. */
  words: string;
}

export interface Question {
  flag: string;
  /** Fields of the entry that it answers, dotted: findings on them are problems of this answer. */
  fields: readonly string[];
  words: string;
  needed: boolean | ((answers: Answers) => boolean);
  /** Enter alone is an answer. */
  mayBeEmpty?: boolean;
  /** Flags from which `usual` and `choices` follow: nothing is said of this one before those hold. */
  from?: readonly string[];
  /** Taken where nothing is answered. */
  usual?: (answers: Answers, context: NewContext) => string | undefined;
  /** Where given, nothing else may be answered. */
  choices?: (answers: Answers, context: NewContext) => Choice[];
  /** What the schema cannot know. */
  problem?: (answer: string, answers: Answers, context: NewContext) => string | undefined;
}
