import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildDay, checkDay } from '../../src/site/clock.ts';

const NOW = '2026-11-22T12:00:00Z';
const TODAY = '2026-11-22';
const COMMITTED = '2026-03-04T23:30:00Z';
let project: string;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  project = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-clock-')));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  write('src/program.ts');
  write('content/localities/zzz/kessa.mdx');
  write('tests/tree/content/localities/zzz/kessa.mdx');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

function write(path: string, text = 'text\n'): void {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  execFileSync('git', ['-C', project, ...who, ...args], { stdio: 'ignore', env: environment });
}
const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_COMMITTER_DATE: COMMITTED };

function commit(): void {
  git('init');
  git('add', '--all');
  git('commit', '--message', 'Content');
}

describe('the day of a build', () => {
  test('is that of the commit that is checked out', () => {
    commit();
    expect(buildDay(project)).toBe('2026-03-04');
    expect(buildDay(join(project, 'tests/tree'))).toBe('2026-03-04');
  });

  test('is the same in every time zone', () => {
    commit();
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      expect(buildDay(project)).toBe('2026-03-04');
    }
  });

  test.each([
    ['an entry was changed', 'content/localities/zzz/kessa.mdx'],
    ['an entry is new', 'content/localities/zzz/new.mdx'],
    ['the program was changed', 'src/program.ts'],
    ['the program is larger', 'src/more/part.ts'],
  ])('is today where %s since', (_, path) => {
    commit();
    write(path, 'other\n');
    expect(buildDay(project)).toBe(TODAY);
  });

  test('is that of the commit where only something else was changed', () => {
    commit();
    write('docs/notes.md');
    write('tests/tree/content/localities/zzz/new.mdx');
    expect(buildDay(project)).toBe('2026-03-04');
    expect(buildDay(join(project, 'tests/tree'))).toBe(TODAY);
  });

  test('is today for a content that git ignores', () => {
    write('.gitignore', 'out/\n');
    commit();
    write('out/tree/content/localities/zzz/kessa.mdx');
    expect(buildDay(join(project, 'out/tree'))).toBe(TODAY);
  });

  test('is today without a repository, and in a folder of another one', () => {
    expect(buildDay(project)).toBe(TODAY);
    commit();
    write('part/content/localities/zzz/kessa.mdx');
    vi.spyOn(process, 'cwd').mockReturnValue(join(project, 'part'));
    expect(buildDay(join(project, 'part'))).toBe(TODAY);
  });

  test('is today where the commit was made under a clock that runs ahead', () => {
    environment.GIT_COMMITTER_DATE = '2031-01-01T00:00:00Z';
    commit();
    environment.GIT_COMMITTER_DATE = COMMITTED;
    expect(buildDay(project)).toBe(TODAY);
  });

  test('starts no program that a content tree from elsewhere names in its settings', () => {
    commit();
    const tree = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-hostile-')));
    const trap = join(tree, 'trap.sh');
    const sprung = join(tree, 'sprung');
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\n`);
    chmodSync(trap, 0o755);
    const inTree = (...args: string[]) => execFileSync('git', ['-C', tree, ...args], { stdio: 'ignore' });
    inTree('init');
    inTree('config', 'core.fsmonitor', trap);
    expect(buildDay(tree)).toBe(TODAY);
    expect(existsSync(sprung)).toBe(false);
    // The trap would have worked.
    execFileSync('git', ['-C', tree, 'status'], { stdio: 'ignore' });
    expect(existsSync(sprung)).toBe(true);
    rmSync(tree, { recursive: true });
  });
});

describe('the day of a check', () => {
  test('is the real one, whatever is committed', () => {
    commit();
    expect(checkDay()).toBe(TODAY);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test('is the day of both', () => {
    commit();
    vi.stubEnv('SOURCE_DATE_EPOCH', '1795305600');
    vi.setSystemTime('2030-01-01T00:00:00Z');
    expect([checkDay(), buildDay(project)]).toEqual(['2026-11-22', '2026-11-22']);
  });

  test('is as good as unset where it is empty', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '');
    expect(checkDay()).toBe(TODAY);
  });

  test.each(['today', '2026-11-22', '-1', '1e9', '1795305600.5', '123456789012'])('is not "%s"', (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    expect(() => checkDay()).toThrow('SOURCE_DATE_EPOCH is a number of seconds');
    expect(() => buildDay(project)).toThrow('SOURCE_DATE_EPOCH is a number of seconds');
  });
});
