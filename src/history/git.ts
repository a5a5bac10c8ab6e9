/**
 * Git, asked of one repository: that of which the program's own folder is the top. The settings of a repository can
 * start programs, so that of a content tree from elsewhere is never asked, nor one around the program.
 */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Git of the project; undefined where there is none, or the folder is not the top of a repository. */
export function gitOf(project: string): Git | undefined {
  const ask: Git['ask'] = (args, input) =>
    execFileSync('git', ['--no-optional-locks', ...HARMLESS, '-C', project, ...args], {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      maxBuffer: MOST_BYTES,
      env: environment(),
      ...(input !== undefined && { input }),
    });
  const say: Git['say'] = (...args) => ask(args).toString('utf8').trim();
  try {
    const top = say('rev-parse', '--show-toplevel');
    return realpathSync(top) === realpathSync(project) ? { ask, say } : undefined;
  } catch {
    return undefined;
  }
}

/** The way from the project to a folder in it, with forward slashes; undefined for one outside. */
export function insideProject(project: string, folder: string): string | undefined {
  const path = relative(project, folder).replaceAll('\\', '/');
  return path.startsWith('..') || resolve(project, path) !== resolve(folder) ? undefined : path;
}

/** No program beside git: no file watcher, no hook. Diffs are asked for with `--no-ext-diff` and `--no-textconv`. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * A shell inside a hook says which repository is meant: here it is always the project's. What a partial clone has not
 * fetched is missing, and not fetched now: a build asks the network for nothing.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REDIRECTING.includes(name));
  return { ...Object.fromEntries(kept), GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

const REDIRECTING = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
];

const MOST_BYTES = 256 * 1024 * 1024;

export interface Git {
  /** @throws where git fails. */
  ask: (args: readonly string[], input?: string) => Buffer;
  /** The same as text. */
  say: (...args: string[]) => string;
}
