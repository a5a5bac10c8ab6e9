/** The search that the canary test leans on: it has to find a word however it is packed, and nothing where it is not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findIn } from './search-built.ts';

const WORD = 'kanarix7vq';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'palabre-canary-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const gz = (text: string | Buffer) => gzipSync(Buffer.from(text));
const base64 = (text: string | Buffer, lead = '') =>
  Buffer.from(lead + text.toString('latin1'), 'latin1').toString('base64');

test.each<[packing: string, path: string, bytes: string | Buffer]>([
  ['as it is', 'a.html', `<p>${WORD}</p>`],
  ['in capitals', 'a.html', '<p>KanariX7VQ</p>'],
  ['with accents', 'a.html', '<p>Kánarîx7vq</p>'],
  ['with accents put together', 'a.html', '<p>ka\u0301narix7vq</p>'],
  ['in the name of a file', `${WORD}.html`, ''],
  ['in the name of a folder', `en/${WORD}/index.html`, ''],
  ['in the name of a file, percent-encoded', 'k%61narix7vq.html', ''],
  ['gzipped', 'a.pf_fragment', gz(`pagefind_dcd{"content":"${WORD}"}`)],
  ['gzipped twice', 'a.bin', gz(gz(WORD))],
  ['deflated', 'a.bin', deflateSync(WORD)],
  ['brotli', 'a.br', brotliCompressSync(`${'a page of text '.repeat(20)}${WORD}`)],
  ['in base64', 'a.css', `url(data:text/plain;base64,${base64(WORD)})`],
  ['in base64, a letter into it', 'a.css', `url(data:text/plain;base64,${base64(WORD, 'y')})`],
  ['in base64, two letters into it', 'a.css', `url(data:text/plain;base64,${base64(WORD, 'yz')})`],
  ['gzipped in base64', 'a.js', `const packed = "${gz(WORD).toString('base64')}";`],
  ['percent-encoded', 'a.html', '<a href="/?q=%6Banari%78%37vq">'],
  ['in entities', 'a.html', '<p>&#107;anari&#x78;7vq</p>'],
  ['in escapes of a script', 'a.js', String.raw`const a = "\u006banari\x787vq";`],
  ['with tags in between', 'a.html', '<p>kanari<mark>x7</mark>vq</p>'],
  ['with soft hyphens', 'a.html', '<p>kanari\u00ADx7vq</p>'],
  ['in UTF-16', 'a.txt', Buffer.from(WORD, 'utf16le')],
  [
    'between other bytes',
    'a.bin',
    Buffer.concat([Buffer.from([0x6a, 0xff, 0]), Buffer.from(WORD), Buffer.from([0xfe])]),
  ],
])('finds a word %s', (_, path, bytes) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), bytes);
  expect([...findIn(root, [WORD])]).toEqual([[WORD, [path]]]);
});

test('finds a number however it is grouped', () => {
  writeFileSync(join(root, 'a.html'), '<td>7,319,468</td>');
  expect(findIn(root, ['7319468']).size).toBe(1);
});

test('finds nothing where nothing is', () => {
  writeFileSync(join(root, 'a.html'), '<p>kanarix7v</p>');
  writeFileSync(join(root, 'b.gz'), gz('kanari x7vq'));
  expect(findIn(root, [WORD]).size).toBe(0);
});
