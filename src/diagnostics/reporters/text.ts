/** Findings for a terminal: one block each, with the lines around. */
import type { Diagnostic } from '../finding.ts';
import { summary } from './summary.ts';

/**
 * `file:line:column CODE message`, a code frame, then the hint; a summary at the end.
 * `textOf` gives a file's text (or undefined), so that the frame shows what the editor sees.
 */
export function reportText(diagnostics: readonly Diagnostic[], textOf: (file: string) => string | undefined): string {
  const blocks = diagnostics.map((diagnostic) => {
    const { file, line, column, code, severity, message, hint } = diagnostic;
    const heading = `${file}:${line}:${column} ${code} ${severity === 'error' ? '' : `(${severity}) `}${message}`;
    return [heading, ...codeFrame(textOf(file), line, column), `  → ${hint}`].join('\n');
  });
  return [...blocks, summary(diagnostics)].join('\n\n');
}

/** The line before, the line itself with a caret, no more: an editor reads it on a small screen. */
function codeFrame(text: string | undefined, line: number, column: number): string[] {
  if (text === undefined) return [];
  const lines = text.split(/\r?\n/);
  if (lines[line - 1] === undefined) return [];
  const width = String(line).length;
  const numbered = (number: number) => `  ${String(number).padStart(width)} | ${visible(lines[number - 1] ?? '')}`;
  const caret = `  ${' '.repeat(width)} | ${' '.repeat(Math.min(column, LONGEST) - 1)}^`;
  return [...(line > 1 ? [numbered(line - 1)] : []), numbered(line), caret];
}

/** Hostile text must not move the cursor or hide: control and format characters are shown as a dot. */
function visible(line: string): string {
  const shown = line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

const LONGEST = 110;
