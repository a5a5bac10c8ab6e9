/**
 * One entry, from file to checked value: reading, front matter, schema-free YAML, body tree.
 * The schema is the caller's: this folder knows files, not records.
 */
import { type Finding, find } from '../diagnostics/finding.ts';
import { type BodyReference, checkBody } from './body/check.ts';
import { parseBody } from './body/parse.ts';
import { explainYaml } from './explain.ts';
import { type Part, readEntry, splitFrontMatter } from './read.ts';
import type { EntryFile } from './tree.ts';
import { readYaml } from './yaml.ts';

/** Read one entry. `value` is undefined where the front matter cannot be read; the findings say why. */
export function readDocument(root: string, entry: EntryFile): ReadDocument {
  const { text, findings } = readEntry(root, entry);
  if (text === undefined) return { entry, findings, references: [], body: '' };
  if (entry.kind === 'source') {
    const front = readFrontMatter({ text, line: 1 }, entry.path);
    return { entry, findings: [...findings, ...front.findings], value: front.value, references: [], body: '' };
  }
  const split = splitFrontMatter(text, entry.path);
  if ('findings' in split) return { entry, findings: [...findings, ...split.findings], references: [], body: '' };
  const front = readFrontMatter(split.frontMatter, entry.path);
  const body = readBody(split.body, entry.path);
  return {
    entry,
    value: front.value,
    body: split.body.text,
    references: body.references,
    findings: [...findings, ...front.findings, ...body.findings],
  };
}

function readFrontMatter(part: Part, path: string): { value?: unknown; findings: Finding[] } {
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

/** Read quickly; where there is something to say, read again with positions and say it. */
function readBody(part: Part, path: string): { references: BodyReference[]; findings: Finding[] } {
  const quick = parseBody(part.text, { positions: false });
  if ('tree' in quick) {
    const { problems, references } = checkBody(quick.tree);
    if (problems.length === 0) return { references, findings: [] };
  }
  return explainBody(part, path);
}

function explainBody(part: Part, path: string): { references: BodyReference[]; findings: Finding[] } {
  const shift = part.line - 1;
  const parsed = parseBody(part.text, { positions: true });
  if ('problem' in parsed) {
    const { line, column, message, hint } = parsed.problem;
    return {
      references: [],
      findings: [find('PAL401', path, { at: 'place', line: line + shift, column }, message, hint)],
    };
  }
  const { problems, references } = checkBody(parsed.tree);
  const findings = problems.map(({ code, line, column, message, hint }) =>
    find(code, path, { at: 'place', line: line + shift, column }, message, hint),
  );
  return { references, findings };
}

export interface ReadDocument {
  entry: EntryFile;
  value?: unknown;
  /** Prose as text, lines counted from its own first. */
  body: string;
  references: readonly BodyReference[];
  findings: Finding[];
}
