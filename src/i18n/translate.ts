/** Interface text by key, from content/strings/<lang>.json. ICU MessageFormat, at build only. No text lives here. */
import { IntlMessageFormat } from 'intl-messageformat';

/**
 * A function from key and values to text.
 * @throws when a key is missing: a page never shows a key instead of words.
 */
export function makeTranslator(strings: Readonly<Record<string, string>>, format: string): Translate {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`content/strings has no text for "${key}".`);
    if (values === undefined) return text;
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(text, format);
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
}

export type Translate = (key: string, values?: Record<string, string | number>) => string;
