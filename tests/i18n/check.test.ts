import { describe, expect, test } from 'vitest';
import { checkStrings, pluralsOf } from '../../src/i18n/check.ts';
import type { StringsFile } from '../../src/source/strings.ts';

/** Codes and messages of what is wrong with a French or an Arabic text, where English has another. */
function found(english: string, text: string, lang = 'fr'): string[] {
  return checkStrings([file('en', english), file(lang, text)]).map(({ code, message }) => `${code} ${message}`);
}

function file(lang: string, text: string): StringsFile {
  return { lang, path: `${lang}.json`, texts: new Map([['k', text]]), placeOf: () => ({ line: 2, column: 8 }) };
}

const PLURAL = '{n, plural, one {one place} other {# places}}';

describe('the plural forms of a language', () => {
  test.each([
    ['en', ['one', 'other']],
    ['fr', ['one', 'other']],
    ['ar', ['few', 'many', 'one', 'other', 'two', 'zero']],
  ])('%s', (lang, forms) => {
    expect(pluralsOf(lang).toSorted()).toEqual(forms);
  });
});

describe('a text is right', () => {
  test.each([
    ['plain words', 'Sources', 'Les sources'],
    ['the same value elsewhere in the sentence', '{n} found', 'trouvés : {n}'],
    ['an apostrophe', 'of the place', "de l'endroit"],
    ['a plural of its own', PLURAL, '{n, plural, one {# lieu} other {# lieux}}'],
    ['a number where English has a plural', PLURAL, 'lieux : {n, number}'],
    ['a form for exactly none', PLURAL, '{n, plural, =0 {aucun} one {# lieu} other {# lieux}}'],
  ])('with %s', (_, english, text) => {
    expect(found(english, text)).toEqual([]);
  });

  test('and an Arabic one with its six forms, inside other words', () => {
    const six = 'في {n, plural, zero {ا} one {ب} two {ج} few {د} many {ه} other {و}}.';
    expect(found(PLURAL, six, 'ar')).toEqual([]);
  });
});

describe('a text is wrong', () => {
  test.each([
    ['empty', 'Sources', ' ', ['PAL305 the text of "k" is empty']],
    ['without its value', '{n} found', 'trouvés', ['PAL703 "k" leaves out {n}']],
    ['with a value of its own', 'found', '{n} trouvés', ['PAL703 "k" has {n}, which nothing fills in']],
    ['with a brace open', '{n} found', '{n trouvés', ['PAL703 the text of "k" cannot be read as a message']],
    [
      'with a plural where the browser may fill in',
      '{n} found',
      '{n, plural, one {#} other {#}}',
      ['PAL703 "k" makes more of {n} than English does'],
    ],
    ['with an apostrophe that hides a value', 'of {n}', "de l'{n}'", ['PAL703 "k" leaves out {n}']],
    ['with a form too few', PLURAL, '{n, plural, other {# lieux}}', ['PAL704 a plural of "k" has no form for one']],
    [
      'with a form too few inside a choice',
      '{a, select, x {{n, plural, one {1} other {#}}} other {}}',
      '{a, select, x {{n, plural, other {#}}} other {}}',
      ['PAL704 a plural of "k" has no form for one'],
    ],
  ])('%s', (_, english, text, findings) => {
    expect(found(english, text)).toEqual(findings);
  });

  test('in English too, which has no other beside it', () => {
    expect(checkStrings([file('en', '{n, plural, other {#}}')]).map(({ code, file: path }) => [code, path])).toEqual([
      ['PAL704', 'en.json'],
    ]);
  });

  test('and is pointed at where it stands', () => {
    expect(checkStrings([file('en', '{n}'), file('fr', 'x')])[0]?.at).toEqual({ at: 'place', line: 2, column: 8 });
  });
});

test('a tree without texts has nothing to find', () => {
  expect(checkStrings([])).toEqual([]);
});
