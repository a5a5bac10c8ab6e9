import { expect, test } from 'vitest';
import { onlyCountry } from '../../src/model/one-country.ts';
import { actor, actorInPlace, country, locality, source } from '../made-up-country.ts';

const far = { ...locality('far', { actors: [actorInPlace('far-guard')] }), id: 'yyy/far', iso3: 'yyy' };
const entries = {
  localities: [locality('kessa', { actors: [actorInPlace('river-guard')] }), far],
  countries: [country({}), { ...country({}), id: 'yyy' }],
  actors: [
    actor('river-guard', { relations: [{ to: 'its-ally', kind: 'allied', sources: [{ source: 'radio' }] }] }),
    actor('its-ally'),
    actor('far-guard'),
    actor('named-in-prose'),
  ],
  sources: [],
};

test('of one country are its places, itself, and the actors that they name, and that those name', () => {
  const kessa = entries.localities[0]?.file ?? '';
  const prose = new Map([
    [kessa, [{ component: 'Actor', refersTo: 'actor', id: 'named-in-prose', line: 1, column: 1 } as const]],
  ]);
  const left = onlyCountry(entries, 'zzz', prose);
  expect(left.localities.map(({ id }) => id)).toEqual(['zzz/kessa']);
  expect(left.countries.map(({ id }) => id)).toEqual(['zzz']);
  expect(left.actors.map(({ id }) => id)).toEqual(['river-guard', 'its-ally', 'named-in-prose']);
  expect(onlyCountry(entries, 'yyy', new Map()).actors.map(({ id }) => id)).toEqual(['far-guard']);
});

test('the sources are those that are cited, and those that these repeat', () => {
  const sources = [source('radio', { restates: 'agency' }), source('agency'), source('elsewhere')];
  const left = onlyCountry({ ...entries, sources }, 'zzz', new Map());
  expect(left.sources.map(({ id }) => id)).toEqual(['radio', 'agency']);
});
