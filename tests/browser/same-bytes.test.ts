/**
 * Two builds of one commit, in folders of different length, time zones, languages, on disks that list files in another
 * order, are the same to the byte, and bear the day of the commit. Here among the browser tests since it takes its time.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'palabre-same-'));
const PARTS = ['src', 'public', 'content', 'tests/fixtures/fictional', 'astro.config.mjs', 'package.json'];
const MORE_PARTS = ['package-lock.json', 'tsconfig.json'];
/** Each connection that a build tries is refused and told here: see no-network.mjs. */
const TOLD = join(work, 'connections');
const preloaded = (...names: string[]) =>
  names.map((name) => `--import=${pathToFileURL(join(PROJECT, 'tests/browser', name)).href}`).join(' ');
const watched = { NODE_OPTIONS: preloaded('no-network.mjs'), PALABRE_CONNECTIONS: TOLD };
/** 23:30 of 21 November in UTC: one of the two clocks shows the 22nd. */
const COMMITTED = '2026-11-21T23:30:00Z';

/** Two machines that could not differ more. */
const PLACES = [
  { folder: 'a', sites: 'a', TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
  {
    folder: 'another-folder/much/further down',
    sites: 'sites',
    TZ: 'America/Los_Angeles',
    LANG: 'C',
    LC_ALL: 'C',
    NODE_OPTIONS: preloaded('no-network.mjs', 'other-disk.mjs'),
    // What a developer's machine may have set: a build is a build all the same.
    NODE_ENV: 'development',
    DEV: '1',
  },
] as const;
const TREES = [
  { title: 'the content', options: [] as string[], out: 'dist' },
  { title: 'the made-up country', options: ['--root', 'tests/fixtures/fictional'], out: 'fictional' },
] as const;

beforeAll(async () => {
  for (const place of PLACES) await copyAndCommit(join(work, place.folder));
  // One after the other in each place: a build of Astro changes the folder it works in.
  await Promise.all(PLACES.map(buildAll));
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(TREES)('two builds of $title', ({ out }) => {
  const digests = () => PLACES.map(({ sites }) => digestsOf(join(work, sites, out)));

  test('have the same files with the same bytes, the search index included', () => {
    const [one = {}, other = {}] = digests();
    expect(Object.keys(one).length).toBeGreaterThan(50);
    expect(Object.keys(one).some((path) => path.endsWith('.pf_fragment'))).toBe(true);
    expect(Object.keys(one).some((path) => path.endsWith('.pf_meta'))).toBe(true);
    expect(other).toEqual(one);
  });

  test('bear the day of the commit, and the policy', () => {
    for (const { sites } of PLACES) {
      const html = readFileSync(join(work, sites, out, 'en/conditions/index.html'), 'utf8');
      expect(html).toContain('data-build-day="2026-11-21"');
      expect(html).toContain('http-equiv="Content-Security-Policy"');
    }
  });

  test('are whole on another disk, and leave nothing beside', () => {
    const [, { folder, sites }] = PLACES;
    const site = join(work, sites, out);
    expect(statSync(join(site, 'index.html')).mode & 0o077).toBe(0);
    expect(existsSync(join(site, 'left-behind.txt'))).toBe(false);
    expect(
      globSync(['.cache/astro/*-site', '.astro/moved-*', '.astro/.prerender'], { cwd: join(work, folder) }),
    ).toEqual([]);
    expect(globSync('moved-*', { cwd: site })).toEqual([]);
  });

  test('do not say where they were made', () => {
    for (const { sites } of PLACES) {
      const root = join(work, sites, out);
      const telling = filesOf(root).filter((path) =>
        /palabre-same-|Kiritimati/.test(readFileSync(join(root, path), 'latin1')),
      );
      expect(telling).toEqual([]);
    }
  });
});

test('a build asks the network for nothing', async () => {
  expect(existsSync(TOLD)).toBe(false);
  // What would have been told.
  const asking =
    "await fetch('http://127.0.0.1:8123/').catch(() => 0); await fetch('https://example.invalid/').catch(() => 0)";
  await run(process.execPath, ['--input-type=module', '--eval', asking], { env: { ...process.env, ...watched } });
  expect(readFileSync(TOLD, 'utf8')).toMatch(/127\.0\.0\.1[\s\S]*example\.invalid/);
});

test('the comparison sees a single byte', () => {
  const root = join(work, PLACES[0].folder, 'dist');
  const page = join(root, 'en/index.html');
  const before = digestsOf(root);
  cpSync(page, `${page}.kept`);
  rmSync(page);
  cpSync(join(root, '404.html'), page);
  const changed = digestsOf(root);
  expect(changed).not.toEqual(before);
  expect(Object.keys(changed).length).toBe(Object.keys(before).length + 1);
});

/** A repository of its own with one commit, the same in each place; the packages are shared. */
async function copyAndCommit(root: string): Promise<void> {
  mkdirSync(root, { recursive: true });
  for (const part of [...PARTS, ...MORE_PARTS]) cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const who = { name: 'Editor', email: 'editor@example.org', date: COMMITTED };
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) =>
        Object.entries(who).map(([key, value]) => [`GIT_${role}_${key.toUpperCase()}`, value]),
      ),
    ),
  };
  const git = (...args: string[]) => run('git', ['-C', root, ...args], { env });
  await git('init', '--quiet');
  await git('add', '--all', '--force', ...PARTS, ...MORE_PARTS);
  await git('commit', '--quiet', '--message', 'Content');
}

async function buildAll({ folder, sites, ...language }: (typeof PLACES)[number]): Promise<void> {
  const { SOURCE_DATE_EPOCH: _, CONTENT_ROOT: __, SITE: ___, BASE: ____, ...env } = process.env;
  const elsewhere = { PALABRE_OTHER_DISK: join(work, 'sites') };
  for (const { options, out } of TREES) {
    const site = join(work, sites, out);
    // Of a site that stood there before nothing is left.
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'left-behind.txt'), 'old');
    const args = ['src/cli/build.ts', ...options, '--out', site];
    await run(process.execPath, args, {
      cwd: join(work, folder),
      env: { ...env, ...watched, ...elsewhere, ...language },
    });
  }
}

/** SHA-256 of each file of a folder, by path. */
function digestsOf(root: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(root).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );
}

function filesOf(root: string): string[] {
  return globSync('**/*', { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted();
}
