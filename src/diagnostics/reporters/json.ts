/** Findings for other programs. `version` changes when a field changes its meaning. */
import type { Diagnostic } from '../finding.ts';

export function reportJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify({ version: 1, diagnostics }, undefined, 2);
}
