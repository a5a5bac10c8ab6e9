/**
 * Where a site is made, and how it comes to the folder that was asked for. It is made in the project, for Astro moves files
 * there from its own folder and a file cannot be moved to another disk (EXDEV), and takes the place of the earlier one when
 * it is whole: who serves or deploys the folder meets one build or the other, never half of one.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Has `build` make a site, then puts it in the place of `out`. Where `build` throws, `out` stays as it was.
 * @param made a folder of the project to make it in; it is gone afterwards.
 * @throws HalfWritten if the site could be put there in part only, and the earlier one is lost.
 */
export async function buildInto(out: string, made: string, build: () => Promise<void>): Promise<void> {
  rmSync(made, { recursive: true, force: true });
  try {
    await build();
    putInPlace(made, out);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** What a failed build leaves behind: `name` is how the person called `out`. */
export function whatStands(out: string, name: string): string {
  const page = join(out, 'index.html');
  if (!existsSync(page)) return `There is no site of an earlier build in ${name}.`;
  const time = statSync(page).mtime.toISOString().slice(0, 16).replace('T', ' ');
  return `${name} still holds the build of ${time} UTC; nothing was changed.`;
}

/** @throws where `out` holds one of these folders: what is in it is deleted. */
export function refuseToDelete(out: string, folders: readonly string[]): void {
  const held = folders.find((folder) => {
    const way = relative(out, folder);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
  if (held === undefined) return;
  throw new Error(`A build deletes what was in its folder, and ${out} holds ${held}. Name another with --out.`);
}

/** A folder is neither the new site nor the earlier one. */
export class HalfWritten extends Error {}

function putInPlace(made: string, wanted: string): void {
  // A link to a folder stays a link.
  const out = existsSync(wanted) ? realpathSync(wanted) : wanted;
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Error(`${out} is a file, not a folder for a site.`);
  mkdirSync(dirname(out), { recursive: true });
  const beside = (age: string) => join(dirname(out), `.${basename(out)}.${age}`);
  const [next, earlier] = [beside('new'), beside('old')];
  for (const folder of [next, earlier]) rmSync(folder, { recursive: true, force: true });
  try {
    moveOrCopy(made, next);
    swap(next, out, earlier);
  } catch (error) {
    if (!isOf(error, CANNOT_SWAP)) throw error;
    fill(existsSync(made) ? made : next, out);
  } finally {
    for (const folder of [next, earlier]) rmSync(folder, { recursive: true, force: true });
  }
}

function moveOrCopy(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isOf(error, ['EXDEV'])) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function swap(next: string, out: string, earlier: string): void {
  if (!existsSync(out)) {
    renameSync(next, out);
    return;
  }
  // A web server of another user may read the folder.
  chmodSync(next, statSync(out).mode);
  renameSync(out, earlier);
  try {
    renameSync(next, out);
  } catch (error) {
    renameSync(earlier, out);
    throw error;
  }
  if (existsSync(join(earlier, KEPT))) renameSync(join(earlier, KEPT), join(out, KEPT));
}

/** For a folder that cannot be moved: it is the root of a disk, or nobody may write beside it. */
function fill(made: string, out: string): void {
  mkdirSync(out, { recursive: true });
  try {
    for (const name of readdirSync(out)) if (name !== KEPT) rmSync(join(out, name), { recursive: true });
    cpSync(made, out, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HalfWritten(`${why}\n${out} is neither the new site nor the earlier one: build again before you use it.`);
  }
}

function isOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

const CANNOT_SWAP = ['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'];

/** A folder that is a branch of a repository, as for GitHub Pages, remains one; Astro spares it too. */
const KEPT = '.git';
