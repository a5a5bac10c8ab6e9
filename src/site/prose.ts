/** The prose of an entry as HTML, its components leading to the pages of this site. */
import { directionOf } from '../i18n/locales.ts';
import type { Body } from '../model/dataset.ts';
import { type BodyLinks, renderBody } from '../source/body/render.ts';
import type { Citations } from './citations.ts';
import type { Site } from './context.ts';
import { anchor } from './routes.ts';

/**
 * Render a body. Rendering checks the tree once more and throws on what the allow-list refuses.
 * @param conditions titles of the entry's conditions by id.
 */
export function renderProse(
  body: Body,
  site: Site,
  citations: Citations,
  conditions: ReadonlyMap<string, string>,
): string {
  if (body.text.trim() === '') return '';
  const { dataset, routes } = site;
  const links: BodyLinks = {
    source: (id) => {
      const number = citations.numberOf(id);
      return { href: number === undefined ? '#sources' : `#${anchor.cited(number)}`, label: String(number ?? '?') };
    },
    condition: (id) => ({ href: `#${anchor.record(id)}`, label: conditions.get(id) ?? id }),
    actor: (id) => ({ href: routes.actor(id), label: dataset.actors.get(id)?.name ?? id }),
    place: (id) => ({ href: routes.locality(id), label: dataset.localities.get(id)?.name ?? id }),
  };
  const parts = body.parts ?? [{ text: body.text, in: site.lang }];
  return parts.map((part) => inItsLanguage(renderBody(part.text, links), part.in, site)).join('');
}

/** A part that nobody has translated bears its language, for screen readers and for the eye. */
function inItsLanguage(html: string, lang: string, site: Site): string {
  return lang === site.lang ? html : `<div class="foreign" lang="${lang}" dir="${directionOf(lang)}">${html}</div>`;
}
