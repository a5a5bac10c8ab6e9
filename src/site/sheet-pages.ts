/** What the pages that read sheets tell their script: words, and where the sheets lie from here. */
import { LOCALES } from '../i18n/locales.ts';
import { STATES } from '../model/status.ts';
import type { Site } from './context.ts';
import { typesOf } from './precedents.ts';
import { relativeAddress } from './routes.ts';

/**
 * The attributes of `<prepare-meeting>` and `<compare-places>`. Addresses are relative to the page and have `_` where an
 * id stands, so that they hold in a copy to carry as well.
 * @param page its address, a folder.
 */
export function sheetAttributes(page: string, own: Readonly<Record<string, string>>, site: Site) {
  const { routes, t, buildDay, lang } = site;
  const from = (address: string) =>
    relativeAddress(`${page}index.html`, `${address}index.html`).replace(/index\.html$/, '');
  const words = {
    ...Object.fromEntries([...STATES, 'clock'].map((state) => [`state.${state}`, t(`state.${state}`)])),
    // The script puts the date there.
    observed: t('claim.observed', { date: '{date}' }),
    printed: t('print.printed', { built: '{built}', date: '{date}' }),
    'use-until': t('print.until', { date: '{date}' }),
    single: t('claim.single-source'),
    colon: t('punctuation.colon').trimEnd(),
    clause: t('condition.suspensive-clause') + t('punctuation.colon').trimEnd(),
    ...Object.fromEntries(SENTENCES_OF_SHEETS.map((key) => [key, t(`prepare.${key}`)])),
    ...Object.fromEntries(Object.entries(own).map(([key, name]) => [key, t(name)])),
  };
  const file = (address: string) => relativeAddress(`${page}index.html`, address);
  return {
    'data-words': JSON.stringify(words),
    'data-format': LOCALES[lang].format,
    'data-build-day': buildDay,
    'data-sheet': file(routes.sheet('_')),
    'data-places': file(routes.places('_', '')).replace('_//', '_/'),
    'data-brief': from(routes.locality('_')),
    'data-country': from(routes.country('_')),
    'data-precedents': from(routes.precedents('_')),
    'data-types': typesOf(site)
      .map(({ type }) => type)
      .join(' '),
  };
}

/** Sentences of both pages: keys of `prepare.`. */
export const SENTENCES_OF_SHEETS = [
  'loading',
  'failed',
  'nothing',
  'more',
  'stale',
  'last-day',
  'held-ended',
  'held-so-far',
  'held-at-least',
  'until',
  'bare',
  'moves',
];
