/** All that is timed for one size of corpus, ours and Hugo’s in turn. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ISO3 } from '../corpus/frame.ts';
import { writeCorpus } from '../corpus.ts';
import { convertCorpus } from '../peers/hugo/convert.ts';
import {
  buildCommand,
  changeEntry,
  checkCommand,
  type Folders,
  foldersOf,
  forgetCache,
  forgetHugo,
  forgetSite,
  hugoCommand,
  newOrigin,
  searchCommand,
} from './commands.ts';
import type { SizeResult, Step } from './figures.ts';
import { countPages, differences, digestOf, weighBrief } from './output.ts';
import { type Command, type Measured, measure } from './process.ts';

export interface Options {
  /** Where corpora and outputs are written; see foldersOf. */
  dir: string;
  runs: number;
  seed: number;
  hugo: boolean;
  search: boolean;
}

/** Every step of one size, `runs` times; of each step the run of middle length. */
export async function benchSize(places: number, options: Options): Promise<SizeResult> {
  const folders = foldersOf(places, options.dir);
  say(`\nWriting a country of ${places.toLocaleString('en')} places`);
  writeCorpus({ dir: folders.corpus, places, seed: options.seed });
  if (options.hugo) convertCorpus(folders.corpus, folders.hugo);
  const watch = new Stopwatch();
  const result: SizeResult = { places, steps: {}, pages: {} };
  for (let run = 0; run < options.runs; run++) {
    const origin = newOrigin();
    await timeFromNothing(watch, folders, origin, options);
    if (run === 0) lookAtOutput(folders, result);
    const first = run === 0 && watch.worked('build') ? keepCopy(folders.site) : undefined;
    await timeOneChange(watch, folders, origin, entryFor(folders, run, options), options);
    if (first) result.repeated = await repeatedBuild(first, folders, origin);
    if (options.search && watch.worked('build')) await watch.time('search', searchCommand(folders));
    forgetCache(folders, origin);
  }
  return { ...result, steps: watch.middles() };
}

/** Progress goes to standard error; the report is all that stands on standard output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function timeFromNothing(watch: Stopwatch, folders: Folders, origin: string, { hugo }: Options): Promise<void> {
  await watch.time('check', checkCommand(folders));
  forgetSite(folders);
  await watch.time('build', buildCommand(folders, origin));
  if (!hugo) return;
  forgetHugo(folders);
  await watch.time('hugo', hugoCommand(folders));
}

async function timeOneChange(
  watch: Stopwatch,
  folders: Folders,
  origin: string,
  slug: string,
  { hugo }: Options,
): Promise<void> {
  const takeBack = changeEntry(folders, slug);
  await watch.time('check-changed', checkCommand(folders));
  if (watch.worked('build')) await watch.time('build-changed', buildCommand(folders, origin));
  if (hugo) await watch.time('hugo-changed', hugoCommand(folders));
  takeBack();
}

/** A different entry for each run, spread over the country. */
function entryFor({ corpus }: Folders, run: number, { runs }: Options): string {
  const names = readdirSync(join(corpus, 'content', 'localities', ISO3)).toSorted();
  const name = names[Math.floor((names.length / (runs + 1)) * (run + 1))] ?? names[0] ?? '';
  return name.replace('.mdx', '');
}

function lookAtOutput({ site, hugoSite }: Folders, result: SizeResult): void {
  if (existsSync(site)) {
    result.pages.palabre = countPages(site);
    result.weight = weighBrief(site, 'en');
  }
  if (existsSync(hugoSite)) result.pages.hugo = countPages(hugoSite);
}

function keepCopy(site: string): string {
  const copy = `${site}-first`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true });
  return copy;
}

/** A change made and taken back must leave the bytes of the first build. */
async function repeatedBuild(
  first: string,
  folders: Folders,
  origin: string,
): Promise<NonNullable<SizeResult['repeated']>> {
  await measure(buildCommand(folders, origin));
  const same = digestOf(first) === digestOf(folders.site);
  const differing = same ? [] : differences(first, folders.site, 5);
  rmSync(first, { recursive: true, force: true });
  return { same, differing };
}

/** Keeps what every run of every step took. A step that failed once is not tried again. */
class Stopwatch {
  readonly #taken = new Map<Step, Measured[]>();

  async time(step: Step, command: Command): Promise<void> {
    const earlier = this.#taken.get(step) ?? [];
    if (earlier.length > 0 && !this.worked(step)) return;
    const measured = await measure(command);
    this.#taken.set(step, [...earlier, measured]);
    say(`  ${step.padEnd(14)} ${measured.seconds.toFixed(2)} s`);
    if (measured.code !== 0) say(`  ${step} failed:\n${measured.tail.trim().split('\n').slice(-8).join('\n')}`);
  }

  /** Whether the step was run and succeeded each time. */
  worked(step: Step): boolean {
    const taken = this.#taken.get(step) ?? [];
    return taken.length > 0 && taken.every(({ code }) => code === 0);
  }

  middles(): Partial<Record<Step, Measured>> {
    const middle = (all: readonly Measured[]) =>
      all.find(({ code }) => code !== 0) ??
      all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor((all.length - 1) / 2)];
    return Object.fromEntries([...this.#taken].map(([step, all]) => [step, middle(all)]));
  }
}
