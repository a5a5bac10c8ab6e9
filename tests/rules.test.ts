/** Each rule both ways: what it must find, compared whole, and a near miss that it must leave alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, type CheckedEntries, runChecks } from '../src/checks/index.ts';
import { PROJECT } from '../src/cli/options.ts';
import { CODES, type Code } from '../src/diagnostics/codes.ts';
import type { Finding } from '../src/diagnostics/finding.ts';
import { load } from '../src/load.ts';
import { explainYaml } from '../src/source/explain.ts';
import { readEntry } from '../src/source/read.ts';
import type { EntryFile } from '../src/source/tree.ts';
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
    expect([...codes].sort()).toEqual(ALL_CODES.filter((code) => code.startsWith('PAL5')));
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

function fail(message: string): never {
  throw new Error(message);
}

const QUIET = { name: 'quiet', description: 'Nothing is found.', codes: [] } as const;
const ONE_FILE = { files: [actorFile('river-guard')] } as unknown as CheckedEntries;

interface InCode {
  reason: string;
  fails: () => Finding[];
  passes: () => Finding[];
  message: string;
}
