/** Opening a file of content: never through a link, never waiting, never more than an entry may have. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeEntry, LARGEST, LONGEST_LINE, linesOf, readEntry } from '../../src/source/read.ts';

const root = mkdtempSync(join(tmpdir(), 'palabre-read-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const codesOf = (path: string) =>
  readEntry(root, { kind: 'actor', path, names: ['a'] }).findings.map(({ code }) => code);
const decode = (bytes: Buffer | string) =>
  decodeEntry(Buffer.from(bytes), 'a.mdx').findings.map(({ code, at }) =>
    at.at === 'place' ? `${at.line}:${at.column} ${code}` : code,
  );

describe('a file that changes after it was listed', () => {
  it('is not followed where it has become a link', () => {
    writeFileSync(join(root, 'target.mdx'), 'a');
    symlinkSync('target.mdx', join(root, 'link.mdx'));
    expect([codesOf('target.mdx'), codesOf('link.mdx')]).toEqual([[], ['PAL101']]);
  });

  it('is not waited for where it has become a pipe', () => {
    execFileSync('mkfifo', [join(root, 'pipe.mdx')]);
    expect(codesOf('pipe.mdx')).toEqual(['PAL101']);
    expect(linesOf(root, 'pipe.mdx')).toBe(undefined);
  });

  it('is not read where it is a device or a folder, or gone', () => {
    expect(readEntry('/dev', { kind: 'actor', path: 'zero', names: [] }).findings.map(({ code }) => code)).toEqual([
      'PAL101',
    ]);
    expect([codesOf('.'), codesOf('gone.mdx')]).toEqual([['PAL101'], ['PAL101']]);
  });
});

describe('the size of a file', () => {
  it('is 64 KB at most, in bytes', () => {
    writeFileSync(
      join(root, 'full.mdx'),
      'é\n'
        .repeat(LARGEST / 3 - 1)
        .padEnd(LARGEST - 2 * (LARGEST / 3 - 1) + (LARGEST / 3 - 1), '\n')
        .slice(0, LARGEST),
    );
    writeFileSync(join(root, 'over.mdx'), 'a\n'.repeat(LARGEST / 2).concat('\n'));
    expect([codesOf('full.mdx'), codesOf('over.mdx')]).toEqual([[], ['PAL104']]);
    expect(linesOf(root, 'over.mdx')).toBe(undefined);
  });

  it(`has lines of ${LONGEST_LINE} characters at most`, () => {
    expect(decode(`a\n${'b'.repeat(LONGEST_LINE)}\n`)).toEqual([]);
    expect(decode(`a\n${'b'.repeat(LONGEST_LINE + 1)}\n`)).toEqual([`2:${LONGEST_LINE + 1} PAL120`]);
  });
});

describe('text in another encoding', () => {
  const messages = (...bytes: number[]) =>
    decodeEntry(Buffer.from(bytes), 'a.mdx').findings.map(({ message }) => message);

  it('is called UTF-16 where it is, with its mark or without', () => {
    const utf16 = ['the file is UTF-16 text, not UTF-8'];
    expect(messages(0xff, 0xfe, 0x61, 0x00)).toEqual(utf16);
    expect(messages(0xfe, 0xff, 0x00, 0x61)).toEqual(utf16);
    expect(messages(0x2d, 0x00, 0x2d, 0x00)).toEqual(utf16);
    expect(messages(0x00, 0x2d, 0x00, 0x2d)).toEqual(utf16);
  });

  it('is not called so where it is something else', () => {
    expect(messages(0xe9, 0x61)).toEqual(['the file is not UTF-8 text']);
    expect(messages(0x61, 0x00, 0x62, 0x63)).toEqual(['a control character (U+0000) stands in the text']);
    expect(messages()).toEqual([]);
  });
});

describe('the place of what is wrong with the bytes', () => {
  it.each([
    ['the first byte that is not UTF-8', Buffer.concat([Buffer.from('é\nab'), Buffer.from([0xff])]), '2:3 PAL103'],
    ['a sign cut off at the end', Buffer.concat([Buffer.from('a\n'), Buffer.from([0xe2, 0x82])]), '2:1 PAL103'],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), '1:2 PAL103'],
    ['a lost character before a broken one', Buffer.from([0xef, 0xbf, 0xbd, 0x61, 0xff]), '1:3 PAL103'],
    ['a character past a wide one', Buffer.from('😀\u0007'), '1:3 PAL113'],
  ])('%s', (_, bytes, expected) => expect(decode(bytes)).toEqual([expected]));
});

describe('a text with odd characters', () => {
  const textOf = (text: string) => decodeEntry(Buffer.from(text), 'a.mdx').text;

  it('is not read any further where it would not be seen as it is', () => {
    expect([textOf('a\u0007'), textOf('a\u2028'), textOf('a\u202e'), textOf('a\u200b'), textOf('a\ufffd')]).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('is read where it is only misspelled', () => {
    expect([textOf('M\u0430li'), textOf('cafe\u0301')]).toEqual(['M\u0430li', 'cafe\u0301']);
  });

  it('has its mark and its line ends put right', () => expect(textOf('\ufeffa\r\nb\rc')).toBe('a\nb\nc'));
});
