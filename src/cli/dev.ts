// `npm run dev [-- Astro's options]`: shows the pages while the content is written. Astro's own server does the work; for
// an unknown audience it is not started, since it would say so with a stack trace.

import { join } from 'node:path';
import { runNode } from '../build/run-node.ts';
import { PROJECT } from '../project.ts';
import { audienceOfRun } from '../site/audience.ts';
import { run } from './options.ts';

await run(() => {
  audienceOfRun();
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  return runNode([astro, 'dev', ...process.argv.slice(2)], { cwd: PROJECT });
});
