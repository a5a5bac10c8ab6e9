/** Where words stand: what answers a full-text search while the large index is still on its way. */
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadOnce, publish } from '../../src/load.ts';
import { PROJECT } from '../../src/project.ts';
import { searchRecords } from '../../src/search/records.ts';
import { wordsFiles } from '../../src/search/words/build.ts';
import { findWords, readWords, WORDS_FILE, wordFilesFor, wordsIn, writeWords } from '../../src/search/words/format.ts';
import { makeRoutes } from '../../src/site/routes.ts';

const texts = [
  'The bridge opens on market days',
  undefined,
  'Le marché ouvre, le pont aussi. Bridges were closed.',
  'يفتح السوق يوم الخميس',
];

/** As the phone does: the files that the query needs, and no other. */
function find(query: string, all: readonly (string | undefined)[] = texts): number[] {
  const { files, starts } = wordsFiles(all);
  const fetched = wordFilesFor(query, starts).map((at) => files.get(WORDS_FILE(at)) ?? '');
  return findWords(query, fetched.flatMap(readWords));
}

describe('a text', () => {
  test.each([
    ['market', [0]],
    ['MARCHE', [2]],
    ['marché', [2]],
    ['marche bridges', [2]],
    ['السوق', [3]],
    ['bridge', [0, 2]],
    ['brid', [0, 2]],
    ['opens bridge', [0]],
    ['market السوق', []],
    ['bridge nowhere', []],
    ['on', []],
    ['', []],
  ])('is found by “%s”: %j', (query, numbers) => {
    expect(find(query)).toEqual(numbers);
  });

  test('with the very word comes before one with a longer word', () => {
    expect(find('bridges', ['bridgeswater', 'bridges'])).toEqual([1, 0]);
  });

  test('is found by the other words where one is in most texts', () => {
    const many = Array.from({ length: 30 }, (_, at) => `common word${at}`);
    expect(find('common word7', many)).toEqual([7]);
    expect(find('common', many)).toEqual([]);
  });
});

test('what is written is read, and what nobody wrote is not', () => {
  const words = [
    ['bridge', [0, 35, 36]],
    ['water', '*'],
  ] as const;
  expect(writeWords(words)).toBe('bridge\t0 z 10\nwater\t*\n');
  expect(readWords(writeWords(words))).toEqual(words);
  expect(readWords('<!doctype html>\n<p>\tsign in\n')).toEqual([]);
});

describe('the words of Mali', () => {
  const dataset = publish(loadOnce(PROJECT, { today: '2026-11-25' }), 'public');
  const records = searchRecords(dataset, 'mli', 'en', (_, value) => value, makeRoutes('/', 'en'));
  const contents = records.map(({ content }) => content);
  const { files, starts } = wordsFiles(contents);

  test('are in files of 6 KB or less', () => {
    expect(files.size).toBeGreaterThan(1);
    for (const [file, text] of files) {
      const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      expect(packed.byteLength, file).toBeLessThanOrEqual(6 * 1024);
    }
  });

  test('lead from each word of a text to that text', () => {
    const read = new Map([...files].map(([file, text]) => [file, readWords(text)]));
    const lost = contents.flatMap((content, number) =>
      [...wordsIn(content)].filter((word) => {
        const words = wordFilesFor(word, starts).flatMap((at) => read.get(WORDS_FILE(at)) ?? []);
        const entry = words.find(([one]) => one === word);
        return entry?.[1] !== '*' && !findWords(word, words).includes(number);
      }),
    );
    expect(lost).toEqual([]);
  });
});
