/**
 * The names index of a country: what answers before the full text is there. Made from the dataset of the audience, so
 * that no name of what was cut is in it. Pure. Rule: DESIGN, "Search in layers".
 */
import type { AudienceDataset } from '../../model/audience.ts';
import { type Actor, listOrNone, localitiesOfRegion } from '../../model/dataset.ts';
import { NAMES_FILE, writeContents, writeDirectory, writeInside, writeNames } from './format.ts';
import { isNeedless, keysOf } from './match.ts';
import type { Named } from './named.ts';

/** The files of a country's names by their names, for readers of `lang`. */
export function namesFiles(dataset: AudienceDataset, iso3: string, lang: string): Map<string, string> {
  const named = namesOf(dataset, iso3, lang);
  const actors = named.filter(({ kind }) => kind === 'actor');
  const places = named.filter(({ kind }) => kind !== 'actor');
  const parts = [
    [NAMES_FILE.actors, writeNames(actors, { inside: false })],
    [NAMES_FILE.inside, writeInside(places)],
  ] as const;
  const written = new Map<string, string>(parts.filter(([, text]) => text.trim() !== ''));
  written.set(NAMES_FILE.first, writeContents([...written.keys()]) + writeNames(places, { inside: false }));
  const fits = [...written].every(
    ([file, text]) => size(text) <= (file === NAMES_FILE.inside ? MOST.inside : MOST.names),
  );
  return fits ? written : inRanges(named);
}

/** The country, its regions that have places, each before its places; then actors. In the order in which they are written. */
export function namesOf(dataset: AudienceDataset, iso3: string, lang: string): Named[] {
  const country = dataset.countries.get(iso3);
  return [
    ...(country ? [makeNamed({ kind: 'country', iso3, id: iso3, codes: [] }, country, lang)] : []),
    ...(country?.regions ?? []).flatMap((region) => {
      const places = localitiesOfRegion(dataset, iso3, region.pcode);
      if (places.length === 0) return [];
      const head = makeNamed({ kind: 'region', iso3, id: region.pcode, codes: [region.pcode] }, region, lang);
      return [
        head,
        ...places.map((place) => {
          const around = { kind: 'place', iso3, id: place.id, codes: [place.pcode] } as const;
          const inside = (place.places ?? []).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
          return { ...makeNamed(around, place, lang, inside), region: head.name, regionId: head.id };
        }),
      ];
    }),
    ...actorsOf(dataset, iso3).map((actor) => makeNamed({ kind: 'actor', iso3, id: actor.id, codes: [] }, actor, lang)),
  ];
}

/** Actors in places of the country, and those in no place at all, who would be in no index otherwise. */
function actorsOf(dataset: AudienceDataset, iso3: string): Actor[] {
  const countries = new Map<string, Set<string>>();
  for (const locality of dataset.localities.values()) {
    for (const { actor } of listOrNone(locality.actors))
      countries.set(actor, (countries.get(actor) ?? new Set()).add(locality.iso3));
  }
  return [...dataset.actors.values()].filter(({ id }) => countries.get(id)?.has(iso3) ?? true);
}

function makeNamed(around: Around, known: Known, lang: string, inside: readonly string[] = []): Named {
  const shown = known.names?.[lang] ?? known.name;
  const usual = known.name === shown ? [shown] : [shown, known.name];
  const names = withoutNeedless([...Object.values(known.names ?? {}), ...(known.aliases ?? [])], usual);
  return { ...around, region: '', regionId: '', name: shown, names, inside: withoutNeedless(inside) };
}

/** Names that no name before them stands for: `Menaka` need not be written beside `Ménaka`. */
function withoutNeedless(names: readonly string[], kept: readonly string[] = []): string[] {
  const all = [...kept];
  for (const name of names) if (!isNeedless(name, all)) all.push(name);
  return all;
}

/** A file for each range of sounds, each of MOST.range bytes at most; a place stands wherever one of its names does. */
function inRanges(named: readonly Named[]): Map<string, string> {
  const order = new Map(named.map((one, at) => [one, at]));
  const regions = new Map(named.filter(({ kind }) => kind === 'region').map((one) => [one.id, one]));
  const starts: string[] = [];
  let range = new Set<Named>();
  const ranges = [range];
  let bytes = 0;
  for (const [key, members] of byKey(named)) {
    // Each place comes with the line of its region, which other places share.
    const added = members.flatMap((one) => [regions.get(one.regionId) ?? one, one]);
    const news = new Set(added.filter((one) => !range.has(one)));
    const more = size(writeNames([...news], { inside: true }));
    if (bytes > 0 && bytes + more > MOST.range) {
      starts.push(key);
      range = new Set(added);
      ranges.push(range);
      bytes = size(writeNames([...range], { inside: true }));
    } else {
      for (const one of news) range.add(one);
      bytes += more;
    }
  }
  return new Map([
    [NAMES_FILE.first, writeDirectory(starts)],
    ...ranges.map((members, at): [string, string] => {
      const sorted = [...members].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return [NAMES_FILE.range(at), writeNames(sorted, { inside: true })];
    }),
  ]);
}

/** Everything that stands at a sound or code, in the order of sounds. A later word that many names share is no way in. */
function byKey(named: readonly Named[]): [key: string, members: Named[]][] {
  const [first, later] = [new Map<string, Set<Named>>(), new Map<string, Set<Named>>()];
  const note = (map: Map<string, Set<Named>>, key: string, one: Named) => {
    const members = map.get(key);
    if (members) members.add(one);
    else map.set(key, new Set([one]));
  };
  for (const one of named) {
    for (const name of [...one.names, ...one.inside, ...one.codes]) {
      keysOf(name).forEach((key, at) => {
        note(at === 0 ? first : later, key, one);
      });
    }
  }
  for (const [key, members] of later) {
    if (members.size <= OFTEN) for (const one of members) note(first, key, one);
  }
  return [...first].map(([key, members]) => [key, [...members]] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)) as [
    string,
    Named[],
  ][];
}

const OFTEN = 60;

/** Bytes of a file before it is packed, so that it needs 6 KB or less then; names without codes are packed worst. */
const MOST = { names: 14_000, inside: 11_000, range: 12_000 };

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}

type Around = Pick<Named, 'kind' | 'iso3' | 'id' | 'codes'>;

interface Known {
  name: string;
  names?: Readonly<Record<string, string>> | undefined;
  aliases?: readonly string[] | undefined;
}
