/** Interface text: every key that the program asks for exists, and none is left over. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { REASONS } from '../src/client/kept/reasons.ts';
import { HELD_WORDS, OUTREACH_WORDS } from '../src/i18n/desk-words.ts';
import { LANGS, LOCALES } from '../src/i18n/locales.ts';
import { makeTranslator } from '../src/i18n/translate.ts';
import { STANDINGS } from '../src/model/commitments.ts';
import { ROWS } from '../src/model/comparison.ts';
import { LAPSE_KINDS } from '../src/model/lapses.ts';
import { OUTREACH_STATES } from '../src/model/outreach.ts';
import { OUTCOMES } from '../src/model/precedents.ts';
import { RELATION_PHASES } from '../src/model/relations.ts';
import { ROLES } from '../src/model/reliance.ts';
import { STATE_GROUPS, STATES } from '../src/model/status.ts';
import { INCOMPARABLE } from '../src/model/transfers.ts';
import { PROJECT } from '../src/project.ts';
import { SCHEMAS } from '../src/schema/index.ts';
import * as vocabularies from '../src/schema/vocabularies.ts';
import { KINDS } from '../src/search/names/named.ts';
import { SENTENCES_OF_SHEETS } from '../src/site/sheet-pages.ts';

const strings = readStrings('en');
const files = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(PROJECT, path), 'utf8'),
}));
const source = files.map(({ text }) => text).join('\n');
/** Where a text with dots in it is a key. The commands speak of fields, `access.state`, in the same way. */
const pages = files
  .filter(({ path }) => !path.startsWith('src/cli/'))
  .map(({ text }) => text)
  .join('\n');

/** The name of each vocabulary in keys `vocabulary.<list>.<value>`, and in `word('<list>', …)`. */
const LISTS: Record<string, readonly (string | number)[]> = {
  access: vocabularies.ACCESS_STATES,
  constraint: vocabularies.CONSTRAINTS,
  sensitivity: vocabularies.SENSITIVITIES,
  reliability: vocabularies.RELIABILITIES,
  credibility: vocabularies.CREDIBILITIES,
  sourceKind: vocabularies.SOURCE_KINDS,
  sourceAvailability: vocabularies.SOURCE_AVAILABILITIES,
  actorClass: vocabularies.ACTOR_CLASSES,
  actorRelation: vocabularies.ACTOR_RELATIONS,
  placeRelation: vocabularies.PLACE_RELATIONS,
  control: vocabularies.CONTROL_CLAIMS,
  grievanceTheme: vocabularies.GRIEVANCE_THEMES,
  customCalendar: vocabularies.CUSTOM_CALENDARS,
  conditionStatus: vocabularies.CONDITION_STATUSES,
  conditionType: vocabularies.CONDITION_TYPES,
  sector: vocabularies.SECTORS,
  expiryKind: vocabularies.EXPIRY_KINDS,
  confirmationMethod: vocabularies.CONFIRMATION_METHODS,
  outreachResult: vocabularies.OUTREACH_RESULTS,
  organisationType: vocabularies.ORGANISATION_TYPES,
  transferModality: vocabularies.TRANSFER_MODALITIES,
  transferUnit: vocabularies.TRANSFER_UNITS,
  transferFrequency: vocabularies.TRANSFER_FREQUENCIES,
  civilMilitaryKind: vocabularies.CIVIL_MILITARY_KINDS,
  yesNo: vocabularies.YES_NO_UNKNOWN,
  population: vocabularies.POPULATIONS,
  populationUnit: vocabularies.POPULATION_UNITS,
  qualifier: vocabularies.QUALIFIERS,
  protectionRisk: vocabularies.PROTECTION_RISKS,
  communityProtection: vocabularies.COMMUNITY_PROTECTION_KINDS,
  consultationDepth: vocabularies.CONSULTATION_DEPTHS,
  commitmentStatus: vocabularies.COMMITMENT_STATUSES,
  language: vocabularies.ENTRY_LANGUAGES,
};

/** Keys that are put together: `*` stands for each `${…}`, and the keys for what it can be. */
const FAMILIES: Record<string, readonly string[]> = {
  'vocabulary.*.*': Object.entries(LISTS).flatMap(([list, values]) =>
    values.map((value) => `vocabulary.${list}.${value}`),
  ),
  'state.*': [...STATES, 'clock'].map((state) => `state.${state}`),
  'group.*': Object.keys(STATE_GROUPS).map((group) => `group.${group}`),
  'group.*.none': Object.keys(STATE_GROUPS).map((group) => `group.${group}.none`),
  'expiry.*': vocabularies.EXPIRY_KINDS.map((kind) => `expiry.${kind}`),
  'map.letter.*': vocabularies.ACCESS_STATES.map((state) => `map.letter.${state}`),
  'place.level-*': [1, 2, 3, 4].map((level) => `place.level-${level}`),
  'actor.*': ['position', 'reasoning', 'motives', 'ambitions'].map((part) => `actor.${part}`),
  'common-ground.*': ['agreedFacts', 'contestedFacts', 'sharedNorms', 'divergentNorms'].map(
    (part) => `common-ground.${part}`,
  ),
  'protection.*': ['activities', 'indicators', 'prevent', 'mitigate', 'address'].map((part) => `protection.${part}`),
  'prepare.*': [
    ...['type', 'sector', 'choose', 'notes-kept', 'notes-gone', 'notes-refused', 'notes-of'],
    ...['notes-full', 'notes-run-on'],
    ...SENTENCES_OF_SHEETS,
  ].map((part) => `prepare.${part}`),
  'prepare.sheet.*': [
    ...['position', 'reasoning', 'motives', 'best', 'likely', 'fallback', 'we-ask', 'they-need', 'kept-by', 'ends'],
  ].map((part) => `prepare.sheet.${part}`),
  'compare.*': ['nothing', 'failed', 'caption', 'caption-clock', ...ROWS.map((row) => `row.${row}`)].map(
    (part) => `compare.${part}`,
  ),
  'displacement.trend-*': [...['up', 'down', 'little', 'unchanged', 'from-none', 'up-and-down', 'months', 'days']].map(
    (part) => `displacement.trend-${part}`,
  ),
  'compare.row.*': ROWS.map((row) => `compare.row.${row}`),
  'promise.*': STANDINGS.map((standing) => `promise.${standing}`),
  'transfer.basis-*': ['month', 'once'].map((basis) => `transfer.basis-${basis}`),
  'transfer.not-comparable-*': INCOMPARABLE.map((why) => `transfer.not-comparable-${why}`),
  'relation.*': [...RELATION_PHASES, 'clock'].map((phase) => `relation.${phase}`),
  'search.kind.*': KINDS.map((kind) => `search.kind.${kind}`),
  'keep.*': [
    ...['size', 'loading', 'progress', 'part', 'kept', 'newer', 'forgotten', 'not-forgotten'],
    ...['keep', 'not-now', 'stop', 'continue', 'update', 'forget'],
  ].map((sentence) => `keep.${sentence}`),
  'keep.error.*': REASONS.map((reason) => `keep.error.${reason}`),
  'kept.*': ['copy', 'lapse', 'none'].map((sentence) => `kept.${sentence}`),
  'search.filter.*': ['region', 'actor', 'type', 'sector', 'language'].map((filter) => `search.filter.${filter}`),
  'condition.*': ['condition.asked', 'condition.agreed'],
  'precedent.*': [...OUTCOMES, 'where', 'clauses', 'who', 'held'].map((part) => `precedent.${part}`),
  'held.*': HELD_WORDS,
  'reliance.*': ['reliance.gone', 'reliance.there'],
  'reliance.role.*': ROLES.map((role) => `reliance.role.${role}`),
  'reliance.caution.*': ROLES.map((role) => `reliance.caution.${role}`),
  'lapse.*': LAPSE_KINDS.map((kind) => `lapse.${kind}`),
  'ledger.state.*': OUTREACH_WORDS,
  'ledger.filter.*': OUTREACH_STATES.map((state) => `ledger.filter.${state}`),
  'changes.field.*': fieldNames(),
  'changes.word.*': ['unknown', 'not-agreed', 'none-known'].map((word) => `changes.word.${word}`),
  'changes.gone.*': ['locality', 'actor', 'country', 'source'].map((kind) => `changes.gone.${kind}`),
  'changes.begins.*': ['first', 'shallow', 'bounded'].map((why) => `changes.begins.${why}`),
  'conditions.filter.*': ['type', 'sector', 'actors', 'region', 'state'].map((filter) => `conditions.filter.${filter}`),
};

/** Patterns that the browser fills in with `replaceAll`, so no plurals and no values at build. */
const FOR_SCRIPT = [
  'card.more',
  'changes.found',
  'changes.found-all',
  'conditions.found',
  'search.none',
  'search.found',
  'search.not-kept',
];

/** How many places there are, 0, 1, 2, 3, 11, 18 and 100 of them. */
const COUNTED: Record<(typeof LANGS)[number], string[]> = {
  en: ['0 places', 'one place', '2 places', '3 places', '11 places', '18 places', '100 places'],
  fr: ['0 localité', '1 localité', '2 localités', '3 localités', '11 localités', '18 localités', '100 localités'],
  ar: ['لا أماكن', 'مكان واحد', 'مكانان', '3 أماكن', '11 مكانًا', '18 مكانًا', '100 مكان'],
};

/** A name, values alone, and signs. */
const WITHOUT_ARABIC = [
  'changes.about',
  'changes.of',
  'changes.inside',
  'changes.turned',
  'changes.titled',
  'site.name',
  'place.level',
  'condition.ended-on',
  'punctuation.',
  'map.letter.unknown',
];

const namespaces = new Set(Object.keys(strings).map((key) => key.split('.')[0]));
const inNamespace = (key: string) => namespaces.has(key.split('.')[0]);
/** In single quotes in code, in double quotes as an attribute of a component. */
const literals = [...pages.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g)]
  .map(([, key = '']) => key)
  .filter(inNamespace);
const templates = [...pages.matchAll(/`([a-z][\w-]*\.[\w.-]*\$\{[^`]*?)`/g)]
  .map(([, template = '']) => template.replaceAll(/\$\{[^}]*\}/g, '*'))
  .filter((template) => inNamespace(template) && /^[\w.*-]+$/.test(template));

describe('the scan of the program', () => {
  test('sees keys, so that it can fail', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(new Set(literals).size).toBeGreaterThan(100);
    expect(new Set(templates).size).toBeGreaterThan(8);
  });
});

describe('a key that the program asks for', () => {
  test('exists where it is written out', () => {
    expect([...new Set(literals)].filter((key) => !(key in strings))).toEqual([]);
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    expect(asked.filter((key) => !(key in strings))).toEqual([]);
  });

  test('is of a known family where it is put together', () => {
    expect([...new Set(templates)].filter((template) => !(template in FAMILIES))).toEqual([]);
    const asked = [...source.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template = '']) =>
      template.replaceAll(/\$\{[^}]*\}/g, '*'),
    );
    expect(asked.filter((template) => !(template in FAMILIES))).toEqual([]);
  });

  test.each(Object.entries(FAMILIES))('exists for every member of %s', (_, keys) => {
    expect(keys.filter((key) => !(key in strings))).toEqual([]);
  });

  test('names a vocabulary that exists', () => {
    const lists = [...source.matchAll(/\bwords?\(\s*'([^']+)',/g)].map(([, list = '']) => list);
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter((list) => !(list in LISTS))).toEqual([]);
  });

  test('has its values at hand: no page shows a brace', () => {
    const calls = [...source.matchAll(/\bt\(\s*'([^']+)'(?:\)|,\s*(?=\{))/g)];
    const wrong = calls.flatMap((call) => {
      const [text, key = ''] = call;
      const given = text.endsWith(')') ? [] : keysOfObject(source, call.index + text.length);
      const missing = placeholders(strings[key] ?? '').filter((name) => !given.includes(name));
      return missing.length > 0 && !FOR_SCRIPT.includes(key) ? [`${key}: ${missing.join(', ')}`] : [];
    });
    expect(calls.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});

describe('a vocabulary', () => {
  test('has wording for each of its lists: none was forgotten in this test', () => {
    expect(new Set(Object.values(LISTS))).toEqual(new Set(Object.values(vocabularies)));
  });
});

describe('a family', () => {
  test('is still put together somewhere', () => {
    expect(Object.keys(FAMILIES).filter((family) => !templates.includes(family))).toEqual([]);
  });
});

describe.each(LANGS)('the texts in %s', (lang) => {
  const texts = readStrings(lang);

  test('have the same keys as those in English', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(strings).toSorted());
  });

  test('are all used', () => {
    const used = new Set([...literals, ...Object.values(FAMILIES).flat()]);
    expect(Object.keys(texts).filter((key) => !used.has(key))).toEqual([]);
  });

  test('are words, without markup, each with the values of the English text', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[<>]|&\w+;/);
      expect(placeholders(text), key).toEqual(placeholders(strings[key] ?? ''));
    }
  });

  test('count in the words of their language', () => {
    const t = makeTranslator(texts, LOCALES[lang].format);
    const counted = [0, 1, 2, 3, 11, 18, 100].map((count) => t('region.places', { count }));
    expect(counted).toEqual(COUNTED[lang]);
  });

  test('have none of another script: a word left in English is seen', () => {
    const foreign = Object.entries(texts).filter(
      ([key, text]) =>
        lang === 'ar' && !/\p{Script=Arabic}/u.test(text) && !WITHOUT_ARABIC.some((name) => key.startsWith(name)),
    );
    expect(foreign).toEqual([]);
    // Names of fields are nouns of the trade: many are the same in French.
    const same = Object.keys(texts).filter((key) => texts[key] === strings[key] && !key.startsWith('changes.field.'));
    if (lang === 'fr') expect(same.length).toBeLessThan(40);
  });

  test('have the spaces of their typography: a French colon never begins a line', () => {
    const loose = Object.entries(texts).filter(([, text]) => / [:;?!»%]|« |\d (?:km|Ko)\b/.test(text));
    if (lang === 'fr') expect(loose).toEqual([]);
    else expect(loose.filter(([, text]) => / [،؛؟:;?!»]|« /.test(text))).toEqual([]);
  });

  test('can all be read as messages', () => {
    const t = makeTranslator(texts, LOCALES[lang].format);
    for (const [key, text] of Object.entries(texts)) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 2]));
      expect(() => t(key, values), key).not.toThrow();
    }
  });

  test('stand once: no key twice in the file', () => {
    const keys = [...readFileSync(stringsFile(lang), 'utf8').matchAll(/^\s*"([^"]+)":/gm)].map(([, key = '']) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys).toHaveLength(Object.keys(texts).length);
  });
});

/** Every key that an entry can have: each may change, and is then told by its name. */
function fieldNames(): string[] {
  const names = new Set<string>();
  const visit = (schema: z.core.$ZodType): void => {
    if (schema instanceof z.ZodOptional) visit(schema.unwrap() as z.core.$ZodType);
    else if (schema instanceof z.ZodArray) visit(schema.element as z.core.$ZodType);
    else if (schema instanceof z.ZodUnion) for (const option of schema.options as z.core.$ZodType[]) visit(option);
    else if (schema instanceof z.ZodObject)
      for (const [key, field] of Object.entries(schema.shape as Record<string, z.core.$ZodType>)) {
        names.add(`changes.field.${key}`);
        visit(field);
      }
  };
  for (const kind of ['locality', 'actor', 'country', 'source'] as const) visit(SCHEMAS[kind]);
  return [...names];
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = '']) => name))].toSorted();
}

/** The keys of the object literal that starts at a place of a text. */
function keysOfObject(text: string, start: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  let word = '';
  let isKey = false;
  for (const letter of text.slice(start, start + 1000)) {
    if (/\w/.test(letter)) {
      word += letter;
      continue;
    }
    if (isKey && depth === 1 && word !== '') {
      keys.push(word);
      isKey = false;
    }
    word = '';
    if ('{(['.includes(letter)) depth += 1;
    if ('})]'.includes(letter)) depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && (letter === '{' || letter === ',')) isKey = true;
  }
  return keys;
}

function stringsFile(lang: string): string {
  return join(PROJECT, 'content/strings', `${lang}.json`);
}

function readStrings(lang: string): Record<string, string> {
  return JSON.parse(readFileSync(stringsFile(lang), 'utf8')) as Record<string, string>;
}
