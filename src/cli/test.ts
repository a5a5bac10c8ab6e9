// `npm test`: everything that must hold before a change is taken, step by step, going on after a failure. Its last
// line is `N passed, N failed`, over all steps: CI reads it.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interruption, runNode } from '../build/run-node.ts';
import { PROJECT } from '../project.ts';
import { findBrowser } from './browser.ts';
import { step } from './progress.ts';

const inModules = (path: string) => join(PROJECT, 'node_modules', path);

const colours = process.stdout.isTTY ? '--colors=force' : '--colors=off';

// 22 November 2026: on that day the made-up country has a condition in every state, whenever the tests are run.
const FICTIONAL_DAY = { SOURCE_DATE_EPOCH: '1795305600' };

// In this order: a missing browser is known early, and the browser tests find the two sites that were built.
const steps: readonly Step[] = [
  { title: 'A browser that starts', run: prepareBrowser },
  { title: 'Types', run: () => once([inModules('astro/bin/astro.mjs'), 'check']) },
  { title: 'Lint and format', run: () => once([inModules('@biomejs/biome/bin/biome'), 'ci', colours, '.']) },
  { title: 'Unit and golden tests', run: () => suite('unit') },
  { title: 'Build of the content', run: () => build([]) },
  {
    title: 'Build of the fictional country',
    run: () => build(['--root', 'tests/fixtures/fictional', '--out', '.cache/fictional-dist'], FICTIONAL_DAY),
  },
  { title: 'Browser tests', run: () => suite('browser') },
];

const total: Count = { passed: 0, failed: 0 };
const failing: string[] = [];
for (const { title, run } of steps) {
  const { passed, failed } = await step(title, () => run().catch(crashed));
  if (interruption() !== undefined) process.exit(interruption());
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failing.push(`${title} (${failed})`);
  console.log('');
}
if (failing.length > 0) console.log(`Failed: ${failing.join(', ')}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** A step that is one test: its exit code says whether it passed. */
async function once(args: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<Count> {
  const code = await runNode(args, { cwd: PROJECT, env: { ...childEnvironment(), ...variables } });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function build(options: readonly string[], variables?: NodeJS.ProcessEnv): Promise<Count> {
  return once([join(import.meta.dirname, 'build.ts'), ...options], variables);
}

async function prepareBrowser(): Promise<Count> {
  const path = await findBrowser();
  process.env['PALABRE_CHROMIUM'] = path;
  console.log(`  using ${path}`);
  return { passed: 1, failed: 0 };
}

/**
 * The tests of one vitest project, counted from its report. A skipped test, a suite without a test and a run that ends
 * badly with no failed test to show for it count as failed too: silence is not success.
 */
async function suite(project: 'unit' | 'browser'): Promise<Count> {
  const report = join(PROJECT, '.cache', `test-${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [inModules('vitest/vitest.mjs'), 'run', '--project', project, ...reporters];
  const code = await runNode(args, { cwd: PROJECT, env: childEnvironment() });
  if (!existsSync(report)) return { passed: 0, failed: 1 };

  const counts = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const passed = counts.numPassedTests;
  const skipped = counts.numTotalTests - passed - counts.numFailedTests;
  const failed = counts.numFailedTests + skipped;
  if (skipped > 0) console.log(`  ${skipped} tests were skipped: they count as failed.`);
  if (passed + failed === 0) console.log('  No test was run: that counts as failed.');
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** Colours only where a person looks: some tools colour whatever they print on CI, which then cannot be read. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...plain } = process.env;
  const environment = process.stdout.isTTY ? process.env : { ...plain, NO_COLOR: '1' };
  return { ...environment, ASTRO_TELEMETRY_DISABLED: '1' };
}

function crashed(error: unknown): Count {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}

interface Step {
  title: string;
  run: () => Promise<Count>;
}

interface Count {
  passed: number;
  failed: number;
}

/** What is used of https://vitest.dev/guide/reporters#json-reporter */
interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
}
