/** The fast reader and the slow reader of front matter agree on every text: both refuse it, or both read the same. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { PROJECT } from '../../src/project.ts';
import { explainYaml } from '../../src/source/explain.ts';
import { splitFrontMatter } from '../../src/source/split.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { ODD_DOCUMENTS } from './yaml-documents.ts';

const RUNS = { numRuns: Number(process.env['PALABRE_RUNS'] ?? 2000) };
/** An entry takes a few milliseconds to read with positions. */
const PATIENCE = 30 * RUNS.numRuns;

describe.each(Object.entries(ODD_DOCUMENTS))('%s', (_, documents) => {
  it.each(documents)('%j', (document) => {
    expect(slow(document)).toEqual(fast(document));
  });
});

describe('what entries need is read', () => {
  it.each([
    ['text and dates', 'name: Kessa\nasOf: 2026-02-07\n', { name: 'Kessa', asOf: '2026-02-07' }],
    ['numbers', 'value: 1250\ncentroid: [14.07, -3.5]\n', { value: 1250, centroid: [14.07, -3.5] }],
    ['yes, no and on as words', 'a: yes\nb: no\nc: on\n', { a: 'yes', b: 'no', c: 'on' }],
    ['true and false', 'systematic: true\n', { systematic: true }],
    ['an empty value', 'name:\n', { name: null }],
    ['lists on one line and on several', 'a: [b, c]\nd:\n  - e\n', { a: ['b', 'c'], d: ['e'] }],
    ['long text, folded', 'a: >-\n  b\n  c\n', { a: 'b c' }],
    ['long text, line by line', 'a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['quotes', 'a: "b: c"\nd: \'e # f\'\n', { a: 'b: c', d: 'e # f' }],
    ['comments', '# a\nb: c # d\n', { b: 'c' }],
    ['other alphabets', 'a: تمبكتو\nb: ⵜⵉⵎⴱⵓⴽⵜⵓ\n', { a: 'تمبكتو', b: 'ⵜⵉⵎⴱⵓⴽⵜⵓ' }],
    ['a hard space, as French has before some signs', 'a: b\u00a0!\n', { a: 'b\u00a0!' }],
  ])('%s', (_, document, value) => {
    expect([fast(document), slow(document)]).toEqual([{ value }, { value }]);
  });
});

describe('what could be read in two ways is refused', () => {
  it.each([
    ['a code that loses its zero', 'a: 0123\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a key that stands twice', 'a: b\n"a": c\n'],
    ['a value repeated by an alias', 'a: &b c\nd: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a key that reaches into a program', '__proto__: a\n'],
    ['a tab', 'a:\tb\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['a list in the place of keys', '- a\n'],
    ['nothing at all', ''],
  ])('%s', (_, document) => {
    expect([fast(document), slow(document)]).toEqual(['refused', 'refused']);
  });
});

describe('the two readers agree on', () => {
  it(
    'any value, as js-yaml writes it',
    () => holds(fc.dictionary(KEYS, fc.jsonValue()).map((value) => dump(value))),
    PATIENCE,
  );

  it(
    'any value, as yaml writes it',
    () => holds(fc.dictionary(KEYS, fc.jsonValue({ stringUnit: 'binary' })).map((value) => stringify(value))),
    PATIENCE,
  );

  it(
    'any value, as JSON writes it',
    () => holds(fc.jsonValue().map((value) => `a: ${JSON.stringify(value, undefined, 1).replaceAll('\n', '\n  ')}\n`)),
    PATIENCE,
  );

  it(
    'any heap of signs and words',
    () => holds(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''))),
    PATIENCE,
  );

  it(
    'any odd document with slips',
    () => holds(slipsIn(Object.values(ODD_DOCUMENTS).flat().filter(isShort))),
    PATIENCE,
  );

  it('any entry with slips', () => holds(slipsIn(entries())), PATIENCE);
});

function holds(documents: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(documents, (document) => {
      expect(slow(document)).toEqual(fast(document));
    }),
    RUNS,
  );
}

function fast(document: string): Outcome {
  const read = readYaml(document);
  return 'value' in read ? { value: read.value } : 'refused';
}

function slow(document: string): Outcome {
  const { problems, value } = explainYaml(document);
  return problems.length === 0 ? { value: value() } : 'refused';
}

/** A document in which one to four times a few characters are taken out and a piece is put in. */
function slipsIn(documents: readonly string[]): fc.Arbitrary<string> {
  const slip = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...PIECES));
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(slip, { minLength: 1, maxLength: 4 }))
    .map(([document, slips]) =>
      slips.reduce((text, [at, taken, piece]) => {
        const offset = at % (text.length + 1);
        return text.slice(0, offset) + piece + text.slice(offset + taken);
      }, document),
    );
}

function entries(): string[] {
  const files = globSync('{content,tests/fixtures/base/content}/localities/**/*.mdx', { cwd: PROJECT }).sort();
  return files.flatMap((file) => {
    const split = splitFrontMatter(readFileSync(join(PROJECT, file), 'utf8'), file);
    return 'frontMatter' in split && isShort(split.frontMatter.text) ? [split.frontMatter.text] : [];
  });
}

function isShort(document: string): boolean {
  return document.length < 8000;
}

const KEYS = fc.constantFrom('a', 'name', 'asOf', 'b-c', 'true', 'x y', '1', '<<');

const PIECES = [
  ...['a', 'b', 'name', 'é', 'null', '~', 'true', 'yes', '1', '0123', '1e3', '.inf', '2026-02', 'https://b.c'],
  ...[' ', '  ', '    ', '\n', '\n\n', '\n  ', '\n    ', '\t', '\u00a0', '\u2028', '\n# c\n', ' # c', '#'],
  ...[': ', ':', '- ', '-', '\n- ', '\n  - ', '? ', '?', ',', ', ', '[', ']', '{', '}', '"', "'", "''"],
  ...['|', '>', '|-', '>+', '|2', '&', '*', '!', '%', '@', '`', '---', '...', '<<', '__proto__'],
  ...['\\', '\\n', '\\"', '\\x41'],
];

type Outcome = { value: unknown } | 'refused';
