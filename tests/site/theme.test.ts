/** Pages of themes: one while there are few records, one for each region beyond. */
import { describe, expect, test } from 'vitest';
import { makeThemePart, RECORDS_ON_A_PAGE } from '../../src/site/theme.ts';
import { country, dataset, locality } from '../made-up-country.ts';
import { TODAY } from '../support.ts';
import { siteOf } from './made-up-site.ts';

const regions = [
  { pcode: 'ZZ01', name: 'Rivers', districts: [] },
  { pcode: 'ZZ02', name: 'Sands', districts: [] },
];
const places = [locality('kessa'), locality('oru', { region: 'ZZ02' }), locality('silent', { region: 'ZZ02' })];
const site = siteOf(dataset({ countries: [country({ regions })], localities: places }), TODAY);
const count = (of: Record<string, number>) => (place: { slug: string }) => of[place.slug] ?? 0;

describe('a theme', () => {
  test('with few records has one page, of the places that have any', () => {
    const part = makeThemePart(site, count({ kessa: RECORDS_ON_A_PAGE - 1, oru: 1 }), undefined);
    expect(part.localities.map(({ slug }) => slug)).toEqual(['kessa', 'oru']);
    expect(part.regions).toEqual([]);
  });

  test('with one more leads to its regions, and each has its own places', () => {
    const many = count({ kessa: RECORDS_ON_A_PAGE, oru: 1 });
    const whole = makeThemePart(site, many, undefined);
    expect(whole.localities).toEqual([]);
    expect(whole.regions.map(({ region, count: records }) => [region.pcode, records])).toEqual([
      ['ZZ01', RECORDS_ON_A_PAGE],
      ['ZZ02', 1],
    ]);
    const sands = makeThemePart(site, many, 'zzz/ZZ02');
    expect(sands.localities.map(({ slug }) => slug)).toEqual(['oru']);
    expect(sands.countries).toEqual([]);
  });

  test('has no page of a region that there is none of', () => {
    expect(() => makeThemePart(site, count({ kessa: 1 }), 'zzz/ZZ01')).toThrow('There is no part zzz/ZZ01.');
  });
});
