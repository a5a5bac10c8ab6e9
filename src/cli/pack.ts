/**
 * `npm run pack [-- --dir DIR]`: packs the files of a built site beforehand, as well as can be, for hosts that send
 * what lies ready (Caddy, nginx; see deploy/). A host that packs at each request does it in less time and worse: a
 * brief is an eighth heavier then, which is a fifth of a second on 2G.
 */
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { isCompressible, mediaType } from '../site/policy.ts';
import { isMain, run } from './options.ts';

/**
 * Put a packed file (`.br`) beside each file of a site that is smaller for it. Those of an earlier build are replaced
 * or taken away, so that none can outlive the page that it stands for.
 * @throws where `dir` holds no built site.
 */
export async function packSite(dir: string): Promise<Packed> {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`There is no built site in ${dir}: run \`npm run build\` first.`);
  }
  for (const name of globSync(`**/*${PACKED}`, { cwd: dir })) rmSync(join(dir, name));
  const names = globSync('**/*', { cwd: dir }).filter(
    (name) => isCompressible(mediaType(name)) && statSync(join(dir, name)).isFile(),
  );
  const packed: Packed = { files: 0, before: 0, after: 0 };
  const rest = names.values();
  await Promise.all(Array.from({ length: availableParallelism() }, () => packAll(dir, rest, packed)));
  return packed;
}

/** The end of the name of a packed file. */
export const PACKED = '.br';

/** Several of these share one iterator: each takes the next name that nobody has taken. */
async function packAll(dir: string, names: Iterable<string>, packed: Packed): Promise<void> {
  for (const name of names) {
    const bytes = readFileSync(join(dir, name));
    const smaller = await compress(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    if (smaller.length >= bytes.length) continue;
    writeFileSync(join(dir, `${name}${PACKED}`), smaller);
    packed.files += 1;
    packed.before += bytes.length;
    packed.after += smaller.length;
  }
}

const compress = promisify(brotliCompress);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
  const { files, before, after } = await packSite(resolve(values.dir));
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  process.stdout.write(`${files} files packed beforehand: ${megabytes(after)} instead of ${megabytes(before)}.\n`);
  return 0;
}

if (isMain(import.meta.url)) await run(main);

export interface Packed {
  files: number;
  /** Bytes of those files, and of what was written beside them. */
  before: number;
  after: number;
}
