import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/finding.ts';
import { reportGithub } from '../../src/diagnostics/reporters/github.ts';
import { reportJson } from '../../src/diagnostics/reporters/json.ts';
import { summary } from '../../src/diagnostics/reporters/summary.ts';
import { reportText } from '../../src/diagnostics/reporters/text.ts';

function finding(facts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'PAL304',
    severity: 'error',
    file: 'content/localities/zzz/kessa.mdx',
    line: 3,
    column: 9,
    message: '"shut" is not one of the states of access',
    hint: 'did you mean "closed"?',
    ...facts,
  };
}

const ENTRY = '---\nname: Kessa\naccess: shut\n---\n';

/** Lines as the runner reads them: a carriage return alone ends one. */
const linesOf = (report: string) => report.split(/\r\n|\r|\n/);

/** What GitHub's runner would run: `::command …::` first on a line, or `##[command …]` anywhere in it. */
const COMMAND = /^\s*::(\S+?)(?: .*?)?::|##\[[^\]]*\]/;

describe('the report for a terminal', () => {
  test('says place, code and message, shows the line, then the hint, then the sum', () => {
    const warning = finding({
      severity: 'warning',
      code: 'PAL515',
      line: 1,
      column: 1,
      message: 'the two differ',
      hint: 'mend one',
    });
    expect(reportText([finding(), warning], () => ENTRY)).toBe(
      [
        'content/localities/zzz/kessa.mdx:3:9 PAL304 "shut" is not one of the states of access',
        '  2 | name: Kessa',
        '  3 | access: shut',
        '    |         ^',
        '  → did you mean "closed"?',
        '',
        'content/localities/zzz/kessa.mdx:1:1 PAL515 (warning) the two differ',
        '  1 | ---',
        '    | ^',
        '  → mend one',
        '',
        '1 error, 1 warning in 1 file.',
      ].join('\n'),
    );
  });

  test('says so where there is nothing to say', () => {
    expect(reportText([], () => undefined)).toBe('No findings.');
  });

  test('shows no line of a file that cannot be read, or that has no such line', () => {
    const bare = [
      'content/localities/zzz/kessa.mdx:3:9 PAL304 "shut" is not one of the states of access',
      '  → did you mean "closed"?',
      '',
      '1 error in 1 file.',
    ].join('\n');
    expect(reportText([finding()], () => undefined)).toBe(bare);
    expect(reportText([finding()], () => 'one line')).toBe(bare);
  });

  test('keeps the numbers of lines below each other', () => {
    const text = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(reportText([finding({ line: 10, column: 1 })], () => text)).toContain(
      '   9 | line 9\n  10 | line 10\n     | ^\n',
    );
  });

  test('cuts a long line, and the caret stays below it', () => {
    const [, shown = '', caret = ''] = reportText([finding({ line: 1, column: 5000 })], () => 'x'.repeat(6000)).split(
      '\n',
    );
    expect(shown).toBe(`  1 | ${'x'.repeat(110)}…`);
    expect(caret.length).toBeLessThan(120);
  });

  test('lets no text of a file, a name or a message move the cursor, hide or turn round', () => {
    const hostile = 'a\u001B[2Jb\u0007\u202Ec\u200B\u2028d\r';
    const report = reportText(
      [finding({ file: `content/${hostile}.mdx`, message: `the key "${hostile}"`, hint: `not ${hostile}` })],
      () => `---\n${hostile}\n${hostile}\n`,
    );
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('lets no name of a file start a line of its own', () => {
    const report = reportText(
      [finding({ file: 'content/a\n::error::b.mdx', message: 'a\nb', hint: 'c\nd' })],
      () => undefined,
    );
    expect(report.split('\n')).toHaveLength(4);
  });

  test('starts no command of the runner where a build prints it', () => {
    const text = '::add-mask::x\n##[add-matcher]evil.json\n  ::error::x';
    const report = reportText([finding({ line: 2, message: '##[error]x', hint: '##[group]x' }), finding()], () => text);
    expect(linesOf(report).filter((line) => COMMAND.test(line))).toEqual([]);
  });
});

describe('the sum of a report', () => {
  test.each([
    [[], 'No findings.'],
    [['error'], '1 error in 1 file.'],
    [['error', 'error'], '2 errors in 1 file.'],
    [['hint'], '1 hint in 1 file.'],
    [['error', 'warning', 'hint', 'hint'], '1 error, 1 warning, 2 hints in 1 file.'],
  ] as const)('of %j is %j', (severities, words) => {
    expect(summary(severities.map((severity) => finding({ severity })))).toBe(words);
  });

  test('counts files, not findings', () => {
    expect(summary([finding(), finding(), finding({ file: 'content/b.mdx' })])).toBe('3 errors in 2 files.');
  });
});

describe('the report for GitHub', () => {
  test('puts each finding beside its line', () => {
    const report = reportGithub([finding(), finding({ severity: 'warning' }), finding({ severity: 'hint' })]);
    const rest =
      'file=content/localities/zzz/kessa.mdx,line=3,col=9,title=PAL304::"shut" is not one of the states of access%0Adid you mean "closed"?';
    expect(report.split('\n')).toEqual([
      `::error ${rest}`,
      `::warning ${rest}`,
      `::notice ${rest}`,
      '1 error, 1 warning, 1 hint in 1 file.',
    ]);
  });

  test('says so where there is nothing to say', () => {
    expect(reportGithub([])).toBe('No findings.');
  });

  test('repeats as plain lines what GitHub does not show past the tenth', () => {
    const lines = reportGithub(Array.from({ length: 12 }, (_, index) => finding({ line: index + 1 }))).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(12);
    expect(lines.slice(12)).toEqual([
      'Beyond the first ten:',
      '- content/localities/zzz/kessa.mdx:11:9 PAL304 "shut" is not one of the states of access (did you mean "closed"?)',
      '- content/localities/zzz/kessa.mdx:12:9 PAL304 "shut" is not one of the states of access (did you mean "closed"?)',
      '12 errors in 1 file.',
    ]);
  });

  test('has no list of plain lines where there are ten', () => {
    expect(reportGithub(Array.from({ length: 10 }, () => finding())).split('\n')).toHaveLength(11);
  });

  test.each([
    ['a message', { message: 'x\n::stop-commands::y\r::error::z' }],
    ['a hint', { hint: '\n::add-mask::content' }],
    ['a name of a file', { file: 'content/a,line=1::\n::error file=b::evil.mdx' }],
    [
      'an old form of command',
      { message: '##[add-matcher]evil.json', hint: '##[error]x', file: 'content/##[group]x.mdx' },
    ],
    ['what is escaped already', { message: '%0A::error::x', file: 'content/%0A::error::x.mdx' }],
  ])('lets %s start no command of its own', (_, facts) => {
    const lines = linesOf(reportGithub(Array.from({ length: 11 }, () => finding(facts))));
    expect(lines).toHaveLength(11 + 3);
    for (const line of lines.slice(0, 11)) expect(line).toMatch(/^::error file=[^:,]*,line=3,col=9,title=PAL304::/);
    for (const line of lines.slice(11)) expect(line).not.toMatch(COMMAND);
  });

  test('gives a hostile name back as it was once GitHub has read it', () => {
    const file = 'content/100%, a:b\n.mdx';
    const [line = ''] = reportGithub([finding({ file })]).split('\n');
    const [, escaped = ''] = /file=([^,]*),/.exec(line) ?? [];
    expect(decodeURIComponent(escaped)).toBe(file);
  });
});

describe('the report for programs', () => {
  test('is one object with a version and every finding whole', () => {
    const findings = [finding(), finding({ message: 'a "quoted"\nline\u0000' })];
    expect(JSON.parse(reportJson(findings))).toEqual({ version: 1, diagnostics: findings });
  });

  test('is an empty list where there is nothing to say', () => {
    expect(JSON.parse(reportJson([]))).toEqual({ version: 1, diagnostics: [] });
  });

  test('has the fields in the order of the documentation', () => {
    const [first] = (JSON.parse(reportJson([finding()])) as { diagnostics: object[] }).diagnostics;
    expect(Object.keys(first ?? {})).toEqual(['code', 'severity', 'file', 'line', 'column', 'message', 'hint']);
  });
});
