import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kindOf, type Schema } from '../../src/cli/dictionary/kinds.ts';
import { dictionaryPage, unexplained } from '../../src/cli/dictionary/page.ts';
import { dictionaryFiles, outdated } from '../../src/cli/dictionary.ts';
import { PROJECT } from '../../src/project.ts';
import {
  actorId,
  aliases,
  day,
  httpsLink,
  iso3166,
  partialDate,
  pcode,
  period,
  quarter,
  slug,
  sourceId,
  text,
} from '../../src/schema/primitives.ts';
import { translatedBlock } from '../../src/schema/translation.ts';

describe('the data dictionary', () => {
  test('on disk is what the schemas say; if not: npm run dictionary', () => {
    expect(outdated(PROJECT)).toEqual([]);
  });

  test('explains every field', () => {
    expect(unexplained()).toEqual([]);
  });

  test('links only to sections that it has', () => {
    const page = dictionaryPage();
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, name = '']) => anchorOf(name));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !anchors.includes(to))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('gives editors a schema of each kind, without our own keywords', () => {
    const files = dictionaryFiles();
    for (const kind of ['locality', 'actor', 'country', 'source']) {
      const schema = JSON.parse(files.get(`docs/schema/${kind}.json`) ?? '');
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(JSON.stringify(schema)).not.toContain('refersTo');
    }
  });
});

describe('what a field takes', () => {
  const words = (schema: Schema) => kindOf(schema, { record: () => undefined, list: () => undefined });

  test.each([
    ['text, 120 characters at most', text(120)],
    ['day: `2026-02-07`', day()],
    ['date: `2021`, `2021-02` or `2021-02-07`', partialDate().optional()],
    ['quarter: `2026-Q3`', quarter()],
    ['P-code in quotes: `"ML0502"`', pcode().describe('x')],
    ['ISO 3166-2 code: `ML-5`', iso3166()],
    ['https address', httpsLink()],
    ['id in kebab-case', slug()],
    ['id of an [actor](#actor)', actorId().describe('x')],
    ['id of a [source](#source)', sourceId()],
    ['list (40 at most): text, 120 characters at most', aliases()],
    ['list (1 to 3): `true` or `false`', z.array(z.boolean()).min(1).max(3)],
    ['one of `1`, `2`', z.union([z.literal(1), z.literal(2)])],
    ['number above 0, or `unknown`', z.union([z.number().positive(), z.literal('unknown')])],
    ['whole number, 0 or more', z.number().int().nonnegative()],
    ['keys below it', period()],
    ['text, 300 characters at most', z.string().max(300).describe('x')],
    ['text', z.string()],
    ['mark of twelve letters, which `npm run translate` writes', translatedBlock.shape.of],
    ['short code', z.string().regex(/^[A-Z]{3}$/)],
  ])('%s', (expected, schema) => {
    expect(words(schema)).toBe(expected);
  });
});

/** As GitHub makes them. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
