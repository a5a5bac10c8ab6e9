/** Who says for whom a site is: one function reads it, and a dataset that was not cut cannot be shown. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { load, preview, publish } from '../../src/load.ts';
import type { AudienceDataset } from '../../src/model/audience.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { PROJECT } from '../../src/project.ts';
import { searchRecords } from '../../src/search/records.ts';
import { audienceOfRun } from '../../src/site/audience.ts';
import type { Site } from '../../src/site/context.ts';
import { FIXTURES, TODAY, withContent } from '../support.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the audience of a run', () => {
  test('is everyone where nothing is said', () => {
    vi.stubEnv('AUDIENCE', undefined);
    expect(audienceOfRun()).toBe('public');
  });

  test.each(['public', 'partner'])('may be %s', (name) => {
    vi.stubEnv('AUDIENCE', name);
    expect(audienceOfRun()).toBe(name);
  });

  test.each(['', 'Partner', 'partner ', 'partners', 'all', 'high', 'toString', '__proto__'])(
    'is never "%s"',
    (name) => {
      vi.stubEnv('AUDIENCE', name);
      expect(() => audienceOfRun()).toThrow(/^AUDIENCE is .* which is no audience\. Write public or partner/);
    },
  );

  test('is read in one place', () => {
    const readers = globSync('src/**/*.{ts,astro,mjs}', { cwd: PROJECT }).filter((path) =>
      /env\s*(?:\.|\[')AUDIENCE|\{[^}]*\bAUDIENCE\b[^}]*\}\s*=\s*process\.env/.test(
        readFileSync(join(PROJECT, path), 'utf8'),
      ),
    );
    expect(readers).toEqual(['src/site/audience.ts']);
  });
});

describe('a dataset that was not cut', () => {
  test('is not what pages and search take: the types say so', () => {
    expectTypeOf<Dataset>().not.toExtend<AudienceDataset>();
    expectTypeOf<Site['dataset']>().toEqualTypeOf<AudienceDataset>();
    expectTypeOf(searchRecords).parameter(0).toEqualTypeOf<AudienceDataset>();
  });

  test('is not asked for by anything that publishes', () => {
    const files = globSync('src/{build,copy,offline,site,search,pages,components,layouts,feeds}/**/*.{ts,astro}', {
      cwd: PROJECT,
    });
    const doors = files.filter((path) => /from '[./]+load\.ts'/.test(readFileSync(join(PROJECT, path), 'utf8')));
    const steps = ['index-site', 'make-copies', 'site', 'write-lists'].map((step) => `src/build/${step}.ts`);
    expect(doors.toSorted()).toEqual([...steps, 'src/site/context.ts']);
    for (const path of doors) {
      // The history alone is given the whole, beside the cut: of what is held back now it tells nothing (tests/audience).
      const text = readFileSync(join(PROJECT, path), 'utf8').replace('{ entries: loaded.entries, cut: {', '');
      expect(text, path).toMatch(/\bloadOnce\(/);
      const published = [...text.matchAll(/\bpublish\(.*/g)].map(([call]) => call);
      expect(published.length, path).toBeGreaterThan(0);
      for (const call of published) {
        expect(call, path).toMatch(/^publish\(loaded, audienceOfRun\(\), (?:countryOfRun\(\)|iso3)\)/);
      }
      expect(text, path).not.toMatch(
        /\b(?:loaded\.(?:dataset|entries)|makeDataset|as AudienceDataset|\{ dataset[^}]*\} = load)/,
      );
    }
  });
});

describe('what is published', () => {
  const loaded = load(join(FIXTURES, 'canaries/written'), { today: TODAY });

  test('is cut once for all who ask for the same audience, and apart for each', () => {
    expect(publish(loaded, 'public')).toBe(publish(loaded, 'public'));
    expect(publish(loaded, 'public')).toBe(preview(loaded, 'public'));
    expect(publish(loaded, 'public').localities.size).toBe(2);
    expect(publish(loaded, 'partner').localities.size).toBe(3);
    expect(loaded.dataset.localities.size).toBe(4);
  });

  test('has indexes of the cut entries only', () => {
    const cut = publish(loaded, 'public');
    expect(cut.conditions.map(({ condition }) => condition.id).toSorted()).toEqual([
      'bridge-on-market-days',
      'open-roads',
      'two-papers',
    ]);
    expect([...cut.placesOfActor.keys()]).toEqual(['river-guard']);
    expect([...cut.citedIn.keys()].filter((id) => !cut.sources.has(id))).toEqual([]);
  });

  test('is nothing where the content has errors', () => {
    expect(() => publish({ ...loaded, ok: false }, 'public')).toThrow('The content has errors');
  });

  test('is nothing where nothing says what repository it is', () => {
    withContent(undefined, (root) => {
      const declared = load(root, { today: TODAY });
      expect(publish(declared, 'public').localities.size).toBe(2);
      const silent = { ...declared, settings: { ...declared.settings, written: false } };
      expect(() => publish(silent, 'public')).toThrow('content/settings.yaml is missing');
      expect(preview(silent, 'public').localities.size).toBe(2);
    });
  });
});
