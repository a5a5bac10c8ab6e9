/** The file of a translation written anew keeps what a translator wrote, to the character. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { translationFrame } from '../../src/cli/translate/frame.ts';
import type { Translation } from '../../src/model/dataset.ts';
import { translationOf } from '../../src/model/translation.ts';
import { digestOf } from '../../src/schema/digest.ts';
import { locality as localityOf } from '../made-up-country.ts';

const SUMMARY = 'A market town.';
const locality = { ...localityOf('kessa', { summary: SUMMARY }), body: { text: '', sources: [] } };

/** What the frame says after `text:`, once its file has been read again. */
function readAgain(text: string): string | undefined {
  const translation: Translation = {
    lang: 'fr',
    of: 'localities/zzz/kessa',
    file: 'content/translations/fr/localities/zzz/kessa.mdx',
    marks: [],
    body: { text: '', sources: [] },
    blocks: new Map([['summary', { at: 'summary', of: digestOf(SUMMARY), text }]]),
  };
  const state = translationOf(locality, 'locality', translation);
  const frame = translationFrame(state, { file: 'content/localities/zzz/kessa.mdx', reviewed: undefined });
  const { blocks } = parseDocument(frame.split('\n---\n')[0] ?? '').toJS() as { blocks: Translation['blocks'] };
  return [...blocks.values()].find(({ at }) => at === 'summary')?.text;
}

describe('a translation that is written anew', () => {
  test.each([
    ['of one line', 'Le marché\u00A0: ouvert\u00A0; le pont\u00A0: «\u00A0fermé\u00A0».'],
    ['of many lines', `${'Le marché\u00A0: ouvert\u00A0; '.repeat(20)}12\u00A0000 personnes.`],
    ['with two spaces', 'Le marché  est ouvert.'],
    ['with a line of its own', 'Le marché.\nLe pont.'],
  ])('is what stood there, where it is %s', (_, text) => {
    expect(readAgain(text)).toBe(text);
  });
});
