/** A site takes the place of the earlier one when it is whole: what stands in the folder then, and after a failure. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildInto, refuseToDelete, whatStands } from '../../src/build/out-folder.ts';
import { PROJECT } from '../../src/project.ts';

let work: string;
let out: string;
let made: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'palabre-out-'));
  [out, made] = [join(work, 'disk/site'), join(work, 'made')];
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A site with two pages, the second in a folder. */
function write(folder: string, text: string): void {
  mkdirSync(join(folder, 'en'), { recursive: true });
  for (const page of ['index.html', 'en/index.html']) writeFileSync(join(folder, page), text);
}

const pages = (folder: string) =>
  ['index.html', 'en/index.html'].map((page) => readFileSync(join(folder, page), 'utf8'));

function earlierSite(): void {
  write(out, 'earlier');
  writeFileSync(join(out, 'left-behind.txt'), 'earlier');
}

describe('a whole site', () => {
  test('takes the place of the earlier one, of which nothing is left', async () => {
    earlierSite();
    await buildInto(out, made, async () => {
      write(made, 'new');
      expect(pages(out)).toEqual(['earlier', 'earlier']);
    });
    expect(pages(out)).toEqual(['new', 'new']);
    expect(readdirSync(out).toSorted()).toEqual(['en', 'index.html']);
    expect(readdirSync(join(work, 'disk'))).toEqual(['site']);
    expect(existsSync(made)).toBe(false);
  });

  test('is put where nothing stood', async () => {
    await buildInto(join(work, 'far/down/site'), made, async () => write(made, 'new'));
    expect(pages(join(work, 'far/down/site'))).toEqual(['new', 'new']);
  });

  test('holds nothing of a build that was interrupted', async () => {
    write(made, 'half');
    writeFileSync(join(made, 'half.txt'), '');
    mkdirSync(join(work, 'disk/.site.old'), { recursive: true });
    await buildInto(out, made, async () => write(made, 'new'));
    expect(readdirSync(out).toSorted()).toEqual(['en', 'index.html']);
    expect(readdirSync(join(work, 'disk'))).toEqual(['site']);
  });

  test('leaves a link, the rights of the folder and its repository as they are', async () => {
    earlierSite();
    chmodSync(out, 0o751);
    writeFileSync(join(out, '.git'), 'gitdir: elsewhere');
    symlinkSync(out, join(work, 'link'));
    await buildInto(join(work, 'link'), made, async () => write(made, 'new'));
    expect(lstatSync(join(work, 'link')).isSymbolicLink()).toBe(true);
    expect(pages(out)).toEqual(['new', 'new']);
    expect(statSync(out).mode & 0o777).toBe(0o751);
    expect(readFileSync(join(out, '.git'), 'utf8')).toBe('gitdir: elsewhere');
  });

  test('does not take the place of a file', async () => {
    mkdirSync(join(work, 'disk'));
    writeFileSync(out, 'mine');
    await expect(buildInto(out, made, async () => write(made, 'new'))).rejects.toThrow('is a file');
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});

describe('on another disk', () => {
  const COPY = 'fs.cpSync(site, made, { recursive: true })';
  test.each([
    ['below its root, by changing places', 'disk'],
    ['that is the folder itself, by filling it', 'disk/site'],
  ])('%s', (_, disk) => {
    earlierSite();
    const before = statSync(out).ino;
    const { stderr, status } = inOtherDisk(join(work, disk), COPY);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(pages(out)).toEqual(['new', 'new']);
    expect(readdirSync(out).toSorted()).toEqual(['en', 'index.html']);
    expect(readdirSync(join(work, 'disk'))).toEqual(['site']);
    expect(existsSync(made)).toBe(false);
    expect(statSync(out).ino === before).toBe(disk === 'disk/site');
  });

  test('a folder that could be filled in part only is named', () => {
    earlierSite();
    const { stderr } = inOtherDisk(out, `${COPY}; fs.cpSync = () => { throw new Error('disk full') }; sync()`);
    expect(stderr).toContain('disk full');
    expect(stderr).toContain(`${out} is neither the new site nor the earlier one: build again before you use it.`);
    expect(stderr).toContain('HalfWritten');
  });

  /** In a process of its own, where nothing can be moved onto the disk: see other-disk.mjs. */
  function inOtherDisk(disk: string, build: string) {
    write(join(work, 'site'), 'new');
    const preload = pathToFileURL(join(PROJECT, 'tests/browser/other-disk.mjs')).href;
    const module = pathToFileURL(join(PROJECT, 'src/build/out-folder.ts')).href;
    const script = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports as sync } from 'node:module';
      import { buildInto } from ${JSON.stringify(module)};
      const [out, made, site] = ${JSON.stringify([out, made, join(work, 'site')])};
      await buildInto(out, made, async () => { ${build} });`;
    return spawnSync(process.execPath, [`--import=${preload}`, '--input-type=module', '--eval', script], {
      env: { ...process.env, PALABRE_OTHER_DISK: disk },
      encoding: 'utf8',
    });
  }
});

describe('a build that fails', () => {
  test('leaves the earlier site as it was', async () => {
    earlierSite();
    const failing = buildInto(out, made, async () => {
      write(made, 'half');
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(pages(out)).toEqual(['earlier', 'earlier']);
    expect(existsSync(join(out, 'left-behind.txt'))).toBe(true);
    expect(readdirSync(join(work, 'disk'))).toEqual(['site']);
    expect(existsSync(made)).toBe(false);
  });

  test('says of what time it is', () => {
    earlierSite();
    utimesSync(join(out, 'index.html'), 0, Date.UTC(2026, 10, 21, 9, 5) / 1000);
    expect(whatStands(out, 'dist')).toBe('dist still holds the build of 2026-11-21 09:05 UTC; nothing was changed.');
    rmSync(join(out, 'index.html'));
    expect(whatStands(out, 'dist')).toBe('There is no site of an earlier build in dist.');
  });
});

test.each([
  ['/a/project', true],
  ['/a', true],
  ['/a/project/dist', false],
  ['/a/project-site', false],
  ['/b', false],
])('a build into %j would delete the project: %j', (folder, deletes) => {
  const refuse = () => refuseToDelete(folder, ['/a/project']);
  if (deletes) expect(refuse).toThrow('holds /a/project');
  else expect(refuse).not.toThrow();
});

describe('npm run build', () => {
  test.each([
    [
      'an error in the content',
      ['--root', 'tests/fixtures/rules/PAL516/fail'],
      {},
      1,
      'correct the errors above first.',
    ],
    [
      'an unknown country',
      ['--root', 'tests/fixtures/fictional', '--country', 'yyy'],
      {},
      1,
      'there is no country "yyy"',
    ],
    ['an unknown audience', [], { AUDIENCE: 'partners' }, 2, 'AUDIENCE is "partners"'],
    // Found by Astro, after the check.
    ['an address that is none', ['--root', 'tests/fixtures/fictional'], { SITE: 'nowhere' }, 1, ''],
  ])(
    'with %s says what stands in the folder',
    (_, args, variables, code, why) => {
      const { SOURCE_DATE_EPOCH: __, ...env } = process.env;
      const run = () =>
        spawnSync(process.execPath, ['src/cli/build.ts', ...args, '--out', out], {
          cwd: PROJECT,
          env: { ...env, ...variables },
          encoding: 'utf8',
        });
      expect(run().stderr).toContain(`\nThere is no site of an earlier build in ${out}.\n`);
      expect(existsSync(out)).toBe(false);
      earlierSite();
      const { stderr, status } = run();
      expect(stderr).toContain(`The site was not built: ${why}`.trimEnd());
      expect(stderr).toMatch(/ still holds the build of \d{4}-\d\d-\d\d \d\d:\d\d UTC; nothing was changed\.\n$/);
      expect(status).toBe(code);
      expect(pages(out)).toEqual(['earlier', 'earlier']);
    },
    120_000,
  );
});
