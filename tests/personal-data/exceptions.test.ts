/** What `content/exceptions.yaml` accepts, and until when. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayBeExcepted } from '../../src/checks/exceptions.ts';
import { CODES, type Code } from '../../src/diagnostics/codes.ts';
import { load } from '../../src/load.ts';
import { TODAY, withContent } from '../support.ts';

const FILE = 'content/localities/zzz/kessa.mdx';
/** Two numbers in one record, one of them twice; one in the prose. */
const CHANGES = [
  ['asked: To let', 'asked: Call +44 7700 900123 to let'],
  ['agreed: Aid', 'agreed: Call +44 7700 900456. Aid'],
  ['## The bridge\n', '## The bridge\n\nCall +44 7700 900123.\n'],
] as const;
const ALL = ['PAL601 29', 'PAL601 30', 'PAL601 52'];

describe('an exception accepts', () => {
  test('nothing where there is none', () => {
    expect(left(undefined)).toEqual(ALL);
    expect(left('exceptions: []\n')).toEqual(ALL);
  });

  test('all of a file', () => {
    expect(left(exception({}))).toEqual([]);
  });

  test('what stands in one record', () => {
    expect(left(exception({ record: 'bridge-on-market-days' }))).toEqual(['PAL601 52']);
  });

  test('the words that it names', () => {
    expect(left(exception({ text: '"+44 7700 900456"' }))).toEqual(['PAL601 29', 'PAL601 52']);
  });

  test('the words that it names in one record', () => {
    const both = { record: 'bridge-on-market-days', text: '"+44 7700 900123"' };
    expect(left(exception(both))).toEqual(['PAL601 30', 'PAL601 52']);
  });

  test('a file named from the content folder', () => {
    expect(left(exception({ file: FILE.replace('content/', '') }))).toEqual([]);
  });

  test('until its last day, and that day too', () => {
    expect(left(exception({ until: TODAY }))).toEqual([]);
  });
});

describe('an exception fails', () => {
  test('the day after, and what it accepted is there again', () => {
    expect(left(exception({ until: '2026-11-21' }))).toEqual(['PAL611 5', ...ALL]);
  });

  test('when nothing needs it: another file, record, text or code', () => {
    const idle = [{ file: 'content/actors/nobody.mdx' }, { record: 'ferry' }, { text: '"76 12"' }, { code: 'PAL602' }];
    for (const change of idle) expect(left(exception(change)), JSON.stringify(change)).toEqual(['PAL612 2', ...ALL]);
  });

  test('for a rule that has none, even if that finding is there', () => {
    expect(left(exception({ code: 'PAL516' }))).toEqual(['PAL613 2', ...ALL]);
    expect(left(exception({ code: 'telephone' }))).toEqual(['PAL613 2', ...ALL]);
  });

  test.each(['reason', 'until', 'code', 'file'])('without %s, and accepts nothing', (key) => {
    expect(left(exception({ [key]: undefined }))).toEqual(['PAL302 2', ...ALL]);
  });

  test('with a misspelt key, an empty reason or a day that does not exist', () => {
    expect(left(`${exception({})}    untill: 2027-01-01\n`)).toEqual(['PAL301 6', ...ALL]);
    expect(left(exception({ reason: '""' }))).toEqual(['PAL305 4', ...ALL]);
    expect(left(exception({ until: '2027-02-30' }))).toEqual(['PAL308 5', ...ALL]);
  });

  test('where the file cannot be read', () => {
    expect(left(exception({}).replace('exceptions:', 'exceptions: &all'))).toEqual(['PAL203 2', ...ALL]);
  });
});

test('exceptions are for personal data, warnings and hints, and for nothing that is broken', () => {
  const allowed = (Object.keys(CODES) as Code[]).filter(mayBeExcepted);
  expect(allowed.filter((code) => CODES[code].severity === 'error')).toEqual([
    'PAL601',
    'PAL602',
    'PAL603',
    'PAL604',
    'PAL605',
  ]);
  expect(allowed).toContain('PAL606');
  expect(allowed).toContain('PAL514');
});

function exception(change: Record<string, string | undefined>): string {
  const keys = { code: 'PAL601', file: FILE, reason: 'A hotline.', until: '2027-06-30', ...change };
  const lines = Object.entries(keys).filter(([, value]) => value !== undefined);
  return `exceptions:\n  - ${lines.map(([key, value]) => `${key}: ${value}`).join('\n    ')}\n`;
}

/** Code and line of what is left, sorted by file. */
function left(exceptions: string | undefined): string[] {
  return withContent(undefined, (root) => {
    const text = readFileSync(join(root, FILE), 'utf8');
    writeFileSync(
      join(root, FILE),
      CHANGES.reduce((changed, [from, to]) => changed.replace(from, to), text),
    );
    if (exceptions !== undefined) writeFileSync(join(root, 'content/exceptions.yaml'), exceptions);
    return load(root, { today: TODAY }).diagnostics.map(({ code, line }) => `${code} ${line}`);
  });
}
