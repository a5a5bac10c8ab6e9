/** Which files a part of the site needs. */
import { describe, expect, test } from 'vitest';
import { type BuiltSite, filesOf, linksIn, NO_SEARCH, pagefindSet } from '../../src/offline/files.ts';

const digest = (path: string) => ({ bytes: path.length, sha256: `digest of ${path}` });

/** A site from its files and what each of them leads to. */
function site(links: Record<string, string[]>): BuiltSite {
  return {
    files: new Map(Object.keys(links).map((path) => [path, digest(path)])),
    linksOf: (path) => links[path] ?? [],
  };
}

const paths = (files: { path: string }[]) => files.map(({ path }) => path);

describe('the files of a region', () => {
  const built = site({
    'en/regions/zzz/ZZ01/': ['_astro/page.css', 'en/localities/zzz/kessa/', 'en/localities/zzz/far/'],
    'en/localities/zzz/kessa/': [
      '_astro/page.css',
      '_astro/page.js',
      'en/actors/riders/',
      'en/actors/lost/',
      'fr/actors/riders/',
    ],
    'en/localities/zzz/far/': ['en/actors/strangers/'],
    'en/actors/riders/': ['_astro/other.js', 'en/actors/strangers/', 'en/localities/zzz/far/'],
    'en/actors/strangers/': [],
    'fr/actors/riders/': [],
    '_astro/page.css': [],
    '_astro/page.js': ['_astro/shared.js'],
    '_astro/shared.js': ['_astro/page.js', '_astro/later.js'],
    '_astro/later.js': [],
    '_astro/other.js': [],
    '_astro/unused.js': [],
  });
  const start = ['en/regions/zzz/ZZ01/', 'en/localities/zzz/kessa/', 'en/localities/zzz/gone/'];

  test('are its pages, the actors that these lead to, and what all of them are made of', () => {
    expect(paths(filesOf(start, built, NO_SEARCH))).toEqual([
      '_astro/later.js',
      '_astro/other.js',
      '_astro/page.css',
      '_astro/page.js',
      '_astro/shared.js',
      'en/actors/riders/',
      'en/localities/zzz/kessa/',
      'en/regions/zzz/ZZ01/',
    ]);
  });

  test('each bear their length and digest, and stand in one order', () => {
    const files = filesOf(start.toReversed(), built, NO_SEARCH);
    expect(files).toEqual(filesOf(start, built, NO_SEARCH));
    for (const { path, ...rest } of files) expect(rest).toEqual(digest(path));
  });
});

describe('the links of a file', () => {
  test.each([
    ['/', '<a href="/en/actors/x/#r-a"><script src="/_astro/a.js"></script>', ['en/actors/x/', '_astro/a.js']],
    ['/palabre/', '<a href="/palabre/en/"><a href="/en/"><a href="https://example.org/palabre/en/">', ['en/']],
  ])('of a page below %s are those of the site', (base, html, expected) => {
    expect(linksIn('en/', html, base)).toEqual(expected);
  });

  test('of a script are its neighbours, also those that it loads later', () => {
    const script = 'import{a}from"./a.X-1_z.js";const b=()=>import("./b.js");["_astro/c.js","_astro/d.css"]';
    expect(linksIn('_astro/x.js', script, '/')).toEqual([
      '_astro/a.X-1_z.js',
      '_astro/b.js',
      '_astro/c.js',
      '_astro/d.css',
    ]);
  });

  test('of anything else are none', () => {
    expect(linksIn('icon.svg', '<image href="/a.png"/>', '/')).toEqual([]);
  });
});

describe('the search of a region', () => {
  const pages: Record<string, string> = {
    'search/zzz/en/fragment/a.pf_fragment': 'en/localities/zzz/kessa/',
    'search/zzz/en/fragment/b.pf_fragment': 'en/localities/zzz/far/',
  };
  const set = pagefindSet('search/zzz/en/', (address) => pages[address], true);
  const listed = new Set(['en/localities/zzz/kessa/']);

  test.each([
    'pagefind.js',
    'pagefind-worker.js',
    'pagefind-entry.json',
    'wasm.en.pagefind',
    'pagefind.en_abc.pf_meta',
    'index/en_1.pf_index',
    'filter/en_1.pf_filter',
    'fragment/a.pf_fragment',
  ])('needs %s', (name) => {
    expect(set.needs(`search/zzz/en/${name}`, listed)).toBe(true);
  });

  test.each(['pagefind-ui.js', 'pagefind-modular-ui.css', 'pagefind-highlight.js', 'fragment/b.pf_fragment'])(
    'does without %s',
    (name) => {
      expect(set.needs(`search/zzz/en/${name}`, listed)).toBe(false);
    },
  );

  test('takes the program for any language where there is none for its own', () => {
    const other = pagefindSet('search/zzz/en/', () => undefined, false);
    expect(set.needs('search/zzz/en/wasm.unknown.pagefind', listed)).toBe(false);
    expect(other.needs('search/zzz/en/wasm.unknown.pagefind', listed)).toBe(true);
  });

  test('is that of its own country and language', () => {
    expect(set.needs('search/yyy/en/pagefind.js', listed)).toBe(false);
    expect(set.needs('search/zzz/fr/pagefind.js', listed)).toBe(false);
  });
});
