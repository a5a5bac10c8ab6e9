/** A figure of a country is read as its source words it, with the time that it covers, in the signs of the language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FICTIONAL } from './sites.ts';

test.each([
  ['en', 'Schools closed (Jan 2026 – Sept 2026): about 212 schools.'],
  ['fr', 'Schools closed (janv. 2026 – sept. 2026)\u00A0: environ 212 schools.'],
  ['ar', 'Schools closed (يناير 2026 – سبتمبر 2026): نحو 212 schools.'],
])('in %s a figure says "about", and from when until when', (lang, words) => {
  const html = readFileSync(join(FICTIONAL, lang, 'countries/zzz/index.html'), 'utf8');
  const figures = html.slice(html.indexOf('id="figures"')).replace(/<[^>]+>/g, '');
  expect(figures).toContain(words);
});
