import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { copyIndexScript } from '../../src/search/copy-index.ts';
import { COPY_SEARCH, type CopyRecord, copyQuery } from '../../src/search/copy-options.ts';
import { makeRoutes } from '../../src/site/routes.ts';
import { actor, actorInPlace, condition, country, dataset, locality } from '../made-up-country.ts';

const kessa = locality('kessa', {
  name: 'Késsa',
  names: { ar: 'كسا' },
  aliases: ['Kessa-sur-Rivière'],
  places: [{ name: 'Öld Port', aliases: ['Vieux Port'] }],
  summary: 'Seven wells and one road.',
  actors: [actorInPlace('river-guard')],
  conditions: [
    condition('bridge', { title: 'The bridge on market days', type: 'time-window', agreed: 'From sunrise.' }),
  ],
});
const all = dataset({
  localities: [
    kessa,
    locality('ombar', { summary: 'A day north of Kessa.' }),
    { ...locality('far'), id: 'yyy/far', iso3: 'yyy' },
  ],
  actors: [actor('river-guard', { name: 'Garde de la Rivière', aliases: ['Rivermen'] })],
  countries: [country({ names: { fr: 'Zanzarie' } })],
});
const words = (list: string, value: string) => (value === 'time-window' ? 'Plage horaire' : `${list}=${value}`);
const script = copyIndexScript(
  all,
  'zzz',
  'en',
  words,
  makeRoutes('/', 'en'),
  (address) => `${address.slice(1)}index.html`,
);

/** As a browser does it: the script calls a function with the index. */
function loaded(): MiniSearch<CopyRecord> {
  let index: unknown;
  new Function('copyIndex', script)((given: unknown) => {
    index = given;
  });
  return MiniSearch.loadJS<CopyRecord>(index as never, COPY_SEARCH);
}
const found = (query: string) =>
  loaded()
    .search(copyQuery(query))
    .map(({ id }) => String(id));
const KESSA = 'en/localities/zzz/kessa/index.html';

describe('a place is found', () => {
  test.each([
    ['its name without accents', 'kessa'],
    ['the beginning of its name', 'kess'],
    ['its name with a wrong letter', 'kassa'],
    ['its name in Arabic', 'كسا'],
    ['an alias', 'riviere'],
    ['a village', 'old port'],
    ['its summary', 'wells'],
    ['an actor', 'Rivermen'],
    ['the title of a condition', 'market days'],
    ['what was agreed', 'sunrise'],
    ['a kind of condition in the words of the reader', 'horaire'],
  ])('by %s', (_, query) => expect(found(query)).toContain(KESSA));
});

test('names count more than text', () => {
  expect(found('kessa')).toEqual([KESSA, 'en/localities/zzz/ombar/index.html']);
});

test('what is of another country is not there', () => {
  expect(script).not.toContain('yyy');
});

test('dates are stored, no state', () => {
  const [one] = loaded().search('kessa') as unknown as { dates: string }[];
  expect(JSON.parse(one?.dates ?? '')).toHaveLength(1);
  expect(script).not.toMatch(/in-force|unconfirmed|expired/);
});

test.each(['Kesa', 'Quessa', 'كيسا', 'كسا', 'KÉSSA'])('a name is found as it sounds: %s', (query) => {
  expect(found(query)[0]).toBe(KESSA);
});

test('the same content gives the same script', () => {
  expect(
    copyIndexScript(all, 'zzz', 'en', words, makeRoutes('/', 'en'), (address) => `${address.slice(1)}index.html`),
  ).toBe(script);
});
