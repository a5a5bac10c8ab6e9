/** Two versions of the content: of the project's own repository, or a folder. What differs in words: tests/cli/diff.test.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Difference, differenceOf } from '../../src/history/difference.ts';
import { PROJECT } from '../../src/project.ts';
import { writeEarlier } from '../earlier-country.ts';
import { FIXTURES, TODAY } from '../support.ts';
import { makeRepository } from './repository.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const FICTIONAL = join(FIXTURES, 'fictional');
const EARLIER = mkdtempSync(join(tmpdir(), 'palabre-earlier-'));
const here = (project: string) => ({ project, today: TODAY });
let difference: Difference;
beforeAll(() => {
  writeEarlier(EARLIER);
  difference = differenceOf(FICTIONAL, EARLIER, here(PROJECT));
});
afterAll(() => rmSync(EARLIER, { recursive: true }));

describe('a base', () => {
  test('is a commit of the project’s own repository, compared with the files as they lie there', () => {
    const repository = makeRepository();
    repository.put(EARLIER);
    repository.commit('2026-10-01');
    repository.put(FICTIONAL);
    const lines = ({ changes }: Difference) => changes.map(({ id, changes: all }) => [id, all]);
    expect(lines(differenceOf(repository.project, 'HEAD', here(repository.project)))).toEqual(lines(difference));
    expect(lines(differenceOf(repository.project, 'main', here(repository.project)))).toEqual(lines(difference));
    expect(() => differenceOf(repository.project, 'nowhere', here(repository.project))).toThrow(
      'no commit, branch or folder',
    );
    expect(() => differenceOf(repository.project, '--output=x', here(repository.project))).toThrow('no commit');
    expect(() => differenceOf(FICTIONAL, 'HEAD', here(repository.project))).toThrow('lies outside of this project');
    repository.remove();
  });

  test('may be a folder of content alone', () => {
    const alone = differenceOf(FICTIONAL, join(EARLIER, 'content'), here(PROJECT));
    expect(alone.changes.map(({ id }) => id)).toEqual(difference.changes.map(({ id }) => id));
  });
});
