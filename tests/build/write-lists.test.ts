/** The lists of a built site, written from what is in it. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLists } from '../../src/build/write-lists.ts';

const ROOT = 'tests/fixtures/fictional';
const out = mkdtempSync(join(tmpdir(), 'palabre-lists-'));
const REGION = 'kept/en/zzz/ZZ01';

/** The made-up country: Tésséni is in ZZ01, Kirivane is not. */
const SITE: Record<string, string | Buffer> = {
  'index.html': '<a href="/sub/en/">',
  'en/index.html': '<link href="/sub/_astro/a.css">',
  'en/regions/zzz/ZZ01/index.html': '<a href="/sub/en/localities/zzz/tesseni/">',
  'en/localities/zzz/tesseni/index.html': '<a href="/sub/en/actors/riders/"><a href="/en/actors/elsewhere/">',
  'en/localities/zzz/tesseni/calendar/index.html': '',
  'en/localities/zzz/tesseni/changes/index.html': '',
  'en/localities/zzz/kirivane/index.html': 'far',
  'en/calendar/zzz/index.html': '',
  'en/changes/zzz/index.html': '',
  'en/compare/zzz/ZZ01/index.html': '',
  'en/compare/zzz/ZZ01/2/index.html': '',
  'en/compare/zzz/ZZ02/index.html': '',
  'en/actors/riders/index.html': '',
  'en/actors/elsewhere/index.html': '',
  'en/guides/safety/index.html': 'é',
  'en/offline/index.html': '',
  'en/units/index.html': '',
  '_astro/a.css': 'a{}',
  'worker.js': '',
  'search/zzz/en/pagefind.js': '',
  'search/zzz/en/fragment/a.pf_fragment': gzipSync('pagefind_dcd{"url":"/en/localities/zzz/tesseni/"}'),
  'search/zzz/en/fragment/b.pf_fragment': gzipSync('pagefind_dcd{"url":"/en/localities/zzz/kirivane/"}'),
  'kept/en/zzz/ZZ99/files.json': 'left from an earlier build',
};

let before: string | undefined;
beforeAll(() => {
  before = process.env['SOURCE_DATE_EPOCH'];
  process.env['SOURCE_DATE_EPOCH'] = '1795305600';
  for (const [path, content] of Object.entries(SITE)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  writeLists({ root: ROOT, out, base: '/sub/' });
});
afterAll(() => {
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
  else process.env['SOURCE_DATE_EPOCH'] = before;
  rmSync(out, { recursive: true });
});

const read = (path: string) => JSON.parse(readFileSync(join(out, path), 'utf8'));
const pathsOf = (list: { files: { path: string }[] }) => list.files.map(({ path }) => path);

describe('the list of a region', () => {
  test('names its pages, what they lead to, and the search of what is kept', () => {
    expect(pathsOf(read(`${REGION}/files.json`))).toEqual([
      '',
      '_astro/a.css',
      'en/',
      'en/actors/riders/',
      'en/calendar/zzz/',
      'en/changes/zzz/',
      'en/compare/zzz/ZZ01/',
      'en/compare/zzz/ZZ01/2/',
      'en/guides/safety/',
      'en/localities/zzz/tesseni/',
      'en/localities/zzz/tesseni/calendar/',
      'en/localities/zzz/tesseni/changes/',
      'en/offline/',
      'en/regions/zzz/ZZ01/',
      'en/units/',
      'search/zzz/en/fragment/a.pf_fragment',
      'search/zzz/en/pagefind.js',
    ]);
  });

  test('says of each file its length in bytes and its SHA-256, as they are on the disk', () => {
    for (const { path, bytes, sha256 } of read(`${REGION}/files.json`).files) {
      const content = readFileSync(join(out, path === '' || path.endsWith('/') ? `${path}index.html` : path));
      expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
    }
  });

  test('says of which day the site is and where it begins', () => {
    expect(read(`${REGION}/files.json`)).toMatchObject({ built: '2026-11-22', page: 'en/regions/zzz/ZZ01/' });
  });

  test('has a version beside it: the digest of the list, its day and its size', () => {
    const text = readFileSync(join(out, REGION, 'files.json'));
    const bytes = read(`${REGION}/files.json`).files.reduce(
      (sum: number, file: { bytes: number }) => sum + file.bytes,
      0,
    );
    expect(read(`${REGION}/version.json`)).toEqual({
      version: createHash('sha256').update(text).digest('hex'),
      built: '2026-11-22',
      bytes,
    });
  });
});

test('a list bears the name of its region as readers of the language say it', () => {
  expect(['en', 'ar'].map((lang) => read(`kept/${lang}/zzz/ZZ01/files.json`).name)).toEqual([
    'Rose Valley',
    'الوادي الوردي',
  ]);
});

test('a country holds what its regions hold', () => {
  const country = pathsOf(read('kept/en/zzz/files.json'));
  for (const path of [...pathsOf(read(`${REGION}/files.json`)), 'en/localities/zzz/kirivane/'])
    expect(country).toContain(path);
});

test('lists of an earlier build are gone, and no list is in a list', () => {
  const lists = globSync('kept/**/*', { cwd: out }).filter((path) => statSync(join(out, path)).isFile());
  expect(lists).not.toContain('kept/en/zzz/ZZ99/files.json');
  writeLists({ root: ROOT, out, base: '/sub/' });
  for (const path of lists.filter((one) => one.endsWith('files.json')))
    expect(pathsOf(read(path)).filter((one) => one.startsWith('kept/'))).toEqual([]);
});

test('written again, they are the same to the byte', () => {
  const texts = () =>
    globSync('kept/**/*.json', { cwd: out })
      .toSorted()
      .map((path) => readFileSync(join(out, path), 'utf8'));
  const first = texts();
  writeLists({ root: ROOT, out, base: '/sub/' });
  expect(texts()).toEqual(first);
  expect(first.length).toBeGreaterThan(4);
});
