// Loaded before everything else in a process (`node --import`): a machine with another disk. It lists the names of a
// folder the other way round, nothing can be moved into the folders that PALABRE_OTHER_DISK names (`:` between them),
// as onto a second disk, and what is written is for its owner alone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

process.umask(0o077);

const others = process.env.PALABRE_OTHER_DISK.split(':');
const pathOf = (path) => resolve(path instanceof URL || String(path).startsWith('file:') ? fileURLToPath(path) : path);
const diskOf = (path) => others.find((folder) => pathOf(path) === folder || pathOf(path).startsWith(folder + sep));
const refusal = (from, to) =>
  Object.assign(new Error(`EXDEV: cross-device link not permitted, rename '${from}' -> '${to}'`), { code: 'EXDEV' });

const { rename, renameSync, readdir, readdirSync } = fs;
const { rename: renameLater, readdir: readdirLater } = fs.promises;

fs.renameSync = (from, to) => {
  if (diskOf(from) !== diskOf(to)) throw refusal(from, to);
  return renameSync(from, to);
};
fs.rename = (from, to, done) => (diskOf(from) === diskOf(to) ? rename(from, to, done) : done(refusal(from, to)));
fs.promises.rename = async (from, to) => {
  if (diskOf(from) !== diskOf(to)) throw refusal(from, to);
  return renameLater(from, to);
};
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdirLater(...args)).reverse();
fs.readdir = (path, ...more) => {
  const done = more.pop();
  readdir(path, ...more, (error, names) => done(error, names?.reverse()));
};
syncBuiltinESMExports();
