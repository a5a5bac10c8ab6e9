// `npm run mutate -- [--only WORDS] [--write]`: takes out each rule of the guard in a copy of the source and sees that a
// test fails: first the corpus (judge.ts), then the tests of src/source. Prints a table; --write puts it into
// docs/guard.md. Exit 1 where a rule can go without a test failing.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MUTATIONS, mutated } from './mutations.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, write: { type: 'boolean' } } });

const copy = mkdtempSync(join(tmpdir(), 'palabre-mutate-'));
for (const path of ['src', 'tests', 'docs', 'content', 'package.json', 'vitest.config.ts', 'tsconfig.json'])
  cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));

const rows: { rule: string; file: string; seenBy: string | undefined }[] = [];
try {
  const before = whoSees();
  if (before !== undefined) throw new Error(`A test fails before anything is taken out: ${before}`);
  for (const mutation of MUTATIONS.filter(({ rule }) => rule.includes(values.only))) {
    const path = join(copy, 'src/source', mutation.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, mutated(source, mutation));
    const seenBy = whoSees();
    writeFileSync(path, source);
    rows.push({ rule: mutation.rule, file: mutation.file, seenBy });
    console.log(
      `${seenBy === undefined ? 'MISSED' : 'seen  '}  ${mutation.rule} (${mutation.file}): ${seenBy ?? 'no test fails'}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

const missed = rows.filter(({ seenBy }) => seenBy === undefined);
console.log(`${rows.length} rules taken out, ${rows.length - missed.length} seen, ${missed.length} missed`);
process.exitCode = missed.length > 0 ? 1 : 0;
if (values.write) writeTable();

/** The test that fails on the copy as it is, or nothing. */
function whoSees(): string | undefined {
  const judged = run(['tests/hostile/judge.ts']);
  if (judged.status !== 0) return judged.stdout.trim().split('\n')[0]?.slice(0, 90) || 'the check breaks or hangs';
  const suites = ['tests/source', 'tests/hostile/corpus.test.ts', 'tests/hostile/fuzz.test.ts'];
  const options = [
    '--project',
    'unit',
    '--bail',
    '1',
    '--reporter',
    'json',
    `--outputFile=${join(copy, 'report.json')}`,
    // A test that runs out of time on a busy machine has seen nothing.
    '--testTimeout',
    '120000',
  ];
  const tested = run(['node_modules/vitest/vitest.mjs', 'run', ...options, ...suites]);
  return tested.status === 0 ? undefined : (firstFailure() ?? 'the tests break or hang');
}

function firstFailure(): string | undefined {
  try {
    const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as Report;
    const failed = report.testResults
      .flatMap((file) => file.assertionResults)
      .find(({ status }) => status === 'failed');
    return failed?.fullName.trim().slice(0, 90);
  } catch {
    return undefined;
  }
}

function run(args: string[]) {
  return spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    timeout: 180_000,
    maxBuffer: 256 * 1024 * 1024,
  });
}

function writeTable(): void {
  const path = join(PROJECT, 'docs/guard.md');
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf('| rule taken out');
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const table = rows.map(({ rule, file, seenBy }) => `| ${cell(rule)} | ${file} | ${cell(seenBy ?? '**nothing**')} |`);
  writeFileSync(
    path,
    `${page.slice(0, start)}| rule taken out | in src/source | the first test that fails |\n| --- | --- | --- |\n${table.join('\n')}\n`,
  );
}

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}
