/** Grievances across places, by theme and by holder. */
import { type Country, type Locality, listOrNone } from '../model/dataset.ts';
import { byHolder, byTheme, type HolderOfGrievances, type PlacedGrievance } from '../model/grievances.ts';
import { GRIEVANCE_THEMES } from '../schema/vocabularies.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import {
  allPlaces,
  citationsOfRecords,
  makeThemePart,
  type ThemeEntry,
  type ThemePart,
  themeEntries,
  themePaths,
} from './theme.ts';

export const grievancePaths = () => themePaths(countRecords);

/** Everything the page of grievances shows. */
export function makeGrievancesPage(site: Site, part: string | undefined): GrievancesPage {
  const shown = makeThemePart(site, countRecords, part);
  const placed = themeEntries(site, shown.countries, shown.localities).flatMap(inEntry);
  // Holders are counted over all places, also where the page of the theme only leads to regions.
  const counted = themeEntries(site, shown.countries, shown.region?.localities ?? allPlaces(site)).flatMap(inEntry);
  return {
    part: shown,
    themes: byTheme(GRIEVANCE_THEMES, placed),
    holders: byHolder(counted),
    citations: citationsOfRecords(
      site,
      placed.map(({ record }) => record),
    ),
  };
}

function inEntry(place: ThemeEntry): PlacedView[] {
  return grievancesOf(place.of).map((record) => ({ record, entry: place.of.id, place }));
}

function grievancesOf({ grievances = [] }: Country | Locality) {
  return listOrNone(grievances);
}

function countRecords(locality: Locality): number {
  return grievancesOf(locality).length;
}

type PlacedView = PlacedGrievance & { place: ThemeEntry };

interface GrievancesPage {
  part: ThemePart;
  themes: ReturnType<typeof byTheme<PlacedView>>;
  holders: HolderOfGrievances[];
  citations: Citations;
}
