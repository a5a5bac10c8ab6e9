/**
 * A finding as the checks make it: it points at a field or a place of a file by reference.
 * It becomes a `Diagnostic` with line and column only when it is reported (see source/locate.ts).
 * Nothing here reads files or prints.
 */
import { CODES, type Code, type Severity } from './codes.ts';

/** Make a finding; the severity comes from the table of codes. */
export function find(code: Code, file: string, at: Reference, message: string, hint: string): Finding {
  return { code, file, at, message, hint };
}

/** Give a finding its place. */
export function diagnose(finding: Finding, place: Place): Diagnostic {
  const { code, file, message, hint } = finding;
  return { code, severity: CODES[code].severity, file, line: place.line, column: place.column, message, hint };
}

/** Sort by file, line, column, code; drop exact repetitions. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return !before || JSON.stringify(before) !== JSON.stringify(diagnostic);
  });
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a finding points, before anyone has looked for the line. */
export type Reference =
  /** The file as a whole; reported at its first character. */
  | { at: 'file' }
  /** A field of the front matter. `on: 'key'` points at its name; a path that is missing points at its parent. */
  | { at: 'field'; path: FieldPath; on: 'key' | 'value' }
  /** The nth component of the prose that refers to something, counted from 0. */
  | { at: 'component'; nth: number }
  /** A place already known, counted from 1. */
  | { at: 'place'; line: number; column: number };

export type FieldPath = readonly (string | number)[];

export interface Finding {
  code: Code;
  /** Path from the root, with forward slashes. */
  file: string;
  at: Reference;
  /** What is wrong, in plain words, without a full stop. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** The words that it is about, where a report does not repeat them. Exceptions name them. */
  about?: string;
}

export interface Place {
  line: number;
  column: number;
}

/** A reported finding. Printed `file:line:column CODE message`, then the hint. */
export interface Diagnostic extends Place {
  code: Code;
  severity: Severity;
  file: string;
  message: string;
  hint: string;
}
