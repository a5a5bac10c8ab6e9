/**
 * `npm run diff`: what a change means, in words. The golden texts are those of the made-up country between some weeks
 * ago and today; write them anew with `npx vitest run --project unit tests/cli/diff.test.ts --update`.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { REPORTERS } from '../../src/cli/diff/report.ts';
import { languageOf } from '../../src/cli/diff.ts';
import { type Difference, differenceOf } from '../../src/history/difference.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { PROJECT } from '../../src/project.ts';
import { writeEarlier } from '../earlier-country.ts';
import { FIXTURES, TODAY } from '../support.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const HERE = { project: PROJECT, today: TODAY };
const FICTIONAL = join(FIXTURES, 'fictional');
const EARLIER = mkdtempSync(join(tmpdir(), 'palabre-earlier-'));
let difference: Difference;
beforeAll(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1795305600');
  writeEarlier(EARLIER);
  difference = differenceOf(FICTIONAL, EARLIER, HERE);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(EARLIER, { recursive: true });
});

describe('what changed in the made-up country', () => {
  test.each(LANGS)('is said in %s', async (lang) => {
    await expect(`${REPORTERS.text(difference, languageOf(lang), 'earlier')}\n`).toMatchFileSnapshot(
      `../golden/changes.${lang}.txt`,
    );
  });

  test('is said to a program', async () => {
    const report = REPORTERS.json(difference, languageOf('en'), 'earlier');
    await expect(`${report}\n`).toMatchFileSnapshot('../golden/changes.json');
    expect(JSON.parse(report)).toMatchObject({ version: 1, base: 'earlier' });
  });

  test('says the examples that a negotiator would look for', () => {
    const text = REPORTERS.text(difference, languageOf('en'), 'earlier');
    for (const sentence of [
      'Condition “No arms on the market”: end moved from 1 Oct 2026 to 1 Dec 2026',
      'Banner of the Pass: Has influence there → Contests it',
      'Condition “Food convoys with soldiers at a distance”: Agreed in writing → Replaced by a later one (1 Jul 2026)',
      'Access: Open → Restricted',
      'Checked again, nothing changed',
      'Grievance (Aid shared out unequally): what not to touch is worded anew',
    ])
      expect(text).toContain(sentence);
  });

  test('is nothing between two versions that say the same', () => {
    const same = differenceOf(FICTIONAL, FICTIONAL, HERE);
    expect(same.changes).toEqual([]);
    expect(REPORTERS.text(same, languageOf('en'), 'here')).toBe('No entry says anything else than in here.');
  });
});

describe('a summary in Markdown', () => {
  test('holds the words of strangers as text and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'palabre-markdown-'));
    cpSync(FICTIONAL, folder, { recursive: true });
    const path = join(folder, 'content/localities/zzz/tesseni.mdx');
    const text = readFileSync(path, 'utf8');
    const hostile = `](https://example.org) <img src=x> @all ![x](y) #1 **b** ` + '`c`';
    writeFileSync(
      path,
      text.replace('title: "No arms on the market"', `title: '${hostile}'`).replace('status: verbal', 'status: broken'),
    );
    const report = REPORTERS.markdown(differenceOf(folder, FICTIONAL, HERE), languageOf('en'), 'base');
    const line = report.split('\n').find((one) => one.includes('Broken')) ?? '';
    expect(line).toMatch(/^- Condition “/);
    expect(line.slice(2)).not.toMatch(/[<>[\]()@!*`]|https:|#(?!\d+;)/);
    expect(report).toContain('### Tésséni');
    rmSync(folder, { recursive: true });
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile(
        process.execPath,
        [join(PROJECT, 'src/cli/diff.ts'), ...args],
        { cwd: PROJECT },
        (error, stdout, stderr) => done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });

  test('ends with 0 where it said what changed, and nothing else on its output', async () => {
    const { code, stdout } = await run(EARLIER, '--root', FICTIONAL, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });

  test('ends with 2 and one sentence where it could not run', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'palabre-empty-'));
    mkdirSync(join(empty, 'nothing'));
    for (const args of [
      [],
      ['no-such-base'],
      [EARLIER, '--format', 'xml'],
      [EARLIER, '--lang', 'xx'],
      [join(empty, 'nothing')],
    ]) {
      const { code, stdout, stderr } = await run(...args, '--root', FICTIONAL);
      expect([code, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    rmSync(empty, { recursive: true });
  });
});
