/** Who may import what, who reads the clock, who reads files: DESIGN, "The house". */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../src/project.ts';

/** Names are read and matched on the phone; they are made at build, by search/names/build.ts. */
const NAMES_IN_THE_BROWSER = ['search/names/format.ts', 'search/names/match.ts', 'search/words/format.ts'];

/** What depends on the day is worked out again on the phone, for the reader's day. */
const DAYS_IN_THE_BROWSER = ['day', 'status', 'gone', 'held', 'outreach', 'periods'].map((name) => `model/${name}.ts`);

/** Everything but `cli/`: a command prints what the others make, and nothing imports a command. */
const NOT_COMMANDS = [
  ...[
    'build/',
    'checks/',
    'client/',
    'components/',
    'copy/',
    'diagnostics/',
    'feeds/',
    'history/',
    'i18n/',
    'layouts/',
  ],
  ...['model/', 'offline/', 'pages/', 'schema/', 'search/', 'site/', 'source/', 'styles/', 'load.ts', 'project.ts'],
];

/**
 * What the modules of a folder may import. `modules` may run, `types` vanish at build;
 * a name that ends in `/` is a folder of src, another is a file; `packages` are libraries.
 * A folder may always import itself. The most exact name wins.
 */
const MAY_IMPORT: Record<string, Allowed> = {
  'diagnostics/': { modules: [], types: [], packages: [] },
  'source/': {
    modules: ['diagnostics/'],
    types: [],
    packages: ['node:buffer', 'node:fs', 'node:path', 'js-yaml', 'yaml', 'satteri'],
  },
  // An unusual body is tried in a process of its own: docs/decisions/0010.
  'source/body/trial.ts': { modules: [], types: [], packages: ['node:worker_threads'] },
  'source/body/trial-keeper.ts': {
    modules: [],
    types: [],
    packages: ['node:child_process', 'node:stream', 'node:url', 'node:worker_threads'],
  },
  'source/body/trial-reader.ts': { modules: [], types: [], packages: ['node:readline', 'node:worker_threads'] },
  'source/body/trial-watch.ts': { modules: [], types: [], packages: ['node:fs', 'node:worker_threads'] },
  // One rule for web addresses, in fields and in prose.
  'schema/': { modules: ['diagnostics/', 'source/links.ts'], types: ['source/'], packages: ['zod'] },
  // A mark of a text is a digest of it.
  'schema/digest.ts': { modules: [], types: [], packages: ['node:crypto'] },
  'model/': { modules: [], types: ['schema/'], packages: [] },
  // Finds the prose of an entry where the schema says that it stands, and the sections of its body.
  'model/translation.ts': { modules: ['schema/', 'source/body/'], types: [], packages: [] },
  'model/one-country.ts': { modules: ['schema/'], types: ['source/body/'], packages: [] },
  // Cuts wherever the schema says that a record or an id stands, and prose by its tree. The door alone runs it.
  'model/audience.ts': { modules: ['schema/', 'source/body/'], types: [], packages: [] },
  // Compares wherever the schema says what stands, and prose section by section.
  'model/changes/': { modules: ['schema/', 'source/body/'], types: [], packages: ['zod'] },
  'checks/': { modules: ['schema/', 'diagnostics/', 'model/'], types: ['source/'], packages: [] },
  // Knows the telephone numbers of every country.
  'checks/personal-data/': {
    modules: ['checks/', 'diagnostics/'],
    types: ['source/'],
    packages: ['libphonenumber-js'],
  },
  'feeds/': { modules: ['model/'], types: ['schema/'], packages: [] },
  'i18n/': { modules: ['model/'], types: ['schema/'], packages: ['intl-messageformat'] },
  'i18n/check.ts': { modules: ['diagnostics/'], types: ['source/'], packages: ['intl-messageformat'] },
  'search/': { modules: ['model/'], types: ['schema/'], packages: [] },
  'gather.ts': { modules: [], types: ['checks/', 'model/', 'schema/', 'source/'], packages: [] },
  // What phones and copies share of the search of a copy: how words are compared.
  'search/copy-options.ts': { modules: [], types: [], packages: ['minisearch'] },
  'search/copy-index.ts': { modules: ['model/'], types: ['schema/'], packages: ['minisearch'] },
  // Pages of the built site as pages of a copy: no entry is read.
  'copy/': {
    modules: ['i18n/', 'model/', 'site/policy.ts', 'site/routes.ts'],
    types: [],
    packages: ['node:fs', 'node:path', 'node:url', 'fflate', 'parse5', 'vite'],
  },
  'offline/': { modules: [], types: [], packages: [] },
  // The steps of a build wire what the other folders make, as a command does; none knows of commands.
  'build/': {
    modules: [...NOT_COMMANDS],
    types: [],
    packages: [
      'astro',
      'pagefind',
      ...['child_process', 'crypto', 'fs', 'os', 'path', 'zlib'].map((name) => `node:${name}`),
    ],
  },
  'project.ts': { modules: [], types: [], packages: ['node:path', 'node:url'] },
  // Earlier versions come through the same reader and schema as those of today; git is started in one file.
  'history/': {
    modules: ['diagnostics/', 'gather.ts', 'model/', 'schema/', 'source/'],
    types: [],
    packages: ['node:path'],
  },
  // Two versions that lie in folders both come through the one door.
  'history/difference.ts': {
    modules: ['load.ts', 'model/', 'source/tree.ts'],
    types: [],
    packages: ['node:fs', 'node:path'],
  },
  'history/git.ts': { modules: [], types: [], packages: ['node:child_process', 'node:fs', 'node:path'] },
  'load.ts': {
    modules: ['gather.ts', 'checks/', 'diagnostics/', 'model/', 'schema/', 'source/', 'feeds/', 'search/', 'i18n/'],
    types: [],
    packages: [],
  },
  // Pure functions only: this runs on a phone.
  'client/': {
    modules: [
      ...['model/card.ts', 'model/usable-until.ts'],
      'model/commitments.ts',
      'model/relations.ts',
      ...DAYS_IN_THE_BROWSER,
      'model/remaining.ts',
      'model/written-dates.ts',
      'i18n/dates.ts',
      'i18n/desk-words.ts',
      'search/fold.ts',
      ...['model/held.ts', 'model/sheet.ts', 'model/worksheet.ts', 'model/comparison.ts'],
      ...NAMES_IN_THE_BROWSER,
    ],
    types: ['model/', 'schema/', 'search/names/named.ts'],
    packages: [],
  },
  // The search of a copy has its index beside it, and no server to ask.
  'client/copy-search.ts': {
    modules: ['model/status.ts', 'search/copy-options.ts'],
    types: ['model/day.ts'],
    packages: ['minisearch'],
  },
  'content.config.ts': { modules: [], types: [], packages: ['astro'] },
  'site/': page(['node:fs', 'node:path', 'node:url']),
  // The day of the commit is git's to say.
  'site/clock.ts': { modules: ['history/git.ts', 'model/'], types: [], packages: ['node:path'] },
  'components/': page([]),
  'layouts/': page([]),
  'pages/': page([]),
  'cli/': { modules: [''], types: [], packages: [''] },
};

/** Astro's side of the house: everything but the build, which runs it, and the commands. */
function page(packages: string[]): Allowed {
  const modules = NOT_COMMANDS.filter((name) => !['build/', 'copy/', 'offline/'].includes(name));
  return { modules, types: [], packages: ['astro', ...packages] };
}

interface Allowed {
  modules: string[];
  types: string[];
  packages: string[];
}

/** Who reads today's date. Everyone else is told the day. */
const READS_THE_CLOCK = ['cli/', 'client/', 'site/clock.ts'];

/** Who opens files, and which. Entries are read by src/source alone. */
const READS_FILES: Record<string, string> = {
  'source/tree.ts': 'names of entries',
  'source/read.ts': 'entries',
  'site/context.ts': 'interface text; names and times of content files in development',
  'build/index-site.ts': 'interface text',
  'build/make-copies.ts': 'the built site; interface text',
  'build/write-lists.ts': 'the built site',
  'build/out-folder.ts': 'the built site, to put it in its place; when the earlier one was made',
  'cli/serve.ts': 'the built site',
  'cli/pack.ts': 'the built site',
  'cli/bad-line.ts': 'the built site, to find its heaviest brief',
  'cli/browser.ts': 'the manifest of a package',
  'cli/bootstrap.mjs': 'the lock file',
  'cli/diff.ts': 'interface text',
  'cli/import-boundaries.ts': 'the GeoJSON file that its caller names',
  'copy/zip.ts': 'the zip that it writes',
  'cli/zim.ts': 'the copy of a country, its icon; interface text',
  'cli/kinds-of-page.ts': 'the built site',
  'cli/filled-pages.ts': 'the built site',
  'cli/licences.ts': 'the lock file; the page that it wrote before, to compare',
  'cli/dictionary.ts': 'the pages that it wrote before, to compare',
  'cli/test.ts': 'the report of the tests',
  'cli/weigh.ts': 'the built site',
};

/** A module is read in one sitting: about 200 lines (STYLE 10). Longer ones, with the reason. */
const LONGEST = 260;
const LONGER: Record<string, string> = {
  'schema/explain.ts': 'one explanation for each kind of zod issue: a table in prose',
};

const files = globSync('src/**/*.{ts,astro,mjs}', { cwd: PROJECT })
  .map((path) => path.replaceAll('\\', '/').slice('src/'.length))
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(PROJECT, 'src', path), 'utf8');
    return { path, text, imports: importsOf(text).map((one) => ({ ...one, target: targetOf(path, one.from) })) };
  });

describe('the scan of src', () => {
  test('sees files and imports of every kind, so that it can fail', () => {
    const imports = files.flatMap((file) => file.imports);
    expect(files.length).toBeGreaterThan(70);
    expect(files.some(({ path }) => path.endsWith('.astro'))).toBe(true);
    expect(imports.length).toBeGreaterThan(200);
    for (const kind of ['types', 'modules'] as const)
      expect(imports.filter((one) => one.kind === kind).length).toBeGreaterThan(40);
    expect(imports.some(({ from }) => from === 'node:fs')).toBe(true);
  });

  test.each([
    [`import { a } from './a.ts';`, ['modules ./a.ts']],
    [`import type { A } from './a.ts';`, ['types ./a.ts']],
    [`import { type A, type B } from './a.ts';`, ['types ./a.ts']],
    [`import { type A, b } from './a.ts';`, ['modules ./a.ts']],
    [`import {\n  type A,\n  b,\n} from './a.ts';`, ['modules ./a.ts']],
    [`import A, { type B } from './a.ts';`, ['modules ./a.ts']],
    [`import * as all from 'all';`, ['modules all']],
    [`import './style.css';`, ['modules ./style.css']],
    [`export { a } from './a.ts';`, ['modules ./a.ts']],
    [`export * from './a.ts';`, ['modules ./a.ts']],
    [`export type * from './a.ts';`, ['types ./a.ts']],
    [`const a = await import('a');`, ['modules a']],
    [`// import { a } from './a.ts';\nconst text = "import b";`, []],
    [`<script>\n  import '../client/a.ts';\n</script>`, ['modules ../client/a.ts']],
  ])('reads %j', (text, expected) => {
    expect(importsOf(text).map(({ kind, from }) => `${kind} ${from}`)).toEqual(expected);
  });

  test('refuses what is not allowed', () => {
    expect(refusals('model/status.ts', [{ kind: 'modules', from: 'node:fs', target: 'node:fs' }])).toHaveLength(1);
    expect(refusals('model/status.ts', [{ kind: 'modules', from: '', target: 'schema/index.ts' }])).toHaveLength(1);
    expect(refusals('model/status.ts', [{ kind: 'types', from: '', target: 'schema/index.ts' }])).toEqual([]);
    expect(refusals('client/search.ts', [{ kind: 'modules', from: '', target: 'i18n/translate.ts' }])).toHaveLength(1);
    expect(refusals('site/brief.ts', [{ kind: 'types', from: '', target: 'cli/check.ts' }])).toHaveLength(1);
    expect(refusals('build/site.ts', [{ kind: 'types', from: '', target: 'cli/progress.ts' }])).toHaveLength(1);
    expect(refusals('cellar/wine.ts', [])).toHaveLength(1);
  });
});

describe('imports', () => {
  test.each(files)('of $path are those of its folder', ({ path, imports }) => {
    expect(refusals(path, imports)).toEqual([]);
  });

  test('name files that exist, with their extension', () => {
    const known = new Set(files.map(({ path }) => path));
    const lost = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, target }) => from.startsWith('.') && !/\.css(?:\?url)?$/.test(target) && !known.has(target))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(lost).toEqual([]);
  });

  test('of commands stand in commands only', () => {
    const importers = files.filter(({ imports }) => imports.some(({ target }) => target.startsWith('cli/')));
    expect(importers.map(({ path }) => path).filter((path) => !path.startsWith('cli/'))).toEqual([]);
  });

  test('make no circle, whether they run or are types', () => {
    const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
    expect([...graph.keys()].filter((path) => reaches(graph, path, path))).toEqual([]);
  });

  test('that make a circle are found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect([...graph.keys()].filter((path) => reaches(graph, path, path))).toEqual(['a', 'b', 'c']);
  });
});

describe('the clock', () => {
  const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bDate\(\s*\)/;
  const readers = files.filter(({ text }) => CLOCK.test(withoutComments(text))).map(({ path }) => path);

  test('is read by commands, the context of the site and the browser only', () => {
    expect(readers.filter((path) => !READS_THE_CLOCK.some((allowed) => matches(path, allowed)))).toEqual([]);
  });

  test('is read by each of those: none is listed in vain', () => {
    expect(READS_THE_CLOCK.filter((allowed) => !readers.some((path) => matches(path, allowed)))).toEqual([]);
  });
});

describe('files', () => {
  const READING =
    /\b(?:readFile|readFileSync|readdir|readdirSync|opendir|openSync|createReadStream|readSync|globSync|cpSync)\b/;
  const readers = files.filter(({ text }) => READING.test(withoutComments(text))).map(({ path }) => path);

  test('are read by the modules of the list only: no second reader of content/', () => {
    expect(readers.filter((path) => !(path in READS_FILES))).toEqual([]);
  });

  test('are read by each of those: none is listed in vain', () => {
    expect(Object.keys(READS_FILES).filter((path) => !readers.includes(path))).toEqual([]);
  });

  test('are not gathered behind the reader’s back', () => {
    const globs = files.filter(({ text }) => /import\.meta\.glob|Astro\.glob/.test(text)).map(({ path }) => path);
    expect(globs).toEqual([]);
    const collections = files.filter(({ text }) => /defineCollection\(/.test(text)).map(({ path }) => path);
    expect(collections).toEqual(['content.config.ts']);
  });
});

describe('a module', () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));

  test(`has ${LONGEST} lines or less, but for those with a reason`, () => {
    expect(lengths.filter(({ path, lines }) => lines > LONGEST && !(path in LONGER))).toEqual([]);
  });

  test('is not excused where it is short', () => {
    const short = lengths.filter(({ path, lines }) => path in LONGER && lines <= LONGEST).map(({ path }) => path);
    expect(short).toEqual([]);
    expect(Object.keys(LONGER).filter((path) => !lengths.some((one) => one.path === path))).toEqual([]);
  });

  test('says in its first lines what lives there', () => {
    const silent = files.filter(
      ({ path, text }) => !/^(?:#!.*\n|---\n)?\s*\/(?:\*\*|\/)/.test(text) && !/\.d\.ts$/.test(path),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

function refusals(path: string, imports: readonly Import[]): string[] {
  const rule = Object.keys(MAY_IMPORT)
    .filter((name) => matches(path, name))
    .toSorted((a, b) => b.length - a.length)[0];
  if (rule === undefined) return [`${path} stands in no folder that has a rule`];
  const { modules, types, packages } = MAY_IMPORT[rule] as Allowed;
  const folder = `${path.split('/')[0]}/`;
  return imports
    .filter(({ kind, from, target }) => {
      if (!from.startsWith('.') && from !== '') return !packages.some((name) => name === '' || isOf(target, name));
      const allowed = [...modules, folder, ...(kind === 'types' ? types : [])];
      return !allowed.some((name) => matches(target, name));
    })
    .map(({ kind, target }) => `${path} imports ${kind} of ${target}`);
}

/** `astro:content` and `astro/loaders` are of `astro`; `node:fs/promises` is of `node:fs`. */
function isOf(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`) || target.startsWith(`${name}:`);
}

function matches(path: string, name: string): boolean {
  return name === '' || (name.endsWith('/') ? path.startsWith(name) : path === name);
}

/** Static and dynamic imports and re-exports, and whether anything of them is left when types are taken away. */
function importsOf(text: string): { kind: Import['kind']; from: string }[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(/^\s*(?:import|export)\s+(?:([\w\s{},*$]+?)\s+from\s+)?'([^']+)';?/gm)];
  const dynamic = [...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)];
  return [
    ...statements.map(([, names = '', from = '']) => ({ kind: kindOf(names), from })),
    ...dynamic.map(([, from = '']) => ({ kind: 'modules' as const, from })),
  ];
}

function kindOf(names: string): Import['kind'] {
  if (/^type\b(?!\s*,)/.test(names)) return 'types';
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const parts = inBraces
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts && parts.length > 0 && parts.every((part) => part.startsWith('type ')) ? 'types' : 'modules';
}

function targetOf(path: string, from: string): string {
  return from.startsWith('.') ? join(dirname(path), from).replaceAll('\\', '/') : from;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

function reaches(
  graph: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  seen = new Set<string>(),
): boolean {
  return (graph.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(graph, next, to, seen);
  });
}

interface Import {
  kind: 'modules' | 'types';
  from: string;
  /** Path below src, or the name of a package. */
  target: string;
}
