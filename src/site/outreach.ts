/** The outreach ledger on the day of the build, by region; the browser works it out again. */
import { outreachInWords } from '../i18n/desk-words.ts';
import type { Locality } from '../model/dataset.ts';
import { type LedgerLine, ledgerOf, ledgerOfCountry } from '../model/ledger.ts';
import { quarterOf } from '../model/periods.ts';
import type { Site } from './context.ts';
import { outreachWords } from './desk.ts';
import { regionsOf } from './region-page.ts';

/** The whole ledger: what is done for a country as a whole, then each region. */
export function makeLedger(site: Site): LedgerSection[] {
  return [...site.dataset.countries.values()].flatMap((country) => [
    { id: country.id, name: country.name, lines: view(ledgerOfCountry(country, site.buildDay), site), href: undefined },
    ...regionsOf(country, site).map(({ region, localities }) => ({
      id: region.pcode,
      name: region.name,
      lines: linesOf(localities, site),
      href: site.routes.outreachOf(country.id, region.pcode),
    })),
  ]);
}

/** The lines of some places: overdue first, what is done last. */
export function linesOf(localities: readonly Locality[], site: Site): LedgerView[] {
  return view(ledgerOf(localities, site.dataset.actors, site.buildDay), site);
}

function view(lines: readonly LedgerLine[], site: Site): LedgerView[] {
  const words = outreachWords(site);
  return lines
    .map((line) => ({
      ...line,
      words: outreachInWords(line, words),
      facts: line.records.map(({ quarter, result }) => ({ quarter, result })),
    }))
    .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** The quarter of the build, replaced by the reader's. */
export function quarterOfBuild({ buildDay }: Site): string {
  return quarterOf(buildDay);
}

const ORDER: readonly LedgerLine['state'][] = ['overdue', 'never', 'due', 'done'];

export type LedgerView = LedgerLine & {
  /** Where it stands, in words. */
  words: string;
  facts: { quarter: string; result: 'done' | 'partly' | 'not-done' }[];
};

export interface LedgerSection {
  id: string;
  name: string;
  lines: LedgerView[];
  href: string | undefined;
}
