/** What git tells of the content: by day, as far back as a copy knows, of no other repository, cut to the audience. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CANARIES } from '../audience/canaries.ts';
import { writeEarlier } from '../earlier-country.ts';
import { FIXTURES, TODAY } from '../support.ts';
import { historyOf, makeRepository, type Repository } from './repository.ts';

const FICTIONAL = join(FIXTURES, 'fictional');
const KESSA = 'content/localities/zzz/kessa.mdx';
let repository: Repository;
// Git is started often here.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

/** The base tree, in which nothing is secret. */
function begin(day: string): void {
  repository.put(join(FIXTURES, 'canaries/never-written'));
  repository.commit(day);
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(repository.project, path), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has no ${String(from)}`);
  repository.write(path, edited);
}

const here = (options = {}) => historyOf(repository.project, repository.project, options);

describe('the history of a content', () => {
  test('begins with the commit that brought it, which is no change', () => {
    begin('2026-03-04');
    expect(here()).toEqual({ days: [], begins: { day: '2026-03-04', why: 'first' } });
  });

  test('tells each day what changed, newest first', () => {
    begin('2026-03-04');
    edit(KESSA, /reviewed: .*/, 'reviewed: 2026-10-01');
    repository.commit('2026-10-01');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-10-05');
    const { days } = here();
    expect(days.map(({ day }) => day)).toEqual(['2026-10-05', '2026-10-01']);
    expect(days[0]?.entries).toMatchObject([
      {
        kind: 'locality',
        id: 'zzz/kessa',
        changes: [{ what: 'changed', field: ['access', 'state'], to: { word: 'closed' } }],
      },
    ]);
    expect(days[1]?.entries[0]?.changes).toEqual([{ what: 'checked', to: '2026-10-01' }]);
  });

  test('takes the commits of a day together: what was written and taken back is no change', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-10-01');
    const slip = readFileSync(join(repository.project, KESSA), 'utf8');
    edit(KESSA, 'state: closed', 'state: open');
    repository.commit('2026-10-05');
    repository.write(KESSA, slip);
    repository.commit('2026-10-05');
    expect(here().days.map(({ day }) => day)).toEqual(['2026-10-01']);
  });

  test('tells what came later on the very day on which the content began', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-03-04');
    expect(here().days.map(({ day }) => day)).toEqual(['2026-03-04']);
  });

  test('tells of a merge on the day on which it was merged, once', () => {
    begin('2026-03-04');
    repository.git('2026-03-05', 'checkout', '-b', 'branch');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-03-05');
    repository.git('2026-04-01', 'checkout', 'main');
    repository.git('2026-04-01', 'merge', '--no-ff', '--message', 'Merge', 'branch');
    expect(here().days.map(({ day }) => day)).toEqual(['2026-04-01']);
  });

  test('tells of what is not committed yet with the day of the build, files that git does not know included', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    cpSync(
      join(repository.project, 'content/actors/river-guard.mdx'),
      join(repository.project, 'content/actors/new-guard.mdx'),
    );
    const [today] = here().days;
    expect(today).toMatchObject({
      day: TODAY,
      entries: [{ id: 'zzz/kessa' }, { id: 'new-guard', changes: [{ what: 'entry-added' }] }],
    });
  });

  test('knows no day after that of the build, nor one out of order', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2031-01-01');
    edit(KESSA, /state: \S+/, 'state: open');
    repository.commit('2026-10-01');
    expect(here().days.map(({ day }) => day)).toEqual(['2026-10-01']);
    edit(KESSA, /state: \S+/, 'state: restricted');
    repository.commit('2031-01-02');
    expect(here().days.map(({ day }) => day)).toEqual([TODAY, '2026-10-01']);
  });

  test('passes over an earlier version that does not hold under the schema of today, and says so', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: by-balloon');
    repository.commit('2026-04-01');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-05-01');
    expect(here().days).toMatchObject([
      { day: '2026-05-01', entries: [{ id: 'zzz/kessa', changes: [{ what: 'unreadable' }] }] },
    ]);
  });

  test('passes over a day on which more changed than a build looks at, and does not count it as known', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-04-01');
    for (const path of [KESSA, 'content/localities/zzz/ombar.mdx']) edit(path, /reviewed: .*/, 'reviewed: 2026-05-01');
    repository.commit('2026-05-01');
    expect(here({ most: { commits: 200, files: 1, cuts: 1000 } })).toEqual({
      days: [],
      begins: { day: '2026-05-02', why: 'bounded' },
    });
  });

  test('is told of a content in a folder of its own, and of no other file', () => {
    repository.put(join(FIXTURES, 'canaries/never-written'));
    const [inside, kessa] = [join(repository.project, 'countries/zanzara'), `countries/zanzara/${KESSA}`];
    cpSync(join(repository.project, 'content'), join(inside, 'content'), { recursive: true });
    repository.commit('2026-03-04');
    edit(kessa, /state: \S+/, 'state: closed');
    edit(KESSA, /state: \S+/, 'state: open');
    repository.commit('2026-04-01');
    const { days, begins } = historyOf(inside, repository.project);
    expect(days).toMatchObject([
      {
        day: '2026-04-01',
        entries: [{ file: KESSA, changes: [{ field: ['access', 'state'], to: { word: 'closed' } }] }],
      },
    ]);
    expect(begins).toEqual({ day: '2026-03-04', why: 'first' });
  });

  test('tells of an entry that was renamed as the same one, with what changed in it', () => {
    begin('2026-03-04');
    repository.git('2026-04-01', 'mv', KESSA, 'content/localities/zzz/kessa-ville.mdx');
    edit('content/localities/zzz/kessa-ville.mdx', /state: \S+/, 'state: closed');
    repository.commit('2026-04-01');
    expect(here().days).toMatchObject([
      {
        day: '2026-04-01',
        entries: [{ id: 'zzz/kessa-ville', changes: [{ field: ['access', 'state'] }, { what: 'entry-renamed' }] }],
      },
    ]);
  });

  test('is bounded, and says so', () => {
    begin('2026-03-04');
    for (const [day, state] of [
      ['2026-04-01', 'closed'],
      ['2026-05-01', 'open'],
      ['2026-06-01', 'restricted'],
    ] as const) {
      edit(KESSA, /state: \S+/, `state: ${state}`);
      repository.commit(day);
    }
    const few = here({ most: { commits: 2, files: 2000, cuts: 1000 } });
    expect(few.days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-05-01']);
    expect(few.begins).toEqual({ day: '2026-05-01', why: 'bounded' });
    const fewFiles = here({ most: { commits: 200, files: 1, cuts: 1000 } });
    expect(fewFiles.begins).toEqual({ day: '2026-06-01', why: 'bounded' });
    expect(here().begins).toEqual({ day: '2026-03-04', why: 'first' });
  });
});

describe('a copy that does not know everything', () => {
  test('made without what is older says from which day on it knows', () => {
    begin('2026-03-04');
    edit(KESSA, /state: \S+/, 'state: closed');
    repository.commit('2026-04-01');
    edit(KESSA, /state: \S+/, 'state: open');
    repository.commit('2026-05-01');
    const clone = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-shallow-')));
    execFileSync('git', ['clone', '--quiet', '--depth', '2', pathToFileURL(repository.project).href, clone], {
      stdio: 'ignore',
    });
    const { days, begins } = historyOf(clone, clone);
    expect(days.map(({ day }) => day)).toEqual(['2026-05-01']);
    expect(begins).toEqual({ day: '2026-04-01', why: 'shallow' });
    rmSync(clone, { recursive: true });
  });

  test('unpacked from an archive knows nothing, and neither does a folder of another repository', () => {
    begin('2026-03-04');
    const archive = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-archive-')));
    cpSync(join(repository.project, 'content'), join(archive, 'content'), { recursive: true });
    expect(historyOf(archive, archive)).toEqual({ days: [] });
    const inside = join(repository.project, 'part');
    cpSync(join(archive, 'content'), join(inside, 'content'), { recursive: true });
    expect(historyOf(inside, inside)).toEqual({ days: [] });
    rmSync(archive, { recursive: true });
  });

  test('before its first commit, or with content that git ignores, knows nothing', () => {
    repository.put(FICTIONAL);
    expect(here()).toEqual({ days: [] });
    repository.write('.gitignore', 'content/\n');
    repository.commit('2026-03-04');
    expect(here()).toEqual({ days: [] });
  });

  test('asks no repository that came with a content from elsewhere, and starts none of its programs', () => {
    begin('2026-03-04');
    const tree = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-hostile-')));
    const [trap, sprung] = [join(tree, 'trap.sh'), join(tree, 'sprung')];
    cpSync(join(repository.project, 'content'), join(tree, 'content'), { recursive: true });
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\n`);
    chmodSync(trap, 0o755);
    const inTree = (...args: string[]) => execFileSync('git', ['-C', tree, ...args], { stdio: 'ignore' });
    inTree('init');
    inTree('config', 'core.fsmonitor', trap);
    expect(historyOf(tree, repository.project)).toEqual({ days: [] });
    expect(existsSync(sprung)).toBe(false);
    // Not even where the program stands in such a folder: the watcher of files is switched off.
    historyOf(tree, tree);
    expect(existsSync(sprung)).toBe(false);
    inTree('status');
    expect(existsSync(sprung)).toBe(true);
    rmSync(tree, { recursive: true });
  });
});

describe('two readings of one commit', () => {
  test('are the same, whatever the time zone and the folder', () => {
    const earlier = join(repository.project, 'earlier');
    writeEarlier(earlier);
    repository.put(earlier);
    rmSync(earlier, { recursive: true });
    repository.commit('2026-10-01');
    repository.put(FICTIONAL);
    repository.commit('2026-11-20');
    const one = here();
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-elsewhere-')));
    execFileSync('git', ['clone', '--quiet', repository.project, elsewhere], { stdio: 'ignore' });
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(historyOf(elsewhere, elsewhere)).toEqual(one);
    delete process.env['TZ'];
    expect(one.days[0]?.entries.length).toBeGreaterThan(4);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('what an audience may not read', () => {
  const words = (of: readonly string[]) =>
    CANARIES.filter(({ readers }) => of.includes(readers)).map(({ word }) => word.toLowerCase());
  const told = (options = {}) => JSON.stringify(here(options)).toLowerCase();
  const written = join(FIXTURES, 'canaries/written');
  const never = join(FIXTURES, 'canaries/never-written');

  test('leaves no trace in the past of the public: written, changed, taken away, in whichever order', () => {
    // The same public changes, once with all that is secret and once without.
    const histories = [true, false].map((secret) => {
      repository.remove();
      repository = makeRepository();
      const trees = secret ? [never, written, never, written] : [never, never, never, never];
      for (const [index, tree] of trees.entries()) {
        repository.put(tree);
        edit(KESSA, /reviewed: .*/, `reviewed: 2026-10-0${index + 1}`);
        repository.commit(`2026-10-0${index + 1}`);
      }
      return here();
    });
    expect(histories[0]).toEqual(histories[1]);
    expect(histories[0]?.days.map(({ day }) => day)).toEqual(['2026-10-04', '2026-10-03', '2026-10-02']);
  });

  test('is told to nobody when it is taken out for good: no word of it, no name', () => {
    repository.put(written);
    repository.commit('2026-10-01');
    repository.put(never);
    repository.commit('2026-10-02');
    for (const audience of ['public', 'partner'] as const) {
      const text = told({ audience });
      expect(words(['nobody', 'unshown']).filter((word) => text.includes(word))).toEqual([]);
    }
    expect(words(['partner']).filter((word) => told().includes(word))).toEqual([]);
  });

  test('was low once and is held back now: its past is held back with it', () => {
    begin('2026-03-04');
    const low = readFileSync(join(repository.project, 'content/actors/river-guard.mdx'), 'utf8');
    repository.write('content/actors/ridge-guard.mdx', low);
    repository.commit('2026-04-01');
    expect(told()).toContain('ridge-guard');
    repository.write('content/actors/ridge-guard.mdx', low.replace('sensitivity: low', 'sensitivity: high'));
    repository.commit('2026-05-01');
    expect(told()).not.toContain('ridge-guard');
    expect(told({ audience: 'partner' })).not.toContain('ridge-guard');
  });

  test('is a record that is held back now: neither its making nor its changes are told', () => {
    begin('2026-03-04');
    const grievance = (level: string, theme: string) =>
      `grievances:\n  - id: old-ford\n    theme: ${theme}\n    holders: unknown\n    statement: "The ford."\n    sensitivity: ${level}\n    sources: []\n    unsourced: "Heard."\n    asOf: 2026-02\n`;
    edit(KESSA, /^grievances: none-known\n/m, grievance('low', 'aid-inequity'));
    repository.commit('2026-04-01');
    edit(KESSA, 'theme: aid-inequity', 'theme: extortion-taxation');
    repository.commit('2026-05-01');
    expect(told()).toContain('old-ford');
    edit(KESSA, /(The ford\."\n {4}sensitivity:) low/, '$1 moderate');
    repository.commit('2026-06-01');
    expect(here().days).toEqual([]);
    expect(told({ audience: 'partner' })).toContain('old-ford');
  });
});
