/** Ids and names of the places of a region: what the lists of /prepare/ and /compare/ let one choose from. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../../../../i18n/locales.ts';
import { localitiesOfRegion } from '../../../../../model/dataset.ts';
import { getSite } from '../../../../../site/context.ts';
import { regionsOf } from '../../../../../site/region-page.ts';

export function getStaticPaths() {
  return LANGS.flatMap((lang) => {
    const site = getSite(lang);
    return [...site.dataset.countries.values()].flatMap((country) =>
      regionsOf(country, site).map(({ region }) => ({ params: { lang, iso3: country.id, pcode: region.pcode } })),
    );
  });
}

export const GET: APIRoute = ({ params: { lang, iso3 = '', pcode = '' } }) => {
  const places = localitiesOfRegion(getSite(lang as Lang).dataset, iso3, pcode);
  return new Response(JSON.stringify(places.map(({ id, name }) => [id, name])));
};
