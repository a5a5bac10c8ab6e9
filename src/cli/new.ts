/**
 * `npm run new -- locality|actor|source [flags]`: a valid first entry, from questions or from flags.
 * Exit 0 written and clean, 1 written with findings, 2 not written.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Diagnostic, hasErrors } from '../diagnostics/finding.ts';
import { reportText } from '../diagnostics/reporters/text.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { load } from '../load.ts';
import { type Day, dayOfInstant } from '../model/day.ts';
import { contentRoot, PROJECT } from '../project.ts';
import { contentPrefix } from '../source/tree.ts';
import { interview, settle, type Talk } from './new/answers.ts';
import type { NewKind } from './new/kind.ts';
import { KINDS } from './new/kinds.ts';
import { namesakes } from './new/locality.ts';
import type { Answers, NewContext } from './new/questions.ts';
import { isMain, run } from './options.ts';

/** Make one entry below `root`. `talk` is absent where there is nobody to ask. */
export async function runNew({ root, kind, given, today, talk, say }: NewOptions): Promise<number> {
  const before = load(root, { today });
  const context: NewContext = { dataset: before.dataset, today };
  const answers = await answersOf(kind, given, context, talk);
  const file = contentPrefix(root) + kind.file(answers);
  const absolute = join(root, file);
  if (existsSync(absolute)) throw new Error(`${file} is already there: edit it, or choose another name for the file.`);
  for (const namesake of kind.kind === 'locality' ? namesakes(answers, context) : []) {
    say(`Note: ${namesake} has this name too. If it is the same place, keep one of the two.`);
  }
  const text = kind.text(kind.facts(answers, context), answers);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, text, { flag: 'wx' });

  const elsewhere = kind.elsewhere?.(answers, context);
  const findings = newFindings(before.diagnostics, load(root, { today }).diagnostics);
  if (findings.length > 0) say(reportText(findings, (path) => (path === file ? text : undefined)));
  if (elsewhere) say(`\n${elsewhere}\n`);
  say(findings.length > 0 ? `${file} is written, and is not right yet.` : `Done: ${file} is written and checks clean.`);
  say(nextSteps(kind.next(file, answers), resolve(root) === resolve(PROJECT) ? file : `${file} --root ${root}`));
  return hasErrors(findings) ? 1 : 0;
}

/** Flags that say all are enough; otherwise a person is asked, or what is missing is listed. */
async function answersOf(kind: NewKind, given: Answers, context: NewContext, talk: Talk | undefined): Promise<Answers> {
  const { answers, missing, problems } = settle(kind, given, context);
  if (missing.length === 0 && problems.length === 0) return answers;
  if (talk) return interview(kind, given, context, talk);
  const lines = missing.map(({ flag, words }) => `  --${flag}  ${words}`);
  throw new Error(
    [
      ...(lines.length > 0 ? ['These are missing:', ...lines] : []),
      ...(problems.length > 0 ? ['These do not hold:', ...problems.map((problem) => `  ${problem}`)] : []),
      'Nothing was written.',
    ].join('\n'),
  );
}

/** What the new file brought. That nothing cites a new source is no fault of it. */
function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(before.map((diagnostic) => JSON.stringify(diagnostic)));
  return after.filter((diagnostic) => diagnostic.code !== 'PAL513' && !known.has(JSON.stringify(diagnostic)));
}

function nextSteps(own: readonly string[], path: string): string {
  const steps = ['', 'Next:', ...own.map((line) => `  ${line}`)];
  return [...steps, `  Check it:  npm run check -- ${path}`, '  Send it:   CONTRIBUTING.md says how.'].join('\n');
}

/** Read the flags of a kind; an unknown one is answered with the nearest that exists. */
function readFlags(kind: NewKind, args: string[]): { root: string | undefined; given: Answers } {
  const flags = kind.questions.map(({ flag }) => flag);
  const options = Object.fromEntries(
    [...flags, 'root'].map((flag) => [flag, { type: 'string', multiple: true }] as const),
  );
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true });
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new Error(`"${token.value}" belongs to no flag: put texts of several words in quotes.`);
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      throw new Error(
        `There is no flag --${token.name}: ${didYouMean(
          `--${token.name}`,
          flags.map((flag) => `--${flag}`),
          usage(),
        )}`,
      );
    }
  }
  const values = Object.groupBy(
    tokens.filter((token) => token.kind === 'option'),
    ({ name }) => name,
  );
  const given: Record<string, string> = {};
  for (const [name, list = []] of Object.entries(values)) {
    if (list.length > 1 && name !== 'source') throw new Error(`--${name} is given twice.`);
    if (list.some(({ value }) => value === undefined)) throw new Error(`--${name} needs its value after it.`);
    given[name] = list.map(({ value }) => value).join(',');
  }
  const { root, ...rest } = given;
  return { root, given: rest };
}

function usage(): string {
  const lines = Object.entries(KINDS).map(
    ([name, { questions }]) => `  npm run new -- ${name} ${questions.map(({ flag }) => `[--${flag} …]`).join(' ')}`,
  );
  return [
    'Say what to add; what you leave out is asked on a terminal.',
    ...lines,
    '  and --root DIR for another content tree.',
  ].join('\n');
}

function isKind(word: string | undefined): word is keyof typeof KINDS {
  return word !== undefined && Object.hasOwn(KINDS, word);
}

/** A conversation on the terminal. Ctrl-C and Ctrl-D end it, and nothing is written. */
function terminal(): Talk & { close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new AbortController();
  lines.once('close', () => left.abort());
  return {
    ask: (prompt) =>
      lines.question(`\n${prompt}`, { signal: left.signal }).catch(() => {
        throw new Error('\nNothing was written.');
      }),
    say: (line) => process.stdout.write(`${line}\n`),
    close: () => lines.close(),
  };
}

export interface NewOptions {
  root: string;
  kind: NewKind;
  given: Answers;
  today: Day;
  talk?: Talk | undefined;
  say: (line: string) => void;
}

if (isMain(import.meta.url)) {
  await run(async () => {
    const [word, ...args] = process.argv.slice(2);
    if (word === '--help' || word === '-h') {
      process.stdout.write(`${usage()}\n`);
      return 0;
    }
    if (!isKind(word)) {
      if (word !== undefined)
        throw new Error(`"${word}" cannot be added: ${didYouMean(word, Object.keys(KINDS), usage())}`);
      throw new Error(usage());
    }
    const kind: NewKind = KINDS[word];
    const { root, given } = readFlags(kind, args);
    const talk = process.stdin.isTTY ? terminal() : undefined;
    try {
      return await runNew({
        root: contentRoot(root),
        kind,
        given,
        today: dayOfInstant(Date.now()),
        talk,
        say: (line) => process.stdout.write(`${line}\n`),
      });
    } finally {
      talk?.close();
    }
  });
}
