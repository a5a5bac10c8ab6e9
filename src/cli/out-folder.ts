/**
 * Where Astro writes a site. It moves files from its own folder in the project into the site's, and a file cannot be
 * moved to another disk (EXDEV): such a site is made in the project and copied.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT } from './options.ts';

/**
 * Has `build` write a site, then sees that it is in `out`, with nothing else in it.
 * @param build writes a whole site into the folder that it is given, and empties it first.
 * @param beside a folder of the project that may be used for it; it is gone afterwards.
 */
export async function buildInto(out: string, beside: string, build: (folder: string) => Promise<void>): Promise<void> {
  if (canMoveTo(out)) return build(out);
  try {
    await build(beside);
    // The folder itself stays: it may be the root of the other disk.
    for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    cpSync(beside, out, { recursive: true });
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Found out by trying: two folders of one disk may still be mounted apart. */
function canMoveTo(out: string): boolean {
  const from = join(PROJECT, '.astro');
  mkdirSync(from, { recursive: true });
  mkdirSync(out, { recursive: true });
  const probe = mkdtempSync(join(from, 'moved-'));
  const moved = join(out, basename(probe));
  try {
    renameSync(probe, moved);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EXDEV') return false;
    throw error;
  } finally {
    for (const folder of [probe, moved]) rmSync(folder, { recursive: true, force: true });
  }
}
