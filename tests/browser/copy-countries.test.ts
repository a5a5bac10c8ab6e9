/** A site of two countries: the copy of each has its own places, lists, counts and actors, and no trace of the other. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';

const work = mkdtempSync(join(tmpdir(), 'palabre-countries-'));
const out = join(work, 'site');
const content = join(work, 'content');

/** The other made-up country is the first with one town of another name and no actor. */
beforeAll(async () => {
  cpSync(join(PROJECT, 'tests/fixtures/base/content'), content, { recursive: true });
  const other = (from: string, to: string) => {
    mkdirSync(join(content, to, '..'), { recursive: true });
    const text = readFileSync(join(content, from), 'utf8');
    const renamed = text.replaceAll('ZZ', 'YY').replaceAll('Zeze', 'Yoyo').replaceAll('Ombar', 'Yarrow');
    writeFileSync(join(content, to), renamed);
  };
  other('countries/zzz.mdx', 'countries/yyy.mdx');
  other('localities/zzz/ombar.mdx', 'localities/yyy/yarrow.mdx');
  const args = [join(PROJECT, 'src/cli/build.ts'), '--root', work, '--out', out, '--no-search'];
  const { CONTENT_ROOT: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env: { ...env, SOURCE_DATE_EPOCH: '1795305600' } });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function copyOf(iso3: string): Map<string, string> {
  const files = Object.entries(unzipSync(readFileSync(join(out, 'copies', `${iso3}.zip`))));
  return new Map(
    files.map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), Buffer.from(bytes).toString('utf8')]),
  );
}

test('each country has its copy, with its own places and no page of the other', () => {
  const [zzz, yyy] = [copyOf('zzz'), copyOf('yyy')];
  expect(zzz.has('en/localities/zzz/kessa/index.html')).toBe(true);
  expect(yyy.has('en/localities/yyy/yarrow/index.html')).toBe(true);
  expect([...zzz.keys()].filter((name) => name.includes('yyy'))).toEqual([]);
  expect([...yyy.keys()].filter((name) => name.includes('zzz') || name.includes('river-guard'))).toEqual([]);
});

test('lists, counts and search of a copy are those of its country', () => {
  const [zzz, yyy] = [copyOf('zzz'), copyOf('yyy')];
  expect(zzz.get('en/localities/index.html')).toContain('2 places');
  expect(yyy.get('en/localities/index.html')).toContain('One place');
  for (const [name, text] of yyy) expect([name, /zzz|river-guard/.test(text)]).toEqual([name, false]);
  expect(yyy.get('en/search.js')).toContain('yarrow');
});

test('the site has both, offers both with their sizes, and nothing of the making is left', () => {
  const home = readFileSync(join(out, 'en/index.html'), 'utf8');
  expect([...home.matchAll(/data-copy-of="(\w+)"/g)].map(([, iso3]) => iso3)).toEqual(['yyy', 'zzz']);
  expect(home.match(/data-copy-size>\d+\skB</g)).toHaveLength(2);
  expect(existsSync(join(out, '.copies'))).toBe(false);
});
