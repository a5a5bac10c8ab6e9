/** The ledger of aid and arms, place by place, with what calls for caution. */
import { type CivilMilitaryCaution, civilMilitaryCautions } from '../model/civil-military.ts';
import { type Country, type Locality, listOrNone } from '../model/dataset.ts';
import type { CivilMilitary } from '../schema/index.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import {
  citationsOfRecords,
  makeThemePart,
  type ThemeEntry,
  type ThemePart,
  themeEntries,
  themePaths,
} from './theme.ts';

export const civilMilitaryPaths = () => themePaths(countRecords);

/**
 * Each record of an entry, with its caution where it calls for one. Of a country only whether it was coordinated: what
 * soldiers did somewhere and what aid did elsewhere are not in one place.
 */
export function ledgerOf(entry: Country | Locality): LedgerLine[] {
  const { civilMilitary = [] } = entry;
  const beside =
    'iso3' in entry
      ? { transfers: entry.transfers, outreach: entry.outreach, conditions: listOrNone(entry.conditions) }
      : {};
  const cautions = new Map(civilMilitaryCautions({ civilMilitary, ...beside }).map((one) => [one.record, one]));
  return civilMilitary.map((record) => ({ record, caution: cautions.get(record) }));
}

/** Everything the page of the ledger shows. */
export function makeCivilMilitaryPage(site: Site, part: string | undefined): CivilMilitaryPage {
  const shown = makeThemePart(site, countRecords, part);
  const countries = shown.countries.filter(({ civilMilitary = [] }) => civilMilitary.length > 0);
  const entries = themeEntries(site, countries, shown.localities);
  return {
    part: shown,
    entries: entries.map((entry) => ({ ...entry, lines: ledgerOf(entry.of) })),
    citations: citationsOfRecords(
      site,
      entries.map(({ of }) => of.civilMilitary),
    ),
  };
}

function countRecords({ civilMilitary = [] }: Locality): number {
  return civilMilitary.length;
}

export interface LedgerLine {
  record: CivilMilitary;
  caution: CivilMilitaryCaution | undefined;
}

interface CivilMilitaryPage {
  part: ThemePart;
  entries: (ThemeEntry & { lines: LedgerLine[] })[];
  citations: Citations;
}
