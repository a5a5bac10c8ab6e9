/** What a reader types, and which place is meant: the real names of Mali, and made-up ones. */
import { describe, expect, test } from 'vitest';
import { loadOnce, publish } from '../../../src/load.ts';
import { PROJECT } from '../../../src/project.ts';
import { namesOf } from '../../../src/search/names/build.ts';
import { findNames } from '../../../src/search/names/match.ts';
import { actor, actorInPlace, country, dataset, locality } from '../../made-up-country.ts';

const mali = namesOf(publish(loadOnce(PROJECT, { today: '2026-11-25' }), 'public'), 'mli', 'en');
const found = (query: string, named = mali) => findNames(query, named).map((hit) => hit.named.name);

describe('a place of Mali is the first that is found', () => {
  test.each([
    ...as('Ménaka', 'Ménaka', 'Menaka', 'MENAKA', 'Menca', 'menaca', 'Minaka', 'Mennaka', 'ميناكا', 'مناكا', 'مينكا'),
    ...as('Timbuktu', 'Timbuktu', 'Tombouctou', 'Tombouktou', 'Timbuctu', 'timbuctoo', 'Tombuktu', 'timbutku'),
    ...as('Timbuktu', 'tombouct', 'تمبكتو', 'تمبوكتو', 'تِمْبُكْتُو', 'تنبكتو', 'cercle de tombouctou', 'دائرة تمبكتو'),
    ...as('Bandiagara', 'Bandiagara', 'Bandjagara', 'bandiaggara', 'Banjagara', 'باندياغارا', 'باندياجارا', 'bandia'),
    ...as('Douentza', 'Douentza', 'Duenza', 'duentsa', 'Douenza', 'Dwentza', 'دوينتزا', 'doentza'),
    ...as('Kidal', 'Kidal', 'kidaal', 'Quidal', 'Kiddal', 'كيدال', 'كدال', 'kidla', 'cercle de kidal'),
    ...as('Mopti', 'Mopti', 'mopty', 'Moptí', 'موبتي', 'موپتي', 'mopt'),
    ...as('Gao', 'Gao', 'gaw', 'Gawo', 'غاو', 'كاو', 'Gawgaw'),
    ...as('Ségou', 'Ségou', 'segou', 'Segu', 'Cégou', 'Segoo', 'سيغو', 'سيغوو'),
    ...as('Djenné', 'Djenné', 'Jenne', 'djene', 'Djenneh', 'جني', 'جنه', 'جنة'),
    ...as('Bankass', 'Bankass', 'Bancas', 'bankasse', 'Banqass', 'بانكاس', 'ML0502', 'ml 0502', 'ML-0502'),
    ...as('Niafunké', 'Niafunké', 'Niafounke', 'Nyafunke', 'Gnafunké', 'niaphunke', 'نيافونكي', 'Niafunque'),
    ...as('Youwarou', 'Youwarou', 'Yuwaru', 'Youvarou', 'Youwaru', 'يوارو'),
    ...as('Ténenkou', 'Ténenkou', 'Tenenku', 'tenencou', 'tenekou', 'تينينكو'),
    ...as(
      'Gourma-Rharous',
      'Gourma-Rharous',
      'gourma rharous',
      'gourmarharous',
      'Rharous',
      'Gharous',
      'Rarous',
      'gurma',
    ),
    ...as('Koro', 'Koro', 'Coro', 'Korro', 'Kooro', 'كورو'),
    ...as('Niono', 'Niono', 'Nyono', 'Gnono', 'نيونو'),
    ...as('Bamako', 'Bamako', 'Bamaco', 'Bamakɔ', 'باماكو', 'bamko'),
    ...as('Ansongo', 'Ansongo', 'Ansungo', 'أنسونغو', 'انسونغو', 'cercle d’Ansongo', "cercle d'ansongo"),
  ])('%s: %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  test.each([
    ['farabugu', 'Niono'],
    ['Farabougou', 'Niono'],
    ['lere', 'Niafunké'],
    ['gossy', 'Gourma-Rharous'],
    ['Conna', 'Mopti'],
    ["n'tillit", 'Gao'],
    ['dialasagou', 'Bankass'],
  ])('by a village inside it, %s: %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  test.each([
    ['minusma', 'MINUSMA'],
    ['GSIM', 'JNIM'],
    ['massina', 'Katiba Macina'],
    ['peul', 'Fulani communities'],
    ['fagner', 'Wagner, later Africa Corps'],
    ['الطوارق', 'Tuareg communities'],
    ['mali', 'Mali'],
    ['ML05', 'Mopti'],
  ])('and so are actors, regions and the country, %s: %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });
});

test.each([
  ...[
    'zzqxv',
    'xylophone',
    'Paris',
    'Kabul',
    'London',
    'Lagos',
    'Oslo',
    'Rome',
    'Rabat',
    'Niamey',
    'Agadez',
    'Conakry',
  ],
  ...['Lilongwe', 'Abidjan', 'Kigali', 'Goma', 'Nioro', 'Hombori', 'Sudan', 'Haiti', 'Gaza', 'Mogadishu', 'qwertyuiop'],
  ...[
    'القاهرة',
    'الخرطوم',
    'باريس',
    'مكة',
    'ML9999',
    'ML0599',
    'ZZ0502',
    '0502',
    '12',
    'm',
    'م',
    '',
    '   ',
    '…',
    "'",
    '%',
  ],
])('nothing in Mali is found for “%s”', (query) => {
  expect(found(query)).toEqual([]);
});

describe('of several that may be meant', () => {
  const named = namesOf(
    dataset({
      localities: [
        locality('tarba', { name: 'Tarba', pcode: 'ZZ0101', actors: [actorInPlace('tarba-council')] }),
        locality('tarbane', { name: 'Tarbane', pcode: 'ZZ0102' }),
        locality('tirba', { name: 'Tirba', pcode: 'ZZ0103' }),
        locality('tarva', { name: 'Tarva', pcode: 'ZZ0104' }),
        locality('anbar', { name: 'Anbar', pcode: 'ZZ0105', places: [{ name: 'Tarba' }] }),
        locality('oulo-b', { name: 'Oulo', pcode: 'ZZ0106' }),
        locality('oulo-a', { name: 'Ulo', pcode: 'ZZ0107' }),
      ],
      actors: [actor('tarba-council', { name: 'Tarba', aliases: ['Council of Tarba'] })],
      countries: [country()],
    }),
    'zzz',
    'en',
  );
  const kinds = (query: string) => findNames(query, named).map((hit) => `${hit.named.kind} ${hit.named.name}`);

  test('the very name comes first, of a place before a village before an actor, then beginnings, then sounds', () => {
    expect(kinds('tarba')).toEqual(['place Tarba', 'place Anbar', 'actor Tarba', 'place Tarbane', 'place Tirba']);
  });

  test('what is only near is shown where nothing is surely meant, the nearest first', () => {
    expect(kinds('tarva')).toEqual(['place Tarva']);
    expect(kinds('tarfa').slice(0, 1)).toEqual(['place Tarva']);
  });

  test('in another script the place comes before an actor who is called after it, though its name was needless', () => {
    const made = namesOf(
      dataset({
        localities: [
          locality('menada', { name: 'Ménada', names: { ar: 'مينادا' }, actors: [actorInPlace('menada-residents')] }),
        ],
        actors: [actor('menada-residents', { name: 'Residents of Ménada', names: { ar: 'سكان مينادا' } })],
        countries: [country()],
      }),
      'zzz',
      'en',
    );
    expect(made.find(({ kind }) => kind === 'place')?.names).toEqual(['Ménada']);
    expect(found('مينادا', made)).toEqual(['Ménada', 'Residents of Ménada']);
  });

  test('the same sound comes after the same letters', () => {
    expect(kinds('ulo')).toEqual(['place Ulo', 'place Oulo']);
    expect(kinds('oulo')).toEqual(['place Oulo', 'place Ulo']);
  });

  test('a whole code is that place, the beginning of a code all that begin with it', () => {
    expect(kinds('ZZ0103')).toEqual(['place Tirba']);
    expect(kinds('zz01')[0]).toBe('region Rivers');
    expect(kinds('zz01')).toHaveLength(8);
  });

  test('each says by which name it was found', () => {
    const hit = findNames('council of tarba', named)[0];
    expect([hit?.named.kind, hit?.matched, hit?.inside]).toEqual(['actor', 'Council of Tarba', false]);
    expect(findNames('tarba', named)[1]).toMatchObject({ matched: 'Tarba', inside: true });
  });
});

function as(name: string, ...queries: string[]): [query: string, name: string][] {
  return queries.map((query) => [query, name]);
}
