/** `npm run expiring`: what lapses from a day on, by region and entry. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expiring, optionsOf } from '../../src/cli/expiring.ts';
import { FIXTURES, withContent } from '../support.ts';

const root = join(FIXTURES, 'fictional');
const asked = { root, on: '2026-11-30', within: 1 };

describe('what lapses within a day', () => {
  test('is text by region and entry, with the file and the record', () => {
    expect(expiring({ ...asked, format: 'text' })).toBe(`Lac-Brumeux
  Lac-Brumeux  (content/localities/zzz/lac-brumeux.mdx)
    2026-11-30 (today)  ends: Hours of the island in autumn [island-hours-autumn]

Rose Valley
  Oumbalo  (content/localities/zzz/oumbalo.mdx)
    2026-11-30 (today)  control has to be checked: unidentified-riders [control-riders]
  Tésséni  (content/localities/zzz/tesseni.mdx)
    2026-11-30 (today)  control has to be checked: unidentified-riders [control-riders]
    2026-12-01 (in 1 day)  ends: No arms on the market [market-truce]

Haut-Sablon
  Kirivané  (content/localities/zzz/kirivane.mdx)
    2026-12-01 (in 1 day)  the value of aid has to be checked: mixed, other [mixed-basket]

5 lines lapse from 2026-11-30 within 1 day; 20 had lapsed before.`);
  });

  test('is JSON and nothing else', () => {
    const { lapses, ...rest } = JSON.parse(expiring({ ...asked, within: 0, format: 'json' })) as { lapses: object[] };
    expect(rest).toEqual({ version: 1, on: '2026-11-30', within: 0, lapsed: 20 });
    expect(lapses).toHaveLength(3);
    expect(lapses[0]).toEqual({
      lastDay: '2026-11-30',
      daysLeft: 0,
      kind: 'expired',
      region: 'Lac-Brumeux',
      entry: 'zzz/lac-brumeux',
      name: 'Lac-Brumeux',
      file: 'content/localities/zzz/lac-brumeux.mdx',
      record: 'island-hours-autumn',
      about: 'Hours of the island in autumn',
    });
  });

  test('is a list of tasks in Markdown, in which a title stays a title', () => {
    const text = expiring({ ...asked, within: 0, format: 'markdown' });
    expect(text).toContain('## Lac-Brumeux\n');
    expect(text).toContain('- [ ] 2026-11-30 (today)  ends: Hours of the island in autumn \\[island-hours-autumn\\]\n');
  });
});

test('nothing is said in words too', () => {
  expect(expiring({ root, on: '2040-01-01', within: 30, format: 'text' })).toMatch(
    /^Nothing lapses from 2040-01-01 within 30 days; \d+ had lapsed before\.$/,
  );
});

test('content with errors is refused: a calendar with holes would be believed', () => {
  withContent(join(FIXTURES, 'rules/PAL308/fail'), (broken) => {
    expect(() => expiring({ root: broken, on: '2026-11-22', within: 30, format: 'text' })).toThrow(/npm run check/);
  });
});

describe('options that cannot be meant', () => {
  test.each([
    [{ on: '2026-02-30' }, '--on is a day, like 2026-12-01, not "2026-02-30".'],
    [{ on: 'tomorrow' }, '--on is a day, like 2026-12-01, not "tomorrow".'],
    [{ within: 'soon' }, '--within is a number of days, like 30, not "soon".'],
    [{ within: '-1' }, '--within is a number of days, like 30, not "-1".'],
    [{ format: 'toString' }, '--format is text, json or markdown, not "toString".'],
  ])('%j', (given, message) => {
    expect(() => optionsOf({ within: '30', format: 'text', ...given })).toThrow(message);
  });
});
