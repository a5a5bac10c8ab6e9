// The first step of `npm start` and `npm test` on a bare clone: installs what is missing, once, then hands over to
// the Node version that the lock file pins. Plain JavaScript without packages, since nothing is installed yet and the
// machine's own Node may be as old as 18. Nothing about content, building or testing belongs here.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.palabre-install');
const windows = process.platform === 'win32';
const pinned = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

const commands = {
  start: ['src/cli/start.ts'],
  test: ['src/cli/test.ts'],
  dev: ['src/cli/dev.ts'],
  types: ['node_modules/astro/bin/astro.mjs', 'check'],
};

/** A problem with the machine or the network, told without a stack trace. */
class Obstacle extends Error {}

/** The exit code for a person's Ctrl-C or `kill`, once one has come: no further step begins after it. */
let interrupted;

main().catch((error) => {
  process.exitCode = interrupted ?? 1;
  if (interrupted === undefined) console.error(error instanceof Obstacle ? `\n${error.message}` : error);
});

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new Obstacle(`Unknown command: ${name}. Known: ${Object.keys(commands).join(', ')}.`);
  if (Number.parseInt(process.versions.node, 10) < 18) {
    throw new Obstacle(
      `Palabre needs Node 18 or newer to begin; this is Node ${process.versions.node}.\n` +
        'Install a current version from https://nodejs.org and run the same command again.',
    );
  }
  await installOnce();
  const node = chooseNode();
  const [script, ...fixed] = command;
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const result = await run(node, [join(root, script), ...fixed, ...rest], { stdio: 'inherit', env });
  process.exitCode = result.code;
}

async function installOnce() {
  const wanted = digestOfLock();
  if (read(stamp) === wanted) return;
  const began = Date.now();
  if (!agreesWithLock()) {
    console.log(
      existsSync(modules)
        ? 'Installing packages again: the list of packages has changed (a minute or two) …'
        : 'Installing packages, the first time only (a minute or two, about 600 MB) …',
    );
    const heartbeat = setInterval(() => console.log(`  still installing, ${seconds(began)}`), 15_000);
    try {
      await installPackages();
    } finally {
      clearInterval(heartbeat);
    }
    console.log(`Packages installed in ${seconds(began)}.`);
  }
  await unpackNode();
  await addWhatOldNodeLeftOut();
  writeFileSync(stamp, wanted);
}

/** `npm ci` exactly as the lock file says, development packages included whatever NODE_ENV is. */
async function installPackages() {
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  let result = await npm(['ci', ...flags]);
  // A registry mirror that lacks optional packages of other platforms makes `npm ci` refuse a lock file that is in
  // order, naming them without a version: https://github.com/npm/cli/issues/9846. `npm install` takes the same
  // versions from the lock file, and with --no-save changes neither it nor package.json.
  const complaints = result.output.match(/(Missing|Invalid): .*/g) ?? [];
  if (result.code !== 0 && complaints.length > 0 && complaints.every((line) => /@ from lock file/.test(line))) {
    console.log('  this registry lacks optional packages of other platforms; installing without them');
    result = await npm(['install', '--no-save', ...flags]);
  }
  expectInstalled(result);
}

/**
 * npm leaves out the compiled parts of packages that ask for a newer Node than the one npm runs on, without a word.
 * Once the pinned Node is there, npm run by it adds them.
 */
async function addWhatOldNodeLeftOut() {
  const { stdout } = spawnSync(machineNode(), ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  const old = major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
  if (!old || !pinnedRuns()) return;
  expectInstalled(
    await npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], pinned),
  );
}

function expectInstalled(result) {
  if (result.code === 0) return;
  if (interrupted !== undefined) throw new Obstacle('Interrupted.');
  process.stderr.write(result.output);
  throw new Obstacle(`Installing failed; npm's own message stands above.\n${advice(result.output)}`);
}

/** What a person can do about npm's failure. */
function advice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
    return 'The package registry could not be reached: check the network (or the proxy settings), then run the same command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `This user may not write in ${root}, or in npm's cache: use a folder of your own, then run the same command again.`;
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: free about 1 GB, then run the same command again.';
  if (/EUSAGE/.test(output)) {
    return 'package.json and package-lock.json do not agree: run `npm install` and commit package-lock.json.';
  }
  return 'Run the same command again; if it fails in the same way, report the message above.';
}

/**
 * npm may have been told not to run install scripts (`ignore-scripts`, or an npm 12 that does not honour package.json's
 * `allowScripts`): then the `node` package's own installer is run here.
 */
async function unpackNode() {
  if (existsSync(pinned) || !existsSync(join(modules, 'node', 'package.json'))) return;
  console.log('npm did not unpack the pinned Node (install scripts are switched off): unpacking it …');
  const installer = join(modules, 'node', 'installArchSpecificPackage.js');
  await run(machineNode(), [installer], { stdio: 'ignore', cwd: join(modules, 'node') });
  await npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error']); // makes node_modules/.bin/node
}

/** The Node that runs everything from here on: the pinned one, or where it cannot run, the machine's own if new enough. */
function chooseNode() {
  if (pinnedRuns()) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const stripsTypes = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  if (stripsTypes) {
    console.log(`Note: the pinned Node does not run on this machine; using its own Node ${process.versions.node}.`);
    return process.execPath;
  }
  throw new Obstacle(
    `The Node that Palabre pins could not be set up in ${join(modules, 'node')}, and this machine's own Node ` +
      `${process.versions.node} is too old to stand in.\nEither install Node 24 from https://nodejs.org, or run ` +
      '`npm ci --ignore-scripts=false`; then run the same command again.',
  );
}

function pinnedRuns() {
  return existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0;
}

/** Runs npm, with the machine's own Node unless told otherwise: `npm ci` deletes the pinned one while it runs. */
function npm(args, node = machineNode()) {
  const cli = process.env.npm_execpath;
  const options = { stdio: ['ignore', 'pipe', 'pipe'], env: environmentFor(node) };
  return cli && /npm-cli\.c?js$/.test(cli)
    ? run(node, [cli, ...args], options)
    : run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

function machineNode() {
  const inModules = process.execPath.startsWith(modules + sep);
  return inModules ? process.env.npm_node_execpath || 'node' : process.execPath;
}

/** `npm start` puts node_modules/.bin first in PATH, where `node` is the pinned one: there only if it is meant. */
function environmentFor(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const others = (process.env[key] ?? '').split(delimiter).filter((folder) => folder !== join(modules, '.bin'));
  const folders = node === pinned ? [dirname(pinned), ...others] : others;
  return { ...process.env, [key]: folders.join(delimiter) };
}

/**
 * Runs a child to its end, passing on signals: Ctrl-C reaches the whole group by itself, `kill` and a closing
 * terminal only this process. Resolves to its exit code (128 + number if a signal ended it) and piped output.
 */
function run(file, args, options) {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { cwd: root, ...options });
    const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
    const forward = (signal) => {
      interrupted = 128 + signals[signal];
      child.kill(signal);
    };
    for (const signal of Object.keys(signals)) process.on(signal, forward);
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => fail(new Obstacle(`Could not run ${file}: ${error.message}`)));
    child.on('close', (code, signal) => {
      for (const name of Object.keys(signals)) process.off(name, forward);
      done({ code: code ?? 128 + (signals[signal] ?? 0), output });
    });
  });
}

function digestOfLock() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** Whether npm's own record, written last in any install, holds all that the lock file asks for. */
function agreesWithLock() {
  const record = read(join(modules, '.package-lock.json'));
  if (!record) return false;
  const present = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional === true;
  });
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
