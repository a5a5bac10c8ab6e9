/** Promises of accords as pages show them: how each stands on the day of the build, and the dates for the reader's day. */
import { byStandstill, type CommitmentDates, isUnkept, standingOn, unkeptByActors } from '../model/commitments.ts';
import { type Country, type Locality, listOrNone } from '../model/dataset.ts';
import type { Commitment } from '../schema/index.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import { allPlaces, citationsOfRecords, makeThemePart, type ThemePart, themePaths } from './theme.ts';

export const commitmentPaths = () => themePaths(countRecords);

/** The promises of an entry; what has stood still longest comes first. */
export function promisesOf(entry: Country | Locality, site: Site): PromiseView[] {
  const { dataset, routes, buildDay } = site;
  const country = 'iso3' in entry ? dataset.countries.get(entry.iso3) : entry;
  const href = 'iso3' in entry ? routes.locality(entry.id) : routes.country(entry.id);
  return (entry.commitments ?? []).toSorted(byStandstill(buildDay)).map((record) => ({
    record,
    place: { name: entry.name, href },
    accord: country?.accords?.find(({ id }) => id === record.accord),
    ...standingOn(record, buildDay),
    dates: datesOf(record),
  }));
}

/** Promises of the country by those who are actors of the place, and not kept. */
export function echoOf(locality: Locality, site: Site) {
  const promised = site.dataset.countries.get(locality.iso3)?.commitments ?? [];
  return unkeptByActors(
    promised,
    listOrNone(locality.actors).map(({ actor }) => actor),
  );
}

/** Everything the page of commitments shows. */
export function makeCommitmentsPage(site: Site, part: string | undefined): CommitmentsPage {
  const shown = makeThemePart(site, countRecords, part);
  const views = [...shown.countries, ...shown.localities].flatMap((entry) => promisesOf(entry, site));
  const sorted = views.toSorted((a, b) => byStandstill(site.buildDay)(a.record, b.record));
  const accords = shown.countries.flatMap(({ accords: all = [] }) => all);
  const heard = shown.region?.localities ?? allPlaces(site);
  return {
    part: shown,
    unkept: sorted.filter(({ record }) => isUnkept(record)),
    others: sorted.filter(({ record }) => !isUnkept(record)),
    accords,
    echoes: heard.flatMap((locality) =>
      listOrNone(locality.grievances)
        .filter(({ theme }) => theme === 'peace-deal-unmet')
        .map((record) => ({ locality, record })),
    ),
    citations: citationsOfRecords(site, [
      views.map(({ record }) => record),
      accords,
      heard.map(({ grievances }) => listOrNone(grievances).filter(({ theme }) => theme === 'peace-deal-unmet')),
    ]),
  };
}

/** Only what standingOn needs: it stands in the page for the browser. */
function datesOf({ status, due, asOf }: Commitment): CommitmentDates {
  return { status, ...(due === undefined ? {} : { due }), asOf };
}

function countRecords({ commitments = [] }: Locality): number {
  return commitments.length;
}

type Accord = NonNullable<Country['accords']>[number];

export type PromiseView = ReturnType<typeof standingOn> & {
  record: Commitment;
  place: { name: string; href: string };
  accord: Accord | undefined;
  dates: CommitmentDates;
};

interface CommitmentsPage {
  part: ThemePart;
  unkept: PromiseView[];
  others: PromiseView[];
  accords: readonly Accord[];
  /** What is held in places against promises that were not kept. */
  echoes: { locality: Locality; record: Exclude<Locality['grievances'], 'none-known'>[number] }[];
  citations: Citations;
}
