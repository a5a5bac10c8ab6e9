/** What a page weighs: every kind of page of both sites, every brief, in every language. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excesses, isTooHeavy, weigh, weighSite } from '../../src/cli/weigh.ts';
import { FICTIONAL, MALI } from './sites.ts';

test('no page of Mali is heavier than its budget', { timeout: 120_000 }, () => {
  const weights = weighSite(MALI);
  expect(weights.length).toBeGreaterThan(30);
  expect(weights.filter(isTooHeavy).map((weight) => [weight.page.path, ...excesses(weight)])).toEqual([]);
});

test('no page of the made-up country is, not even the place with a record of every kind', { timeout: 120_000 }, () => {
  const heavy = weighSite(FICTIONAL).filter(isTooHeavy);
  expect(heavy.map((weight) => [weight.page.path, ...excesses(weight)])).toEqual([]);
});

describe('the scales', () => {
  const dir = mkdtempSync(join(tmpdir(), 'palabre-weigh-'));
  mkdirSync(join(dir, '_astro'));
  /** Text that cannot be packed. */
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => ((index * 7919) ** 2 % 65521).toString(36)).join('');
  const page = (name: string, html: string) => {
    writeFileSync(join(dir, name), html);
    return { kind: 'brief, longest', lang: 'en', file: name, path: `/${name}` } as const;
  };
  writeFileSync(join(dir, '_astro/light.css'), 'p { color: red }');
  writeFileSync(join(dir, '_astro/heavy.css'), noise(12_000));
  writeFileSync(join(dir, '_astro/first.js'), `import { a } from "./second.js"; import("./asked.js"); a();`);
  writeFileSync(join(dir, '_astro/second.js'), noise(12_000));
  writeFileSync(join(dir, '_astro/asked.js'), noise(12_000));
  const sheet = (name: string) => `<link rel="stylesheet" href="/demo/_astro/${name}.css">`;

  test('pass a light page', () => {
    expect(excesses(weigh(dir, page('light.html', `${sheet('light')}<p>text</p>`)))).toEqual([]);
  });

  test('weigh the style with the page', () => {
    expect(excesses(weigh(dir, page('style.html', sheet('heavy'))))).toEqual([
      expect.stringMatching(/^HTML and style \d+ of 14336$/),
    ]);
  });

  test('weigh what a script imports, and not what it fetches when asked', () => {
    const weight = weigh(dir, page('script.html', `<script type="module" src="/_astro/first.js"></script>`));
    expect(excesses(weight)).toEqual([expect.stringMatching(/^script \d+ of 10240$/)]);
    const alone = weigh(dir, page('second.html', `<script type="module" src="/_astro/second.js"></script>`));
    expect(weight.brotli.script).toBeLessThan(alone.brotli.script + 200);
  });

  test('count what stands before the text', () => {
    const html = `${sheet('light')}<script src="/_astro/asked.js"></script>`;
    expect(excesses(weigh(dir, page('blocking.html', html)))).toContain('2 requests before text, not 1');
  });

  test('refuse a page that asks for what is not there', () => {
    expect(() => weigh(dir, page('lost.html', sheet('lost')))).toThrow('/demo/_astro/lost.css');
  });
});
