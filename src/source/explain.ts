/**
 * The slow reader of front matter: says where, for a file that has a finding.
 * It accepts and refuses what yaml.ts does: tests/source/differential.test.ts holds the two together.
 */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Code } from '../diagnostics/codes.ts';
import type { FieldPath, Place } from '../diagnostics/finding.ts';
import { problemsOf } from './problems.ts';

/** Parse a front matter with positions. `problems` is empty when the strict subset holds. */
export function explainYaml(source: string): Explained {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    stringKeys: true,
    resolveKnownTags: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = problemsOf(document, source).map(({ offset, ...words }) => ({ ...words, ...place(offset) }));
  return {
    problems: firstOfEachLine(problems),
    value: () => document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, on) => placeOf(document, path, on, place),
  };
}

/** One finding of a kind is enough for a line: the next ones mostly follow from it. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ line, code }) => {
    const known = said.has(`${line} ${code}`);
    said.add(`${line} ${code}`);
    return !known;
  });
}

/**
 * Where a field stands. A path that does not exist is answered with its nearest parent that does:
 * a missing key is missing from something.
 */
function placeOf(
  document: Document.Parsed,
  path: FieldPath,
  on: 'key' | 'value',
  place: (offset: number) => Place,
): Place {
  let node: unknown = document.contents;
  let best = 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
      if (!pair) break;
      best = offsetOf(pair.key, best);
      if (!last || on === 'value') best = valueOffset(pair, best, last);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      best = offsetOf(item, best);
      node = item;
    } else break;
  }
  return place(best);
}

/** A parent in a block is best pointed at by its key, a value by itself. */
function valueOffset(pair: Pair, keyOffset: number, last: boolean): number {
  if (!last) return keyOffset;
  if (isMap(pair.value) || isSeq(pair.value) || pair.value === null) return keyOffset;
  if (isScalar(pair.value) && pair.value.source === '') return keyOffset;
  return offsetOf(pair.value, keyOffset);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key);
}

function offsetOf(node: unknown, otherwise: number): number {
  return isNode(node) && node.range ? node.range[0] : otherwise;
}

export interface Explained {
  problems: Problem[];
  /** The value, for the differential test. */
  value: () => unknown;
  placeOf: (path: FieldPath, on: 'key' | 'value') => Place;
}

/** A finding inside the front matter; lines are counted from its first line. */
export interface Problem extends Place {
  code: Code;
  message: string;
  hint: string;
}
