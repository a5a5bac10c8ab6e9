/**
 * `npm run zim -- --country mli [--dir DIR] [--out FILE]`: the copy of a country as a ZIM file for Kiwix, the offline
 * reader, from the zip that the build made. Debian's zim-tools pack and check it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { DEFAULT_LANG, LANGS } from '../i18n/locales.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { loadOnce, publish } from '../load.ts';
import { contentRoot, PROJECT } from '../project.ts';
import { audienceOfRun } from '../site/audience.ts';
import { checkDay } from '../site/clock.ts';
import { COPY_POLICY, KIWIX_POLICY } from '../site/policy.ts';
import { copyFile, makeRoutes } from '../site/routes.ts';
import { isMain, run } from './options.ts';

/**
 * Pack the copy of a country.
 * @returns the lines of zimcheck.
 * @throws where zim-tools or the copy are missing, or zimcheck finds a fault.
 */
export function makeZim({ country, name, description, dir, file }: ZimOptions): string {
  const zip = zipOf(dir, country);
  if (!existsSync(zip)) throw new Error(`There is no copy of "${country}" in ${dir}: run "npm run build" first.`);
  const folder = mkdtempSync(join(tmpdir(), 'palabre-zim-'));
  try {
    unpack(zip, folder);
    // The reader opens the first page by itself; a second one like it would be a fault.
    rmSync(join(folder, copyFile.start));
    writeFileSync(join(folder, ICON), readFileSync(join(PROJECT, 'public', ICON)));
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    tool('zimwriterfs', [
      '--welcome=index.html',
      `--illustration=${ICON}`,
      `--language=${LANGS.map(alpha3).join(',')}`,
      `--name=palabre_${country}`,
      `--title=${shortened(name, MOST_CHARACTERS.title)}`,
      `--description=${shortened(description, MOST_CHARACTERS.description)}`,
      '--creator=Palabre',
      '--publisher=Palabre',
      '--source=Palabre',
      folder,
      file,
    ]);
    return tool('zimcheck', [file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function zipOf(dir: string, country: string): string {
  return join(dir, makeRoutes('/', DEFAULT_LANG).copy(country));
}

const ICON = 'icon-48.png';

/** https://wiki.openzim.org/wiki/Metadata */
const MOST_CHARACTERS = { title: 30, description: 80 };

/** ISO 639-3, which a ZIM file wants. */
export function alpha3(lang: string): string {
  const code = ALPHA_3[lang];
  if (code === undefined) throw new Error(`src/cli/zim.ts has no code of three letters for the language "${lang}".`);
  return code;
}

const ALPHA_3: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng', es: 'spa', fr: 'fra', pt: 'por' };

/** The files of the copy without the folder around them. */
function unpack(zip: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const target = join(folder, path.slice(path.indexOf('/') + 1));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path.endsWith('.html') ? forKiwix(bytes) : bytes);
  }
}

function forKiwix(page: Uint8Array): string {
  const html = Buffer.from(page).toString('utf8');
  if (!html.includes(COPY_POLICY)) throw new Error('A page of the copy does not have its policy.');
  return html.replace(COPY_POLICY, KIWIX_POLICY);
}

function tool(name: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (error) throw new Error(`${name} is missing. It is in Debian's zim-tools: apt-get install zim-tools`);
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

interface ZimOptions {
  country: string;
  /** Title and description in the reader's library. */
  name: string;
  description: string;
  /** The built site. */
  dir: string;
  /** The ZIM file. */
  file: string;
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values } = parseArgs({
      options: {
        country: { type: 'string' },
        dir: { type: 'string', default: 'dist' },
        out: { type: 'string' },
        root: { type: 'string' },
      },
    });
    const { country } = values;
    if (country === undefined) throw new Error('Which country? Write for example: npm run zim -- --country mli');
    const loaded = loadOnce(contentRoot(values.root), { today: checkDay() });
    const known = publish(loaded, audienceOfRun()).countries;
    const name = known.get(country)?.name;
    if (name === undefined)
      throw new Error(`There is no country "${country}". There is: ${[...known.keys()].join(', ')}.`);
    const path = join(PROJECT, 'content/strings', `${DEFAULT_LANG}.json`);
    const t = makeTranslator(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>, DEFAULT_LANG);
    const file = resolve(values.out ?? zipOf(values.dir, country).replace(/zip$/, 'zim'));
    const checked = makeZim({ country, name, description: t('site.description'), dir: resolve(values.dir), file });
    process.stdout.write(`${checked}\n${file}\n`);
    return 0;
  });
}
