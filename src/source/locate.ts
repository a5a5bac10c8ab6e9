/**
 * Turns findings into diagnostics: looks up line and column of a field, for files with findings only.
 * This is the slow reader; it never decides whether something is wrong, only where.
 */
import { type Diagnostic, diagnose, type Finding, type Place } from '../diagnostics/finding.ts';
import { checkBody } from './body/check.ts';
import { parseBody } from './body/parse.ts';
import { type Explained, explainYaml } from './explain.ts';
import { readEntry, splitFrontMatter } from './read.ts';
import type { EntryFile } from './tree.ts';

/** A function that places findings, reading each file at most once. */
export function makeLocator(root: string, entries: readonly EntryFile[]): (finding: Finding) => Diagnostic {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const explained = new Map<string, { explained: Explained; line: number } | undefined>();

  const explain = (path: string) => {
    if (!explained.has(path)) {
      const entry = files.get(path);
      explained.set(path, entry && explainFile(root, entry));
    }
    return explained.get(path);
  };

  return (finding) => {
    const { at } = finding;
    if (at.at === 'place') return diagnose(finding, { line: at.line, column: at.column });
    if (at.at === 'component') return diagnose(finding, componentPlace(root, files.get(finding.file), at.nth));
    const front = at.at === 'field' ? explain(finding.file) : undefined;
    if (at.at !== 'field' || !front) return diagnose(finding, FIRST);
    const place = front.explained.placeOf(at.path, at.on);
    return diagnose(finding, { line: place.line + front.line - 1, column: place.column });
  };
}

function explainFile(root: string, entry: EntryFile): { explained: Explained; line: number } | undefined {
  const { text } = readEntry(root, entry);
  if (text === undefined) return undefined;
  if (entry.kind === 'source') return { explained: explainYaml(text), line: 1 };
  const split = splitFrontMatter(text, entry.path);
  return 'findings' in split
    ? undefined
    : { explained: explainYaml(split.frontMatter.text), line: split.frontMatter.line };
}

/** Prose is read without positions until something in it has to be pointed at. */
function componentPlace(root: string, entry: EntryFile | undefined, nth: number): Place {
  const { text } = entry ? readEntry(root, entry) : {};
  const split = entry && text !== undefined ? splitFrontMatter(text, entry.path) : undefined;
  if (!split || 'findings' in split) return FIRST;
  const parsed = parseBody(split.body.text, { positions: true });
  const place = 'tree' in parsed ? checkBody(parsed.tree).references[nth] : undefined;
  return place ? { line: place.line + split.body.line - 1, column: place.column } : FIRST;
}

/** Where a finding about the whole file is shown: its first character. */
const FIRST: Place = { line: 1, column: 1 };
