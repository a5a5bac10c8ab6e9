import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, type Code } from '../../src/diagnostics/codes.ts';
import { type Diagnostic, diagnose, find, hasErrors, sortDiagnostics } from '../../src/diagnostics/finding.ts';

const at = (file: string, line: number, column: number, code: Code = 'PAL301', message = 'm'): Diagnostic =>
  diagnose(find(code, file, { at: 'file' }, message, 'h'), { line, column });

describe('a finding', () => {
  test('takes its severity from the table of codes', () => {
    expect(at('a', 1, 1, 'PAL301').severity).toBe('error');
    expect(at('a', 1, 1, 'PAL515').severity).toBe('warning');
    expect(at('a', 1, 1, 'PAL513').severity).toBe('hint');
  });

  test('is an error only where its code says so', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'PAL513'), at('a', 1, 1, 'PAL515')])).toBe(false);
    expect(hasErrors([at('a', 1, 1, 'PAL513'), at('a', 1, 1, 'PAL301')])).toBe(true);
  });
});

describe('findings in order', () => {
  test('stand by file, line, column, code and message; lines count as numbers', () => {
    const sorted = [
      at('a', 2, 1),
      at('a', 10, 1),
      at('a', 10, 2, 'PAL301', 'a'),
      at('a', 10, 2, 'PAL301', 'b'),
      at('a', 10, 2, 'PAL302'),
      at('a', 10, 11),
      at('b', 1, 1),
    ];
    expect(sortDiagnostics(sorted.toReversed())).toEqual(sorted);
  });

  test('stand once where they are the same in everything', () => {
    expect(sortDiagnostics([at('a', 1, 1), at('b', 1, 1), at('a', 1, 1)])).toEqual([at('a', 1, 1), at('b', 1, 1)]);
  });

  test('do not depend on the order in which they were found', () => {
    const any = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(any), (places) => {
        const findings = places.map(([file, line, column]) => at(file, line, column));
        expect(sortDiagnostics(findings)).toEqual(sortDiagnostics(findings.toReversed()));
      }),
    );
  });
});

describe('the table of codes', () => {
  test('names each code and each name once, in order, in plain words', () => {
    const codes = Object.keys(CODES);
    const entries = Object.values(CODES);
    expect(codes).toEqual(codes.toSorted());
    expect(codes.filter((code) => !/^PAL[1-79]\d\d$/.test(code))).toEqual([]);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    expect(entries.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(entries.filter(({ summary }) => !summary.endsWith('.'))).toEqual([]);
  });
});
