/** The guides in a language: its own, and in English those that nobody has translated yet. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { DEFAULT_LANG, type Lang } from '../i18n/locales.ts';

/** Every guide once, in their order. */
export async function guidesIn(lang: Lang): Promise<Guide[]> {
  const guides = (await getCollection('guides')).map((entry) => {
    const [written = '', id = ''] = entry.id.split('/');
    return { id, lang: written as Lang, entry };
  });
  const own = new Map(guides.filter((one) => one.lang === lang).map((one) => [one.id, one]));
  return guides
    .filter((one) => one.lang === DEFAULT_LANG)
    .map((one) => own.get(one.id) ?? one)
    .toSorted((a, b) => a.entry.data.order - b.entry.data.order);
}

export interface Guide {
  id: string;
  /** In which language it is written: that of the page, or English. */
  lang: Lang;
  entry: CollectionEntry<'guides'>;
}
