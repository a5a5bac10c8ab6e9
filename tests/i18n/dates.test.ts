import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatDate, formatDistance } from '../../src/i18n/dates.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { addDays } from '../../src/model/day.ts';

const { format } = LOCALES.en;

describe('a date in words', () => {
  test.each([
    ['2022-08-28', '28 Aug 2022'],
    ['2022-08', 'Aug 2022'],
    ['2022', '2022'],
    ['2024-02-29', '29 Feb 2024'],
    ['2026-01-01', '1 Jan 2026'],
    ['2026-12-31', '31 Dec 2026'],
  ])('%s is as exact as it is known: %s', (partial, words) => {
    expect(formatDate(partial, format)).toBe(words);
  });

  test('is in the language that is asked for', () => {
    expect(formatDate('2022-08-28', 'fr')).toBe('28 août 2022');
    expect(formatDate('2022-08-28', format)).toBe('28 Aug 2022');
  });
});

describe('in French and in Arabic', () => {
  test.each([
    ['fr', '2026-12-01', '1 déc. 2026'],
    ['fr', '2026-08', 'août 2026'],
    ['fr', '2026', '2026'],
    ['ar', '2026-12-01', '1 ديسمبر 2026'],
    ['ar', '2026-08', 'أغسطس 2026'],
    ['ar', '2026', '2026'],
  ] as const)('a date in %s, %s, is %s: Gregorian, in Latin digits', (lang, partial, words) => {
    expect(formatDate(partial, LOCALES[lang].format)).toBe(words);
  });

  test.each([
    ['fr', 9, 'dans 9 jours'],
    ['fr', -1, 'hier'],
    ['ar', 1, 'غدًا'],
    ['ar', 9, 'خلال 9 أيام'],
    ['ar', 11, 'خلال 11 يومًا'],
    ['ar', -3, 'قبل 3 أيام'],
  ] as const)('a distance in %s, of %i days, is %s', (lang, days, words) => {
    expect(formatDistance('2026-11-22', addDays('2026-11-22', days), LOCALES[lang].format)).toBe(words);
  });
});

describe('wherever the machine stands', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Africa/Bamako', 0],
  ])('a day is the same day (%s)', async (zone, offset) => {
    process.env['TZ'] = zone;
    // Without this the test could pass in a process that does not heed TZ.
    expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(offset);
    vi.resetModules();
    const fresh = await import('../../src/i18n/dates.ts');
    expect(fresh.formatDate('2026-01-01', format)).toBe('1 Jan 2026');
    expect(fresh.formatDate('2026-03', format)).toBe('Mar 2026');
    expect(fresh.formatDate('2026', format)).toBe('2026');
    expect(fresh.formatDistance('2025-12-31', '2026-01-01', format)).toBe('tomorrow');
  });
});

describe('a distance in words', () => {
  test.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [9, 'in 9 days'],
    [-30, '30 days ago'],
    [59, 'in 59 days'],
    [-59, '59 days ago'],
  ])('of %i days is said in days: %s', (days, words) => {
    expect(formatDistance('2026-11-22', addDays('2026-11-22', days), format)).toBe(words);
  });

  test.each([
    ['2026-11-22', '2027-02-22', 'in 3 months'],
    ['2026-11-22', '2027-02-21', 'in 2 months'],
    ['2026-11-22', '2026-08-22', '3 months ago'],
    ['2026-11-22', '2026-08-23', '2 months ago'],
    ['2026-11-22', '2025-11-22', '12 months ago'],
    ['2026-11-22', '2024-11-23', '23 months ago'],
    ['2026-11-22', '2024-11-22', '2 years ago'],
    ['2026-11-22', '2023-11-22', '3 years ago'],
    ['2026-11-22', '2023-11-23', '2 years ago'],
    ['2026-11-22', '2028-11-22', 'in 2 years'],
  ])('from %s to %s counts whole months and years of the calendar: %s', (from, to, words) => {
    expect(formatDistance(from, to, format)).toBe(words);
  });

  test('of two months or of two years is never called "last"', () => {
    const said = Array.from({ length: 1500 }, (_, index) =>
      formatDistance('2026-11-22', addDays('2026-11-22', -index), format),
    );
    expect(said.filter((words) => /last|next/.test(words))).toEqual([]);
  });

  test('is in the language that is asked for', () => {
    expect(formatDistance('2026-11-22', '2026-12-01', 'fr')).toBe('dans 9 jours');
  });
});
