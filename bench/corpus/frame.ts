/**
 * What the localities of the made-up country share: its regions and districts, its actors, its sources,
 * and the name and P-code of every place.
 */
import { CORPUS_DAY, dayNumber, dayText } from './calendar.ts';
import { type Random, randomOf } from './random.ts';
import { inventName, phrase, type Setting, sentence } from './text.ts';
import type { Yaml } from './yaml.ts';

export const ISO3 = 'zzz';
export const COUNTRY_NAME = 'Zurelia';
const ACTORS = 60;
const SOURCES = 200;
const PLACES_IN_A_REGION = 250;
const LEVEL_3_IN_A_DISTRICT = 9;

export interface Place {
  slug: string;
  name: string;
  pcode: string;
  adminLevel: 2 | 3;
  region: Region;
  /** P-code of the district that a level-3 place lies in. */
  parent?: string;
}

export interface Region {
  number: number;
  pcode: string;
  name: string;
  districts: { pcode: string; name: string }[];
  /** The actors that its places speak of. */
  actors: Actor[];
}

export interface Actor {
  slug: string;
  name: string;
  class: string;
  /** Left the country: must not be relied upon as a guarantor. */
  gone: boolean;
}

export interface Source {
  slug: string;
  title: string;
  publisher: string;
  /** Day number of publication. */
  date: number;
  facts: { readonly [key: string]: Yaml };
}

export interface Frame {
  regions: Region[];
  places: Place[];
  actors: Actor[];
  /** By date, earliest first. */
  sources: Source[];
}

/** The frame of a country with `places` localities: 250 a region, of which each tenth is a district’s seat. */
export function buildFrame(places: number, seed: number): Frame {
  const names = uniqueNames(seed);
  const actors = buildActors(seed);
  const regions: Region[] = [];
  const list: Place[] = [];
  while (list.length < places) {
    const region = buildRegion(regions.length + 1, names, actors, seed);
    regions.push(region);
    const end = Math.min(places, list.length + PLACES_IN_A_REGION);
    while (list.length < end) addDistrict(region, list, end, names);
  }
  return { regions, places: list, actors, sources: buildSources(seed) };
}

function buildRegion(number: number, names: Names, actors: Actor[], seed: number): Region {
  const own = randomOf(seed, 'region', number).some(actors, 14);
  return { number, pcode: `ZZ${two(number)}`, name: names.next().name, districts: [], actors: own };
}

function addDistrict(region: Region, list: Place[], end: number, names: Names): void {
  const pcode = region.pcode + two(region.districts.length + 1);
  const seat = names.next();
  region.districts.push({ pcode, name: seat.name });
  list.push({ ...seat, pcode, adminLevel: 2, region });
  for (let commune = 1; commune <= LEVEL_3_IN_A_DISTRICT && list.length < end; commune++) {
    list.push({ ...names.next(), pcode: pcode + two(commune), adminLevel: 3, region, parent: pcode });
  }
}

interface Names {
  next(): { name: string; slug: string };
}

function uniqueNames(seed: number): Names {
  const random = randomOf(seed, 'names');
  const taken = new Set<string>([COUNTRY_NAME]);
  return {
    next() {
      let name = inventName(random);
      while (taken.has(name)) name = inventName(random);
      taken.add(name);
      return { name, slug: name.toLowerCase() };
    },
  };
}

/** How actors of a class are called; `@` is an invented word. */
const ACTOR_NAMES = [
  ['state-force', 'Armed Forces of @'],
  ['jihadist-armed-group', 'Column of @'],
  ['signatory-armed-group', 'Front for @'],
  ['self-defence-group', 'Hunters of @'],
  ['community', 'Herders of @'],
  ['community', 'Farmers of @'],
  ['authority-traditional', 'Council of Elders of @'],
  ['authority-civil', 'Prefecture of @'],
  ['authority-religious', 'Assembly of Preachers of @'],
  ['civil-society', 'Women’s Union of @'],
  ['peacekeeping', 'Observer Mission in @'],
  ['mediator', 'Mediation Office of @'],
  ['state-partner-force', 'Border Force of @'],
  ['humanitarian', 'Relief Committee of @'],
  ['unidentified', 'Armed men of @'],
] as const;

function buildActors(seed: number): Actor[] {
  const random = randomOf(seed, 'actors');
  const taken = new Set<string>();
  return Array.from({ length: ACTORS }, (_, index) => {
    const [kind, pattern] = ACTOR_NAMES[index % ACTOR_NAMES.length] ?? ACTOR_NAMES[0];
    let word = inventName(random);
    while (taken.has(word)) word = inventName(random);
    taken.add(word);
    const name = pattern.replace('@', word);
    const slug = name.toLowerCase().replace(/’/g, '').replace(/ /g, '-');
    return { slug, name, class: kind, gone: kind === 'peacekeeping' && index > ACTOR_NAMES.length };
  });
}

const PUBLISHERS = [
  ['Zurelia Access Working Group', 'situation-report', 'A', 2],
  ['Institute for River Studies', 'report', 'B', 2],
  ['The Plateau Courier', 'press', 'C', 3],
  ['Radio Tamisk', 'press', 'C', 3],
  ['Office for Displacement Figures', 'dataset', 'A', 2],
  ['League of Herders', 'statement', 'D', 4],
  ['Ministry of the Interior of Zurelia', 'statement', 'C', 4],
  ['Archive of Local Agreements', 'agreement', 'B', 1],
  ['Observatory of Markets', 'report', 'B', 3],
  ['Official Gazette of Zurelia', 'law', 'A', 1],
] as const;

function buildSources(seed: number): Source[] {
  const random = randomOf(seed, 'sources');
  const setting = frameSetting(random);
  const first = dayNumber('2021-01-10');
  const dates = Array.from({ length: SOURCES }, (_, index) => {
    // Half of them in the last year, so that recent claims have recent sources.
    const early = index < SOURCES / 2;
    return early ? random.between(first, CORPUS_DAY - 366) : random.between(CORPUS_DAY - 365, CORPUS_DAY - 1);
  }).sort((a, b) => a - b);
  return dates.map((date, index) => {
    const [publisher, kind, reliability, credibility] = random.pick(PUBLISHERS);
    const slug = `${publisher.toLowerCase().split(' ').slice(-1)[0]}-${dayText(date)}-${index + 1}`;
    const title = sentence('[sense] [meeting] over [goods] at the [spot] of [village]', random, setting);
    const facts = {
      title,
      publisher,
      kind,
      date: dayText(date),
      accessed: dayText(CORPUS_DAY - 1),
      language: random.pick(['en', 'fr', 'en', 'ar']),
      link: `https://archive.example.org/${ISO3}/${slug}`,
      availability: 'public',
      reliability,
      credibility,
      sensitivity: 'low',
      note: phrase('motives', random, setting),
    };
    return { slug, title, publisher, date, facts };
  });
}

/** A setting for texts about the whole country. */
export function frameSetting(random: Random): Setting {
  return { villages: Array.from({ length: 12 }, () => inventName(random)), nearName: inventName(random) };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
