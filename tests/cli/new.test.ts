import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { interview } from '../../src/cli/new/answers.ts';
import { entryText, slugOf, tidy } from '../../src/cli/new/frame.ts';
import { KINDS } from '../../src/cli/new/kinds.ts';
import type { Answers } from '../../src/cli/new/questions.ts';
import { runNew } from '../../src/cli/new.ts';
import { load } from '../../src/load.ts';
import { splitFrontMatter } from '../../src/source/split.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { FIXTURES, TODAY } from '../support.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'palabre-new-'));
  cpSync(join(FIXTURES, 'fictional'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Sept-Puits stands in the country's table and has no entry. */
const SEPT_PUITS = {
  country: 'zzz',
  name: 'Sept-Puits',
  pcode: 'ZZ0103',
  summary: 'Seven wells and a market.',
  access: 'unknown',
  sentence: 'Nobody has reported since the rains.',
  source: 'foc-2026-07',
};

async function make(kind: keyof typeof KINDS, given: Answers) {
  const said: string[] = [];
  const code = await runNew({ root, kind: KINDS[kind], given, today: TODAY, say: (line) => said.push(line) });
  return { code, said: said.join('\n') };
}

function read(file: string): string {
  return readFileSync(join(root, 'content', file), 'utf8');
}

describe('a new locality', () => {
  test('checks clean from the fewest flags', async () => {
    const { code, said } = await make('locality', SEPT_PUITS);
    expect(said).toMatch('Done: content/localities/zzz/sept-puits.mdx');
    expect(code).toBe(0);
    expect(load(root, { today: TODAY }).diagnostics).toEqual([]);
  });

  test('says that nothing is known, and what day it was reviewed', async () => {
    await make('locality', { ...SEPT_PUITS, language: 'fr' });
    expect(read('localities/zzz/sept-puits.mdx')).toBe(`---
name: "Sept-Puits"
adminLevel: 2
pcode: "ZZ0103"
region: "ZZ01"
language: fr
summary: "Seven wells and a market."
reviewed: ${TODAY}
sensitivity: low
access:
  state: unknown
  sentence: "Nobody has reported since the rains."
  asOf: 2026-07-31
  sources:
    - source: foc-2026-07
actors: none-known
grievances: none-known
conditions: none-known
---

## Contexte

Rien n’est encore écrit ici.
`);
  });

  test('is written in the content folder itself where that is the root', async () => {
    root = join(root, 'content');
    await make('locality', SEPT_PUITS);
    expect(existsSync(join(root, 'localities/zzz/sept-puits.mdx'))).toBe(true);
    root = join(root, '..');
  });

  test('of level 4 finds its parent and region in its P-code', async () => {
    const village = { ...SEPT_PUITS, pcode: 'ZZ01010204', source: '', unsourced: 'Told at the well.' };
    expect(await make('locality', village)).toMatchObject({ code: 0 });
    const entry = load(root, { today: TODAY }).dataset.localities.get('zzz/sept-puits');
    expect(entry).toMatchObject({ adminLevel: 4, parent: 'ZZ0101', region: 'ZZ01' });
    expect(entry?.access).toMatchObject({ asOf: TODAY, sources: [], unsourced: 'Told at the well.' });
  });

  test('in a district that the table does not know says which lines to add', async () => {
    const { code, said } = await make('locality', { ...SEPT_PUITS, name: 'Puits "Neuf"', pcode: 'ZZ0109' });
    expect(code).toBe(1);
    expect(said).toMatch('PAL505');
    expect(said).toMatch('content/countries/zzz.mdx does not know ZZ0109 yet');
    expect(said).toMatch('      - pcode: "ZZ0109"\n        name: "Puits \\"Neuf\\""');
    expect(said).not.toMatch('Done');
  });

  test('takes a region by its name', async () => {
    expect(await make('locality', { ...SEPT_PUITS, region: 'rose valley' })).toMatchObject({ code: 0 });
  });

  test('points at a place that has the same name', async () => {
    const { said } = await make('locality', { ...SEPT_PUITS, name: 'Tesseni', slug: 'tesseni-2' });
    expect(said).toMatch('content/localities/zzz/tesseni.mdx has this name too');
  });

  test('never takes the place of a file', async () => {
    const before = read('localities/zzz/tesseni.mdx');
    await expect(make('locality', { ...SEPT_PUITS, slug: 'tesseni' })).rejects.toThrow('is already there');
    expect(read('localities/zzz/tesseni.mdx')).toBe(before);
  });

  test('lists every missing flag, and writes nothing', async () => {
    await expect(make('locality', { country: 'zzz', name: 'Nowhere' })).rejects.toThrow(
      /missing:\n {2}--pcode .*\n {2}--summary .*\n {2}--access .*\n {2}--sentence .*\n {2}--source .*\nNothing was written\.$/,
    );
    expect(existsSync(join(root, 'content/localities/zzz/nowhere.mdx'))).toBe(false);
  });

  test.each([
    ['access', 'opne', 'did you mean "open"?'],
    ['country', 'zz', 'write one of: zzz'],
    ['source', 'foc-2026-70', 'did you mean "foc-2026-07"?'],
    ['pcode', 'ZZ0101', 'is already Tésséni'],
    ['pcode', 'ML0101', 'P-codes there start with ZZ'],
    ['pcode', 'ZZ1', 'this is not a P-code'],
    ['region', 'ZZ02', 'does not lie in ZZ02'],
    ['as-of', '2026-13', 'this is not a date of the calendar'],
    ['as-of', '2027-01', 'is after today'],
    ['slug', 'Sept Puits', 'write "sept-puits"'],
    ['slug', '../../x', 'write "x"'],
    ['language', 'de', 'write one of: en, fr, ar'],
    ['sensitivity', 'severe', 'write one of: low, moderate'],
    ['summary', 'x'.repeat(801), 'longer than 800 characters'],
    ['name', '   ', 'this needs an answer'],
  ])('refuses --%s %j and says: %s', async (flag, answer, words) => {
    const error = await make('locality', { ...SEPT_PUITS, [flag]: answer }).catch(String);
    expect(error).toContain(words);
    expect(error).toContain('Nothing was written.');
  });
});

describe('a new actor and a new source', () => {
  test('check clean, and the source is not blamed for standing uncited', async () => {
    const source = await make('source', {
      title: 'Notes: on #salt',
      publisher: 'Bureau du Sel',
      kind: 'report',
      date: '2026',
      link: 'https://example.org/sel',
    });
    expect(source).toMatchObject({ code: 0 });
    expect(read('sources/bureau-du-sel-2026.yaml')).toContain('title: "Notes: on #salt"\n');
    const actor = await make('actor', {
      name: 'Salt Elders',
      class: 'authority-traditional',
      summary: 'Elders of the pans.',
      source: 'bureau-du-sel-2026',
    });
    expect(actor).toMatchObject({ code: 0 });
    expect(load(root, { today: TODAY }).diagnostics).toEqual([]);
  });
});

describe('the conversation', () => {
  test('asks only what is open, offers what is usual, and asks again after a wrong answer', async () => {
    const prompts: string[] = [];
    const said: string[] = [];
    const replies = ['ZZ0103', '', 'vallée rose', 'rose-valley', 'opne', 'open', '', '', '', ''];
    const { dataset } = load(root, { today: TODAY });
    const { pcode: _, access: __, ...given } = SEPT_PUITS;
    const answers = await interview(
      KINDS.locality,
      given,
      { dataset, today: TODAY },
      {
        ask: async (prompt) => {
          prompts.push(prompt);
          return replies.shift() ?? '';
        },
        say: (line) => said.push(line),
      },
    );
    expect(answers).toMatchObject({
      ...given,
      pcode: 'ZZ0103',
      access: 'open',
      level: '2',
      region: 'ZZ01',
      'as-of': '2026-07-31',
      slug: 'sept-puits',
    });
    expect(prompts.some((prompt) => prompt.startsWith('Which country'))).toBe(false);
    expect(prompts[2]).toBe(
      'In which region does it lie?\n    ZZ01  Rose Valley\n    ZZ02  Haut-Sablon\n    ZZ03  Lac-Brumeux\n  [ZZ01] > ',
    );
    expect(said).toEqual([
      '  "vallée rose" is not an answer here: write one of: ZZ01, ZZ02, ZZ03',
      '  "opne" is not an answer here: did you mean "open"?',
    ]);
  });
});

describe('the text of an entry', () => {
  test('gives every answer back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', minLength: 90 }), (short, long) => {
        const facts = { name: tidy(short), summary: tidy(long), list: [{ of: tidy(short) }] };
        const split = splitFrontMatter(entryText(facts, 'Prose.'), 'x.mdx');
        expect('frontMatter' in split && readYaml(split.frontMatter.text)).toEqual({ value: facts });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    '2021',
    'true',
    'null',
    '1e3',
    '0123',
    '0x1F',
    '~',
    '- a',
    'a: b',
    '# a',
    '---',
    '"',
    "'",
    '&a',
    '*a',
    '!a',
    '@',
  ])('keeps %j text', (answer) => {
    const split = splitFrontMatter(entryText({ name: answer }, ''), 'x.mdx');
    expect('frontMatter' in split && readYaml(split.frontMatter.text)).toEqual({ value: { name: answer } });
  });

  test.each([
    ['Tésséni', 'tesseni'],
    ['N’Tillit (Gossi)', 'n-tillit-gossi'],
    ['Cœur-du-Sablon', 'coeur-du-sablon'],
    ['تسيني', ''],
  ])('%s makes the file name "%s"', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
