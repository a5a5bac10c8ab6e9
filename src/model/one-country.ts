/**
 * The entries of one country: its places and national entry, the actors that they name and those that these name, the
 * sources that all of them cite. For a site or a copy of one country out of several. Pure.
 */
import { SCHEMAS } from '../schema/index.ts';
import { referenceWalker } from '../schema/references.ts';
import type { BodyReference } from '../source/body/check.ts';
import type { Actor, Country, DatasetEntries, Locality } from './dataset.ts';
import { usedSources } from './source-chains.ts';

/** @param references what the prose of each file refers to. */
export function onlyCountry(
  entries: DatasetEntries,
  iso3: string,
  references: ReadonlyMap<string, readonly BodyReference[]>,
): DatasetEntries {
  const localities = entries.localities.filter((one) => one.iso3 === iso3);
  const countries = entries.countries.filter(({ id }) => id === iso3);
  const known = new Map(entries.actors.map((actor) => [actor.id, actor]));
  const named = new Set<string>();
  const follow = (ids: readonly string[]): void => {
    for (const id of ids) {
      const actor = known.get(id);
      if (!actor || named.has(id)) continue;
      named.add(id);
      follow(actorsNamedIn(actor, 'actor', references));
    }
  };
  for (const one of localities) follow(actorsNamedIn(one, 'locality', references));
  for (const one of countries) follow(actorsNamedIn(one, 'country', references));
  const left = { ...entries, localities, countries, actors: entries.actors.filter(({ id }) => named.has(id)) };
  const used = usedSources(left);
  return { ...left, sources: entries.sources.filter(({ id }) => used.has(id)) };
}

function actorsNamedIn(
  entry: Locality | Actor | Country,
  kind: keyof typeof WALKERS,
  references: ReadonlyMap<string, readonly BodyReference[]>,
): string[] {
  const ids = (references.get(entry.file) ?? []).flatMap(({ refersTo, id }) => (refersTo === 'actor' ? [id] : []));
  WALKERS[kind](entry, [], (refersTo, id) => {
    if (refersTo === 'actor') ids.push(id);
  });
  return ids;
}

const WALKERS = {
  locality: referenceWalker(SCHEMAS.locality),
  actor: referenceWalker(SCHEMAS.actor),
  country: referenceWalker(SCHEMAS.country),
};
