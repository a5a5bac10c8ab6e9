/** The two sites that `npm test` has built before the browser tests run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../src/project.ts';

/** The real content, built for today. */
export const MALI = built('dist', 'npm run build');

/** The made-up country, built for 22 November 2026: its conditions are in every state on that day. */
export const FICTIONAL = built(
  '.cache/fictional-dist',
  'SOURCE_DATE_EPOCH=1795305600 npm run build -- --root tests/fixtures/fictional --out .cache/fictional-dist',
);

function built(folder: string, command: string): string {
  const path = join(PROJECT, folder);
  if (!existsSync(join(path, 'index.html'))) throw new Error(`${folder} is not built: run ${command}`);
  return path;
}
