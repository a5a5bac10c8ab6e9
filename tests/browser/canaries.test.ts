/**
 * What an audience may not read is not in its files. The canary tree is built for each audience, and every file of the
 * two sites is searched. docs/audiences.md has the result as a table, and this test keeps it true.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/locales.ts';
import type { Audience } from '../../src/model/audience.ts';
import { PROJECT } from '../../src/project.ts';
import { CANARIES, type Canary } from '../audience/canaries.ts';
import { filesOf, findIn } from '../audience/search-built.ts';

const WORDS = CANARIES.map(({ word }) => word);
const PUBLIC = join(PROJECT, '.cache/canaries-public');
const PARTNER = join(PROJECT, '.cache/canaries-partner');
const NEVER_WRITTEN = join(PROJECT, '.cache/canaries-never-written');

beforeAll(async () => {
  await build('written', 'partner', PARTNER);
  // Over what was built for partners: nothing of it may be left.
  rmSync(PUBLIC, { recursive: true, force: true });
  cpSync(PARTNER, PUBLIC, { recursive: true });
  await build('written', 'public', PUBLIC);
  await build('never-written', 'public', NEVER_WRITTEN);
}, 300_000);

describe('every file that is built', () => {
  test('for the public holds no canary but those that are public already', () => {
    expect(faults(findIn(PUBLIC, WORDS), 'public')).toEqual({ leaked: [], missing: [] });
  });

  test('for partners holds each canary that they may read, and no other', () => {
    expect(faults(findIn(PARTNER, WORDS), 'partner')).toEqual({ leaked: [], missing: [] });
  });

  test('is looked into: pages, search index and search fragments all give canaries', () => {
    const places = new Set([...findIn(PARTNER, WORDS).values()].flat().map((path) => path.split('.').at(-1)));
    for (const kind of ['html', 'pf_index', 'pf_fragment', 'pf_filter']) expect(places).toContain(kind);
    const open = CANARIES.filter(({ readers }) => readers === 'public').map(({ word }) => word);
    const openPlaces = [...findIn(PUBLIC, open).values()].flat().map((path) => path.split('.').at(-1));
    expect(openPlaces).toContain('pf_fragment');
    // The copy to carry has pages and a search of its own.
    const inCopy = [...findIn(PARTNER, WORDS).values()].flat().filter((path) => path.startsWith('copies/zzz.zip/'));
    expect(inCopy.some((path) => path.endsWith('.html'))).toBe(true);
    expect(inCopy.some((path) => path.endsWith('/search.js'))).toBe(true);
  });

  test('is the same for the public as if nothing else had been written: no gap, no count, no trace', () => {
    const [cut, never] = [filesBelow(PUBLIC), filesBelow(NEVER_WRITTEN)];
    // Ombar: its access rests on a cut source, which the pages say in words of their own.
    const isSearch = (path: string) => /(?:^|\/)search[./]/.test(path) && !/\/names-[^/]*$/.test(path);
    // Its other bytes show in what is made of all pages: the zip, and the digests of the lists of what can be kept.
    const known = (path: string) =>
      path.includes('/localities/zzz/ombar/') ||
      // When its access has to be checked again stands in the calendar, where its access is known; side by side with the
      // other places of its region it says the same.
      /(?:^|\/)[a-z]{2}\/calendar\//.test(path) ||
      /(?:^|\/)[a-z]{2}\/compare\/zzz\/ZZ01\//.test(path) ||
      path === 'copies/zzz.zip' ||
      path.startsWith('kept/') ||
      isSearch(path);
    expect([...cut.keys()].filter((path) => !isSearch(path))).toEqual(
      [...never.keys()].filter((path) => !isSearch(path)),
    );
    expect([...cut.keys()].some((path) => /\/names-[^/]*$/.test(path))).toBe(true);
    const different = [...cut]
      .filter(([path, bytes]) => withoutSizes(path, bytes) !== withoutSizes(path, never.get(path)))
      .map(([path]) => path);
    expect(different.filter((path) => !known(path))).toEqual([]);
    const lists = [...cut.keys()].filter((path) => /^kept\/.*\/files\.json$/.test(path));
    expect(lists.length).toBeGreaterThan(LANGS.length);
    for (const list of lists) expect(namedIn(cut.get(list)), list).toEqual(namedIn(never.get(list)));
    const fragments = (files: Map<string, Buffer>) => [...files.keys()].filter((path) => path.endsWith('.pf_fragment'));
    const others = fragments(cut).filter((path) => !never.has(path));
    expect(fragments(cut)).toHaveLength(fragments(never).length);
    expect(others).toHaveLength(LANGS.length);
  });
});

describe('the search', () => {
  test('fails where there are no canaries', () => {
    const empty = mkdtempSync(join(tmpdir(), 'palabre-empty-'));
    expect(faults(findIn(empty, WORDS), 'public').missing).not.toEqual([]);
    rmSync(empty, { recursive: true });
    const { missing } = faults(findIn(NEVER_WRITTEN, WORDS), 'partner');
    expect(missing).toHaveLength(CANARIES.filter(({ readers }) => readers === 'partner').length);
  });

  test('fails where what partners read is published for all', () => {
    const { leaked } = faults(findIn(PARTNER, WORDS), 'public');
    expect(leaked).toHaveLength(CANARIES.filter(({ readers }) => readers === 'partner').length);
  });

  test('has canaries in every kind of place', () => {
    const kinds = new Set(CANARIES.map(kindOf));
    for (const kind of ['place', 'actor', 'source', 'condition', 'citation', 'prose', 'comment', 'figure'])
      expect(kinds).toContain(kind);
    for (const part of ['file name', 'name', 'alias', 'name in another language', 'prose'])
      expect(CANARIES.map(({ where }) => where)).toContain(`place, ${part}`);
    expect(CANARIES.length).toBeGreaterThan(100);
  });

  test('gives what docs/audiences.md says', () => {
    const page = readFileSync(join(PROJECT, 'docs/audiences.md'), 'utf8');
    const rows = page.match(/^\| [a-z].*\| +\d+ \| +\d+ \| +\d+ \|$/gm) ?? [];
    const cells = rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual(table(findIn(PUBLIC, WORDS), findIn(PARTNER, WORDS)));
  });
});

/** Of each kind of place: how many canaries, how many found in the site for the public, and in that for partners. */
function table(inPublic: Found, inPartner: Found): string[][] {
  const kinds = Map.groupBy(CANARIES, kindOf);
  const found = (canaries: readonly Canary[], where: Found) => canaries.filter(({ word }) => where.has(word)).length;
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, all]) => [kind, all.length, found(all, inPublic), found(all, inPartner)].map(String));
}

function kindOf({ where, readers }: Canary): string {
  if (readers === 'public') return 'public already at its source';
  const kind = where.split(',')[0] ?? where;
  const isHigh = readers === 'nobody' && kind !== 'comment' && !where.endsWith('stale');
  return isHigh ? 'high or severe' : kind;
}

/** Canaries that should not be there, and canaries that should and are not. */
function faults(found: Found, audience: Audience) {
  const mayRead = ({ readers }: Canary) => readers === 'public' || (audience === 'partner' && readers === 'partner');
  return {
    leaked: CANARIES.filter((one) => found.has(one.word) && !mayRead(one)).map((one) => shown(one, found)),
    missing: CANARIES.filter((one) => !found.has(one.word) && mayRead(one)).map((one) => shown(one, found)),
  };
}

function shown({ word, where }: Canary, found: Found): string {
  return `${where} (${word}) ${(found.get(word) ?? []).join(', ')}`;
}

async function build(tree: string, audience: Audience, out: string): Promise<void> {
  const root = join(PROJECT, 'tests/fixtures/canaries', tree);
  // Run as a command: each build reads its own content, and knows its own audience. With a variable DEV in the shell
  // Astro takes a build for development; findings, which name files, stood in its pages then.
  await promisify(execFile)(process.execPath, [join(PROJECT, 'src/cli/build.ts'), '--root', root, '--out', out], {
    cwd: PROJECT,
    env: { ...process.env, AUDIENCE: audience, SOURCE_DATE_EPOCH: '1795305600', DEV: '1' },
  });
}

/** A page that offers the zip says how large it is, to the kilobyte. */
function withoutSizes(path: string, bytes: Buffer | undefined): string | undefined {
  return path.endsWith('.html')
    ? bytes?.toString('utf8').replaceAll(/\d+(?=\s*(?:[kM][Bo]|ك|م))/g, 'N')
    : bytes?.toString('latin1');
}

/** The files that a list names; those of the search index bear digests in their names. */
function namedIn(list: Buffer | undefined): string[] {
  const { files } = JSON.parse(list?.toString('utf8') ?? '{"files":[]}') as { files: { path: string }[] };
  return files.map(({ path }) => path.replace(/_[0-9a-f]{6,}(?=\.pf_)/, '_N')).toSorted();
}

function filesBelow(root: string): Map<string, Buffer> {
  return new Map(
    filesOf(root)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, bytes }) => [path, bytes]),
  );
}

type Found = ReadonlyMap<string, readonly string[]>;
