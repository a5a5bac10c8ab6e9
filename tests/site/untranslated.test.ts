import { expect, test } from 'vitest';
import { hasForeign } from '../../src/site/untranslated.ts';

const foreign = new Map([['The gate opens at noon.', 'en']]);

test('a page is in parts untranslated where a text of its entry is, however deep, or a part of its prose', () => {
  expect(hasForeign({ conditions: [{ agreed: 'The gate opens at noon.' }] }, '', foreign)).toBe(true);
  expect(hasForeign({}, '<div class="foreign" lang="en">…</div>', foreign)).toBe(true);
});

test('a page in its own language is not, nor one that names no text', () => {
  expect(hasForeign({ conditions: [{ agreed: 'La porte ouvre à midi.' }] }, '<p>La porte</p>', foreign)).toBe(false);
  expect(hasForeign({ conditions: 'none-known', centroid: [1, 2], body: undefined }, '', foreign)).toBe(false);
});
