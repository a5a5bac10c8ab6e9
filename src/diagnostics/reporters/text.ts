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
    return [visible(heading), ...codeFrame(textOf(file), line, column), visible(`  → ${hint}`)].join('\n');
  });
  return [...blocks, summary(diagnostics)].join('\n\n');
}

/** The line before, the line itself with a caret, no more: an editor reads it on a small screen. */
function codeFrame(text: string | undefined, line: number, column: number): string[] {
  if (text === undefined) return [];
  const lines = text.split(/\r?\n/);
  if (lines[line - 1] === undefined) return [];
  const width = String(line).length;
  const numbered = (number: number) => `  ${String(number).padStart(width)} | ${cut(visible(lines[number - 1] ?? ''))}`;
  const caret = `  ${' '.repeat(width)} | ${' '.repeat(Math.min(column, LONGEST) - 1)}^`;
  return [...(line > 1 ? [numbered(line - 1)] : []), numbered(line), caret];
}

/**
 * Hostile text must not move the cursor or hide: control and format characters are shown as a dot.
 * Nor may it speak to the runner of a build: `##[` starts a command anywhere in a line.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function visible(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·').replaceAll('##[', '##·');
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 110;
