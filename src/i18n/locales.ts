/** The languages of the interface: one table from which routes, `lang`, `dir` and formats follow. */

export const LOCALES = {
  en: { label: 'English', dir: 'ltr', format: 'en-GB' },
  fr: { label: 'Français', dir: 'ltr', format: 'fr' },
  // Months as news and the United Nations write them, Latin digits, Gregorian: docs/decisions/0013-three-languages.md.
  ar: { label: 'العربية', dir: 'rtl', format: 'ar-u-nu-latn-ca-gregory' },
} as const satisfies Record<string, LocaleEntry>;

export type Lang = keyof typeof LOCALES;
export const LANGS = Object.keys(LOCALES) as Lang[];
export const DEFAULT_LANG: Lang = 'en';

export function isLang(value: string | undefined): value is Lang {
  return value !== undefined && Object.hasOwn(LOCALES, value);
}

/** In which direction a language is written; any that the site does not have, as Latin script is. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return isLang(lang) ? LOCALES[lang].dir : 'ltr';
}

export interface LocaleEntry {
  /** The language's own name for itself. */
  label: string;
  dir: 'ltr' | 'rtl';
  /** What Intl is asked for. */
  format: string;
}
