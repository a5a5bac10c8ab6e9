/**
 * One content tree with everything hostile in it at once, so that one bad file that hides another is seen. Files of
 * `corpus/` are called after the code that they must give; what a repository cannot hold is made here.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/finding.ts';
import { load } from '../../src/load.ts';
import { LARGEST } from '../../src/source/read.ts';
import { FIXTURES, TODAY, withContent } from '../support.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What must be found, by the path of a file as it is reported. */
export type Expected = ReadonlyMap<string, string>;

/** The whole hostile tree, checked: what was found, and what must be. `use` may do more with it while it stands. */
export function withHostileTree<Result>(use: (root: string, expected: Expected) => Result): Result {
  return withContent(undefined, (root) => use(root, lay(root)));
}

export function hostileFindings(): { diagnostics: Diagnostic[]; expected: Expected } {
  return withHostileTree((root, expected) => ({ diagnostics: load(root, { today: TODAY }).diagnostics, expected }));
}

/** What is found in a tree of all near misses, and their paths. */
export function nearMissFindings(): { diagnostics: Diagnostic[]; files: string[] } {
  return withContent(undefined, (root) => {
    const names = readdirSync(join(HERE, 'near-misses'));
    for (const name of names) copyFileSync(join(HERE, 'near-misses', name), join(root, 'content/actors', name));
    const files = names.map((name) => `content/actors/${name}`);
    return { diagnostics: load(root, { today: TODAY }).diagnostics, files };
  });
}

function lay(root: string): Expected {
  const expected = new Map<string, string>();
  for (const name of readdirSync(join(HERE, 'corpus'))) {
    const path = `content/${name.endsWith('.yaml') ? 'sources' : 'actors'}/${name.toLowerCase()}`;
    copyFileSync(join(HERE, 'corpus', name), join(root, path));
    expected.set(path, name.slice(0, 6));
  }
  for (const { code, path, make, reported = path } of MADE) {
    make(join(root, 'content', path), root);
    expected.set(`content/${reported}`, code);
  }
  return expected;
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

/** A right entry, to be made wrong in one thing. */
const GOOD = readEntryOf('actors/river-guard.mdx');

function readEntryOf(path: string): string {
  return join(FIXTURES, 'base/content', path);
}

const write = (content: string | Buffer) => (path: string) => writeFileSync(path, content);
const pipe = (path: string) => execFileSync('mkfifo', [path]);
const link = (target: string) => (path: string) => symlinkSync(target, path);
const inFolder = (name: string) => (path: string) => {
  mkdirSync(path);
  copyFileSync(GOOD, join(path, name));
};
const copyAs = (path: string) => copyFileSync(GOOD, path);

/** Bytes, links, marks and names that a repository, or somebody’s computer, cannot hold. */
const MADE: readonly Made[] = [
  {
    code: 'PAL103',
    path: 'actors/utf16-le.mdx',
    make: write(bytes([0xff, 0xfe], [...Buffer.from('---\nname: a\n---\n', 'utf16le')])),
  },
  { code: 'PAL103', path: 'actors/utf16-be.mdx', make: write(bytes([0xfe, 0xff, 0, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a])) },
  { code: 'PAL103', path: 'actors/utf16-without-mark.mdx', make: write(Buffer.from('---\nname: a\n---\n', 'utf16le')) },
  {
    code: 'PAL103',
    path: 'actors/utf16-be-without-mark.mdx',
    make: write(bytes([0, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a])),
  },
  { code: 'PAL103', path: 'actors/latin-1.mdx', make: write(bytes('---\nname: Caf', [0xe9], '\n---\n')) },
  { code: 'PAL103', path: 'actors/cut-off.mdx', make: write(bytes('---\nname: Caf', [0xc3])) },
  { code: 'PAL103', path: 'actors/overlong.mdx', make: write(bytes('---\nname: a', [0xc0, 0xaf], '\n---\n')) },
  { code: 'PAL103', path: 'actors/surrogate.mdx', make: write(bytes('---\nname: a', [0xed, 0xa0, 0x80], '\n---\n')) },
  {
    code: 'PAL103',
    path: 'actors/beyond-unicode.mdx',
    make: write(bytes('---\nname: a', [0xf4, 0x90, 0x80, 0x80], '\n---\n')),
  },
  { code: 'PAL103', path: 'actors/stray-byte.mdx', make: write(bytes('---\nname: a', [0x80], '\n---\n')) },
  { code: 'PAL103', path: 'actors/archive.mdx', make: write(bytes([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3])) },
  { code: 'PAL103', path: 'sources/picture.yaml', make: write(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], '\n')) },
  { code: 'PAL104', path: 'actors/one-byte-too-many.mdx', make: write(Buffer.alloc(LARGEST + 1, 'a')) },
  { code: 'PAL104', path: 'actors/huge.mdx', make: write(Buffer.alloc(40 * LARGEST, 'a\n')) },
  { code: 'PAL120', path: 'actors/one-line.mdx', make: write(Buffer.alloc(LARGEST, 'a')) },
  { code: 'PAL107', path: 'actors/windows.mdx', make: (path) => writeFileSync(path, '---\r\nname: a\r\n---\r\n') },
  { code: 'PAL107', path: 'actors/mark.mdx', make: (path) => writeFileSync(path, '\ufeff---\nname: a\n---\n') },
  { code: 'PAL102', path: 'actors/Capital.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/café.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/two  spaces.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/-hyphen.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/under_score.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/two.dots.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/con.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/com1.mdx', make: copyAs },
  { code: 'PAL102', path: `actors/${'a'.repeat(81)}.mdx`, make: copyAs },
  { code: 'PAL102', path: 'actors/<script>alert(1).mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/$(reboot).mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/::error::x.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/a\nb.mdx', reported: 'actors/a<U+000A>b.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/a\u001b[31m.mdx', reported: 'actors/a<U+001B>[31m.mdx', make: copyAs },
  { code: 'PAL102', path: 'actors/a\u202excdm.mdx', reported: 'actors/a<U+202E>xcdm.mdx', make: copyAs },
  {
    code: 'PAL102',
    path: 'actors/not-utf-8',
    reported: 'actors/not-utf-8\ufffd.mdx',
    make: (path) => writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xff]), Buffer.from('.mdx')]), ''),
  },
  { code: 'PAL102', path: 'localities/toolong', make: inFolder('a.mdx') },
  { code: 'PAL102', path: 'localities/ZZZ2', make: inFolder('a.mdx') },
  { code: 'PAL102', path: 'localities/con', make: inFolder('a.mdx') },
  { code: 'PAL111', path: 'actors/River-Guard.mdx', make: copyAs },
  { code: 'PAL111', path: 'actors/river-guard\u200b.mdx', reported: 'actors/river-guard<U+200B>.mdx', make: copyAs },
  { code: 'PAL111', path: 'actors/ｒiver-guard.mdx', make: copyAs },
  { code: 'PAL111', path: 'localities/ZZZ', make: inFolder('a.mdx') },
  { code: 'PAL111', path: 'Actors', make: inFolder('a.mdx') },
  { code: 'PAL105', path: 'actors/picture.png', make: copyAs },
  { code: 'PAL105', path: 'actors/entry.md', make: copyAs },
  { code: 'PAL105', path: 'actors/entry.mdx.bak', make: copyAs },
  { code: 'PAL105', path: 'actors/entry.MDX', make: copyAs },
  { code: 'PAL105', path: 'actors/entry.mdx~', make: copyAs },
  { code: 'PAL105', path: 'actors/page.astro', make: copyAs },
  { code: 'PAL105', path: 'actors/code.js', make: copyAs },
  { code: 'PAL105', path: 'actors/without-ending', make: copyAs },
  { code: 'PAL105', path: 'sources/entry-of-another-kind.mdx', make: copyAs },
  { code: 'PAL105', path: 'actors/folder.mdx', make: inFolder('a.mdx') },
  { code: 'PAL105', path: 'localities/zzz/deeper', make: inFolder('a.mdx') },
  { code: 'PAL105', path: 'localities/stray.mdx', make: copyAs },
  { code: 'PAL105', path: 'stray.mdx', make: copyAs },
  { code: 'PAL105', path: 'astro.config.mjs', make: copyAs },
  { code: 'PAL105', path: 'node_modules', make: inFolder('a.js') },
  { code: 'PAL105', path: 'pages', make: inFolder('a.astro') },
  { code: 'PAL105', path: 'exceptions.yaml', make: inFolder('a.yaml') },
  { code: 'PAL105', path: 'guides', make: copyAs },
  { code: 'PAL110', path: 'actors/.hidden.mdx', make: copyAs },
  { code: 'PAL110', path: 'actors/_draft.mdx', make: copyAs },
  { code: 'PAL110', path: 'actors/.DS_Store', make: copyAs },
  { code: 'PAL110', path: 'localities/zzz/.git', make: inFolder('config') },
  { code: 'PAL110', path: 'localities/.zz', make: inFolder('a.mdx') },
  { code: 'PAL110', path: 'localities/_zz', make: inFolder('a.mdx') },
  { code: 'PAL110', path: '.htaccess', make: copyAs },
  { code: 'PAL108', path: 'actors/link-outside.mdx', make: link('/etc/passwd') },
  { code: 'PAL108', path: 'actors/link-inside.mdx', make: link('river-guard.mdx') },
  { code: 'PAL108', path: 'actors/link-to-itself.mdx', make: link('link-to-itself.mdx') },
  { code: 'PAL108', path: 'actors/link-to-nothing.mdx', make: link('nothing.mdx') },
  { code: 'PAL108', path: 'actors/link-to-folder.mdx', make: link('..') },
  { code: 'PAL108', path: 'actors/link-to-device.mdx', make: link('/dev/zero') },
  { code: 'PAL108', path: 'localities/yyy', make: link('/etc') },
  { code: 'PAL108', path: 'localities/zzz/link.mdx', make: link('../../actors/river-guard.mdx') },
  { code: 'PAL108', path: 'strings', make: link('/etc') },
  { code: 'PAL108', path: 'LICENSE', make: link('/etc/passwd') },
  { code: 'PAL108', path: 'link-elsewhere', make: link('/etc') },
  { code: 'PAL112', path: 'actors/pipe.mdx', make: pipe },
  { code: 'PAL112', path: 'localities/zzz/pipe.mdx', make: pipe },
  { code: 'PAL112', path: 'localities/ppp', make: pipe },
  { code: 'PAL112', path: 'pipe', make: pipe },
  {
    code: 'PAL109',
    path: 'actors/program.mdx',
    make: (path) => {
      copyAs(path);
      chmodSync(path, 0o755);
    },
  },
  {
    code: 'PAL109',
    path: 'sources/program-for-others.yaml',
    make: (path) => {
      copyFileSync(readEntryOf('sources/gazetteer.yaml'), path);
      chmodSync(path, 0o645);
    },
  },
];

interface Made {
  code: string;
  /** Below content/. */
  path: string;
  /** As findings name it, where that differs. */
  reported?: string;
  make: (path: string, root: string) => void;
}
