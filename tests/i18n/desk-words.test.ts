/** Durations and quarters in the words of each language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatWeeks, heldInWords, medianInWords, outreachInWords } from '../../src/i18n/desk-words.ts';
import { LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { PROJECT } from '../../src/project.ts';

const wordsOf = (lang: string) =>
  JSON.parse(readFileSync(join(PROJECT, `content/strings/${lang}.json`), 'utf8')) as Record<string, string>;
const en = wordsOf('en');

describe('how long it held', () => {
  test.each([
    [{ how: 'ended', least: 1, most: 1 }, '1 day'],
    [{ how: 'ended', least: 62, most: 121 }, 'about 92 days (between 62 and 121)'],
    [{ how: 'so-far', least: 90, most: 90 }, '90 days so far'],
    [{ how: 'at-least', least: 22, most: 22 }, '22 days at least; not confirmed since'],
    [undefined, 'Not known'],
  ] as const)('%j', (held, words) => {
    expect(heldInWords(held, en, 'en-GB')).toBe(words);
  });

  test.each(LANGS)('leaves no brace open in %s', (lang) => {
    const words = wordsOf(lang);
    const { format } = LOCALES[lang];
    const said = [
      ...(['ended', 'so-far', 'at-least'] as const).map((how) =>
        heldInWords({ how, least: 3, most: 11 }, words, format),
      ),
      medianInWords({ days: 90, of: 5, about: true }, words, format),
      medianInWords({ days: 90, of: 5, about: false }, words, format),
      ...(['done', 'due', 'overdue', 'never'] as const).map((state) =>
        outreachInWords({ state, due: '2026-Q4' }, words),
      ),
    ];
    expect(said.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
  });

  test('counts days as the language does', () => {
    expect(heldInWords({ how: 'ended', least: 2, most: 2 }, wordsOf('ar'), LOCALES.ar.format)).toBe('يومان');
    expect(heldInWords({ how: 'ended', least: 11, most: 11 }, wordsOf('ar'), LOCALES.ar.format)).toBe('11 يومًا');
    expect(heldInWords({ how: 'ended', least: 1, most: 1 }, wordsOf('fr'), LOCALES.fr.format)).toMatch(/^1\sjour$/);
  });
});

test('a quarter is kept together in a text that runs from right to left', () => {
  expect(outreachInWords({ state: 'due', due: '2026-Q4' }, wordsOf('ar'))).toContain('\u20682026-Q4\u2069');
});

test.each([
  ['2026-11-16', 'this week'],
  ['2026-11-23', 'next week'],
  ['2026-12-14', 'in 4 weeks'],
])('the week of %s is %s', (monday, words) => {
  expect(formatWeeks('2026-11-16', monday, 'en-GB')).toBe(words);
});
