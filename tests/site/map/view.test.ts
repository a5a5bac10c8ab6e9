import { describe, expect, test } from 'vitest';
import type { Locality } from '../../../src/model/dataset.ts';
import { mapOfCountry, mapOfRegion, PLACES_ON_A_MAP } from '../../../src/site/map/view.ts';
import { regionsOf } from '../../../src/site/region-page.ts';
import { country, dataset, locality, source } from '../../made-up-country.ts';
import { siteOf } from '../made-up-site.ts';

const TODAY = '2026-11-22';
const SOURCES = ['radio', 'bulletin'].map((id) => source(id));

function siteWith(localities: readonly Locality[], day = TODAY) {
  return siteOf(dataset({ localities: [...localities], countries: [country()], sources: SOURCES }), day);
}

function placed(
  slug: string,
  at: [number, number],
  access: Partial<Locality['access']> = {},
  more: Partial<Locality> = {},
) {
  const kessa = locality(slug);
  return locality(slug, { centroid: at, ...more, access: { ...kessa.access, ...access } });
}

function markOf(access: Partial<Locality['access']>, day = TODAY) {
  return mapOfCountry(country(), siteWith([placed('kessa', [14, -3], access)], day))?.places[0];
}

describe('a mark on the map of a country', () => {
  test('leads to the brief, and says the state, its letter and its date', () => {
    expect(markOf({ state: 'restricted', asOf: '2026-10' })).toMatchObject({
      href: '/en/localities/zzz/kessa/',
      says: 'Kessa: Restricted, as of Oct 2026',
      sign: 'R',
      state: 'restricted',
      asOf: '2026-10-01',
      stale: false,
      doubtful: false,
    });
  });

  test('is stale on the ninety-first day', () => {
    expect(markOf({ asOf: '2026-08-24' })?.stale).toBe(false);
    expect(markOf({ asOf: '2026-08-23' })?.stale).toBe(true);
  });

  test('reads a month as its first day: nothing counts as checked for longer than it may', () => {
    expect(markOf({ asOf: '2026-08' })?.stale).toBe(true);
  });

  test('is not firmer than the brief where news for the better has a single source', () => {
    const single = markOf({ state: 'open', sources: [{ source: 'radio' }] });
    expect(single).toMatchObject({ doubtful: true, says: 'Kessa: Open (single source), as of Oct 2026' });
    const both = [{ source: 'radio' }, { source: 'bulletin' }];
    expect(markOf({ state: 'open', sources: both })).toMatchObject({ doubtful: false });
  });

  test('is not firmer than the brief where nobody says so', () => {
    const unsourced = markOf({ state: 'closed', sources: [], unsourced: 'heard on the way' });
    expect(unsourced).toMatchObject({ doubtful: true, says: 'Kessa: Closed (no source), as of Oct 2026' });
  });

  test('has a question mark where nobody knows', () => {
    expect(markOf({ state: 'unknown' })).toMatchObject({ sign: '?', state: 'unknown' });
  });
});

describe('the map of a country', () => {
  test('lists beside it the places without a position', () => {
    const map = mapOfCountry(country(), siteWith([placed('kessa', [14, -3]), locality('ombar')]));
    expect(map?.places.map(({ name }) => name)).toEqual(['Kessa']);
    expect(map?.missing).toEqual([{ name: 'Ombar', href: '/en/localities/zzz/ombar/' }]);
    expect(map?.label).toBe('Map of Zanzara: one place');
  });

  test('is not drawn where no position is known', () => {
    expect(mapOfCountry(country(), siteWith([locality('ombar')]))).toBeUndefined();
  });

  test('shows regions and how many places they have where there are too many, and sums up no state', () => {
    const many = Array.from({ length: PLACES_ON_A_MAP + 1 }, (_, index) => placed(`p${index}`, [14 + index / 100, -3]));
    const map = mapOfCountry(country(), siteWith(many));
    expect(map?.places).toHaveLength(1);
    expect(map?.places[0]).toMatchObject({ name: 'Rivers', href: '/en/regions/zzz/ZZ01/', sign: '61' });
    expect(map?.places[0]?.state).toBeUndefined();
    expect(map?.places[0]?.asOf).toBeUndefined();
  });
});

describe('the map of a region', () => {
  const other = { region: 'ZZ02', pcode: 'ZZ0201' };
  const land = country({
    regions: [
      { pcode: 'ZZ01', name: 'Rivers', districts: [] },
      { pcode: 'ZZ02', name: 'Hills', districts: [] },
    ],
  });

  test('shows its places, and those around it without their state', () => {
    const localities = [
      placed('kessa', [14, -3]),
      placed('near', [14.3, -3.2], {}, other),
      placed('far', [20, 3], {}, other),
    ];
    const site = siteOf(dataset({ localities, countries: [land], sources: SOURCES }), TODAY);
    const [rivers] = regionsOf(land, site);
    if (!rivers) throw new Error('the made-up country has no region');
    const map = mapOfRegion(land, rivers, site);
    expect(map?.places.map(({ name, state }) => [name, state])).toEqual([
      ['Kessa', 'restricted'],
      ['Near', undefined],
    ]);
    expect(map?.places[1]).toMatchObject({ says: 'Near', href: '/en/localities/zzz/near/' });
  });
});
