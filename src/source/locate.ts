/**
 * Turns findings into diagnostics: looks up line and column of a field, for files with findings only.
 * This is the slow reader; it never decides whether something is wrong, only where.
 */
import { type Diagnostic, diagnose, type Finding, type Place } from '../diagnostics/finding.ts';
import { guardBody } from './body/guard.ts';
import { type Explained, explainYaml } from './explain.ts';
import { readEntry } from './read.ts';
import { splitFrontMatter } from './split.ts';
import type { EntryFile } from './tree.ts';

/** A function that places findings, reading each file at most once. `textOf` is for files that are not on the disk. */
export function makeLocator(
  root: string,
  entries: readonly EntryFile[],
  textOf: TextOf = (entry) => readEntry(root, entry).text,
): (finding: Finding) => Diagnostic {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const explained = new Map<string, { explained: Explained; line: number } | undefined>();

  const explain = (path: string) => {
    if (!explained.has(path)) {
      const entry = files.get(path);
      explained.set(path, entry && explainFile(textOf, entry));
    }
    return explained.get(path);
  };

  const placed = (finding: Finding): Diagnostic => {
    const { at } = finding;
    if (at.at === 'place') return diagnose(finding, { line: at.line, column: at.column });
    if (at.at === 'component') return diagnose(finding, componentPlace(textOf, files.get(finding.file), at.nth));
    const front = at.at === 'field' ? explain(finding.file) : undefined;
    if (at.at !== 'field' || !front) return diagnose(finding, FIRST);
    const place = front.explained.placeOf(at.path, at.on);
    return diagnose(finding, { line: place.line + front.line - 1, column: place.column });
  };

  return (finding) => {
    try {
      return placed(finding);
    } catch {
      // A finding without its line is better than none: the slow reader must not take it away.
      return diagnose(finding, FIRST);
    }
  };
}

function explainFile(textOf: TextOf, entry: EntryFile): { explained: Explained; line: number } | undefined {
  const text = textOf(entry);
  if (text === undefined) return undefined;
  if (entry.kind === 'source') return { explained: explainYaml(text), line: 1 };
  const split = splitFrontMatter(text, entry.path);
  return 'findings' in split
    ? undefined
    : { explained: explainYaml(split.frontMatter.text), line: split.frontMatter.line };
}

/** Prose is read without positions until something in it has to be pointed at. */
function componentPlace(textOf: TextOf, entry: EntryFile | undefined, nth: number): Place {
  const text = entry && textOf(entry);
  const split = entry && text !== undefined ? splitFrontMatter(text, entry.path) : undefined;
  if (!split || 'findings' in split) return FIRST;
  const place = guardBody(split.body.text, { positions: true }).references[nth];
  return place ? { line: place.line + split.body.line - 1, column: place.column } : FIRST;
}

/** Where a finding about the whole file is shown: its first character. */
const FIRST: Place = { line: 1, column: 1 };

type TextOf = (entry: EntryFile) => string | undefined;
