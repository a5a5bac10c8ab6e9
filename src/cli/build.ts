// `npm run build [-- --root DIR] [--out DIR] [--country ISO3] [--no-search] [--no-copies]`: builds the site of an audience:
// build/site.ts. Where it cannot be built, says why, and what stands in the folder. Exit 0 built, 1 not built, 2 for an
// unknown audience.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HalfWritten, whatStands } from '../build/out-folder.ts';
import { buildSite, type Tell } from '../build/site.ts';
import { contentRoot } from '../project.ts';
import { UnknownAudience } from '../site/audience.ts';
import { printFindings } from './check.ts';
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
  const { out: name, search, copies } = values;
  const out = resolve(name);
  if (values.country !== undefined) process.env['COUNTRY'] = values.country;
  try {
    await buildSite({ root: contentRoot(values.root), out, name, search, copies }, TELL);
    return 0;
  } catch (error) {
    const code = failed(error);
    if (!(error instanceof HalfWritten)) console.error(whatStands(out, name));
    return code;
  }
}

const TELL: Tell = {
  step,
  findings: (found, root) => printFindings(found, root, 'text'),
  note: (line) => console.log(`  ${line}`),
};

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

process.exitCode = await main().catch(failed);
