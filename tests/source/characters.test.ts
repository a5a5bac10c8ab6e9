/** The characters of a text: what each rule finds and where, what it leaves alone, and that the quick way sees all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHARACTER_RULES, characterProblems, spelledOut } from '../../src/source/characters.ts';

const found = (text: string) => characterProblems(text).map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('is found', () => {
  it.each([
    ['a control character', 'a\nb\u0007', '2:2 PAL113'],
    ['a line end of another system', 'a\u2029b', '1:2 PAL114'],
    ['a sign that turns the text', '😀\u202e', '1:3 PAL115'],
    ['a sign without width', 'a\u200bb', '1:2 PAL116'],
    ['a joiner after a Latin letter', 'a\u200db', '1:2 PAL116'],
    ['a second joiner', 'م\u200c\u200cم', '1:3 PAL116'],
    ['an odd space', 'a\u3000b', '1:2 PAL116'],
    ['a word of two alphabets, at its first letter of the second', 'see M\u0430li', '1:6 PAL117'],
    ['an Arabic word with Latin letters', 'الMINUSMA', '1:3 PAL117'],
    ['letters of an unlisted alphabet in a Latin word', 'a\u1000', '1:2 PAL117'],
    ['letters of an unlisted alphabet in an Arabic word', 'م\u1000', '1:2 PAL117'],
    ['letters of an unlisted alphabet in a Cyrillic word', 'д\u1000', '1:2 PAL117'],
    ['letters of an unlisted alphabet in a Greek word', 'λ\u1000', '1:2 PAL117'],
    ['a wide sign beside Latin letters', 'a\uff0eb', '1:2 PAL117'],
    ['a Cyrillic letter in a word with a Chinese one', 'a橋\u0430', '1:3 PAL117'],
    ['the sign for an object', 'a\ufffc', '1:2 PAL116'],
    ['a ring around a letter', 'a\u20dd', '1:2 PAL119'],
    ['a letter of formulas', '𝐌ali', '1:1 PAL117'],
    ['an accent apart', 'caf\u0065\u0301', '1:4 PAL118'],
    ['a lost character', 'a\ufffd', '1:2 PAL119'],
    ['a heap of marks', `ɔ${'\u0300'.repeat(6)}`, '1:2 PAL119'],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual([expected]));

  it('once on each line, twenty times in all', () => {
    expect(found('a\u200bb\u200b\n\u200b')).toEqual(['1:2 PAL116', '2:1 PAL116']);
    expect(found('\u200b\n'.repeat(50))).toHaveLength(20);
  });
});

describe('is left alone', () => {
  it.each([
    ['French', 'L’œuvre « naïve »\u202f: 12\u00a0% — oui…'],
    ['Hausa, Fulfulde, Bambara', 'ƙasa ɓera ɗaki ƴan ʼyan ŋaari ɲɔgɔn kɛ ɔ̀'],
    ['Arabic with vowels, digits and a hyphen before Latin', 'مِنْ قِبَلِ ١٢ ال-MINUSMA'],
    ['Persian with joiners', 'می\u200cخواهم'],
    ['Hindi with joiners', 'क्\u200dष विद्\u200cया'],
    ['alphabets side by side', 'стража, λόγος, ⵜⵉⵎ, ߞߊ߲, 橋カタ, ድልድይ'],
    ['digits and signs in words', 'COVID-19 m² 1ᵉʳ nº µm ½ 4x4 ML0502'],
    ['an Arabic prefix on a Latin name', 'بـOCHA والـMINUSMA'],
    ['Latin names in Japanese and Chinese', 'OCHAの報告。道路已关闭（OCHA）。'],
    ['line breaks and tabs', 'a\n\tb'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});

describe('the quick look', () => {
  it('never calls a text plain in which a rule finds something', () => {
    const character = fc.oneof(
      fc.integer({ min: 0, max: 0x24f }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.nat(0xffff),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 6 }), (codes) => {
        const text = String.fromCodePoint(...codes.filter((code) => code < 0xd800 || code > 0xdfff));
        const broken = CHARACTER_RULES.filter((rule) => !rule.find(text)[Symbol.iterator]().next().done);
        expect(characterProblems(text).length > 0).toBe(broken.length > 0);
      }),
      { numRuns: 5000 },
    );
  });
});

it('what cannot be seen is spelled out, what can is not', () => {
  expect(spelledOut('a b\u00a0\u202e\n\u200b\u001b[31m é ع')).toBe(
    'a b<U+00A0><U+202E><U+000A><U+200B><U+001B>[31m é ع',
  );
});
