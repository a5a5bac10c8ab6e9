import { describe, expect, test } from 'vitest';
import { DEFAULT_LANG, isLang, LANGS, LOCALES } from '../../src/i18n/locales.ts';
import { makeTranslator } from '../../src/i18n/translate.ts';

describe('the translator', () => {
  const strings = {
    plain: 'Places',
    dated: 'Built on {date}.',
    counted: '{count, plural, one {One place} other {# places}}',
    'for-script': '{count} found.',
  };
  const t = makeTranslator(strings, 'en-GB');

  test('gives the text of a key', () => {
    expect(t('plain')).toBe('Places');
  });

  test('throws on a key that is missing: a page never shows a key instead of words', () => {
    expect(() => t('state.imaginary')).toThrow('content/strings has no text for "state.imaginary".');
  });

  test('puts values in', () => {
    expect(t('dated', { date: '1 Jan 2026' })).toBe('Built on 1 Jan 2026.');
  });

  test('gives the same text again with other values', () => {
    expect([t('counted', { count: 1 }), t('counted', { count: 2 }), t('counted', { count: 0 })]).toEqual([
      'One place',
      '2 places',
      '0 places',
    ]);
  });

  test('groups thousands as its language does', () => {
    expect(t('counted', { count: 12000 })).toBe('12,000 places');
  });

  test('shows a hostile value as it is, and does not read it as a pattern', () => {
    expect(t('dated', { date: '{count, plural, other {x}}' })).toBe('Built on {count, plural, other {x}}.');
  });

  test('throws where a value is missing: a gap in a sentence is no sentence', () => {
    expect(() => t('dated', {})).toThrow();
  });

  test('leaves the pattern alone where the browser fills it in', () => {
    expect(t('for-script')).toBe('{count} found.');
  });

  test('uses the plurals of its language', () => {
    const files = makeTranslator({ n: '{n, plural, one {# fichier} other {# fichiers}}' }, 'fr');
    expect([files('n', { n: 0 }), files('n', { n: 2 })]).toEqual(['0 fichier', '2 fichiers']);
  });
});

describe('the table of languages', () => {
  test('has the default language, and formats that Intl knows', () => {
    expect(LANGS).toContain(DEFAULT_LANG);
    for (const lang of LANGS) {
      expect(Intl.DateTimeFormat.supportedLocalesOf(LOCALES[lang].format)).toHaveLength(1);
      expect(LOCALES[lang].label.trim()).not.toBe('');
    }
  });

  test('knows its own languages and no others', () => {
    expect(LANGS.every(isLang)).toBe(true);
    expect(isLang('xx')).toBe(false);
    expect(isLang(undefined)).toBe(false);
    expect(isLang('toString')).toBe(false);
  });
});
