// Finds a Chromium that really starts on this machine, installing one if it must. Used by `npm test` before anything
// else runs, so that a missing browser is known early, and by the browser tests. Browser tests are never skipped.

import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT } from '../project.ts';

/**
 * The path of a browser that starts, tried in this order: PALABRE_CHROMIUM, a browser of the system, the npm package
 * @sparticuz/chromium, and as root on Debian the system's own package, installed now. Throws with what to do if none.
 */
export async function findBrowser(): Promise<string> {
  const failures: string[] = [];
  const starts = async (path: string) => {
    try {
      const browser = await launch(path);
      await browser.close();
      return true;
    } catch (error) {
      failures.push(`${path}: ${firstLines(error)}`);
      return false;
    }
  };

  const named = process.env['PALABRE_CHROMIUM'];
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`PALABRE_CHROMIUM names a browser that does not start.\n${failures.join('\n')}`);
  }
  for (const path of systemBrowsers()) if (await starts(path)) return path;
  const packed = await unpackBrowser().catch((error: unknown) => void failures.push(firstLines(error)));
  if (packed && (await starts(packed))) return packed;
  if (installDebianBrowser(failures)) {
    for (const path of systemBrowsers()) if (await starts(path)) return path;
  }
  throw new Error(
    'No browser for the browser tests. Install Chromium or Chrome, or name one: PALABRE_CHROMIUM=/path/to/chromium.\n' +
      failures.map((failure) => `  ${failure}`).join('\n'),
  );
}

/**
 * Starts a browser without a window. Each way is tried until one works: with Chromium's sandbox unless this is root
 * (Chromium refuses it there), then without it, as containers often forbid what the sandbox needs and the tests open
 * this repository's own pages only. The packed browser is also tried with the system libraries that it brings along.
 * @param more further flags of Chromium.
 */
export async function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  const root = process.getuid?.() === 0;
  const sandboxes = root ? [false] : [true, false];
  const environments = executablePath.startsWith(packedFolder) ? [{}, broughtLibraries(executablePath)] : [{}];
  let first: unknown;
  for (const environment of environments) {
    for (const chromiumSandbox of sandboxes) {
      try {
        const env = { ...(process.env as Record<string, string>), ...environment };
        return await chromium.launch({
          executablePath,
          args: [...flags, ...more],
          chromiumSandbox,
          env,
          timeout: 120_000,
        });
      } catch (error) {
        first ??= error;
      }
    }
  }
  throw first;
}

/** No traffic of the browser's own: what a test records is then what the page asked for. */
const flags = [
  '--headless=new',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const fixed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return [...found, ...fixed].filter((path) => existsSync(path)).filter((path, at, all) => all.indexOf(path) === at);
}

const packedFolder = join(PROJECT, '.cache', 'chromium');

/**
 * Unpacks @sparticuz/chromium once, into .cache/, and gives the path of its browser. In a process of its own, since
 * the package unpacks to the folder for temporary files and decides by environment variables what to unpack.
 */
async function unpackBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('@sparticuz/chromium: its browser is for Linux on x64 only.');
  }
  const manifest = join(PROJECT, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(packedFolder, version);
  const browser = join(folder, 'chromium');
  if (existsSync(browser)) return browser;

  // Renamed when complete: an unpacking that was interrupted must not look like a browser.
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: PROJECT,
    // The name of a host that lacks the libraries: the package then unpacks those as well.
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return browser;
}

function broughtLibraries(browser: string): Record<string, string> {
  const folder = resolve(browser, '..');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), ...fonts };
}

/** Whether Debian's chromium was installed; only tried as root, where no password is asked. */
function installDebianBrowser(failures: string[]): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log("  no browser yet: installing Debian's chromium (a minute or two) …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 600_000 });
    if (status !== 0) failures.push(`apt-get ${args.join(' ')}: ${stderr.trim().split('\n').slice(-2).join(' ')}`);
    if (status !== 0 && args[0] === 'install') return false;
  }
  return true;
}

function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 6).join('\n    ');
}
