/** The commands that are timed, and what must be so before each of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../../src/build/cache-folder.ts';
import { ISO3 } from '../corpus/frame.ts';
import { convertFile } from '../peers/hugo/convert.ts';
import type { Command } from './process.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
/** Where all that the bench writes stands, unless it is told another place. */
export const OUT = join(PROJECT, 'bench', 'out');
const HUGO = join(PROJECT, 'bench', 'peers', 'hugo');

/** Where the corpus of a size and its outputs stand. */
export interface Folders {
  corpus: string;
  site: string;
  /** What Hugo reads: content and data. */
  hugo: string;
  hugoSite: string;
}

/**
 * `dir` holds what is read. What is written stands beside it only if that is the project's own file system: our build
 * moves files into place, which does not work from one file system to another, and both shall write to the same disk.
 */
export function foldersOf(places: number, dir: string): Folders {
  mkdirSync(dir, { recursive: true });
  const out = statSync(dir).dev === statSync(PROJECT).dev ? dir : OUT;
  return {
    corpus: join(dir, `corpus-${places}`),
    site: join(out, `site-${places}`),
    hugo: join(dir, `hugo-${places}`),
    hugoSite: join(out, `hugo-site-${places}`),
  };
}

export function checkCommand({ corpus }: Folders): Command {
  return node(corpus, 'src/cli/check.ts', '--root', corpus);
}

/**
 * A build for the address `origin`. The build keeps a cache for each address, so one that was never used before
 * means a build from nothing.
 */
export function buildCommand({ corpus, site }: Folders, origin: string): Command {
  const command = node(corpus, 'src/cli/build.ts', '--root', corpus, '--out', site, '--no-search', '--no-copies');
  return { ...command, env: { SITE: origin } };
}

export function searchCommand({ corpus, site }: Folders): Command {
  return node(corpus, 'src/cli/index-site.ts', '--root', corpus, '--out', site);
}

export function hugoCommand({ hugo, hugoSite }: Folders): Command {
  const program = ['--config', join(HUGO, 'hugo.toml'), '--layoutDir', join(HUGO, 'layouts')];
  const args = ['--quiet', ...program, '--destination', join(hugoSite, 'en')];
  return { file: 'hugo', args, cwd: hugo, input: join(hugo, 'content') };
}

/** An address that no build had before. */
export function newOrigin(): string {
  return `https://bench-${Date.now()}.example.org`;
}

export function forgetSite({ site }: Folders): void {
  rmSync(site, { recursive: true, force: true });
}

/** Removes the cache of an address; one that is left only takes room. */
export function forgetCache({ corpus, site }: Folders, origin: string): void {
  rmSync(cacheFolder(corpus, site, origin), { recursive: true, force: true });
}

export function forgetHugo({ hugo, hugoSite }: Folders): void {
  for (const folder of [hugoSite, join(hugo, 'resources')]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Change one entry as an editor does: what a condition asks for, and a sentence of its prose.
 * Never twice the same, so that no cache knows the result. Returns how to take it back.
 */
export function changeEntry({ corpus, hugo }: Folders, slug: string): () => void {
  const path = `localities/${ISO3}/${slug}.mdx`;
  const file = join(corpus, 'content', path);
  const before = readFileSync(file, 'utf8');
  const write = (text: string): void => {
    writeFileSync(file, text);
    if (existsSync(join(hugo, 'content'))) convertFile(corpus, hugo, path);
  };
  const asked = before.replace(/^( +asked: )(?=[A-Z])/m, '$1Once more. ');
  // In letters: the check takes a long number for somebody's.
  const never = String(Date.now()).replace(/\d/g, (digit) => 'abdefiklmo'.charAt(Number(digit)));
  write(`${asked}\nThe account was read again by ${never}.\n`);
  return () => write(before);
}

/** The version of Hugo, or nothing where it is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

function node(input: string, ...args: string[]): Command {
  return { file: process.execPath, args, cwd: PROJECT, input };
}
