/** Neighbours: places of one region, and places near each other. */
import { expect, test } from 'vitest';
import { kilometresBetween, neighboursOf } from '../../src/model/neighbours.ts';
import { locality } from '../made-up-country.ts';

const at = (slug: string, region: string, centroid?: [number, number]) =>
  locality(slug, { region, ...(centroid ? { centroid } : {}) });

test('a degree of latitude is about 111 kilometres', () => {
  const [one, two] = [at('one', 'ZZ01', [14, 0]), at('two', 'ZZ02', [15, 0])];
  expect(kilometresBetween(one, two)).toBeCloseTo(111.2, 1);
  expect(kilometresBetween(one, at('three', 'ZZ03'))).toBe(Number.POSITIVE_INFINITY);
});

test('places of one region are neighbours however far, others within a hundred kilometres', () => {
  const places = [
    at('far', 'ZZ01', [20, 5]),
    at('here', 'ZZ01', [14, 0]),
    at('across', 'ZZ02', [14.89, 0]),
    at('beyond', 'ZZ02', [14.91, 0]),
    at('nowhere', 'ZZ03'),
  ];
  const of = (id: string) =>
    neighboursOf(places)
      .get(`zzz/${id}`)
      ?.map(({ slug }) => slug);
  expect(of('here')).toEqual(['far', 'across']);
  expect(of('across')).toEqual(['here', 'beyond']);
  expect(of('nowhere')).toEqual([]);
});

test('a region of another country with the same code is another region', () => {
  const abroad = { ...at('abroad', 'ZZ01'), id: 'yyy/abroad', iso3: 'yyy' };
  expect(neighboursOf([at('here', 'ZZ01'), abroad]).get('zzz/here')).toEqual([]);
});
