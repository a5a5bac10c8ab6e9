/** What a reader of another language is given: prose where it is translated and current, the original elsewhere. */
import { describe, expect, test } from 'vitest';
import type { Translation } from '../../src/model/dataset.ts';
import { spokenIn, translationOf } from '../../src/model/translation.ts';
import { digestOf } from '../../src/schema/digest.ts';
import { condition, locality as localityOf } from '../made-up-country.ts';

const BODY = `Before all headings.

## The road

It is open. <Source id="radio" />

<Note>

### Inside a note

</Note>

## The river

It is not.`;

const SECTIONS = BODY.split(/\n\n(?=## )/);
const locality = {
  ...localityOf('kessa', {
    summary: 'A market town.',
    unknowns: ['Who holds the bridge.', 'Since when.'],
    conditions: [
      condition('bridge', { title: 'The bridge', asked: 'unknown', agreed: 'Teams pass.', humanitarianParty: 'none' }),
    ],
    names: { ar: 'كيسا' },
  }),
  body: { text: BODY, sources: ['radio'] },
};
const entries = { localities: [locality], actors: [], countries: [], sources: [] };

function translationWith(
  changes: Partial<Translation> & { texts?: Record<string, [text: string, of?: string]> } = {},
): Translation {
  const known = new Map(translationOf(locality, 'locality').blocks.map(({ key, of }) => [key, of]));
  const blocks = Object.entries(changes.texts ?? {}).map(
    ([at, [text, of = known.get(at) ?? '']]) => [at, { at, of, text }] as const,
  );
  return {
    lang: 'fr',
    of: 'localities/zzz/kessa',
    file: 'content/translations/fr/localities/zzz/kessa.mdx',
    marks: [],
    body: { text: '', sources: [] },
    ...changes,
    blocks: new Map(blocks),
  };
}

const spoken = (translation?: Translation, lang = 'fr') => {
  const made = spokenIn(entries, translation ? [translation] : [], lang);
  const [entry] = made.entries.localities;
  if (!entry) throw new Error('The place is gone.');
  return { entry, foreign: made.foreign };
};

describe('the keys of texts', () => {
  const keys = translationOf(locality, 'locality').blocks.map(({ key }) => key);

  test('are field and id, and the mark of the text where there is no id', () => {
    expect(keys).toContain('summary');
    expect(keys).toContain('conditions.bridge.title');
    expect(keys).toContain(`unknowns.${digestOf('Who holds the bridge.')}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leave out names, ids and words that pages translate themselves', () => {
    expect(keys).not.toContain('name');
    expect(keys).not.toContain('conditions.bridge.asked');
    expect(keys).not.toContain('conditions.bridge.humanitarianParty');
    expect(keys.some((key) => key.startsWith('names'))).toBe(false);
  });

  test('name a text once that stands twice without an id', () => {
    const twice = { ...locality, unknowns: ['Since when.', 'Since when.'] };
    const { blocks } = translationOf(twice, 'locality');
    expect(blocks.filter(({ text }) => text === 'Since when.')).toHaveLength(1);
  });
});

describe('a text', () => {
  test('is translated where its translation is of the text that stands there', () => {
    const { entry, foreign } = spoken(translationWith({ texts: { summary: ['Un bourg de marché.'] } }));
    expect(entry.summary).toBe('Un bourg de marché.');
    expect(foreign.has('Un bourg de marché.')).toBe(false);
  });

  test.each([
    ['is stale', { summary: ['Un bourg.', digestOf('A village.')] }],
    ['is empty', { summary: [' '] }],
    ['is of another text', { 'access.sentence': ['Un bourg.'] }],
  ] as const)('stays as it was written, and is known to be foreign, where its translation %s', (_, texts) => {
    const { entry, foreign } = spoken(translationWith({ texts: texts as never }));
    expect(entry.summary).toBe('A market town.');
    expect(foreign.get('A market town.')).toBe('en');
  });

  test('of a reader of its own language is the very same', () => {
    const { entry, foreign } = spoken(undefined, 'en');
    expect(entry).toBe(locality);
    expect(foreign.size).toBe(0);
  });

  test('never takes a date, a party or a state along', () => {
    const { entry } = spoken(translationWith({ texts: { 'conditions.bridge.agreed': ['Les équipes passent.'] } }));
    const [spokenCondition] = entry.conditions as { agreed: string }[];
    const [original] = locality.conditions as { agreed: string }[];
    expect({ ...spokenCondition, agreed: '' }).toEqual({ ...original, agreed: '' });
    expect(spokenCondition?.agreed).toBe('Les équipes passent.');
  });
});

describe('the prose', () => {
  const translated = [
    'Avant les titres.',
    '## La route\n\nElle est ouverte. <Source id="radio" />',
    '## Le fleuve\n\nNon.',
  ];
  const marks = SECTIONS.map(digestOf);
  const parts = (translation: Translation) => spoken(translation).entry.body.parts?.map((part) => [part.in, part.text]);

  test('is shown section by section', () => {
    const body = { text: translated.join('\n\n'), sources: [] };
    expect(parts(translationWith({ marks, body }))).toEqual(translated.map((text) => ['fr', text]));
  });

  test('shows the original of a section that has changed, in its place', () => {
    const body = { text: translated.join('\n\n'), sources: [] };
    expect(parts(translationWith({ marks: [marks[0] ?? '', digestOf('old'), marks[2] ?? ''], body }))).toEqual([
      ['fr', translated[0]],
      ['en', SECTIONS[1]],
      ['fr', translated[2]],
    ]);
  });

  test('finds a section that has moved', () => {
    const body = { text: `${translated[2]}\n\n${translated[1]}`, sources: [] };
    expect(parts(translationWith({ marks: [marks[2] ?? '', marks[1] ?? ''], body }))).toEqual([
      ['en', SECTIONS[0]],
      ['fr', translated[1]],
      ['fr', translated[2]],
    ]);
  });

  test('shows nothing of a translation whose sections and marks are not as many', () => {
    const body = { text: translated.join('\n\n'), sources: [] };
    expect(parts(translationWith({ marks: marks.slice(1), body }))?.every(([lang]) => lang === 'en')).toBe(true);
  });

  test('counts a section that nobody has translated yet as missing', () => {
    const body = { text: BODY, sources: [] };
    const { sections } = translationOf(locality, 'locality', translationWith({ marks, body }));
    expect(sections.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
  });
});

describe('a name', () => {
  test('is that of the language, and the usual one is still found', () => {
    const { entry } = spoken(undefined, 'ar');
    expect(entry.name).toBe('كيسا');
    expect(entry.aliases).toContain(locality.name);
  });
});

test('a mark does not change when a text is folded anew, and changes with a word', () => {
  expect(digestOf('one two\n  three ')).toBe(digestOf('one two three'));
  expect(digestOf('one two four')).not.toBe(digestOf('one two three'));
  expect(digestOf('one')).toMatch(/^[a-p]{12}$/);
});
