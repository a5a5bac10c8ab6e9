/** The calendar: what lapses, by week, on the day of the build; the browser counts the weeks anew. */
import { formatWeeks } from '../i18n/desk-words.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Country, Locality } from '../model/dataset.ts';
import { addDays, type Day } from '../model/day.ts';
import { byWeek, inOrder, type Lapsing, lapsesByPlace } from '../model/lapses.ts';
import { mondayOf } from '../model/periods.ts';
import type { Site } from './context.ts';
import { anchor } from './routes.ts';

/** Lines of what has lapsed already on one page: the newest. */
export const LAPSED_IN_A_LIST = 200;

/** The calendar of everything. */
export function makeCalendar(site: Site): Calendar {
  return calendarOf([...lapsesOfSite(site).values()].flat(), site);
}

/** The calendar of some entries: places, a country as a whole. */
export function makeCalendarOf(entries: readonly (Locality | Country)[], site: Site): Calendar {
  const lapses = lapsesOfSite(site);
  return calendarOf(
    entries.flatMap(({ file }) => lapses.get(file) ?? []),
    site,
  );
}

/** Derived once for a site: each event stands on the calendar of its place, its region, its country and of everything. */
const byPlace = new WeakMap<Site, ReadonlyMap<string, Lapsing[]>>();

function lapsesOfSite(site: Site): ReadonlyMap<string, Lapsing[]> {
  const known = byPlace.get(site) ?? lapsesByPlace(site.dataset, site.buildDay);
  byPlace.set(site, known);
  return known;
}

function calendarOf(lapses: readonly Lapsing[], site: Site): Calendar {
  const { buildDay, lang } = site;
  const rows = inOrder(lapses).map((lapse) => rowOf(lapse, site));
  const coming = rows.filter(({ lastDay }) => lastDay >= buildDay);
  return {
    rows,
    weeks: byWeek(coming).map((week) => ({
      monday: week.monday,
      sunday: addDays(week.monday, 6),
      distance: formatWeeks(mondayOf(buildDay), week.monday, LOCALES[lang].format),
      rows: week.lapses,
    })),
    lapsed: rows.filter(({ lastDay }) => lastDay < buildDay).toReversed(),
  };
}

function rowOf(lapse: Lapsing, { routes }: Site): CalendarRow {
  const { place, id } = lapse;
  const ofCountry = !('iso3' in place);
  const page = ofCountry ? routes.country(place.id) : routes.locality(place.id);
  // Only conditions have an anchor on their page.
  const part = lapse.condition && id !== undefined ? `#${anchor.record(id)}` : '';
  return { ...lapse, href: page + part, region: ofCountry ? '' : place.region };
}

export type CalendarRow = Lapsing & {
  href: string;
  /** P-code; empty for the country as a whole. */
  region: string;
};

export interface Calendar {
  rows: CalendarRow[];
  weeks: { monday: Day; sunday: Day; distance: string; rows: CalendarRow[] }[];
  /** The newest first. */
  lapsed: CalendarRow[];
}
