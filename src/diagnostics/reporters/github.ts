/** Findings as GitHub workflow commands: shown beside the lines of the pull request. */
import type { Diagnostic } from '../finding.ts';
import { summary } from './summary.ts';

/**
 * GitHub shows ten annotations of a kind for each step, so everything past ten is also in the log as plain lines.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.map(({ file, line, column, code, severity, message, hint }) => {
    const command = { error: 'error', warning: 'warning', hint: 'notice' }[severity];
    const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
    return `::${command} ${properties}::${data(`${message}\n${hint}`)}`;
  });
  const rest = diagnostics.length > 10 ? diagnostics.slice(10).map(plainLine) : [];
  return [...lines, ...(rest.length > 0 ? ['Beyond the first ten:', ...rest] : []), data(summary(diagnostics))].join(
    '\n',
  );
}

function plainLine({ file, line, column, code, message, hint }: Diagnostic): string {
  // The runner still heeds the old form, `##[command]`, anywhere in a plain line.
  return data(`- ${file}:${line}:${column} ${code} ${message} (${hint})`).replaceAll('##[', '## [');
}

/** A message must not start a workflow command of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
