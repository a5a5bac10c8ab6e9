import { expect, test } from 'vitest';
import { sizeInWords } from '../../src/build/make-copies.ts';
import { withSizes } from '../../src/copy/offer.ts';

const OFFER = (iso3: string) =>
  `<p class="copy-offer" data-copy-of="${iso3}" data-not-in-copy><a href="/copies/${iso3}.zip" download>Take</a> (<bdi data-copy-size></bdi>)</p>`;
const page = `<!DOCTYPE html><html><body><ul data-list></ul>${OFFER('zzz')}<p>a &amp; b</p>${OFFER('yyy')}</body></html>`;

test('an offer says the size of its copy, and the rest of the page stays to the byte', () => {
  const sizes = new Map([
    ['zzz', '130 kB'],
    ['yyy', '1.4 MB'],
  ]);
  const expected = page
    .replace('data-copy-size><', 'data-copy-size>130 kB<')
    .replace('data-copy-size><', 'data-copy-size>1.4 MB<');
  expect(withSizes(page, sizes)).toBe(expected);
});

test('the offer of what was not made is taken out', () => {
  expect(withSizes(page, new Map())).toBe(page.replace(OFFER('zzz'), '').replace(OFFER('yyy'), ''));
  expect(withSizes('<p>No offer</p>', new Map())).toBe('<p>No offer</p>');
});

test('a size is what a phone counts', () => {
  expect(sizeInWords(291_700, 'en-GB')).toBe('292 kB');
  expect(sizeInWords(1_449_000, 'en-GB')).toBe('1.4 MB');
  expect(sizeInWords(1_449_000, 'ar-u-nu-latn-ca-gregory')).toContain('1.4');
});
