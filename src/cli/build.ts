// `npm run build [-- --root DIR] [--out DIR] [--country ISO3] [--no-search] [--no-copies]`: checks the content, builds the
// site of an audience with Astro, then writes its search index and a copy to carry of each country. Content with errors is
// never built, nor anything for an unknown audience: then the site of an earlier build stands as it did, and that is said.

import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOnce, publish } from '../load.ts';
import { audienceOfRun, countryOfRun, UnknownAudience } from '../site/audience.ts';
import { checkDay } from '../site/clock.ts';
import { runCheck } from './check.ts';
import { contentRoot, PROJECT } from './options.ts';
import { buildInto, HalfWritten, refuseToDelete, whatStands } from './out-folder.ts';
import { step } from './progress.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      root: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      search: { type: 'boolean', default: true },
      copies: { type: 'boolean', default: true },
      country: { type: 'string' },
    },
  });
  const root = contentRoot(values.root);
  const out = resolve(values.out);
  if (values.country !== undefined) process.env['COUNTRY'] = values.country;
  try {
    refuseToDelete(out, [resolve(PROJECT), root]);
    await build({ root, out, name: values.out, search: values.search, copies: values.copies });
    return 0;
  } catch (error) {
    const code = failed(error);
    if (!(error instanceof HalfWritten)) console.error(whatStands(out, values.out));
    return code;
  }
}

/** @throws with the reason where it may not be built, or cannot be. */
async function build({ root, out, name, search, copies }: Wanted): Promise<void> {
  const audience = audienceOfRun();
  const code = await step(`Checking the content${where(root)}`, () => runCheck({ root, paths: [], format: 'text' }));
  if (code !== 0) throw new Error('correct the errors above first.');
  const { countries } = publish(loadOnce(root, { today: checkDay() }), audience, countryOfRun());
  if (countryOfRun() !== undefined && countries.size === 0) {
    throw new Error(`there is no country "${countryOfRun()}" in the content.`);
  }
  const cacheDir = cacheFor(root, out);
  const site = `${cacheDir}-site`;
  await buildInto(out, site, async () => {
    await step(`Building ${name} for the audience "${audience}"`, () => buildPages(root, site, cacheDir));
    await addToPages(root, site, { search, copies });
  });
}

/** Index, copies and lists: what is made of the content, and of the pages that stand in `out`. */
async function addToPages(root: string, out: string, { search, copies }: Pick<Wanted, 'search' | 'copies'>) {
  if (search) {
    await step('Indexing for search', async () => {
      const { indexSearch } = await import('../search/index-site.ts');
      await indexSearch({ root, out });
    });
  }
  const { makeCopies, offerCopies } = await import('../copy/make-copies.ts');
  if (copies) {
    const title = 'Making copies to carry';
    const sizes = await step(title, () => makeCopies({ root, out }));
    for (const [iso3, size] of sizes) console.log(`  ${iso3}.zip: ${Math.round(size / 1000)} kB`);
  } else {
    offerCopies(out, new Map());
  }
  if (search) {
    // Last: the lists hold a digest of everything before them. The copies still write their sizes into the pages.
    await step('Listing what a reader may keep', async () => {
      const { writeLists } = await import('../offline/write-lists.ts');
      writeLists({ root, out, base: process.env['BASE'] ?? '/' });
    });
  }
}

/** Names the content only where it is not this project's own. */
function where(root: string): string {
  return root === resolve(PROJECT) ? '' : ` of ${relative(process.cwd(), root) || '.'}`;
}

/** The pages read CONTENT_ROOT when they are loaded, so Astro is imported only after it is set. */
async function buildPages(root: string, outDir: string, cacheDir: string): Promise<void> {
  process.env['CONTENT_ROOT'] = root;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro takes either for the sign of a development server, whose pages have no policy and show findings.
  process.env['NODE_ENV'] = 'production';
  delete process.env['DEV'];
  // Astro prefers it to the base that it was told, and half of the addresses would be wrong.
  delete process.env['BASE_URL'];
  const astro = await import('astro');
  await astro.build({ root: PROJECT, outDir, cacheDir, logLevel: 'warn' });
}

/**
 * Each kind of build has a cache of its own: a page kept from another country's build would be wrong, and one kept from
 * another audience's would be a leak.
 */
function cacheFor(root: string, out: string): string {
  const { SITE, BASE } = process.env;
  const kind = JSON.stringify([root, out, audienceOfRun(), SITE, BASE, ...(countryOfRun() ? [countryOfRun()] : [])]);
  return join(PROJECT, '.cache', 'astro', createHash('sha256').update(kind).digest('hex').slice(0, 12));
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as { hint?: string; loc?: { file?: string; line?: number } };
  const place = loc?.file ? `\n  in ${loc.file}${loc.line ? `:${loc.line}` : ''}` : '';
  return `${error.message}${place}${hint ? `\n  ${hint}` : ''}${process.env['DEBUG'] ? `\n${error.stack}` : ''}`;
}

/** Says why, and gives the exit code. */
function failed(error: unknown): number {
  console.error(`\nThe site was not built: ${explain(error)}`);
  return error instanceof UnknownAudience ? 2 : 1;
}

interface Wanted {
  root: string;
  out: string;
  /** How the person called `out`. */
  name: string;
  search: boolean;
  copies: boolean;
}

process.exitCode = await main().catch(failed);
