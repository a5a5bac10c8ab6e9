/** Whose voices the entries rest on: coverage by region, entries with a consultation, and those without. */
import type { Locality } from '../model/dataset.ts';
import { type Coverage, coverageOf } from '../model/voices.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import { type RegionWithPlaces, regionsOf } from './region-page.ts';
import { citationsOfRecords, makeThemePart, type ThemePart, themePaths } from './theme.ts';

/** Each entry is a line of the page, with or without a consultation. */
export const voicePaths = () => themePaths(countLines);

/** Everything the page of voices shows. */
export function makeVoicesPage(site: Site, part: string | undefined): VoicesPage {
  const shown = makeThemePart(site, countLines, part);
  const consulted = shown.localities.filter(isConsulted);
  const regions = [...site.dataset.countries.values()].flatMap((country) =>
    regionsOf(country, site)
      .filter(({ region }) => !shown.region || region === shown.region.region)
      .map((region) => ({ ...region, ...coverageOf(region.localities) })),
  );
  return {
    part: shown,
    regions,
    consulted,
    others: shown.localities.filter((locality) => !isConsulted(locality)),
    citations: citationsOfRecords(
      site,
      consulted.map(({ consultations }) => consultations),
    ),
  };
}

function isConsulted({ consultations = [] }: Locality): boolean {
  return consultations.length > 0;
}

function countLines({ consultations = [] }: Locality): number {
  return Math.max(1, consultations.length);
}

interface VoicesPage {
  part: ThemePart;
  regions: (RegionWithPlaces & Coverage)[];
  consulted: readonly Locality[];
  /** No consultation is recorded for them. */
  others: readonly Locality[];
  citations: Citations;
}
