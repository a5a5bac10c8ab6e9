// `npm run bad-line`: what a reader waits for on 2G. Serves a built site, packed as `npm run pack` does (`--as-it-is`: as it
// lies there), to a headless Chromium whose line and processor are slowed down, and says what it took beside the goals
// (DESIGN, "Figures to reach").
// Exit 0 within the goals, 1 past one of them, 2 where it could not run.

import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { DEFAULT_LANG, isLang, type Lang } from '../i18n/locales.ts';
import { reader } from './bad-line/reader.ts';
import { table } from './bad-line/table.ts';
import { findBrowser, launch } from './browser.ts';
import { isMain, run } from './options.ts';
import { packSite } from './pack.ts';
import { serve } from './serve.ts';

if (isMain(import.meta.url)) await run(main);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      'as-it-is': { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      lang: { type: 'string', default: DEFAULT_LANG },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs is how often each is measured: 1 or more.');
  if (!isLang(values.lang)) throw new Error(`--lang ${values.lang} is no language of the interface.`);
  const dir = resolve(values.dir);
  const brief = heaviestBrief(dir, values.lang);
  // A copy is packed: files that lie packed beside a page would be published along with the site, and outlive it.
  const copy = values['as-it-is'] ? undefined : mkdtempSync(join(tmpdir(), 'palabre-bad-line-'));
  if (copy) {
    process.stderr.write('Packing a copy of the site …\n');
    cpSync(dir, copy, { recursive: true });
    await packSite(copy);
  }
  const browser = await launch(await findBrowser());
  const site = await serve({ dir: copy ?? dir, port: 0 });
  try {
    const measures = [];
    for (let turn = 1; turn <= runs; turn += 1) {
      process.stderr.write(`Run ${turn} of ${runs} …\n`);
      measures.push(await reader(browser, site.url, { lang: values.lang, brief }));
    }
    const { text, met } = table(measures, brief);
    process.stdout.write(text);
    return met ? 0 : 1;
  } finally {
    await browser.close();
    await site.close();
    if (copy) rmSync(copy, { recursive: true, force: true });
  }
}

/** The brief whose HTML is the most to send: the others are read sooner. */
function heaviestBrief(dir: string, lang: Lang): string {
  const briefs = globSync(`${lang}/localities/*/*/index.html`, { cwd: dir }).map((path) => ({
    path: `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    size: brotliCompressSync(readFileSync(join(dir, path))).byteLength,
  }));
  const [heaviest] = briefs.toSorted((a, b) => b.size - a.size);
  if (!heaviest) throw new Error(`There is no built site with briefs in ${dir}: run \`npm run build\` first.`);
  return heaviest.path;
}
