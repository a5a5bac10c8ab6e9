/**
 * A build, step by step: the content is checked, its pages are made for an audience with Astro, then the search index, a
 * copy to carry of each country and the lists of what a reader may keep. Content with errors is never built, nor
 * anything for an unknown audience: then the site of an earlier build stands as it did.
 */
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { loadOnce, publish } from '../load.ts';
import { PROJECT } from '../project.ts';
import { audienceOfRun, countryOfRun } from '../site/audience.ts';
import { checkDay } from '../site/clock.ts';
import { cacheFolder } from './cache-folder.ts';
import { buildInto, refuseToDelete } from './out-folder.ts';

/**
 * Builds the site of the content below `root` into `out`.
 * @param tell what is said meanwhile.
 * @throws with the reason where it may not be built, or cannot be; HalfWritten where the earlier site is lost too.
 */
export async function buildSite({ root, out, name, search, copies }: Wanted, tell: Tell): Promise<void> {
  refuseToDelete(out, [resolve(PROJECT), root]);
  const audience = audienceOfRun();
  const loaded = await tell.step(`Checking the content${where(root)}`, async () => {
    const read = loadOnce(root, { today: checkDay() });
    tell.findings(read.diagnostics, root);
    return read;
  });
  if (!loaded.ok) throw new Error('correct the errors above first.');
  const { countries } = publish(loaded, audienceOfRun(), countryOfRun());
  if (countryOfRun() !== undefined && countries.size === 0) {
    throw new Error(`there is no country "${countryOfRun()}" in the content.`);
  }
  const cacheDir = cacheFolder(root, out);
  const site = `${cacheDir}-site`;
  await buildInto(out, site, async () => {
    await tell.step(`Building ${name} for the audience "${audience}"`, () => buildPages(root, site, cacheDir));
    await addToPages({ root, out: site, search, copies }, tell);
  });
}

/** Index, copies and lists: what is made of the content, and of the pages that stand in `out`. */
async function addToPages({ root, out, search, copies }: Omit<Wanted, 'name'>, tell: Tell): Promise<void> {
  if (search) {
    await tell.step('Indexing for search', async () => {
      const { indexSearch } = await import('./index-site.ts');
      await indexSearch({ root, out });
    });
  }
  const { makeCopies, offerCopies } = await import('./make-copies.ts');
  if (copies) {
    const sizes = await tell.step('Making copies to carry', () => makeCopies({ root, out }));
    for (const [iso3, size] of sizes) tell.note(`${iso3}.zip: ${Math.round(size / 1000)} kB`);
  } else {
    offerCopies(out, new Map());
  }
  if (search) {
    // Last: the lists hold a digest of everything before them. The copies still write their sizes into the pages.
    await tell.step('Listing what a reader may keep', async () => {
      const { writeLists } = await import('./write-lists.ts');
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

export interface Wanted {
  root: string;
  out: string;
  /** How the person called `out`. */
  name: string;
  search: boolean;
  copies: boolean;
}

/** How a build tells whoever waits for it. */
export interface Tell {
  /** Runs one step; its title is said before, and how long it took after. Errors pass through untouched. */
  step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
  findings: (found: readonly Diagnostic[], root: string) => void;
  /** One line more about the step before. */
  note: (line: string) => void;
}
