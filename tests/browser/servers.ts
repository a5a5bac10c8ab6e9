/** Caddy and nginx, as `deploy/` sets them up, on free ports of this machine and without touching its services. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { PROJECT } from '../../src/project.ts';

/**
 * Starts Caddy with deploy/Caddyfile on a plain and a TLS port, its certificate made by itself.
 * @param work An empty folder for all that it writes.
 */
export async function startCaddy(root: string, work: string): Promise<RunningHost> {
  const [plain, tls] = [await freePort(), await freePort()];
  const config = join(work, 'Caddyfile');
  const options = 'admin off\n\tlocal_certs\n\tskip_install_trust\n\tauto_https disable_redirects';
  writeFileSync(config, `{\n\t${options}\n}\nimport ${join(PROJECT, 'deploy/Caddyfile')}\n`);
  const env = {
    ...process.env,
    HOME: work,
    XDG_DATA_HOME: work,
    XDG_CONFIG_HOME: work,
    PALABRE_SITE: `http://localhost:${plain}, https://localhost:${tls}`,
    PALABRE_ROOT: root,
  };
  const child = spawn(binary('caddy'), ['run', '--config', config], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return running(child, plain, tls);
}

/**
 * Starts nginx with deploy/nginx.conf: root, ports and certificate are put in place of those written there, and a plain
 * port beside the TLS port, for a browser that does not know the certificate.
 */
export async function startNginx(root: string, work: string, certificate: Certificate): Promise<RunningHost> {
  const [plain, tls, redirect] = [await freePort(), await freePort(), await freePort()];
  const site = replaced(readFileSync(join(PROJECT, 'deploy/nginx.conf'), 'utf8'), [
    ['/srv/palabre/dist', root],
    ['\tlisten 443 ssl http2;\n', `\tlisten 127.0.0.1:${tls} ssl http2;\n\tlisten 127.0.0.1:${plain};\n`],
    ['\tlisten [::]:443 ssl http2;\n', ''],
    ['\tlisten 80;\n', `\tlisten 127.0.0.1:${redirect};\n`],
    ['\tlisten [::]:80;\n', ''],
    ['/etc/letsencrypt/live/access.example.org/fullchain.pem', certificate.file],
    ['/etc/letsencrypt/live/access.example.org/privkey.pem', certificate.key],
    ['/var/log/nginx/palabre-error.log', join(work, 'error.log')],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(work, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${work}/pid;
error_log stderr crit; events {} http {
${temporary.map((name) => `${name}_temp_path ${work}/${name};`).join('\n')}
${site}
}`,
  );
  const child = spawn(binary('nginx'), ['-p', work, '-e', join(work, 'start.log'), '-c', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ...(await running(child, plain, tls)), redirect };
}

/** The certificate that Caddy made in its folder. */
export function certificateOf(work: string): Certificate {
  const folder = join(work, 'caddy/certificates/local/localhost');
  return { file: join(folder, 'localhost.crt'), key: join(folder, 'localhost.key') };
}

/** Every text must be there: an example that was changed must not be tested as something else. */
function replaced(text: string, changes: readonly [string, string][]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`deploy/nginx.conf no longer has ${JSON.stringify(from)}`);
    return changed.replaceAll(from, to);
  }, text);
}

/** The path of a program of a Debian package, installed now if it can be; never passed over. */
export function binary(name: string, of = name): string {
  const unpackedTo = ['usr/bin', 'usr/sbin'].map((folder) => join(UNPACKED, 'root', folder));
  const found = () =>
    [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin', ...unpackedTo]
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
  const path = found() ?? (installed(of) || unpacked(of) ? found() : undefined);
  if (path === undefined)
    throw new Error(`This test starts ${name}, which is not here: sudo apt-get install --no-install-recommends ${of}`);
  return path;
}

/** By Debian's package, as root only, and without starting it as a service (invoke-rc.d asks policy-rc.d). */
function installed(name: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const guard = '/usr/sbin/policy-rc.d';
  const guarded = existsSync(guard);
  if (!guarded) writeFileSync(guard, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env, timeout: 300_000 });
    const args = ['install', '--yes', '--no-install-recommends', name];
    return spawnSync('apt-get', args, { env, timeout: 300_000 }).status === 0;
  } finally {
    if (!guarded) rmSync(guard);
  }
}

/** Without root: Debian's package is fetched and unpacked below .cache, with lists of its own. Nothing is installed. */
function unpacked(name: string): boolean {
  const folders = ['state/lists/partial', 'cache/archives/partial', 'root'].map((folder) => join(UNPACKED, folder));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const own = [
    `Dir::State=${UNPACKED}/state`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${UNPACKED}/cache`,
  ];
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...own.flatMap((option) => ['-o', option]), ...args], { cwd: UNPACKED, timeout: 300_000 })
      .status === 0;
  if (!apt('update') || !apt('download', name)) return false;
  const [file] = globSync(`${name}_*.deb`, { cwd: UNPACKED });
  return file !== undefined && spawnSync('dpkg-deb', ['-x', file, 'root'], { cwd: UNPACKED }).status === 0;
}

const UNPACKED = join(PROJECT, '.cache/debian');

/** Resolves when both ports answer; rejects with what the server said when it ends before, or after 20 seconds. */
async function running(child: ChildProcess, plain: number, tls: number): Promise<RunningHost> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) break;
    if ((await answers(plain)) && (await answers(tls))) return { plain, tls, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${child.spawnfile} did not start:\n${said}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A folder of its own below `parent`. */
export function folderIn(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export interface RunningHost {
  plain: number;
  tls: number;
  /** The port that only sends people to https. */
  redirect?: number;
  stop: () => Promise<void>;
}

interface Certificate {
  file: string;
  key: string;
}
