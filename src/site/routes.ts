/** Every address of the site is made here, and nowhere else. All end in a slash; all start with the base. */

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
    sources: page('sources/'),
    source: (id: string) => page(`sources/#${anchor.source(id)}`),
    guides: page('guides/'),
    guide: (id: string) => page(`guides/${id}/`),
    /** The search index of a country in a language; see search/index-site.ts. */
    searchIndex: (iso3: string) => `${root}search/${iso3}/${lang}/`,
  } as const;
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
} as const;

export type Routes = ReturnType<typeof makeRoutes>;
