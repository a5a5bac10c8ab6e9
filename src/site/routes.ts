/** Every address of the site is made here, and nowhere else. All start with the base; those of pages end in a slash. */

/** The routes of one language. `base` is where the site is served, with or without its slashes. */
export function makeRoutes(base: string, lang: string) {
  const root = `/${base.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const page = (path: string) => `${root}${lang}/${path}`;
  return {
    root,
    home: page(''),
    localities: page('localities/'),
    locality: (id: string) => page(`localities/${id}/`),
    condition: (localityId: string, conditionId: string) =>
      page(`localities/${localityId}/#${anchor.record(conditionId)}`),
    actors: page('actors/'),
    actor: (id: string) => page(`actors/${id}/`),
    country: (iso3: string) => page(`countries/${iso3}/`),
    countryCondition: (iso3: string, conditionId: string) => page(`countries/${iso3}/#${anchor.record(conditionId)}`),
    region: (iso3: string, pcode: string) => page(`regions/${iso3}/${pcode}/`),
    conditions: page('conditions/'),
    /** Themes across places; each can have a part for a region, see partOfTheme. */
    protection: page('protection/'),
    commitments: page('commitments/'),
    transfers: page('transfers/'),
    civilMilitary: page('civil-military/'),
    grievances: page('grievances/'),
    voices: page('voices/'),
    relations: page('relations/'),
    /** The pages of the desk: a line on home. */
    desk: page('#desk'),
    /** Words that few readers need, in a file that is fetched when they are: client/fetched-words.ts. */
    words: page('words.json'),
    /** A worksheet for a meeting, and places side by side; a place of the brief that leads there stands in the fragment. */
    prepare: page('prepare/'),
    preparePlace: (id: string) => page(`prepare/#place=${id}`),
    compare: page('compare/'),
    /** The places of a region side by side without script, so many on a page: the first has no number. */
    compareOf: (iso3: string, pcode: string, number = 1) =>
      page(`compare/${iso3}/${pcode}/${number === 1 ? '' : `${number}/`}`),
    comparePlace: (id: string) => page(`compare/#places=${id}`),
    /** What those two read: facts of a place, and the places of a region. Kept with the region. */
    sheet: (id: string) => page(`localities/${id}/sheet.json`),
    places: (iso3: string, pcode: string) => page(`regions/${iso3}/${pcode}/places.json`),
    precedents: (type: string) => page(`conditions/${type}/`),
    /**
     * What lapses, of everything, a country, a region, or a place: that one stands below its brief, since a slug can be
     * the P-code of a region in small letters, and some disks do not tell them apart. The same for outreach of regions.
     */
    calendar: page('calendar/'),
    calendarOfCountry: (iso3: string) => page(`calendar/${iso3}/`),
    calendarOfPlace: (id: string) => page(`localities/${id}/calendar/`),
    calendarOf: (iso3: string, pcode: string) => page(`calendar/${iso3}/${pcode}/`),
    outreach: page('outreach/'),
    outreachOf: (iso3: string, pcode: string) => page(`outreach/${iso3}/${pcode}/`),
    /** What relies on whom. */
    reliance: page('reliance/'),
    /**
     * What changed: everywhere, in one of several countries, in a region where one page has no room for all, in a place
     * that has more than its brief names. Some of it, chosen by the reader, stands in the fragment: client/changes.ts.
     */
    changes: page('changes/'),
    changesOfCountry: (iso3: string) => page(`changes/${iso3}/`),
    changesOfRegion: (iso3: string, pcode: string) => page(`changes/${iso3}/${pcode}/`),
    changesOfPlace: (id: string) => page(`localities/${id}/changes/`),
    sources: page('sources/'),
    source: (id: string) => page(`sources/#${anchor.source(id)}`),
    guides: page('guides/'),
    guide: (id: string) => page(`guides/${id}/`),
    /** What is kept on this device, and how to forget it; also what a page says that is not kept. */
    offline: page('offline/'),
    /** Where "Leave this page" leads: nothing in its address or on it tells of this site. */
    leave: page('units/'),
    /** The lists of what a reader keeps of a region, or of a whole country; see build/write-lists.ts. */
    kept: (iso3: string, pcode?: string) => `${root}kept/${lang}/${iso3}/${pcode === undefined ? '' : `${pcode}/`}`,
    /** The search index of a country in a language; see build/index-site.ts. */
    searchIndex: (iso3: string) => `${root}search/${iso3}/${lang}/`,
    /** The copy of a country to carry, in all languages; see build/make-copies.ts. */
    copy: (iso3: string) => `${root}copies/${iso3}.zip`,
  } as const;
}

/** The part of a theme that is of one region; there are some only where a theme has too many records for one page. */
export function partOfTheme(theme: string, iso3: string, pcode: string): string {
  return `${theme}${iso3}/${pcode}/`;
}

/**
 * The address of the same page in another language. `path` is that of a page of the site: below `/<lang>/`, or else
 * one without a language, which leads to the home of each.
 */
export function inLanguage(base: string, path: string, from: string, to: string): string {
  const home = makeRoutes(base, from).home;
  return makeRoutes(base, to).home + (path.startsWith(home) ? path.slice(home.length) : '');
}

/** Ids of elements. Prefixed, so that an entry's id can never be that of the page's own parts. */
export const anchor = {
  record: (id: string) => `r-${id}`,
  source: (id: string) => `s-${id}`,
  /** Of a source in the numbered list of a page, where each mark leads: short, since a brief has a hundred of them. */
  cited: (number: number) => `s${number}`,
} as const;

export type Routes = ReturnType<typeof makeRoutes>;

/** The files of a copy to carry, beside its pages, by their path in it. */
export const copyFile = {
  start: 'START-HERE.html',
  script: 'script.js',
  search: (lang: string) => `${lang}/search.js`,
  /** A file of data as a script, since `file://` fetches none; see client/sheet/from-scripts.ts. */
  data: (path: string) => `${path}.js`,
} as const;

/** The file of a page: a folder shown by `file://` does not open its index by itself. */
export function copyPage(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The way from one file to another, both below the same folder. */
export function relativeAddress(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)].join('/');
}
