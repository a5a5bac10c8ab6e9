/** What a reader's device is told of the site: the manifest, and the worker, which is served as it stands. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILES, LISTS } from '../../src/client/kept/store.ts';
import { PROJECT } from '../../src/project.ts';

const read = (name: string) => readFileSync(join(PROJECT, 'public', name), 'utf8');

describe('the manifest', () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as Record<string, string> & { icons: { src: string }[] };

  test('has a neutral name: whoever looks over a shoulder reads nothing of what it is about', () => {
    const telling = /intelligence|access|armed|humanitarian|negotiat|conflict|group|security|mali\b/i;
    expect(read('manifest.webmanifest')).not.toMatch(telling);
    expect(manifest['description']).toBeUndefined();
    expect(manifest['short_name']?.length).toBeLessThanOrEqual(12);
  });

  test('names addresses below wherever it is served, and icons that are there', () => {
    for (const address of [manifest['id'], manifest['start_url'], manifest['scope']]) expect(address).toBe('./');
    for (const { src } of manifest.icons) expect(existsSync(join(PROJECT, 'public', src)), src).toBe(true);
    expect(manifest.icons.length).toBeGreaterThan(0);
  });
});

describe('the worker', () => {
  const code = read('worker.js').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

  test('opens the two caches that keeping makes, and no other', () => {
    const named = [...code.matchAll(/caches\.\w+\('([^']+)'\)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set([LISTS, FILES]));
  });

  test('stores nothing and asks no other host', () => {
    expect(code).toMatch(/caches\.open/);
    expect(code).not.toMatch(/\.put\(|\.add(?:All)?\(|\.delete\(|indexedDB|https?:|importScripts/);
  });
});
