/** The last line of a report. */
import type { Diagnostic } from '../finding.ts';

export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  if (diagnostics.length === 0) return 'No findings.';
  const parts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(hints, 'hint')].filter(Boolean);
  return `${parts.join(', ')} in ${plural(files, 'file')}.`;
}

function plural(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
