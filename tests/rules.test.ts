/** Each rule both ways: what it must find, compared whole, and a near miss that it must leave alone. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyExceptions } from '../src/checks/exceptions.ts';
import { CHECKS, type CheckedEntries, runChecks } from '../src/checks/index.ts';
import { sensitivity } from '../src/checks/sensitivity.ts';
import { CODES, type Code } from '../src/diagnostics/codes.ts';
import { type Finding, find } from '../src/diagnostics/finding.ts';
import { load } from '../src/load.ts';
import { PROJECT } from '../src/project.ts';
import { type Failure, guardBody } from '../src/source/body/guard.ts';
import { explainYaml } from '../src/source/explain.ts';
import { namesAlike } from '../src/source/names.ts';
import { readEntry } from '../src/source/read.ts';
import { type EntryFile, listEntries } from '../src/source/tree.ts';
import { WORDS } from '../src/source/words.ts';
import { SLIPS } from './schema/slips.ts';
import { ODD_DOCUMENTS } from './source/yaml-documents.ts';
import { FIXTURES, TODAY, withContent } from './support.ts';

const RULES = join(FIXTURES, 'rules');
const PAGES = join(PROJECT, 'docs/rules');
const ALL_CODES = Object.keys(CODES).sort() as Code[];
const FIXTURE_CODES = readdirSync(RULES).sort();

/** Codes that no file on disk can bring about for certain, with the reason. */
const IN_CODE: Partial<Record<Code, InCode>> = {
  PAL101: {
    reason: 'root may read every file, so a missing permission proves nothing: the file is gone when it is read',
    fails: () => withContent(undefined, (root) => readEntry(root, actorFile('nobody')).findings),
    passes: () => withContent(undefined, (root) => readEntry(root, actorFile('river-guard')).findings),
    message: 'the file cannot be read (ENOENT)',
  },
  PAL108: {
    reason: 'a link cannot be kept in a repository that is cloned on Windows',
    fails: () => listed((folder) => symlinkSync(join(folder, 'river-guard.mdx'), join(folder, 'guard.mdx'))),
    passes: () => listed((folder) => cpSync(join(folder, 'river-guard.mdx'), join(folder, 'guard.mdx'))),
    message: 'a link stands where a file or a folder is expected',
  },
  PAL109: {
    reason: 'the mark of a program is lost in a repository that is cloned on Windows',
    fails: () => readAs(0o755),
    passes: () => readAs(0o644),
    message: 'the file is marked as a program',
  },
  PAL111: {
    reason: 'two such files cannot be kept in a repository that is cloned on macOS',
    fails: () => alike(['guard.mdx', 'Guard.mdx']),
    passes: () => alike(['guard.mdx', 'guards.mdx']),
    message: 'another file here has the same name in other letters',
  },
  PAL112: {
    reason: 'a pipe cannot be kept in a repository',
    fails: () => listed((folder) => execFileSync('mkfifo', [join(folder, 'guard.mdx')])),
    passes: () => listed((folder) => writeFileSync(join(folder, 'guard.mdx'), '')),
    message: 'this is neither a file nor a folder, but a device, a pipe or a socket',
  },
  PAL410: {
    reason: 'no known prose passes the caps and breaks the parser: a trial that fails is given',
    fails: () => bodyAfterTrial('crash'),
    passes: () => bodyAfterTrial(undefined),
    message: 'the prose cannot be read: the reader breaks off',
  },
  PAL517: {
    reason: 'an overlay cannot take the settings of the base away: a tree that has none is given',
    fails: () => runChecks([sensitivity], { ...NO_ENTRIES, settings: { ...SETTINGS, written: false } }),
    passes: () => runChecks([sensitivity], { ...NO_ENTRIES, settings: SETTINGS }),
    message: 'nothing says who can read this repository, so it counts as public',
  },
  PAL611: {
    reason: 'what an exception accepted comes back when it is past, so a fixture gives two codes',
    fails: () => pastException('2026-11-21'),
    passes: () => pastException('2026-11-22'),
    message: 'this exception held until 2026-11-21',
  },
  PAL901: {
    reason: 'no known file breaks a check: a check that breaks is given',
    fails: () => runChecks([{ ...QUIET, run: () => fail('the river is dry') }], ONE_FILE),
    passes: () => runChecks([{ ...QUIET, run: () => [] }], ONE_FILE),
    message: 'the check "quiet" failed (the river is dry)',
  },
};

describe('the base of all fixtures', () => {
  it('gives no finding, not even a hint', () => {
    expect(diagnosticsOf(undefined)).toEqual([]);
  });

  it('has one country, two localities, three actors and three sources', () => {
    const { dataset } = withContent(undefined, (root) => load(root, { today: TODAY }));
    const { countries, localities, actors, sources } = dataset;
    expect([countries.size, localities.size, actors.size, sources.size]).toEqual([1, 2, 3, 3]);
  });
});

describe.each(FIXTURE_CODES)('%s', (code) => {
  const expected = JSON.parse(readFileSync(join(RULES, code, 'expected.json'), 'utf8'));

  it('finds what its fixture does wrong, and nothing else', () => {
    expect(diagnosticsOf(join(RULES, code, 'fail'))).toEqual(expected);
    expect(new Set(expected.map((one: { code: string }) => one.code))).toEqual(new Set([code]));
  });

  it('leaves the near miss alone', () => {
    expect(diagnosticsOf(join(RULES, code, 'pass'))).toEqual([]);
  });
});

describe.each(Object.entries(IN_CODE))('%s, in code: %o', (code, { fails, passes, message }) => {
  it('finds what is wrong, and nothing else', () => {
    expect(fails().map((finding) => [finding.code, finding.message])).toEqual([[code, message]]);
  });

  it('leaves the near miss alone', () => {
    expect(passes()).toEqual([]);
  });
});

describe('the table of codes', () => {
  it('has a failing and a passing fixture for each code, or a test in code', () => {
    expect([...FIXTURE_CODES, ...Object.keys(IN_CODE)].sort()).toEqual(ALL_CODES);
    for (const code of FIXTURE_CODES) {
      expect(readdirSync(join(RULES, code)).sort(), code).toEqual(['expected.json', 'fail', 'pass']);
    }
  });

  it('has each code of the checks across entries, and each of those codes a check', () => {
    const codes = new Set(CHECKS.flatMap((check) => check.codes));
    expect([...codes].sort()).toEqual(ALL_CODES.filter((code) => /^PAL(?:5|60|71)/.test(code)));
  });

  it('has a page for each code, and no page more', () => {
    const pages = readdirSync(PAGES).filter((page) => page !== 'README.md');
    expect(pages.sort()).toEqual(ALL_CODES.map((code) => `${code}.md`));
  });

  it('stands in docs/rules/README.md as it is', () => {
    const readme = readFileSync(join(PAGES, 'README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| ['));
    const cells = rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual(
      ALL_CODES.map((code) => {
        const { severity, name, summary } = CODES[code];
        return [`[${code}](${code}.md)`, name, severity, summary];
      }),
    );
  });
});

describe.each(ALL_CODES)('the page of %s', (code) => {
  const path = join(PAGES, `${code}.md`);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = page.trimEnd().split('\n');

  it('says what the table says, shows wrong and right, and gives the reason', () => {
    const { name, summary } = CODES[code];
    expect(lines.slice(0, 3)).toEqual([`# ${code} ${name}`, '', summary]);
    const outsideExamples = page.replaceAll(/^```[\s\S]*?^```$/gm, '').split('\n');
    expect(outsideExamples.filter((line) => line.startsWith('## '))).toEqual(['## Wrong', '## Right', '## Why']);
  });

  it('is short enough to read at once', () => {
    expect(lines.length).toBeLessThanOrEqual(30);
  });
});

describe('what an editor reads', () => {
  const findings = [
    ...FIXTURE_CODES.flatMap((code) => diagnosticsOf(join(RULES, code, 'fail'))),
    ...Object.values(IN_CODE).flatMap(({ fails }) => fails()),
    ...Object.values(ODD_DOCUMENTS).flatMap((documents) => documents.flatMap((one) => explainYaml(one).problems)),
    ...Object.values(WORDS),
  ];
  const pinned = Object.values(SLIPS).flatMap((slips) => slips.flatMap(([, , , ...lines]) => lines));
  const texts = [
    ...new Set([
      ...findings.flatMap(({ message, hint }) => [message, hint]),
      ...pinned.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(' → ')),
    ]),
  ];

  it.each(texts)('is one plain line: %s', (text) => {
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text).not.toMatch(/\n| {2}|[^…]\.$/);
  });

  it.each(texts)('has no word of programmers: %s', (text) => {
    const own = text.replaceAll(/"[^"]*"/g, '""');
    expect(own).not.toMatch(/\b(undefined|null|NaN|zod|parsers?|regex|tokens?|schemas?|objects?|arrays?)\b/i);
  });
});

function diagnosticsOf(overlay: string | undefined) {
  return withContent(overlay, (root) => load(root, { today: TODAY }).diagnostics);
}

function actorFile(id: string): EntryFile {
  return { kind: 'actor', path: `content/actors/${id}.mdx`, names: [id] };
}

/** What is found by name in a tree to whose folder of actors something is done. */
function listed(change: (actors: string) => void): Finding[] {
  return withContent(undefined, (root) => {
    change(join(root, 'content/actors'));
    return listEntries(root).findings;
  });
}

function readAs(mode: number): Finding[] {
  return withContent(undefined, (root) => {
    chmodSync(join(root, 'content/actors/river-guard.mdx'), mode);
    return readEntry(root, actorFile('river-guard')).findings;
  });
}

function alike(names: string[]): Finding[] {
  return [...namesAlike(names)].map(([name, { code, message, hint }]) =>
    find(code, name, { at: 'file' }, message, hint),
  );
}

/** Prose of an unusual shape, whose trial ends like this. */
function bodyAfterTrial(failure: Failure | undefined): Finding[] {
  const text = 'The ban on\nimport of fuel.';
  return guardBody(text, { positions: true, trial: () => failure }).problems.map(({ code, message, hint, ...place }) =>
    find(code, 'kessa.mdx', { at: 'place', ...place }, message, hint),
  );
}

/** What is left of a warning that was accepted until `until`, and about the exception itself. */
function pastException(until: string): Finding[] {
  const file = 'content/actors/river-guard.mdx';
  const warning = find('PAL606', file, { at: 'file' }, '"Mme …" looks like the name of a person', 'look again');
  const accepted = [{ code: 'PAL606', file, reason: 'A public office-holder.', until }];
  const setting = { file: 'content/exceptions.yaml', today: TODAY, frontMatterOf: () => undefined };
  return applyExceptions([warning], accepted, setting).filter(({ code }) => code !== 'PAL606');
}

function fail(message: string): never {
  throw new Error(message);
}

const QUIET = { name: 'quiet', description: 'Nothing is found.', codes: [] } as const;
const SETTINGS = { file: 'content/settings.yaml', written: true, repository: 'public' } as const;
const NO_ENTRIES = { localities: [], countries: [], actors: [], sources: [] } as unknown as CheckedEntries;
const ONE_FILE = { files: [actorFile('river-guard')] } as unknown as CheckedEntries;

interface InCode {
  reason: string;
  fails: () => Finding[];
  passes: () => Finding[];
  message: string;
}
