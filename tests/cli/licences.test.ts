import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LockFile, licencesPage, lockedPackages, unread } from '../../src/cli/licences.ts';
import { PROJECT } from '../../src/project.ts';

const json = (path: string) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8')) as unknown;
const packages = lockedPackages(json('package-lock.json') as LockFile);

describe('the licences of packages', () => {
  test('stand in docs/licences.md as the lock file says; if not: npm run licences', () => {
    expect(readFileSync(join(PROJECT, 'docs/licences.md'), 'utf8')).toBe(licencesPage(packages));
  });

  test('have all been read', () => {
    expect(unread(packages)).toEqual([]);
  });

  test('are those that the packages themselves name', () => {
    const installed = packages.filter(({ path }) => existsSync(join(PROJECT, path, 'package.json')));
    expect(installed.length).toBeGreaterThan(200);
    const different = installed.flatMap(({ path, version, licence }) => {
      const own = json(`${path}/package.json`) as { license?: string | { type: string }; version: string };
      const said = typeof own.license === 'object' ? own.license.type : own.license;
      if (said === undefined)
        return existsSync(join(PROJECT, path, 'LICENSE')) && licence !== 'unknown' ? [] : [`${path}: no licence`];
      return said === licence && own.version === version ? [] : [`${path}: ${own.version} ${said}`];
    });
    expect(different).toEqual([]);
  });
});

test('each package is pinned with its digest, also those of other machines', () => {
  const { packages: all } = json('package-lock.json') as { packages: Record<string, { integrity?: string }> };
  const without = Object.keys(all).filter((path) => path !== '' && !/^sha512-/.test(all[path]?.integrity ?? ''));
  expect(without).toEqual([]);
});

test('a licence that nobody has read is told, also as a part of others', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)', dev: true },
      'node_modules/@b/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)', dev: true },
      'node_modules/d': { version: '1.0.0', license: 'MIT AND SSPL-1.0' },
      'node_modules/e': { version: '1.0.0', optional: true },
    },
  };
  const locked = lockedPackages(lock);
  expect(locked.map(({ name }) => name)).toEqual(['@b/c', 'a', 'd', 'e']);
  expect(unread(locked)).toEqual(['d 1.0.0 (MIT AND SSPL-1.0)', 'e 1.0.0 (unknown)']);
  expect(licencesPage(locked)).toContain('| @b/c | 2.0.0 | (MIT OR Apache-2.0) | tests and tools |  |');
});
