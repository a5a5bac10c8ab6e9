/** The text of a new entry: answers as safe YAML between fences, and a first heading. No question lives here. */
import { Document, isScalar, Scalar, visit } from 'yaml';

/** An entry with prose. `facts` keep their order; keys without a value are left out. */
export function entryText(facts: object, body: string): string {
  return `---\n${yamlText(facts)}---\n\n${body}\n`;
}

/**
 * Facts as YAML that both readers of `source/` take: words and dates plain, sentences in double quotes,
 * long ones folded. The library decides where quotes are needed; `2021` and `true` stay text.
 */
export function yamlText(facts: object): string {
  const document = new Document(facts, { keepUndefined: false });
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return document.toString({ lineWidth: LINE, defaultKeyType: Scalar.PLAIN });
}

function styleOf(value: string): Scalar.Type {
  if (value.length > LINE - 20) return Scalar.BLOCK_FOLDED;
  return /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-F])$/.test(value) ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
}

/** One line without control characters, single spaces, composed letters: what a keyboard or a paste may bring. */
export function tidy(answer: string): string {
  return answer
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cn}\p{Co}\p{Zl}\p{Zp}\uFEFF\u200B\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A file’s name from a title: no accents, small letters, single hyphens. Empty for other scripts. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/œ/g, 'oe')
    .replaceAll(/æ/g, 'ae')
    .replaceAll(/ß/g, 'ss')
    .replaceAll(/ø/g, 'o')
    .replaceAll(/ɓ/g, 'b')
    .replaceAll(/ɗ/g, 'd')
    .replaceAll(/ŋ/g, 'n')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The first heading and sentence of an entry’s prose, in its language. */
export function bodyText(kind: 'locality' | 'actor', language: string): string {
  const words = BODY[kind];
  return (language === 'fr' || language === 'ar' ? words[language] : words.en).join('\n\n');
}

const BODY = {
  locality: {
    en: ['## Context', 'Nothing is written here yet.'],
    fr: ['## Contexte', 'Rien n’est encore écrit ici.'],
    ar: ['## السياق', 'لم يُكتب شيء هنا بعد.'],
  },
  actor: {
    en: ['## Who they are', 'Nothing is written here yet.'],
    fr: ['## Qui ils sont', 'Rien n’est encore écrit ici.'],
    ar: ['## من هم', 'لم يُكتب شيء هنا بعد.'],
  },
} as const;

const LINE = 100;
