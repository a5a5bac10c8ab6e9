/** The sheet of a place as JSON: /prepare/ and /compare/ read it. */
import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../../../../i18n/locales.ts';
import { getSite } from '../../../../../site/context.ts';
import { makeSheet } from '../../../../../site/sheet.ts';

export function getStaticPaths() {
  return LANGS.flatMap((lang) =>
    [...getSite(lang).dataset.localities.values()].map(({ iso3, slug }) => ({ params: { lang, iso3, slug } })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const site = getSite(params['lang'] as Lang);
  const locality = site.dataset.localities.get(`${params['iso3']}/${params['slug']}`);
  if (!locality) throw new Error(`There is no place ${params['slug']}.`);
  return new Response(JSON.stringify(makeSheet(locality, site)));
};
