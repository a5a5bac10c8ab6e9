/** What runs by itself on GitHub: with which rights, from which code, behind which fence, and who reviews it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../src/project.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const files = globSync('.github/workflows/*', { cwd: PROJECT }).toSorted();
const check = parse(read('.github/workflows/check.yml')) as Workflow;
const steps = Object.values(check.jobs).flatMap((job) => job.steps);

describe('the check of a proposed change', () => {
  test('starts as a stranger’s: never with the rights of the repository', () => {
    expect(check.on).toBe('pull_request');
    const others = files.filter((path) => path !== '.github/workflows/check.yml');
    expect(others.filter((path) => /pull_request|workflow_run|issue_comment/.test(read(path)))).toEqual([]);
  });

  test('may only read, and holds no secret', () => {
    expect(check.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(check.jobs)) expect(job.permissions).toBeUndefined();
    expect(read('.github/workflows/check.yml')).not.toMatch(/\$\{\{[^}]*(?:secrets|token|inputs|github\.(?!ref\b))/i);
  });

  test('runs behind the fence whatever comes after the installation', () => {
    const commands = steps.flatMap(({ name, run }) => (run === undefined ? [] : [{ name, run }]));
    const [install, ...after] = commands;
    expect(install?.name).toBe('Install');
    expect(after.map(({ run }) => run.replace(/^sh \.github\/without-network\.sh /, 'fenced: '))).toEqual([
      'fenced: npm run --silent diff -- HEAD^1 --format markdown >> "$GITHUB_STEP_SUMMARY"',
      'fenced: npm run check -- --format github',
      'fenced: npm run build',
      'fenced: npm test',
    ]);
  });

  test('says what changes beside the commit that it would be merged into, as plain text, and decides nothing by it', () => {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with?.['fetch-depth']).toBe(2);
    const say = steps.find(({ name }) => name === 'Say what changes') as Step & { 'continue-on-error'?: boolean };
    expect(say['continue-on-error']).toBe(true);
    expect(steps.filter((step) => 'continue-on-error' in step)).toEqual([say]);
  });

  test('installs without running a script of the project itself, which the change may have written', () => {
    const install = steps.find(({ name }) => name === 'Install')?.run ?? '';
    expect(install).toMatch(/^npm ci --ignore-scripts$/m);
    const allowed = (JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }).allowScripts;
    expect(install).toContain(`\nnpm rebuild ${Object.keys(allowed).join(' ')}\n`);
  });
});

describe('every workflow', () => {
  test('takes each action from a full commit, and leaves no credentials in the folder', () => {
    const uses = files.flatMap((path) => read(path).match(/uses: .*/g) ?? []);
    expect(uses.length).toBeGreaterThanOrEqual(7);
    expect(uses.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    for (const path of files) {
      const { jobs } = parse(read(path)) as Workflow;
      const checkouts = Object.values(jobs).flatMap((job) =>
        job.steps.filter((step) => step.uses?.startsWith('actions/checkout@')),
      );
      expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
    }
  });

  test('builds for the public only', () => {
    expect(files.map((path) => read(path).match(/AUDIENCE: *(\S+)/)?.[1])).toEqual([undefined, 'public']);
  });
});

describe('a developer is asked for a review', () => {
  const rules = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ +/));
  /** GitHub's rule: the last one that fits. The patterns used here are `*`, a folder and a file, from the root. */
  const owned = (path: string) => {
    const fits = (pattern: string) =>
      pattern === '*' || (pattern.endsWith('/') ? `/${path}`.startsWith(pattern) : `/${path}` === pattern);
    return (rules.findLast(([pattern = '']) => fits(pattern)) ?? []).length > 1;
  };

  test.each([
    'src/load.ts',
    'src/pages/index.astro',
    'content/guides/method.mdx',
    'content/strings/fr.json',
    'content/settings.yaml',
    'content/exceptions.yaml',
    '.github/workflows/check.yml',
    '.github/CODEOWNERS',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'deploy/nginx.conf',
    'public/_headers',
    'tests/support.ts',
    '.npmrc',
    'some/new/folder/file.ts',
  ])('for %s', (path) => expect(owned(path)).toBe(true));

  test.each([
    'content/localities/mli/niono.mdx',
    'content/actors/new.mdx',
    'content/sources/new.yaml',
    'content/countries/mli.mdx',
  ])('and not for %s', (path) => expect(owned(path)).toBe(false));
});

interface Workflow {
  on: unknown;
  permissions: unknown;
  jobs: Record<string, { permissions?: unknown; steps: Step[] }>;
}

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
