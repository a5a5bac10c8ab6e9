/** Files of interface text: what is read, and where things stand in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { readStrings } from '../../src/source/strings.ts';
import { TODAY, withContent } from '../support.ts';

function read(files: Record<string, string>, langs = ['en']) {
  return withContent(undefined, (root) => {
    mkdirSync(join(root, 'content/strings'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'content/strings', name), text);
    return readStrings(root, langs);
  });
}

const shown = ({ findings }: ReturnType<typeof read>) => findings.map(({ code, at, message }) => [code, at, message]);

describe('a file of texts', () => {
  test('is read into its keys, which have places', () => {
    const { files, findings } = read({ 'en.json': '{\n  "a.b": "One",\n  "c": "Two: {n}"\n}\n' });
    expect(findings).toEqual([]);
    expect([...(files[0]?.texts ?? [])]).toEqual([
      ['a.b', 'One'],
      ['c', 'Two: {n}'],
    ]);
    expect(files[0]?.placeOf('c', 'key')).toEqual({ line: 3, column: 3 });
    expect(files[0]?.placeOf('c', 'value')).toEqual({ line: 3, column: 8 });
  });

  test.each([
    ['a comma too few', '{\n  "a": "1"\n  "b": "2"\n}', 3, 3],
    ['a comma too many', '{\n  "a": "1",\n}', 3, 1],
    ['no end', '{\n  "a": "1"', 2, 11],
    ['a list', '["a"]', 1, 1],
  ])('with %s is not valid', (_, text, line, column) => {
    const result = read({ 'en.json': text });
    expect(shown(result)).toEqual([['PAL705', { at: 'place', line, column }, 'this is not valid JSON']]);
    expect(result.files[0]?.texts).toBeUndefined();
  });

  test('with a key twice says where it stands again', () => {
    const text = '{\n  "a": "1",\n  "b": "2",\n  "a": "3"\n}\n';
    expect(shown(read({ 'en.json': text }))).toEqual([
      ['PAL202', { at: 'place', line: 4, column: 3 }, '"a" stands twice'],
    ]);
  });

  test('with a number says that it takes a text', () => {
    expect(shown(read({ 'en.json': '{\n  "a": 1\n}\n' }))).toEqual([
      ['PAL303', { at: 'place', line: 2, column: 8 }, '"a" takes a text'],
    ]);
  });

  test('of no language of the site is a stranger', () => {
    expect(shown(read({ 'en.json': '{}\n', 'xx.json': '{}\n' }))).toEqual([
      ['PAL105', { at: 'file' }, '"xx.json" is not the name of a language of the site'],
    ]);
  });

  test('that cannot be read is told apart from one that is not there', () => {
    const { files } = read({ 'en.json': '{' }, ['en', 'fr']);
    expect(files.map((file) => 'texts' in file)).toEqual([true, false]);
  });
});

test('a tree without texts is shown in the words of the program, and has no finding', () => {
  withContent(undefined, (root) => {
    expect(readStrings(root, ['en', 'fr'])).toEqual({ files: [], findings: [] });
    expect(load(root, { today: TODAY }).diagnostics).toEqual([]);
  });
});
