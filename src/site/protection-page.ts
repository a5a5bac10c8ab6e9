/** The page of protection: the fifteen risks across all places, and the entries that this page shows. */
import type { Country, Locality } from '../model/dataset.ts';
import { risksAcross } from '../model/protection.ts';
import { PROTECTION_RISKS } from '../schema/vocabularies.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import {
  citationsOfRecords,
  makeThemePart,
  placesOf,
  type ThemeEntry,
  type ThemePart,
  themeEntries,
  themePaths,
} from './theme.ts';

export const protectionPaths = () => themePaths(countRecords);

/** @param part the region, where the theme is split. */
export function makeProtectionPage(site: Site, part: string | undefined): ProtectionPage {
  const shown = makeThemePart(site, countRecords, part);
  const countries = shown.countries.filter(
    ({ protectionRisks = [], communityProtection = [] }) => protectionRisks.length + communityProtection.length > 0,
  );
  const entries = themeEntries(site, countries, shown.localities).map((entry) => {
    const { protectionRisks, communityProtection } = entry.of;
    return { ...entry, records: { protectionRisks, communityProtection } };
  });
  return {
    part: shown,
    citations: citationsOfRecords(
      site,
      entries.map(({ records }) => records),
    ),
    entries,
    tables: shown.region
      ? [tableOf(undefined, shown.region.localities)]
      : shown.countries.map((country) => tableOf(country.name, [country, ...placesOf(site, country.id)])),
  };
}

/** Of a split theme each page counts what it is about: a country, or a region. */
function tableOf(name: string | undefined, counted: readonly (Country | Locality)[]): RiskTable {
  const across = risksAcross(PROTECTION_RISKS, counted).map(({ risk, recorded, unanswered }) => ({
    risk,
    recorded: recorded.length,
    unanswered: unanswered.length,
  }));
  return { name, across };
}

function countRecords({ protectionRisks = [], communityProtection = [] }: Locality): number {
  return protectionRisks.length + communityProtection.length;
}

interface ProtectionPage {
  part: ThemePart;
  citations: Citations;
  entries: (ThemeEntry & { records: Pick<ThemeEntry['of'], 'protectionRisks' | 'communityProtection'> })[];
  tables: RiskTable[];
}

interface RiskTable {
  /** Of the country. */
  name: string | undefined;
  across: { risk: (typeof PROTECTION_RISKS)[number]; recorded: number; unanswered: number }[];
}
