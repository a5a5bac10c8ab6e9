/**
 * What is wrong with interface text: the first language, English, is the reference, and every other one has the same
 * keys, with the same values in them, and every plural of its own. Pure: the files are read by source/strings.ts.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { type Finding, find } from '../diagnostics/finding.ts';
import type { StringsFile } from '../source/strings.ts';

/** Findings on the texts of all languages; none for a tree without texts. */
export function checkStrings(files: readonly StringsFile[]): Finding[] {
  const [reference, ...others] = files;
  if (!reference) return [];
  const findings = files.filter((file) => !('texts' in file)).map(noFile);
  const { texts } = reference;
  if (!texts) return findings;
  const shapes = new Map([...texts].map(([key, text]) => [key, shapeOf(text)]));
  findings.push(...[...texts].flatMap(([key, text]) => inItself(reference, key, text)));
  for (const file of others) {
    if (!file.texts) continue;
    const own = file.texts;
    findings.push(...[...texts.keys()].filter((key) => !own.has(key)).map((key) => missing(file, key, reference)));
    for (const [key, text] of own) {
      const shape = shapes.get(key);
      if (!texts.has(key)) findings.push(unknown(file, key, reference));
      else findings.push(...inItself(file, key, text), ...(shape ? besides(file, key, text, shape) : []));
    }
  }
  return findings;
}

/** The plural forms of a language that whole numbers below a thousand take: a French million is never counted here. */
export function pluralsOf(lang: string): string[] {
  const rules = new Intl.PluralRules(lang);
  return [...new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))];
}

function noFile({ path, lang }: StringsFile): Finding {
  const hint = 'copy en.json under this name and put every text into the language';
  return find('PAL701', path, { at: 'file' }, `there is no interface text in "${lang}"`, hint);
}

function missing(file: StringsFile, key: string, reference: StringsFile): Finding {
  const english = reference.texts?.get(key) ?? '';
  const hint = `add "${key}" with the words for: ${short(english)}`;
  return find('PAL701', file.path, { at: 'file' }, `"${key}" has no text in this language`, hint);
}

function unknown(file: StringsFile, key: string, { path }: StringsFile): Finding {
  const at = { at: 'place', ...file.placeOf(key, 'key') } as const;
  const hint = `take it away, or correct it: the keys are those of ${path}`;
  return find('PAL702', file.path, at, `there is no text "${key}" in English`, hint);
}

/** What can be said of a text without another language beside it. */
function inItself(file: StringsFile, key: string, text: string): Finding[] {
  const at = { at: 'place', ...file.placeOf(key, 'value') } as const;
  if (text.trim() === '') {
    return [find('PAL305', file.path, at, `the text of "${key}" is empty`, 'write the words')];
  }
  const shape = shapeOf(text);
  if (!shape) {
    const hint = 'look at the braces: each one that opens is closed, and a plural ends with "other {…}"';
    return [find('PAL703', file.path, at, `the text of "${key}" cannot be read as a message`, hint)];
  }
  const wanted = pluralsOf(file.lang);
  const lacking = [...new Set(shape.plurals.flatMap((forms) => wanted.filter((form) => !forms.includes(form))))];
  if (lacking.length === 0) return [];
  const message = `a plural of "${key}" has no form for ${lacking.join(', ')}`;
  return [find('PAL704', file.path, at, message, `write one for each of ${wanted.join(', ')}`)];
}

/** What differs from the English text. A plain value stays plain: the browser may be what fills it in. */
function besides(file: StringsFile, key: string, text: string, english: Shape): Finding[] {
  const own = shapeOf(text);
  if (!own || text.trim() === '') return [];
  const at = { at: 'place', ...file.placeOf(key, 'value') } as const;
  const names = [...english.values.keys()];
  const wrong = [...own.values.keys()].filter((name) => !english.values.has(name));
  const left = names.filter((name) => !own.values.has(name));
  const made = names.filter((name) => english.values.get(name) === 'plain' && own.values.get(name) === 'made');
  const messages = [
    ...(left.length > 0 ? [`"${key}" leaves out ${braced(left)}`] : []),
    ...(wrong.length > 0 ? [`"${key}" has ${braced(wrong)}, which nothing fills in`] : []),
    ...(made.length > 0 ? [`"${key}" makes more of ${braced(made)} than English does`] : []),
  ];
  const hint = names.length === 0 ? 'write words only, without braces' : `write ${braced(names)} as English does`;
  return messages.map((message) => find('PAL703', file.path, at, message, hint));
}

/** The values and plurals of a message, or undefined where it is none. */
function shapeOf(text: string): Shape | undefined {
  const shape: Shape = { values: new Map(), plurals: [] };
  if (!/[{}<]/.test(text)) return shape;
  try {
    gather(new IntlMessageFormat(text, 'en').getAst() as readonly Part[], shape);
    return shape;
  } catch {
    return undefined;
  }
}

function gather(parts: readonly Part[], shape: Shape): void {
  for (const { type, value, options, children, pluralType } of parts) {
    if (type !== PART.literal && type !== PART.pound && value !== undefined) {
      const known = shape.values.get(value);
      shape.values.set(value, type === PART.argument && known !== 'made' ? 'plain' : 'made');
    }
    if (type === PART.plural && pluralType === 'cardinal') shape.plurals.push(Object.keys(options ?? {}));
    for (const option of Object.values(options ?? {})) gather(option.value, shape);
    gather(children ?? [], shape);
  }
}

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

function short(text: string): string {
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `"${words}"`;
}

/** Kinds of part in the parsed message: `TYPE` of @formatjs/icu-messageformat-parser. */
const PART = { literal: 0, argument: 1, plural: 6, pound: 7 } as const;

interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: readonly Part[] }>;
  children?: readonly Part[];
  pluralType?: string;
}

interface Shape {
  /** By name: `plain` where it stands as it is, `made` where a number or a plural is made of it. */
  values: Map<string, 'plain' | 'made'>;
  /** The forms of each plural. */
  plurals: string[][];
}
