/** A locality's brief: everything its page shows, in the order of page one. Nothing here is HTML but the prose. */

import { citationsOf, type Locality, listOrNone, newestFirst } from '../model/dataset.ts';
import { type Use, usableUntil } from '../model/usable-until.ts';
import type { ActorInPlace, Condition, ControlClaim, Grievance } from '../schema/index.ts';
import { doubtsOfAccess } from './access.ts';
import { type Citations, makeCitations } from './citations.ts';
import { conditionsOfLocality, inGroups } from './conditions.ts';
import type { Site } from './context.ts';
import { renderProse } from './prose.ts';

/** The brief of a locality on the day of the build. */
export function makeBrief(locality: Locality, site: Site): Brief {
  const { dataset, buildDay } = site;
  const access = doubtsOfAccess(locality, site);
  const country = dataset.countries.get(locality.iso3);
  const citations = makeCitations(dataset, citedInOrder(locality));
  const conditions = listOrNone(locality.conditions);
  const titles = new Map(conditions.map(({ id, title }) => [id, title]));
  return {
    locality,
    countryName: country?.name ?? locality.iso3,
    regionName: country?.regions.find(({ pcode }) => pcode === locality.region)?.name ?? locality.region,
    citations,
    conditions: inGroups(conditionsOfLocality(locality, site)),
    accessIsStale: access.stale,
    accessSingleSource: access.singleSource,
    use: usableUntil({ accessAsOf: locality.access.asOf, conditions }, buildDay),
    grievances: listOrNone(locality.grievances),
    actors: listOrNone(locality.actors),
    control: newestFirst(locality.control ?? []),
    commonGround: conditions.filter(hasCommonGround),
    prose: renderProse(locality.body, site, citations, titles),
    otherNames: otherNames(locality),
  };
}

/** Ids of sources as a reader meets them: page one first, the prose last. */
function citedInOrder(locality: Locality): string[] {
  const { access, conditions, actors, control, grievances, customs, constraints, body, ...rest } = locality;
  const parts = [
    { access },
    { conditions },
    { actors },
    { control },
    { grievances },
    { customs },
    { constraints },
    rest,
  ];
  return [...parts.flatMap(citationsOf).map(({ source }) => source), ...body.sources];
}

function otherNames({ name, names, aliases }: Locality): string[] {
  const all = [...Object.values(names ?? {}), ...(aliases ?? [])];
  return [...new Set(all)].filter((one) => one !== name);
}

function hasCommonGround(condition: Condition): boolean {
  return Object.values(condition.commonGround ?? {}).some((list) => (list?.length ?? 0) > 0);
}

export interface Brief {
  locality: Locality;
  countryName: string;
  regionName: string;
  citations: Citations;
  conditions: ReturnType<typeof inGroups>;
  accessIsStale: boolean;
  /** Until when a paper printed on the day of the build may be used. */
  use: Use;
  accessSingleSource: boolean;
  grievances: readonly Grievance[];
  actors: readonly ActorInPlace[];
  control: readonly ControlClaim[];
  commonGround: readonly Condition[];
  prose: string;
  otherNames: string[];
}
