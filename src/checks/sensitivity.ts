/** High and severe information is not kept here: OCHA's information sharing protocol, DESIGN "Safety rules". */
import { type FieldPath, type Finding, find } from '../diagnostics/finding.ts';
import type { Check } from './check.ts';

export const sensitivity: Check = {
  name: 'sensitivity',
  description: 'Nothing in the repository is of high or severe sensitivity.',
  codes: ['PAL516'],
  run: ({ localities, countries, actors, sources }) =>
    [...localities, ...countries, ...actors, ...sources].flatMap(tooSensitive),
};

function tooSensitive(entry: { file: string }): Finding[] {
  const findings: Finding[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'sensitivity' && (inner === 'high' || inner === 'severe')) {
        const hint = 'take it out of this repository; keep it where your organisation keeps such information';
        findings.push(
          find(
            'PAL516',
            entry.file,
            { at: 'field', path: here, on: 'value' },
            `information of ${inner} sensitivity does not belong here`,
            hint,
          ),
        );
      } else visit(inner, here);
    }
  };
  visit(entry, []);
  return findings;
}
