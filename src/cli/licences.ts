/**
 * `npm run licences [-- --check]`: writes docs/licences.md, the licence of every package that the lock file names. With
 * `--check` it writes nothing and exits 1 where the file differs or a package has a licence that nobody has looked at.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../project.ts';
import { isMain, run } from './options.ts';

/** Licences that have been read, and what they ask of a site that is built with such a package. */
const KNOWN: Readonly<Record<string, string>> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'licence and notices stay with copies of the package',
  'BlueOak-1.0.0': 'licence stays with copies of the package',
  'BSD-2-Clause': 'licence stays with copies of the package',
  'BSD-3-Clause': 'licence stays with copies of the package; no use of names in advertisement',
  'CC0-1.0': 'nothing',
  ISC: 'licence stays with copies of the package',
  'LGPL-3.0-or-later': 'source of the library to whoever is given it; a tool of the build, unchanged, not in the site',
  MIT: 'licence stays with copies of the package',
  'MPL-2.0': 'source of changed files to whoever is given them; a tool of the build, unchanged, not in the site',
  'PSF-2.0': 'licence stays with copies of the package',
  'Python-2.0': 'licence stays with copies of the package',
};

/** Packages that name no licence where npm looks, and which one their LICENSE file holds. */
const READ_IN_THE_PACKAGE: Readonly<Record<string, string>> = { 'parse-cache-control': 'BSD-3-Clause' };

/** The packages of a lock file (version 3), sorted; one that is there in several versions stands once for each. */
export function lockedPackages(lock: LockFile): LockedPackage[] {
  const packages = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev = false, optional = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence = license ?? READ_IN_THE_PACKAGE[name] ?? 'unknown';
      return { path, name, version, licence, for: dev ? 'tests and tools' : 'build', optional };
    });
  const once = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Packages whose licence is none of the known ones, nor made of them. */
export function unread(packages: readonly LockedPackage[]): string[] {
  return packages
    .filter(({ licence }) => !licence.split(/ (?:AND|OR) |[()]/).every((part) => part === '' || part in KNOWN))
    .map(({ name, version, licence }) => `${name} ${version} (${licence})`);
}

/** The text of docs/licences.md. */
export function licencesPage(packages: readonly LockedPackage[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const lines = (rows: readonly (readonly (string | number)[])[]) =>
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `# Licences

Of the packages that \`package-lock.json\` names. Generated: change nothing here, run \`npm run licences\`.

Of all this only the search code of Pagefind and, in a copy to carry, of MiniSearch (both MIT) reaches a reader; the rest builds and tests the site. _On some machines
only_: the lock file names it for each system, and npm installs what fits.

| licence | packages |
| --- | --- |
${lines([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))}

What they ask:

| licence | asks |
| --- | --- |
${lines(Object.entries(KNOWN))}

## Packages

| package | version | licence | for | |
| --- | --- | --- | --- | --- |
${lines(packages.map((one) => [one.name, one.version, one.licence, one.for, one.optional ? 'on some machines only' : '']))}
`;
}

function readLock(): LockFile {
  return JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as LockFile;
}

export interface LockedPackage {
  /** Below the project: `node_modules/a/node_modules/b`. */
  path: string;
  name: string;
  version: string;
  licence: string;
  for: string;
  /** Only installed where the system asks for it. */
  optional: boolean;
}

/** What is used of https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export interface LockFile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; optional?: boolean }>;
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
    const file = join(PROJECT, 'docs/licences.md');
    const packages = lockedPackages(readLock());
    const strange = unread(packages);
    for (const one of strange)
      process.stdout.write(`${one}: nobody has read this licence yet, see src/cli/licences.ts\n`);
    if (!values.check) {
      writeFileSync(file, licencesPage(packages));
      process.stdout.write('docs/licences.md written\n');
    } else if (readFileSync(file, 'utf8') !== licencesPage(packages)) {
      process.stdout.write('docs/licences.md is not as the lock file says: npm run licences\n');
      return 1;
    }
    return strange.length > 0 ? 1 : 0;
  });
}
