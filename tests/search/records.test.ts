import { describe, expect, test } from 'vitest';
import { type ConditionDates, STATES, statusOn } from '../../src/model/status.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';
import { makeRoutes } from '../../src/site/routes.ts';
import { actor, actorInPlace, condition, country, dataset, locality } from '../made-up-country.ts';

/** Words that say which vocabulary they are of, so that a wrong list shows. */
const words = (list: string, value: string) => `${list}=${value}`;
const routes = makeRoutes('/', 'en');

const bridge = condition('bridge', {
  title: 'The bridge on market days',
  type: 'time-window',
  sector: 'health',
  area: 'From the bridge to the well',
  expiry: { kind: 'event', event: 'when the rains come' },
  confirmed: [{ on: '2026-11-01', how: 'by-phone', note: 'Said over tea.' }],
});
const kessa = locality('kessa', {
  name: 'Késsa',
  names: { ar: 'كسا' },
  aliases: ['Kessa-sur-Rivière'],
  places: [{ name: 'Öld Port', aliases: ['Vieux Port'] }],
  actors: [actorInPlace('river-guard'), actorInPlace('river-guard', { id: 'again' }), actorInPlace('ghosts')],
  grievances: [
    {
      id: 'land',
      theme: 'land-water-pasture',
      holders: 'unknown',
      statement: 'The pasture is closed.',
      asOf: '2026',
      sources: [{ source: 'radio' }],
    },
  ],
  conditions: [bridge, condition('well', { type: 'time-window' })],
  body: {
    text: '## Fords\n\n<Note title="Before you go">Cross *early*, see [the map](https://example.org/map).</Note>\n',
    sources: [],
  },
});
const all = dataset({
  localities: [kessa, locality('ombar'), { ...locality('far'), id: 'yyy/far', iso3: 'yyy' }],
  actors: [actor('river-guard', { name: 'Garde de la Rivière', aliases: ['Rivermen'] }), actor('elsewhere')],
  countries: [country({ names: { fr: 'Zanzarie' }, conditions: [condition('everywhere', { sector: 'wash' })] })],
});
const records = searchRecords(all, 'zzz', 'en', words, routes);

function recordOf(url: string): SearchRecord {
  const found = records.find((record) => record.url === url);
  if (!found) throw new Error(`There is no record for ${url}.`);
  return found;
}

describe('the records of a country', () => {
  test('are its places, the actors that are in them, and itself', () => {
    expect(records.map(({ url }) => url)).toEqual([
      '/en/localities/zzz/kessa/',
      '/en/localities/zzz/ombar/',
      '/en/actors/river-guard/',
      '/en/countries/zzz/',
    ]);
  });

  test('are none of a country that does not exist', () => {
    expect(searchRecords(all, 'xxx', 'en', words, routes)).toEqual([]);
  });

  test('are made of text only, as Pagefind wants them', () => {
    for (const { content, meta, filters } of records) {
      expect(content.trim()).not.toBe('');
      for (const value of Object.values(meta)) expect(typeof value).toBe('string');
      for (const value of Object.values(filters).flat()) expect(typeof value).toBe('string');
    }
  });
});

describe('the record of a place', () => {
  const { content, meta, filters } = recordOf('/en/localities/zzz/kessa/');

  test.each([
    ['its name', 'Késsa'],
    ['its name without accents', 'kessa'],
    ['its name in other languages', 'كسا'],
    ['its other spellings', 'Kessa-sur-Rivière'],
    ['those without accents', 'kessa-sur-riviere'],
    ['the villages in it', 'Öld Port'],
    ['their other names', 'vieux port'],
    ['its P-code', 'ZZ0101'],
    ['its region', 'Rivers'],
    ['its conditions', 'The bridge on market days'],
    ['their types in words', 'conditionType=time-window'],
    ['how it can be reached, in a word', 'access=restricted'],
    ['where they hold', 'From the bridge to the well'],
    ['its actors', 'Garde de la Rivière'],
    ['their other names', 'Rivermen'],
    ['its grievances', 'The pasture is closed.'],
    ['its prose', 'Cross early , see the map'],
  ])('is found by %s', (_, needle) => {
    expect(content).toContain(needle);
  });

  test('holds no marks of its prose', () => {
    expect(content).not.toMatch(/[<>#*[\]]|https:/);
  });

  test('says what a result shows', () => {
    expect(meta).toMatchObject({
      title: 'Késsa',
      kind: 'locality',
      detail: 'Rivers · ZZ0101',
      access: 'access=restricted',
      accessAsOf: '2026-10',
    });
  });

  test('can be narrowed down by region, actor, type, sector and language, each value once', () => {
    expect(filters).toEqual({
      region: ['Rivers'],
      actor: ['Garde de la Rivière'],
      language: ['language=en'],
      type: ['conditionType=time-window'],
      sector: ['sector=health'],
    });
  });
});

describe('the record of an actor', () => {
  test('is found by every name, and says its class', () => {
    const { content, meta, filters } = recordOf('/en/actors/river-guard/');
    expect(content).toContain('Garde de la Rivière, garde de la riviere, Rivermen, rivermen');
    expect(meta).toEqual({
      title: 'Garde de la Rivière',
      kind: 'actor',
      detail: 'actorClass=community',
      language: 'en',
      languageName: 'language=en',
    });
    expect(filters['actor']).toEqual(['Garde de la Rivière']);
  });
});

describe('the record of a country', () => {
  test('is found by its names and by its conditions', () => {
    const { content, filters } = recordOf('/en/countries/zzz/');
    expect(content).toContain('zanzarie');
    expect(content).toContain('Passage everywhere');
    expect(filters).toEqual({ language: ['language=en'], type: [], sector: ['sector=wash'] });
  });
});

describe('for a reader of another language than the entry’s', () => {
  const guard = actor('river-guard', { name: 'River guard', names: { fr: 'Garde du fleuve', ar: 'حرس النهر' } });
  const there = dataset({
    localities: [{ ...kessa, names: { fr: 'Quessa', ar: 'كسا' } }],
    actors: [guard],
    countries: [
      country({ regions: [{ pcode: 'ZZ01', name: 'Rivers', names: { fr: 'Les Rivières' }, districts: [] }] }),
    ],
  });
  const [place, person] = searchRecords(there, 'zzz', 'fr', (_, value) => `${value} en français`, routes);

  test.each([
    ['its name in the reader’s language', 'Quessa'],
    ['its usual name', 'Késsa'],
    ['its name in a third language', 'كسا'],
    ['the actor’s name in the reader’s language', 'Garde du fleuve'],
    ['the actor’s usual name', 'River guard'],
    ['the type of its condition in the reader’s words', 'time-window en français'],
    ['the words it was written in', 'The bridge on market days'],
    ['its prose', 'Cross early'],
  ])('a place is found by %s', (_, needle) => {
    expect(place?.content).toContain(needle);
  });

  test('a result has the names of the reader’s language, and says in which the prose is', () => {
    expect(place?.meta).toMatchObject({
      title: 'Quessa',
      detail: 'Les Rivières · ZZ0101',
      language: 'en',
      languageName: 'en en français',
    });
    expect(place?.filters).toMatchObject({ region: ['Les Rivières'], actor: ['Garde du fleuve'] });
    expect(person?.meta).toMatchObject({ title: 'Garde du fleuve', language: 'en' });
  });

  test('a result whose summary is translated is in the reader’s language, beside others that are not', () => {
    const foreign = new Map([['Keeps the bridge.', 'en']]);
    const [translated, left] = searchRecords(there, 'zzz', 'fr', (_, value) => value, routes, foreign);
    expect([translated?.meta['language'], left?.meta['language']]).toEqual(['fr', 'en']);
    expect([translated?.filters['language'], left?.filters['language']]).toEqual([['fr'], ['en']]);
  });
});

describe('a state is never indexed: it would lie the day after', () => {
  test('no filter and no field is named after one or holds one', () => {
    for (const { meta, filters } of records) {
      expect([...Object.keys(meta), ...Object.keys(filters)].filter((key) => /stat(?:e|us)/i.test(key))).toEqual([]);
      const { conditions = '', ...shown } = meta;
      const values = [...Object.values(shown), ...Object.values(filters).flat()];
      expect(values.filter((value) => (STATES as readonly string[]).includes(value))).toEqual([]);
      expect(conditions).not.toMatch(/in-force|expiring|unconfirmed|expired/);
    }
  });

  test('the dates are: a result shows the states of the reader’s day', () => {
    const dates = JSON.parse(recordOf('/en/localities/zzz/kessa/').meta['conditions'] ?? '') as ConditionDates[];
    const onDay = (day: string) => dates.map((one) => statusOn(one, day));
    expect(onDay('2026-11-22')).toEqual(['in-force', 'in-force']);
    expect(onDay('2027-01-15')).toEqual(['in-force', 'unconfirmed']);
    expect(onDay('2027-06-01')).toEqual(['unconfirmed', 'unconfirmed']);
  });

  test('the dates are short: no words of the condition', () => {
    expect(recordOf('/en/localities/zzz/kessa/').meta['conditions']).not.toMatch(/rains|tea|phone/);
  });
});
