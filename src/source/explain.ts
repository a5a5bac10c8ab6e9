/**
 * The slow reader of front matter: says where, for a file that has a finding.
 * It accepts and refuses what yaml.ts does: tests/source/differential.test.ts holds the two together.
 */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Code } from '../diagnostics/codes.ts';
import type { FieldPath, Place } from '../diagnostics/finding.ts';
import { DEEPEST, isOddNumber, isPlainKey, isReservedKey } from './strict.ts';

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
  const problems = [...syntaxProblems(document, place), ...strictProblems(document, source, place)];
  return {
    problems,
    value: () => document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, on) => placeOf(document, path, on, place),
  };
}

/** The parser's own errors, in an adviser's words. */
function syntaxProblems(document: Document.Parsed, place: (offset: number) => Place): Problem[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const known = PLAIN_WORDS[error.code];
    const { code, message, hint } = known ?? {
      code: 'PAL201' as const,
      message: 'the front matter cannot be read here',
      hint: `look at the indentation, colons and quotes of this line (${error.code.toLowerCase().replaceAll('_', ' ')})`,
    };
    return { code, message, hint, ...place(error.pos[0]) };
  });
}

/** What is valid YAML and yet not used in entries. */
function strictProblems(document: Document.Parsed, source: string, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const add = (code: Code, offset: number, message: string, hint: string) =>
    problems.push({ code, message, hint, ...place(offset) });

  const mark = source.search(DOCUMENT_MARK);
  if (mark !== -1) {
    add(
      'PAL203',
      mark,
      'a mark of YAML documents stands inside the front matter',
      'take the line away: one entry is one document',
    );
  }
  const visitNode = (node: Node | null, depth: number): void => {
    if (node === null) return;
    const start = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      add('PAL203', start, `"*${node.source}" is a YAML alias`, 'write the value out, or put the text in quotes');
      return;
    }
    if ('anchor' in node && node.anchor !== undefined) {
      add('PAL203', start, `"&${node.anchor}" is a YAML anchor`, 'take it away, or put the text in quotes');
    }
    if (node.tag !== undefined) {
      add('PAL203', start, `"${node.tag}" is a YAML tag`, 'take it away, or put the text in quotes');
    }
    if (depth > DEEPEST) {
      add(
        'PAL206',
        start,
        `the front matter is nested deeper than ${DEEPEST} levels`,
        'no record needs that: look for a missing line break or bracket',
      );
      return;
    }
    if (isScalar(node)) {
      const written = node.source ?? '';
      if (node.type === 'PLAIN' && isOddNumber(written)) {
        add(
          'PAL205',
          start,
          `the number ${written} is read differently by different programs`,
          `put it in quotes if it is a code ("${written}"), or write it plainly`,
        );
      }
      return;
    }
    if (isMap(node)) for (const pair of node.items) visitPair(pair, depth);
    if (isSeq(node)) for (const item of node.items) if (isNode(item)) visitNode(item, depth + 1);
  };
  const visitPair = (pair: Pair, depth: number): void => {
    const key = pair.key;
    const name = isScalar(key) ? String(key.source ?? key.value ?? '') : '';
    const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    if (isReservedKey(name)) add('PAL316', start, `"${name}" cannot be a key`, 'take it away');
    else if (!isPlainKey(name)) {
      add(
        'PAL204',
        start,
        name === '' ? 'here a key is missing before the colon' : `"${name}" cannot be a key`,
        'a key is a plain word such as name; put text with a colon in quotes',
      );
    }
    if (isNode(key) && (('anchor' in key && key.anchor) || key.tag)) {
      add('PAL203', start, 'a key carries a YAML anchor or tag', 'take it away');
    }
    if (isNode(pair.value)) visitNode(pair.value, depth + 1);
  };
  visitNode(document.contents, 1);
  return problems;
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

/** `---`, `...` or a directive at the start of a line: never part of a value there. */
const DOCUMENT_MARK = /^(?:%|(?:---|\.\.\.)(?:\s|$))/m;

/** The commonest slips, said so that a person who has never heard of YAML can mend them. */
const PLAIN_WORDS: Record<string, { code: Code; message: string; hint: string }> = {
  DUPLICATE_KEY: { code: 'PAL202', message: 'this key stands twice in the same place', hint: 'keep one of the two' },
  BAD_INDENT: {
    code: 'PAL201',
    message: 'this line is not indented like its neighbours',
    hint: 'use two spaces for each level, and the same for all keys of one record',
  },
  TAB_AS_INDENT: { code: 'PAL201', message: 'a tab is used for indentation', hint: 'use spaces: two for each level' },
  MISSING_CHAR: {
    code: 'PAL201',
    message: 'a character is missing here: a quote, a bracket, or a space after the colon',
    hint: 'close the quotes or brackets; write a space after a colon',
  },
  UNEXPECTED_TOKEN: {
    code: 'PAL201',
    message: 'something here does not fit',
    hint: 'put text that has a colon, a hash or quotes in double quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'PAL201',
    message: 'a colon followed by a space stands inside an unquoted text',
    hint: 'put the whole text in double quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'PAL201',
    message: 'a key runs over several lines',
    hint: 'is a colon missing? each key stands on one line: "key: value"',
  },
  BLOCK_IN_FLOW: {
    code: 'PAL201',
    message: 'a list of lines stands inside brackets',
    hint: 'write the list with brackets on one line, or with hyphens below the key',
  },
  BAD_SCALAR_START: {
    code: 'PAL201',
    message: 'a text may not start with this character',
    hint: 'put the text in double quotes',
  },
  BAD_DQ_ESCAPE: {
    code: 'PAL201',
    message: 'a backslash stands inside double quotes',
    hint: 'use single quotes, or write two backslashes',
  },
  KEY_OVER_1024_CHARS: {
    code: 'PAL201',
    message: 'a key is far too long',
    hint: 'is a line break or a quote missing?',
  },
  MULTIPLE_DOCS: {
    code: 'PAL203',
    message: 'a second document starts inside the front matter',
    hint: 'take the line away: one entry is one document',
  },
  BAD_ALIAS: { code: 'PAL203', message: 'a text starts with an asterisk', hint: 'put the text in quotes' },
  TAG_RESOLVE_FAILED: {
    code: 'PAL203',
    message: 'a text starts with an exclamation mark',
    hint: 'put the text in quotes',
  },
  NON_STRING_KEY: { code: 'PAL204', message: 'a key is not a plain word', hint: 'a key is a word such as name' },
  BAD_DIRECTIVE: { code: 'PAL203', message: 'a line starts with a per cent sign', hint: 'put the text in quotes' },
};

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
