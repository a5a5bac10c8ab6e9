/** From flags and replies to answers that hold: usual ones filled in, problems said in plain words. */
import type { FieldPath } from '../../diagnostics/finding.ts';
import { validate } from '../../schema/index.ts';
import { tidy } from './frame.ts';
import type { NewKind } from './kind.ts';
import { type Answers, meantChoice, type NewContext, notAmong, type Question } from './questions.ts';

/** Take an answer as it is meant: without stray spaces, a choice by its value. */
export function meant(question: Question, answer: string, answers: Answers, context: NewContext): string {
  const tidied = tidy(answer);
  return meantChoice(tidied, question.choices?.(answers, context) ?? [])?.value ?? tidied;
}

/** What is wrong with an answer; nothing where it holds. The words are the schema's own. */
export function problemsWith(question: Question, answers: Answers, kind: NewKind, context: NewContext): string[] {
  const answer = answers[question.flag];
  if (answer === undefined) return [];
  if (answer === '') return question.mayBeEmpty ? [] : ['this needs an answer'];
  const choices = question.choices?.(answers, context);
  if (choices && !choices.some(({ value }) => value === answer)) return [notAmong(answer, choices)];
  const said = schemaProblems(question, answers, kind, context);
  if (said.length > 0) return said;
  return [question.problem?.(answer, answers, context) ?? []].flat();
}

/** The schema reads the entry as far as it is known; findings on other fields are not this question's. */
function schemaProblems(question: Question, answers: Answers, kind: NewKind, context: NewContext): string[] {
  const result = validate(kind.kind, kind.facts(answers, context), kind.file(answers));
  if ('facts' in result) return [];
  return result.findings
    .filter(({ at }) => at.at === 'field' && at.on === 'value' && question.fields.some((field) => isOn(at.path, field)))
    .map(({ message, hint }) => `${message}: ${hint}`);
}

/** Fill in what is usual and say what is missing or wrong: for a run without a person to ask. */
export function settle(kind: NewKind, given: Answers, context: NewContext): Settled {
  const answers: Record<string, string | undefined> = {};
  for (const question of kind.questions) {
    const reply = given[question.flag] ?? question.usual?.({ ...given, ...answers }, context);
    if (reply !== undefined) answers[question.flag] = meant(question, reply, { ...given, ...answers }, context);
  }
  return { answers, ...faults(kind, answers, context) };
}

/** A question that follows from another is not judged while the other is open: one mistake is said once. */
function faults(kind: NewKind, answers: Answers, context: NewContext): Omit<Settled, 'answers'> {
  const open = new Set<string>();
  const missing: Question[] = [];
  const problems: string[] = [];
  for (const question of kind.questions) {
    const absent = isNeeded(question, answers) && answers[question.flag] === undefined;
    const wrong = problemsWith(question, answers, kind, context);
    const waits = question.from?.some((flag) => open.has(flag)) ?? false;
    if (absent || wrong.length > 0) open.add(question.flag);
    if (waits) continue;
    if (absent) missing.push(question);
    problems.push(...wrong.map((problem) => `--${question.flag}: ${problem}`));
  }
  return { missing, problems };
}

/**
 * Ask what the flags left open, one question at a time, and again until the answer holds.
 * @param ask shows a prompt and gives the reply; @param say shows a line.
 */
export async function interview(
  kind: NewKind,
  given: Answers,
  context: NewContext,
  { ask, say }: Talk,
): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const question of kind.questions) {
    if (!isNeeded(question, answers) && given[question.flag] === undefined) continue;
    let reply = given[question.flag];
    for (;;) {
      reply ??= await ask(promptFor(question, answers, context));
      if (reply === '' && !question.mayBeEmpty) reply = question.usual?.(answers, context) ?? '';
      answers[question.flag] = meant(question, reply, answers, context);
      const problems = problemsWith(question, answers, kind, context);
      if (problems.length === 0) break;
      for (const problem of problems) say(`  ${problem}`);
      reply = undefined;
    }
  }
  return answers;
}

/** A question as it is shown, with its choices and what Enter would answer. */
export function promptFor(question: Question, answers: Answers, context: NewContext): string {
  const choices = question.choices?.(answers, context) ?? [];
  const named = choices.some(({ words }) => words !== '');
  const list = named
    ? `\n${choices.map(({ value, words }) => `    ${value}  ${words}`).join('\n')}`
    : choices.length > 0
      ? `\n    ${choices.map(({ value }) => value).join(', ')}`
      : '';
  const usual = question.usual?.(answers, context);
  return `${question.words}${list}\n  ${usual ? `[${usual}] ` : ''}> `;
}

function isNeeded({ needed }: Question, answers: Answers): boolean {
  return typeof needed === 'boolean' ? needed : needed(answers);
}

function isOn(path: FieldPath, field: string): boolean {
  return `${path.join('.')}.`.startsWith(`${field}.`);
}

export interface Settled {
  answers: Answers;
  missing: Question[];
  problems: string[];
}

export interface Talk {
  ask: (prompt: string) => Promise<string>;
  say: (line: string) => void;
}
