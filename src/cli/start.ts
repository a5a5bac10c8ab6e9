// `npm start`: checks the content, builds the site, indexes it and serves it on this machine. bootstrap.mjs has
// installed what this needs. Nothing is skipped: a site whose content has errors is neither built nor served.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { interruption, runNode } from '../build/run-node.ts';
import { serveUntilStopped } from './serve.ts';

async function main(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '4321' },
    },
  });
  const root = values.root === undefined ? [] : ['--root', values.root];
  // Built in a process of its own, so that its memory is free again while the site is served.
  const code = await runNode([join(import.meta.dirname, 'build.ts'), '--out', values.out, ...root]);
  if (interruption() !== undefined) return interruption();
  if (code !== 0) return 1;
  await serveUntilStopped(values.out, Number(values.port));
  return undefined;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
