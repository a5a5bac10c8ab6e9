/** Where in an entry personal data is looked for, and what a finding says of it. */
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCard, isIban } from '../../src/checks/personal-data/identity.ts';
import { territoryOf } from '../../src/checks/personal-data/territories.ts';
import { load } from '../../src/load.ts';
import { TODAY, withContent } from '../support.ts';

const KESSA = 'content/localities/zzz/kessa.mdx';

describe('a telephone number is found', () => {
  test('in a field, at its value', () => {
    expect(places((text) => text.replace('summary: A', 'summary: Call +44 7700 900123. A'))).toEqual(['4:10']);
  });

  test('in a text over several lines, at its field', () => {
    const folded = 'summary: >-\n  Call +44 7700\n  900123 at noon.';
    expect(places((text) => text.replace(/summary: .*/, folded))).toEqual(['4:10']);
  });

  test('in the prose, at its place, over a line break and through emphasis', () => {
    const prose = (text: string) => text.replace('## The bridge\n', '## The bridge\n\nCall **+44** 7700\n900123.\n');
    expect(places(prose)).toEqual(['52:8']);
  });

  test('in a comment, at its place', () => {
    expect(places((text) => text.replace('language: en', 'language: en # +44 7700 900123'))).toEqual(['3:16']);
  });

  test('once where the mark of a comment stands in a text', () => {
    expect(places((text) => text.replace('summary: A', 'summary: "Call # +44 7700 900123." #'))).toEqual(['4:10']);
  });

  test('in an entry whose fields do not hold', () => {
    const broken = (text: string) => text.replace('language: en', 'language: en\nunknown: +44 7700 900123');
    expect(places(broken)).toEqual(['4:10']);
  });

  test('in a front matter that cannot be read', () => {
    const broken = (text: string) => text.replace('language: en', 'language: "en\nnote: +44 7700 900123');
    expect(places(broken)).toEqual(['4:7']);
  });

  test('in a file without front matter', () => {
    expect(places(() => 'Call +44 7700 900123.\n')).toEqual(['1:6']);
  });

  test('in the name of a file', () => {
    const found = withContent(undefined, (root) => {
      const folder = join(root, 'content/sources');
      renameSync(join(folder, 'gazetteer.yaml'), join(folder, 'call-0044-7700-900123.yaml'));
      return load(root, { today: TODAY }).diagnostics.filter(({ code }) => code === 'PAL601');
    });
    expect(found.map(({ file, line }) => [file, line])).toEqual([['content/sources/call-0044-7700-900123.yaml', 1]]);
  });

  test('in a source', () => {
    const found = withContent(undefined, (root) => {
      appendFileSync(join(root, 'content/sources/gazetteer.yaml'), 'note: Call +44 7700 900123.\n');
      return load(root, { today: TODAY }).diagnostics;
    });
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([['PAL601', 10, 7]]);
  });

  test('and not repeated in the finding', () => {
    const [finding] = diagnosticsOf((text) => text.replace('summary: A', 'summary: Call +44 7700 900123. A'));
    expect(JSON.stringify(finding)).not.toContain('900123');
  });
});

test('a number is read in the form of its country', () => {
  expect([territoryOf('mli'), territoryOf('bfa'), territoryOf('yem'), territoryOf('zzz')]).toEqual([
    'ML',
    'BF',
    'YE',
    undefined,
  ]);
});

test('a place after an office is no name', () => {
  const name = (text: string) => text.replace('summary: A', 'summary: The Mayor Kessa and the Mayor Guindo met. A');
  expect(diagnosticsOf(name).map(({ code, message }) => [code, message])).toEqual([
    ['PAL606', '"Mayor …" looks like the name of a person'],
  ]);
});

describe('a checksum', () => {
  test.each(['GB82 WEST 1234 5698 7654 32', 'FR1420041010050500013M02606'])('holds for the account %s', (iban) => {
    expect(isIban(iban)).toBe(true);
    expect(isIban(iban.replace('6', '7'))).toBe(false);
  });

  test.each(['4111 1111 1111 1111', '5555-5555-5555-4444', '378282246310005'])('holds for the card %s', (card) => {
    expect(isCard(card)).toBe(true);
    expect(isCard(card.replace(/\d$/, '7'))).toBe(false);
  });

  test('is not enough for a row of one digit', () => {
    expect(isCard('0000 0000 0000 0000')).toBe(false);
  });
});

function places(change: (text: string) => string): string[] {
  return diagnosticsOf(change)
    .filter(({ code }) => code === 'PAL601')
    .map(({ line, column }) => `${line}:${column}`);
}

function diagnosticsOf(change: (text: string) => string) {
  return withContent(undefined, (root) => {
    const file = join(root, KESSA);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    return load(root, { today: TODAY }).diagnostics;
  });
}
