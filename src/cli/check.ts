/** `npm run check`: every finding of the content, sorted. Exit 0 clean, 1 errors, 2 could not run. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { hasErrors } from '../diagnostics/finding.ts';
import { reportGithub } from '../diagnostics/reporters/github.ts';
import { reportJson } from '../diagnostics/reporters/json.ts';
import { reportText } from '../diagnostics/reporters/text.ts';
import { loadOnce } from '../load.ts';
import { contentRoot } from '../project.ts';
import { checkDay } from '../site/clock.ts';
import { linesOf } from '../source/read.ts';
import { isMain, run } from './options.ts';

/** Check the content below `root` and print the findings; those of `paths` only, where any are given. */
export async function runCheck({ root, paths, format }: CheckOptions): Promise<number> {
  const { diagnostics } = loadOnce(root, { today: checkDay() });
  const shown = paths.length === 0 ? diagnostics : diagnostics.filter(({ file }) => isBelow(file, root, paths));
  printFindings(shown, root, format);
  return hasErrors(shown) ? 1 : 0;
}

/** Prints what was found in the content below `root`, or that nothing was. */
export function printFindings(found: readonly Diagnostic[], root: string, format: CheckOptions['format']): void {
  process.stdout.write(`${REPORTERS[format](found, root)}\n`);
}

/** Paths may be written from the working folder or from the root; a folder means all that is in it. */
function isBelow(file: string, root: string, paths: readonly string[]): boolean {
  const absolute = resolve(root, file);
  return paths.some((path) =>
    [resolve(path), resolve(root, path)].some((wanted) => absolute === wanted || absolute.startsWith(`${wanted}/`)),
  );
}

const REPORTERS = {
  text: (diagnostics: readonly Diagnostic[], root: string) => reportText(diagnostics, linesOnce(root)),
  github: (diagnostics: readonly Diagnostic[], _root: string) => reportGithub(diagnostics),
  json: (diagnostics: readonly Diagnostic[], _root: string) => reportJson(diagnostics),
} as const;

/** The text of a file for the lines around a finding; findings come sorted by file, so one is kept. */
function linesOnce(root: string): (file: string) => string | undefined {
  let kept: { file: string; text: string | undefined } | undefined;
  return (file) => {
    if (kept?.file !== file) kept = { file, text: linesOf(root, file) };
    return kept.text;
  };
}

export interface CheckOptions {
  root: string;
  paths: string[];
  format: keyof typeof REPORTERS;
}

if (isMain(import.meta.url)) {
  await run(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { root: { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    const format = values.format as CheckOptions['format'];
    if (!Object.hasOwn(REPORTERS, format)) throw new Error(`--format is text, github or json, not "${values.format}".`);
    return runCheck({ root: contentRoot(values.root), paths: positionals, format });
  });
}
