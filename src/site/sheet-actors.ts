/** The actors of a sheet: those of the place, then those of its region, with what moves whom. */
import { type Actor, type Locality, listOrNone, localitiesOfRegion } from '../model/dataset.ts';
import { earliest, latest } from '../model/day.ts';
import type { SheetActor } from '../model/sheet.ts';
import type { ActorInPlace } from '../schema/index.ts';
import type { Site } from './context.ts';
import { basis, optional, said } from './sheet-words.ts';

/** Actors of the place in the order of its entry; then, of the region, those that are recorded in other places only. */
export function actorsOfPlace(locality: Locality, site: Site): SheetActor[] {
  const here = listOrNone(locality.actors);
  const known = new Set(here.map(({ actor }) => actor));
  const around = actorsOfRegion(locality, site).filter(({ record }) => !known.has(record.actor));
  return [
    ...here.map((record) => actorOf(record, site, known)),
    ...around.slice(0, FROM_THE_REGION).map(({ record, place }) => ({ ...actorOf(record, site, known), of: place })),
  ];
}

/** More would be a list of the region, and not of who may be met. */
const FROM_THE_REGION = 8;

/** By region, once for a site: the newest record of each actor. */
const byRegion = new WeakMap<Site, Map<string, Around[]>>();

function actorsOfRegion({ iso3, region }: Locality, site: Site): readonly Around[] {
  const regions = byRegion.get(site) ?? new Map<string, Around[]>();
  byRegion.set(site, regions);
  const key = `${iso3} ${region}`;
  const made = regions.get(key) ?? newestOfEach(localitiesOfRegion(site.dataset, iso3, region));
  regions.set(key, made);
  return made;
}

function newestOfEach(localities: readonly Locality[]): Around[] {
  const newest = new Map<string, Around>();
  for (const { name, actors } of localities) {
    for (const record of listOrNone(actors)) {
      const known = newest.get(record.actor);
      if (!known || latest(known.record.asOf) < latest(record.asOf)) newest.set(record.actor, { record, place: name });
    }
  }
  return [...newest.values()].filter(({ record }) => record.relation !== 'affected');
}

function actorOf(record: ActorInPlace, site: Site, present: ReadonlySet<string>): SheetActor {
  const { dataset, word } = site;
  const actor = dataset.actors.get(record.actor);
  const nameOf = (id: string) => dataset.actors.get(id)?.name ?? id;
  const texts = ICEBERG.flatMap((field) => (record[field] === undefined ? [] : [[field, said(record[field], site)]]));
  const ties = actor ? tiesOf(actor, present, site) : [];
  return {
    id: record.actor,
    name: nameOf(record.actor),
    relation: record.relation,
    relationWord: word('placeRelation', record.relation),
    ...optional('gone', actor?.active?.until),
    ...(Object.fromEntries(texts) as Pick<SheetActor, (typeof ICEBERG)[number]>),
    ...optional(
      'influences',
      record.influences?.map(({ actor: id, how }) => ({ id, name: nameOf(id), how: said(how, site) })),
    ),
    ...(ties.length > 0 ? { ties } : {}),
    ...basis(record, site),
  };
}

/** How an actor stands to others of the place, as its own entry says; what is over is left to the actor's page. */
function tiesOf(
  actor: Actor,
  present: ReadonlySet<string>,
  { dataset, word, buildDay }: Site,
): SheetActor['ties'] & {} {
  return (actor.relations ?? [])
    .filter(({ to, until }) => present.has(to) && (until === undefined || earliest(until) > buildDay))
    .map(({ to, kind, until }) => ({
      kind: word('actorRelation', kind),
      id: to,
      name: dataset.actors.get(to)?.name ?? to,
      ...optional('until', until),
    }));
}

const ICEBERG = ['position', 'reasoning', 'motives', 'ambitions'] as const;

interface Around {
  record: ActorInPlace;
  place: string;
}
