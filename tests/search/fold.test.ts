import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';

test.each([
  ['Ségou', 'segou'],
  ['Ménaka', 'menaka'],
  ['KOULOGON HABÉ', 'koulogon habe'],
  ['Çà et là', 'ca et la'],
  ['S\u0065\u0301gou', 'segou'],
  ['تِمْبُكْتُو', 'تمبكتو'],
  ['', ''],
])('%s is compared as %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test('a name that is folded stays as it is, and composed letters equal decomposed ones', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(fold(name.normalize('NFC'))).toBe(fold(name.normalize('NFD')));
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Zà-ÿÀ-Ý' -]*$/), (name) => {
      expect(fold(fold(name))).toBe(fold(name));
    }),
  );
});
