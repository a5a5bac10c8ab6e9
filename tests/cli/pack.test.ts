import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PACKED, packSite } from '../../src/cli/pack.ts';
import { serve } from '../../src/cli/serve.ts';

let dir: string;
const file = (name: string) => join(dir, name);
const LONG = 'the same again and again '.repeat(40);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'palabre-pack-'));
  mkdirSync(file('en'));
  for (const name of ['index.html', 'en/index.html', 'site.css', 'picture.png']) writeFileSync(file(name), LONG);
  writeFileSync(file('tiny.json'), '1');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('lays a packed file beside each that is smaller for it, and says how much that saves', async () => {
  const { files, before, after } = await packSite(dir);
  expect([files, before]).toEqual([3, 3 * LONG.length]);
  expect(after).toBeLessThan(before / 5);
  for (const name of ['index.html', 'en/index.html', 'site.css'])
    expect(brotliDecompressSync(readFileSync(file(`${name}${PACKED}`))).toString()).toBe(LONG);
});

test('leaves alone what is packed already, and what would grow', async () => {
  await packSite(dir);
  expect(existsSync(file(`picture.png${PACKED}`))).toBe(false);
  expect(existsSync(file(`tiny.json${PACKED}`))).toBe(false);
});

test('takes away what stands for a page that is gone, and replaces what has changed', async () => {
  await packSite(dir);
  rmSync(file('en/index.html'));
  writeFileSync(file('site.css'), LONG.toUpperCase());
  expect((await packSite(dir)).files).toBe(2);
  expect(existsSync(file(`en/index.html${PACKED}`))).toBe(false);
  expect(brotliDecompressSync(readFileSync(file(`site.css${PACKED}`))).toString()).toBe(LONG.toUpperCase());
});

test('says what to do where there is no site', async () => {
  await expect(packSite(file('en/nowhere'))).rejects.toThrow('run `npm run build` first');
});

test('the local server sends what lies ready, never an older text than that of the page', async () => {
  await packSite(dir);
  const site = await serve({ dir, port: 0 });
  try {
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${site.port}/en/`, { headers: { 'Accept-Encoding': 'br' } });
      return { length: answer.headers.get('content-length'), text: await answer.text() };
    };
    const packed = readFileSync(file(`en/index.html${PACKED}`));
    expect(await ask()).toEqual({ length: String(packed.length), text: LONG });
    writeFileSync(file('en/index.html'), 'corrected');
    utimesSync(file(`en/index.html${PACKED}`), 0, 0);
    expect(await ask()).toEqual({ length: null, text: 'corrected' });
  } finally {
    await site.close();
  }
});
