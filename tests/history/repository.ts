/** A repository made for a test: a project of its own with a content tree, and commits on days of the test’s choice. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type History, type HistoryOptions, readHistory } from '../../src/history/history.ts';
import { load } from '../../src/load.ts';
import { type Audience, cutTo } from '../../src/model/audience.ts';
import { TODAY } from '../support.ts';

export function makeRepository(): Repository {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'palabre-history-')));
  const git = (day: string, ...args: string[]): string => {
    const date = `${day}T12:00:00Z`;
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_COMMITTER_DATE: date,
      GIT_AUTHOR_DATE: date,
    };
    const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'init.defaultBranch=main'];
    return execFileSync('git', ['-C', project, ...who, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    });
  };
  git(TODAY, 'init');
  return {
    project,
    git,
    write(path, text) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    },
    put(tree) {
      rmSync(join(project, 'content'), { recursive: true, force: true });
      cpSync(tree, project, { recursive: true });
    },
    commit(day) {
      git(day, 'add', '--all');
      git(day, 'commit', '--allow-empty', '--message', 'Content');
    },
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}

/** The history of the content below `root`, as a build of `TODAY` for an audience reads it. */
export function historyOf(
  root: string,
  project: string,
  options: Partial<HistoryOptions> & { audience?: Audience } = {},
): History {
  const audience = options.audience ?? 'public';
  const { entries } = load(root, { today: TODAY });
  return readHistory(root, { project, entries, cut: cutTo(entries, audience), day: TODAY, ...options, audience });
}

export interface Repository {
  project: string;
  git: (day: string, ...args: string[]) => string;
  write: (path: string, text: string) => void;
  /** Another content tree in the place of the one that is there. */
  put: (tree: string) => void;
  commit: (day: string) => void;
  remove: () => void;
}
