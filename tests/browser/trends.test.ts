/** Trends of displacement in the built pages: of one publisher, in words, with every figure; none where voices differ. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FICTIONAL, MALI } from './sites.ts';

const LABEL = 'Figures of one publisher over time';
const trends = (dir: string, path: string) =>
  readFileSync(join(dir, 'en', path, 'index.html'), 'utf8')
    .split(LABEL)
    .slice(1)
    .map((rest) =>
      (rest.split('</p>')[0] ?? '')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .replace(/^[^:]*: /, ''),
    );

test('the brief of a place says how the figures of one publisher went', () => {
  expect(trends(FICTIONAL, 'localities/zzz/oumbalo')).toEqual([
    'Fictional Office for Coordination: about 1,600 people as of Jan 2026; 2,900 people as of Apr 2026; ' +
      '3,800 people as of Oct 2026: up by about 138% in 9 months (All displaced people).',
  ]);
});

test('two publishers who contradict each other make no trend', () => {
  expect(trends(FICTIONAL, 'localities/zzz/tesseni')).toEqual([]);
  expect(trends(MALI, 'localities/mli/menaka')).toEqual([]);
});

test('the page of Mali has those of two publishers, and none across them', () => {
  expect(trends(MALI, 'countries/mli').map((text) => text.split(':')[0])).toEqual([
    'Refugees International',
    'Displacement Tracking Matrix (DTM)',
  ]);
  expect(trends(MALI, 'countries/mli')[1]).toContain('down by 9% in 3 months');
});
