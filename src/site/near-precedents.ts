/**
 * Which agreements of other places a sheet brings along, so that a worksheet needs nothing more from the line: of each
 * type the nearest. All of them stand on the page of the type.
 */
import type { Locality } from '../model/dataset.ts';
import { latest } from '../model/day.ts';
import type { Condition } from '../schema/index.ts';
import type { Site } from './context.ts';

/** Of each type: first with an actor of this place, then of its region, then the newest of the country. */
export function nearPrecedents(locality: Locality, site: Site): NearPrecedent[] {
  const index = indexOf(site);
  const actors = locality.actors === 'none-known' ? [] : locality.actors.map(({ actor }) => actor);
  const { iso3, region, id } = locality;
  return index.types.flatMap((type) => {
    const found = new Set<NearPrecedent>();
    const keys = [
      ...actors.map((actor) => `${iso3} ${type} a ${actor}`),
      `${iso3} ${type} r ${region}`,
      `${iso3} ${type}`,
    ];
    for (const key of keys) {
      const others = (index.by.get(key) ?? []).filter((one) => one.id !== id);
      // No actor may fill the list: what another one accepted may be what is wanted.
      for (const one of others.slice(0, FROM_EACH)) if (found.size < OF_A_TYPE) found.add(one);
    }
    return [...found];
  });
}

const OF_A_TYPE = 5;
const FROM_EACH = 2;

const indexes = new WeakMap<Site, Index>();

function indexOf(site: Site): Index {
  const known = indexes.get(site) ?? makeIndex(site);
  indexes.set(site, known);
  return known;
}

/** By type; by type and actor, by type and region: each the newest first, and no longer than can be used. */
function makeIndex({ dataset }: Site): Index {
  const by = new Map<string, NearPrecedent[]>();
  const types = new Set<string>();
  const newest = dataset.conditions.toSorted(
    (a, b) => order(latest(b.condition.asOf), latest(a.condition.asOf)) || order(idOf(a), idOf(b)),
  );
  for (const one of newest) {
    const { type, parties } = one.condition;
    if (type === undefined || type === 'other') continue;
    types.add(type);
    const name = one.locality?.name ?? one.country?.name ?? one.iso3;
    const precedent = { condition: one.condition, id: one.locality?.id ?? one.iso3, name };
    const start = `${one.iso3} ${type}`;
    const keys = [start, ...(one.locality ? [`${start} r ${one.locality.region}`] : [])];
    if (parties !== 'unknown') keys.push(...parties.map((actor) => `${start} a ${actor}`));
    for (const key of keys) {
      const list = by.get(key) ?? [];
      // A place has its own conditions on its sheet: some may have to be passed over.
      if (list.length < LONGEST) list.push(precedent);
      by.set(key, list);
    }
  }
  return { by, types: [...types].toSorted() };
}

const LONGEST = 20;

function idOf({ iso3, locality, condition }: { iso3: string; locality?: Locality | undefined; condition: Condition }) {
  return `${locality?.id ?? iso3} ${condition.id}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface NearPrecedent {
  condition: Condition;
  /** Of the entry that it stands in. */
  id: string;
  name: string;
}

interface Index {
  by: Map<string, NearPrecedent[]>;
  types: string[];
}
