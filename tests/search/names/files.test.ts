/** What the phone fetches to find a name: small, whole, and without what was cut. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '../../../bench/corpus.ts';
import { loadOnce, publish } from '../../../src/load.ts';
import { type AudienceDataset, datasetFor } from '../../../src/model/audience.ts';
import type { Locality } from '../../../src/model/dataset.ts';
import { namesFiles, namesOf } from '../../../src/search/names/build.ts';
import { NAMES_FILE, rangesFor, readNames, withInside } from '../../../src/search/names/format.ts';
import { findNames } from '../../../src/search/names/match.ts';
import type { Named } from '../../../src/search/names/named.ts';
import { actor, actorInPlace, country, dataset, locality } from '../../made-up-country.ts';

/** As a host packs that does so at each request; a host that packs beforehand sends less. */
const packed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
const BUDGET = 6 * 1024;
/** To write and read a country; a busy machine takes its time. */
const PATIENCE = 120_000;

/** What a phone knows once it has fetched every file. */
function readAll(files: ReadonlyMap<string, string>): Named[] {
  const [first = '', inside = '', actors = ''] = [NAMES_FILE.first, NAMES_FILE.inside, NAMES_FILE.actors].map((file) =>
    files.get(file),
  );
  return [...withInside(readNames(first, 'zzz').named, inside), ...readNames(actors, 'zzz').named];
}

describe('the files of a country', () => {
  const made = dataset({
    localities: [
      locality('kessa', { name: 'Késsa', names: { fr: 'Quessa', ar: 'كسا' }, aliases: ['Kessa', 'Old  Kessa\tTown'] }),
      locality('ombar', { pcode: 'ZZ0102', places: [{ name: 'Ford', aliases: ['Gué'] }, { name: 'Mill' }] }),
      locality('away', { pcode: 'XX0901', name: 'Far Away', actors: [actorInPlace('river-guard')] }),
    ],
    actors: [actor('river-guard', { aliases: ['Rivermen'] }), actor('nowhere', { name: 'Nowhere' })],
    countries: [country()],
  });

  test('are places, actors and what is inside, a line each', () => {
    expect(Object.fromEntries(namesFiles(made, 'zzz', 'en'))).toEqual({
      'names-first.txt':
        '+\tnames-actors.txt\tnames-inside.txt\n*\tZanzara\n=ZZ01\tRivers\n!XX0901/away\tFar Away\n' +
        '01\tKéssa\tQuessa\tكسا\tOld Kessa Town\n02\tOmbar\n',
      'names-actors.txt': '@/river-guard\tThe river guard\tRivermen\n@\tNowhere\n',
      'names-inside.txt': '\n\nFord\tGué\tMill\n',
    });
  });

  test('are read as what was written', () => {
    const named = namesOf(made, 'zzz', 'en');
    const oneSpace = named.map((one) => ({ ...one, names: one.names.map((name) => name.replaceAll(/\s+/g, ' ')) }));
    expect(readAll(namesFiles(made, 'zzz', 'en'))).toEqual(oneSpace);
  });

  test('show the names of the reader’s language, and keep the usual ones', () => {
    expect(namesFiles(made, 'zzz', 'ar').get(NAMES_FILE.first)).toContain('01/kessa\tكسا\tKéssa');
    expect(namesFiles(made, 'zzz', 'fr').get(NAMES_FILE.first)).toContain('01/kessa\tQuessa\tKéssa');
  });

  test('name actors of no place in every country, others where they are', () => {
    const two = dataset({
      localities: [locality('kessa', { actors: [actorInPlace('river-guard')] })],
      actors: [actor('river-guard'), actor('nowhere')],
      countries: [country(), country({ id: 'yyy' })],
    });
    const actorsOf = (iso3: string) => namesOf(two, iso3, 'en').filter(({ kind }) => kind === 'actor');
    expect(actorsOf('zzz').map(({ id }) => id)).toEqual(['river-guard', 'nowhere']);
    expect(actorsOf('yyy').map(({ id }) => id)).toEqual(['nowhere']);
  });

  test('that are no such files give no names', () => {
    for (const text of ['', '<!doctype html>\n<p>\tSign in\tto the network', 'Not found\tat all'])
      expect(readNames(text, 'zzz')).toEqual({ named: [], files: [], starts: undefined, words: [] });
  });

  test('hold whatever a name may be made of', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.array(name, { maxLength: 6 }), (names, within) => {
        const [first = '', ...aliases] = names.map((one) => one.replaceAll(/\s+/g, ' ').trim());
        const inside = within.map((one) => one.replaceAll(/\s+/g, ' ').trim());
        const one = dataset({
          localities: [locality('kessa', { name: first, aliases, places: inside.map((text) => ({ name: text })) })],
          countries: [country()],
        });
        expect(readAll(namesFiles(one, 'zzz', 'en'))).toEqual(namesOf(one, 'zzz', 'en'));
      }),
    );
  });
});

describe('what the audience may not read', () => {
  const cut = (localities: Locality[]) =>
    datasetFor(
      {
        localities,
        actors: [actor('river-guard', { sensitivity: 'high' }), actor('open')],
        countries: [country()],
        sources: [...dataset({}).sources.values()],
        references: new Map(),
      },
      'public',
    );
  const shown = locality('ombar', { pcode: 'ZZ0102' });

  test('leaves no trace in any file', () => {
    const hidden = locality('kessa', { sensitivity: 'high', places: [{ name: 'Hidden Mill' }] });
    expect(namesFiles(cut([hidden, shown]), 'zzz', 'en')).toEqual(namesFiles(cut([shown]), 'zzz', 'en'));
    expect([...namesFiles(cut([hidden, shown]), 'zzz', 'en').values()].join()).not.toMatch(/kessa|mill|guard/i);
  });
});

describe('a country of 300 places', () => {
  const dir = mkdtempSync(join(tmpdir(), 'palabre-names-'));
  let made: AudienceDataset;
  beforeAll(() => {
    writeCorpus({ dir, places: 300, seed: 1 });
    made = publish(loadOnce(dir, { today: '2026-11-25' }), 'public');
  }, PATIENCE);
  afterAll(() => rmSync(dir, { recursive: true }));

  test('has its places in the first file, its actors and its villages beside it, each of 6 KB or less', () => {
    const files = namesFiles(made, 'zzz', 'en');
    expect([...files.keys()].toSorted()).toEqual(Object.values(NAMES_FILE).filter(isText).toSorted());
    expect(
      readNames(files.get(NAMES_FILE.first) ?? '', 'zzz').named.filter(({ kind }) => kind === 'place'),
    ).toHaveLength(300);
    for (const [file, text] of files) expect(packed(text), file).toBeLessThanOrEqual(BUDGET);
  });

  test('stays within it where each place has an Arabic name that is shown first', () => {
    for (const lang of ['en', 'ar']) {
      const files = namesFiles(inArabic(made), 'zzz', lang);
      for (const [file, text] of files) expect(packed(text), `${lang} ${file}`).toBeLessThanOrEqual(BUDGET);
    }
  });
});

describe('a country that does not fit', () => {
  const dir = mkdtempSync(join(tmpdir(), 'palabre-names-'));
  let files: Map<string, string>;
  let named: Named[];
  beforeAll(() => {
    writeCorpus({ dir, places: 700, seed: 2 });
    const made = publish(loadOnce(dir, { today: '2026-11-25' }), 'public');
    files = namesFiles(made, 'zzz', 'en');
    named = namesOf(made, 'zzz', 'en');
  }, PATIENCE);
  afterAll(() => rmSync(dir, { recursive: true }));

  /** As the phone does: the directory, then the ranges that it names, and no more. */
  const findIn = (query: string) => {
    const { starts = [] } = readNames(files.get(NAMES_FILE.first) ?? '', 'zzz');
    const texts = rangesFor(query, starts).map((at) => files.get(NAMES_FILE.range(at)) ?? '');
    return findNames(
      query,
      texts.flatMap((text) => readNames(text, 'zzz').named),
    ).map((hit) => hit.named.id);
  };

  test('is split by sound, each file of 6 KB or less', () => {
    expect(files.size).toBeGreaterThan(15);
    for (const [file, text] of files) expect(packed(text), file).toBeLessThanOrEqual(BUDGET);
  });

  test('finds places and actors by every name, village and code', { timeout: PATIENCE }, () => {
    // Each ninth: to try all takes a minute.
    const some = named.filter((_, at) => at % 9 === 0);
    const lost = some.flatMap(({ id, names, inside, codes }) =>
      [...names, ...inside, ...codes].filter((name) => !findIn(name).includes(id)).map((name) => `${id}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test('fetches two ranges at most for a name', () => {
    const { starts = [] } = readNames(files.get(NAMES_FILE.first) ?? '', 'zzz');
    for (const { name } of named) {
      const [whole = ''] = name.split(' ');
      expect(rangesFor(whole, starts).length, name).toBeLessThanOrEqual(2);
    }
  });
});

function isText(file: unknown): file is string {
  return typeof file === 'string';
}

/** The same country with an Arabic name for each place, letter by letter from the Latin one. */
function inArabic(made: AudienceDataset): AudienceDataset {
  const letters: Record<string, string> = { a: 'ا', b: 'ب', d: 'د', f: 'ف', g: 'غ', h: 'ه', i: 'ي', j: 'ج', k: 'ك' };
  const more = {
    l: 'ل',
    m: 'م',
    n: 'ن',
    o: 'و',
    p: 'ب',
    r: 'ر',
    s: 'س',
    t: 'ت',
    u: 'و',
    v: 'ف',
    w: 'و',
    y: 'ي',
    z: 'ز',
  };
  const spelled = (name: string) =>
    Array.from(name.toLowerCase(), (letter) => ({ ...letters, ...more })[letter] ?? '').join('');
  const localities = [...made.localities.values()].map((one) => ({ ...one, names: { ar: spelled(one.name) } }));
  return dataset({ localities, actors: [...made.actors.values()], countries: [...made.countries.values()] });
}
