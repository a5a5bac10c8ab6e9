/** Calendars: every event stands on that of its place, of its region, of its country and of everything. */
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/locales.ts';
import { makeCalendar, makeCalendarOf } from '../../src/site/calendar.ts';
import { makeRoutes } from '../../src/site/routes.ts';
import { condition, country, dataset, locality } from '../made-up-country.ts';
import { siteOf } from './made-up-site.ts';

const DAY = '2026-11-22';
const until = (id: string, on: string) =>
  condition(id, { status: 'written', agreedOn: '2026-10-01', asOf: '2026-10-01', expiry: { kind: 'fixed', on } });
const kessa = locality('kessa', { conditions: [until('ford', '2026-12-01'), until('old', '2026-11-21')] });
const ombar = locality('ombar', { region: 'ZZ02', conditions: [until('mill', '2026-11-22')] });
const whole = country({ conditions: [until('passes', '2026-11-30')] });
const site = siteOf(dataset({ localities: [kessa, ombar], countries: [whole] }), DAY);
const conditions = (calendar: ReturnType<typeof makeCalendar>) =>
  calendar.weeks.flatMap(({ rows }) => rows.flatMap((row) => (row.condition ? [row.id] : [])));

describe('the calendar', () => {
  test('of a place has what lapses there and nothing of its neighbours', () => {
    expect(conditions(makeCalendarOf([kessa], site))).toEqual(['ford']);
    expect(makeCalendarOf([kessa], site).lapsed.map(({ id }) => id)).toContain('old');
  });

  test('of a country has its own events among those of its places, the soonest first', () => {
    expect(conditions(makeCalendarOf([whole, kessa, ombar], site))).toEqual(['mill', 'passes', 'ford']);
    expect(makeCalendarOf([ombar, whole, kessa], site)).toEqual(makeCalendar(site));
  });

  test('has on its last day what lapses on it, and below the line on the day after', () => {
    expect(conditions(makeCalendarOf([ombar], site))).toEqual(['mill']);
    const later = siteOf(site.dataset, '2026-11-23');
    expect(conditions(makeCalendarOf([ombar], later))).toEqual([]);
    expect(makeCalendarOf([ombar], later).lapsed.map(({ id }) => id)).toContain('mill');
  });
});

test('a place whose name is the P-code of a region in small letters has a calendar of its own on every disk', () => {
  for (const lang of LANGS) {
    const { calendarOf, calendarOfPlace, calendarOfCountry } = makeRoutes('/', lang);
    const addresses = [calendarOf('zzz', 'ZZ01'), calendarOfPlace('zzz/zz01'), calendarOfCountry('zzz')];
    expect(new Set(addresses.map((address) => address.toLowerCase())).size).toBe(3);
  }
});
