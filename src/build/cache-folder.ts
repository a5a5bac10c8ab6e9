/** Where Astro keeps what it made for a build, so that the next build of the same kind is quicker. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PROJECT } from '../project.ts';
import { audienceOfRun, countryOfRun } from '../site/audience.ts';

/**
 * Each kind of build has a cache of its own: a page kept from another country's build would be wrong, and one kept from
 * another audience's would be a leak.
 * @param site the address that the build is for.
 */
export function cacheFolder(root: string, out: string, site = process.env['SITE']): string {
  const country = countryOfRun();
  const kind = JSON.stringify([root, out, audienceOfRun(), site, process.env['BASE'], ...(country ? [country] : [])]);
  return join(PROJECT, '.cache', 'astro', createHash('sha256').update(kind).digest('hex').slice(0, 12));
}
