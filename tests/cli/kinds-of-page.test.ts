/** Every page that the site has is of a kind that is weighed, measured, looked at and tested. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/cli/kinds-of-page.ts';
import { PROJECT } from '../../src/project.ts';

// Where the pages of a source file are built, as a glob.
const builtAt = (source: string): string =>
  `${source
    .replace(/\.[a-z]+$/, '')
    .replaceAll(/\[\.{3}\w+\]/g, '**')
    .replaceAll(/\[\w+\]/g, '*')
    .replace(/(?:^|\/)index$/, '')
    .replace(/(.)$/, '$1/')}index.html`;

const sources = globSync('**/*.{astro,md,mdx}', { cwd: join(PROJECT, 'src/pages/[lang]') }).map((one) =>
  one.replaceAll('\\', '/'),
);
const patterns = new Set<string>(KINDS.map(({ pattern }) => pattern));

describe('the kinds of page', () => {
  test('are looked up where pages are built', () => {
    expect(['index.astro', 'a/index.astro', 'a/[b]/[c].astro', 'a/[...b].astro'].map(builtAt)).toEqual([
      'index.html',
      'a/index.html',
      'a/*/*/index.html',
      'a/**/index.html',
    ]);
    expect(sources.length).toBeGreaterThan(25);
  });

  test.each(sources)('have a row for src/pages/[lang]/%s', (source) => {
    expect([...patterns]).toContain(builtAt(source));
  });

  test('have no row for a page that is gone', () => {
    expect([...patterns].filter((pattern) => !sources.map(builtAt).includes(pattern))).toEqual([]);
  });

  test('have names that differ', () => {
    expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length);
  });
});
