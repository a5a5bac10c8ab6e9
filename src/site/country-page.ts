/** A country's page: its regions with their localities, and the conditions that no source ties to a place. */
import { type Country, citationsOf, type Locality, localitiesOfRegion } from '../model/dataset.ts';
import { type Citations, makeCitations } from './citations.ts';
import { inGroups, viewCondition } from './conditions.ts';
import type { Site } from './context.ts';
import { renderProse } from './prose.ts';

/** Everything the page of a country shows. */
export function makeCountryPage(country: Country, site: Site): CountryPage {
  const { dataset } = site;
  const conditions = country.conditions ?? [];
  const first = [...citationsOf({ conditions }), ...citationsOf(country)].map(({ source }) => source);
  const citations = makeCitations(dataset, [...first, ...country.body.sources]);
  return {
    citations,
    conditions: inGroups(conditions.map((condition) => viewCondition({ condition, country, iso3: country.id }, site))),
    regions: country.regions.map((region) => ({
      region,
      localities: localitiesOfRegion(dataset, country.id, region.pcode),
    })),
    prose: renderProse(country.body, site, citations, new Map(conditions.map(({ id, title }) => [id, title]))),
  };
}

export interface CountryPage {
  citations: Citations;
  conditions: ReturnType<typeof inGroups>;
  regions: { region: Country['regions'][number]; localities: readonly Locality[] }[];
  prose: string;
}
