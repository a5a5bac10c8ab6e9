/** What a copy says beside its pages: that it is one and how old, its search, its text files. Pure. */
import { formatDate } from '../i18n/dates.ts';
import { type Lang, LOCALES } from '../i18n/locales.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Day } from '../model/day.ts';
import { STATES } from '../model/status.ts';
import { copyFile, relativeAddress } from '../site/routes.ts';
import { type Element, make } from './tree.ts';

/** The note at the head of a page. The script adds how old the copy is on the reader's day. */
export function copyNote({ lang, t, day }: CopyWords): Element {
  const { format, dir } = LOCALES[lang];
  const [before = '', after = ''] = t('copy.note', { date: HERE }).split(HERE);
  return make('copy-note', { lang, dir, 'data-build-day': day, 'data-format': format }, [
    make('p', {}, [before, make('time', { datetime: day }, [formatDate(day, format)]), after]),
    make('p', { class: 'if-old', hidden: '' }, [t('copy.old')]),
    make('p', { class: 'if-clock', hidden: '' }, [t('copy.clock')]),
  ]);
}

/** The search of the copy, in the place of the site's; hidden until the script is there. */
export function copySearch({ lang, t, day }: CopyWords, path: string): Element {
  const keys = ['search.none', 'search.found', 'search.failed', 'search.access'];
  const words = {
    ...Object.fromEntries(keys.map((key) => [key, t(key)])),
    ...Object.fromEntries([...STATES, 'clock'].map((state) => [`state.${state}`, t(`state.${state}`)])),
  };
  const attributes = {
    lang,
    'data-index': relativeAddress(path, copyFile.search(lang)),
    'data-root': '../'.repeat(path.split('/').length - 1),
    'data-build-day': day,
    'data-words': JSON.stringify(words),
  };
  const field = { id: 'query', name: 'q', type: 'search', autocomplete: 'off', spellcheck: 'false' };
  const form = make('form', { hidden: '' }, [
    make('label', { for: 'query' }, [t('search.label')]),
    make('div', { class: 'search-line' }, [
      make('input', { ...field, enterkeyhint: 'search' }),
      make('button', { type: 'submit' }, [t('search.button')]),
    ]),
    make('p', { class: 'search-status', role: 'status' }),
    make('ol', { class: 'results' }),
  ]);
  return make('copy-search', attributes, [make('search', {}, [form])]);
}

/** The text file of a language. With a mark of its encoding and Windows' line ends: old editors need both. */
export function copyReadme({ lang, t, day }: CopyWords, country: string, site: string | undefined): CopyText {
  const lines = [
    t('copy.readme.what', { country, date: formatDate(day, LOCALES[lang].format) }),
    t('copy.readme.start', { file: copyFile.start }),
    t('copy.readme.states'),
    t('copy.readme.newer'),
    ...(site === undefined ? [] : [site]),
    t('copy.readme.phone'),
    t('copy.readme.found'),
  ];
  return { name: t('copy.readme.file'), text: `\uFEFF${lines.join('\r\n\r\n')}\r\n` };
}

/** Stands for the date while a sentence is taken apart; no sentence has it. */
const HERE = '\u0000';

export interface CopyWords {
  lang: Lang;
  t: Translate;
  /** Of the build. */
  day: Day;
}

interface CopyText {
  name: string;
  text: string;
}
