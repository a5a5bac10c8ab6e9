import { describe, expect, test } from 'vitest';
import { anchor, copyPage, inLanguage, makeRoutes, type Routes, relativeAddress } from '../../src/site/routes.ts';

/** Every address that a table of routes can make. */
function allAddresses(routes: Routes): [string, string][] {
  const names = Object.keys(routes) as (keyof Routes)[];
  return names.map((name) => {
    const route = routes[name];
    return [
      name,
      typeof route === 'string' ? route : (route as (a: string, b: string) => string)('zzz/kessa', 'bridge'),
    ];
  });
}

describe('the base', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['/palabre', '/palabre/'],
    ['/palabre/', '/palabre/'],
    ['palabre', '/palabre/'],
    ['palabre/', '/palabre/'],
    ['/a/b/', '/a/b/'],
    ['//palabre//', '/palabre/'],
  ])('%j is read as %s', (base, root) => {
    const routes = makeRoutes(base, 'en');
    expect(routes.root).toBe(root);
    expect(routes.home).toBe(`${root}en/`);
    expect(routes.locality('zzz/kessa')).toBe(`${root}en/localities/zzz/kessa/`);
    expect(routes.searchIndex('zzz')).toBe(`${root}search/zzz/en/`);
  });
});

describe.each(['/', '/palabre/'])('every address below %s', (base) => {
  test.each(allAddresses(makeRoutes(base, 'fr')))(
    '%s starts with the base and ends in a slash, a fragment or the name of a file',
    (_, address) => {
      expect(address.startsWith(base)).toBe(true);
      expect(address).toMatch(
        /\/(?:#[rs]-[a-z0-9/-]+|#desk|#places?=[a-z0-9/-]+|(?:sheet|places|words)\.json|copies\/[a-z0-9/-]+\.zip)?$/,
      );
      expect(address).not.toMatch(/\/\//);
    },
  );
});

describe('the same page in another language', () => {
  test.each([
    ['/', '/en/localities/zzz/kessa/', '/ar/localities/zzz/kessa/'],
    ['/', '/en/', '/ar/'],
    ['/', '/404/', '/ar/'],
    ['/', '/english/', '/ar/'],
    ['/palabre', '/palabre/en/guides/safety/', '/palabre/ar/guides/safety/'],
  ])('below %s, of %s is %s', (base, path, other) => {
    expect(inLanguage(base, path, 'en', 'ar')).toBe(other);
  });

  test('leads back', () => {
    const there = inLanguage('/a/b/', '/a/b/en/sources/', 'en', 'fr');
    expect(inLanguage('/a/b/', there, 'fr', 'en')).toBe('/a/b/en/sources/');
  });
});

test('the addresses that others hold on to stay as they are', () => {
  const routes = makeRoutes('/', 'en');
  expect(Object.fromEntries(allAddresses(routes))).toMatchObject({
    home: '/en/',
    localities: '/en/localities/',
    locality: '/en/localities/zzz/kessa/',
    condition: '/en/localities/zzz/kessa/#r-bridge',
    conditions: '/en/conditions/',
    actors: '/en/actors/',
    sources: '/en/sources/',
    guides: '/en/guides/',
  });
  expect(routes.actor('river-guard')).toBe('/en/actors/river-guard/');
  expect(routes.source('radio')).toBe('/en/sources/#s-radio');
  expect(routes.countryCondition('zzz', 'bridge')).toBe('/en/countries/zzz/#r-bridge');
});

test('an entry cannot take the id of a part of the page: those of records and sources are prefixed', () => {
  expect([anchor.record('main'), anchor.source('main')]).toEqual(['r-main', 's-main']);
});

describe('in a copy', () => {
  test('a page is a file', () => {
    expect(copyPage('')).toBe('index.html');
    expect(copyPage('en/actors/')).toBe('en/actors/index.html');
    expect(copyPage('icon.svg')).toBe('icon.svg');
  });

  test.each([
    ['index.html', 'en/index.html', 'en/index.html'],
    ['en/index.html', 'index.html', '../index.html'],
    ['en/index.html', 'en/index.html', 'index.html'],
    ['en/actors/a/index.html', 'en/actors/b/index.html', '../b/index.html'],
    ['en/actors/a/index.html', 'fr/actors/a/index.html', '../../../fr/actors/a/index.html'],
    ['en/index.html', 'en/a b#c/index.html', 'a%20b%23c/index.html'],
  ])('from %s to %s leads %s', (from, to, address) => {
    expect(relativeAddress(from, to)).toBe(address);
    const url = new URL(relativeAddress(from, to), `https://copy.invalid/${from}`);
    expect(decodeURIComponent(url.pathname + url.hash)).toBe(`/${to}`);
  });
});
