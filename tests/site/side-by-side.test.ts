/** The places of a region side by side: split by twenty, in the rows of any comparison, nothing left blank. */
import { describe, expect, test } from 'vitest';
import { compare, ROWS } from '../../src/model/comparison.ts';
import { makeSheet } from '../../src/site/sheet.ts';
import { makeSideBySide, PLACES_SIDE_BY_SIDE, pagesFor } from '../../src/site/side-by-side.ts';
import { FICTIONAL_SITE } from '../golden.ts';
import { condition, country, dataset, locality } from '../made-up-country.ts';
import { siteOf } from './made-up-site.ts';

const DAY = '2026-11-22';
const region = { pcode: 'ZZ01', name: 'Rivers', districts: [] };
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => locality(`place-${String(index).padStart(2, '0')}`));

test.each([
  [1, 1],
  [20, 1],
  [21, 2],
  [41, 3],
])('%i places take %i pages', (places, pages) => {
  expect(pagesFor(places)).toBe(pages);
});

describe('a region with more places than a page holds', () => {
  const localities = many(PLACES_SIDE_BY_SIDE + 1);
  const site = siteOf(dataset({ localities, countries: [country()] }), DAY);
  const page = (number: number) => makeSideBySide({ region, localities }, number, site);
  const shown = (number: number) => page(number).questions[0]?.places.map((one) => one.locality.slug) ?? [];

  test('shows each of them once', () => {
    expect([...shown(1), ...shown(2)]).toEqual(localities.map(({ slug }) => slug));
  });

  test('says on each page from which place to which another goes', () => {
    expect(page(2).parts.map(({ number, first, last }) => [number, first, last])).toEqual([
      [1, localities[0]?.name, localities[19]?.name],
      [2, localities[20]?.name, localities[20]?.name],
    ]);
  });
});

test('every place stands under every question: with what is recorded, or among those of which nothing is', () => {
  const localities = [
    locality('kessa', { conditions: [condition('ford', { type: 'market-access' })] }),
    locality('ombar', { conditions: 'none-known' }),
  ];
  const site = siteOf(dataset({ localities, countries: [country()] }), DAY);
  const { questions, types } = makeSideBySide({ region, localities }, 1, site);
  expect(questions.map(({ key }) => key)).toEqual([...ROWS]);
  for (const { places, without } of questions) expect(places.length + without.length).toBe(2);
  const conditions = questions.find(({ key }) => key === 'conditions');
  expect(conditions?.places.map((one) => one.locality.slug)).toEqual(['kessa']);
  expect(conditions?.without).toEqual(['Ombar']);
  expect([...types]).toEqual(['market-access']);
});

test('a place whose agreements are all over has its line under conditions, and is not among those with nothing recorded', () => {
  const over = condition('ford', { status: 'broken', endedOn: '2026-09' });
  const localities = [locality('kessa', { conditions: [over] })];
  const site = siteOf(dataset({ localities, countries: [country()] }), DAY);
  const conditions = makeSideBySide({ region, localities }, 1, site).questions.find(({ key }) => key === 'conditions');
  expect(conditions?.places.map(({ locality: { slug }, entries }) => [slug, entries.length])).toEqual([['kessa', 0]]);
  expect(conditions?.without).toEqual([]);
});

test('says of the fictional country what the comparison of the same places says', () => {
  const localities = ['zzz/tesseni', 'zzz/oumbalo', 'zzz/kirivane'].flatMap((id) => {
    const found = FICTIONAL_SITE.dataset.localities.get(id);
    return found ? [found] : [];
  });
  const { questions } = makeSideBySide({ region, localities }, 1, FICTIONAL_SITE);
  const rows = compare(
    localities.map((one) => makeSheet(one, FICTIONAL_SITE)),
    FICTIONAL_SITE.buildDay,
  );
  expect(questions.map(({ places }) => places.map(({ entries }) => entries))).toEqual(
    rows.map(({ cells }) => cells.filter((entries) => entries.length > 0)),
  );
});
