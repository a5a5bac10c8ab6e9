/** The commands that are timed, and what must be so before each of them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ISO3 } from '../corpus/frame.ts';
import { convertFile } from '../peers/hugo/convert.ts';
import type { Command } from './process.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
/** Where all that the bench writes stands. */
export const OUT = join(PROJECT, 'bench', 'out');
const HUGO = join(PROJECT, 'bench', 'peers', 'hugo');

/** Where the corpus of a size and its outputs stand. */
export interface Folders {
  corpus: string;
  site: string;
  hugo: string;
}

export function foldersOf(places: number): Folders {
  return {
    corpus: join(OUT, `corpus-${places}`),
    site: join(OUT, `site-${places}`),
    hugo: join(OUT, `hugo-${places}`),
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
  const command = node(corpus, 'src/cli/build.ts', '--root', corpus, '--out', site, '--no-search');
  return { ...command, env: { SITE: origin } };
}

export function searchCommand({ corpus, site }: Folders): Command {
  return node(corpus, 'src/search/index-site.ts', '--root', corpus, '--out', site);
}

export function hugoCommand({ hugo }: Folders): Command {
  const args = ['--quiet', '--config', join(HUGO, 'hugo.toml'), '--layoutDir', join(HUGO, 'layouts')];
  return { file: 'hugo', args, cwd: hugo, input: join(hugo, 'content') };
}

/** An address that no build had before. */
export function newOrigin(): string {
  return `https://bench-${Date.now()}.example.org`;
}

export function forgetSite({ site }: Folders): void {
  rmSync(site, { recursive: true, force: true });
}

/** Removes the cache of an address, which src/cli/build.ts names like this; a cache that is left only takes room. */
export function forgetCache({ corpus, site }: Folders, origin: string): void {
  const { AUDIENCE, BASE } = process.env;
  const kind = JSON.stringify([corpus, site, AUDIENCE, origin, BASE]);
  const name = createHash('sha256').update(kind).digest('hex').slice(0, 12);
  rmSync(join(PROJECT, '.cache', 'astro', name), { recursive: true, force: true });
}

export function forgetHugo({ hugo }: Folders): void {
  for (const folder of ['dist', 'resources']) rmSync(join(hugo, folder), { recursive: true, force: true });
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
  write(`${asked}\nThe account was read again as number ${Date.now()}.\n`);
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
