/**
 * `node src/cli/index-site.ts [--root DIR] [--out DIR]`: the search index of a built site alone, as the bench times it.
 * Exit 0, or 2 where it could not be written.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexSearch } from '../build/index-site.ts';
import { contentRoot } from '../project.ts';
import { run } from './options.ts';

await run(async () => {
  const { values } = parseArgs({ options: { root: { type: 'string' }, out: { type: 'string', default: 'dist' } } });
  const count = await indexSearch({ root: contentRoot(values.root), out: resolve(values.out) });
  process.stdout.write(`${count} records indexed.\n`);
  return 0;
});
