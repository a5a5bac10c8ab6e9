/**
 * One entry, from file to checked value: reading, front matter, schema-free YAML, body tree.
 * The schema is the caller's: this folder knows files, not records.
 */
import { type Finding, find } from '../diagnostics/finding.ts';
import type { BodyReference } from './body/check.ts';
import { guardBody } from './body/guard.ts';
import { tryBody } from './body/trial.ts';
import { placeIn } from './characters.ts';
import { explainYaml } from './explain.ts';
import { TOO_DEEP } from './problems.ts';
import { type ReadText, readEntry } from './read.ts';
import { type Part, splitFrontMatter } from './split.ts';
import { depthsAt, hasMoreLines, MOST_LINES } from './strict.ts';
import type { EntryFile } from './tree.ts';
import { readYaml } from './yaml.ts';

/** Read one entry. `value` is undefined where the front matter cannot be read; the findings say why. */
export function readDocument(root: string, entry: EntryFile): ReadDocument {
  return documentOf(entry, readEntry(root, entry));
}

/** The same, of a text that has been read. */
export function documentOf(entry: EntryFile, { text, findings }: ReadText): ReadDocument {
  if (text === undefined) return { entry, findings, references: [], body: '' };
  if (entry.kind === 'source') {
    const front = readFrontMatter({ text, line: 1 }, entry.path);
    return { entry, findings: [...findings, ...front.findings], value: front.value, references: [], body: '', text };
  }
  const split = splitFrontMatter(text, entry.path);
  if ('findings' in split) return { entry, findings: [...findings, ...split.findings], references: [], body: '', text };
  const front = readFrontMatter(split.frontMatter, entry.path);
  const body = readBody(split.body, entry.path);
  // The same slip in a word, found in the file and again in what the prose shows, is said once.
  const said = new Set(findings.map(({ code }) => code));
  return {
    entry,
    value: front.value,
    text,
    body: split.body.text,
    references: body.references,
    findings: [...findings, ...front.findings, ...body.findings.filter(({ code }) => !said.has(code))],
  };
}

function readFrontMatter(part: Part, path: string): { value?: unknown; findings: Finding[] } {
  const unfit = shapeProblem(part);
  if (unfit) return { findings: [find(unfit.code, path, unfit.at, unfit.message, unfit.hint)] };
  const read = readYaml(part.text);
  const whole = { at: 'place', line: part.line, column: 1 } as const;
  if ('value' in read) {
    if (typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value))
      return { value: read.value, findings: [] };
    return {
      findings: [
        find(
          'PAL207',
          path,
          whole,
          'the front matter has no keys',
          'write one "key: value" on each line, starting with name:',
        ),
      ],
    };
  }
  const { problems } = explainYaml(part.text);
  const findings = problems.map(({ code, message, hint, line, column }) =>
    find(code, path, { at: 'place', line: line + part.line - 1, column }, message, hint),
  );
  if (findings.length > 0) return { findings };
  const hint = 'look for quotes, brackets or colons that do not belong; if you find none, tell the maintainers';
  return {
    findings: [find('PAL201', path, whole, `the front matter cannot be read (${read.refused.split('\n')[0]})`, hint)],
  };
}

/** What is too large or too deep to be parsed at all. */
function shapeProblem({ text, line }: Part) {
  if (hasMoreLines(text, MOST_LINES)) {
    const message = `the front matter has more than ${MOST_LINES} lines`;
    const hint = 'an entry of a place has a few hundred: shorten it, or split the place into two entries';
    return { code: 'PAL208', at: { at: 'place', line: line + MOST_LINES, column: 1 }, message, hint } as const;
  }
  const deep = depthsAt(text);
  if (deep === undefined) return undefined;
  const place = placeIn(text, deep);
  return { ...TOO_DEEP, at: { at: 'place', line: place.line + line - 1, column: place.column } } as const;
}

/** Read quickly; where there is something to say, read again with positions and say it. */
function readBody(part: Part, path: string): { references: BodyReference[]; findings: Finding[] } {
  const quick = guardBody(part.text, { positions: false, trial: tryBody });
  if (quick.problems.length === 0) return { references: quick.references, findings: [] };
  const { problems, references } = quick.tree ? guardBody(part.text, { positions: true }) : quick;
  const findings = problems.map(({ code, line, column, message, hint }) =>
    find(code, path, { at: 'place', line: line + part.line - 1, column }, message, hint),
  );
  return { references, findings };
}

export interface ReadDocument {
  entry: EntryFile;
  value?: unknown;
  /** The whole file, of which the prose is the end. Missing where it could not be read. */
  text?: string;
  /** Prose as text, lines counted from its own first. */
  body: string;
  references: readonly BodyReference[];
  findings: Finding[];
}
