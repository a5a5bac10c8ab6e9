/** Within an entry every record has an id of its own: translations and links hold on to it. */
import { type Finding, find } from '../diagnostics/finding.ts';
import type { Check } from './check.ts';

export const uniqueIds: Check = {
  name: 'unique-ids',
  description: 'Within an entry every record has an id of its own.',
  codes: ['PAL501'],
  run: ({ localities, countries }) => [...localities, ...countries].flatMap((entry) => repeatedIds(entry)),
};

function repeatedIds(entry: object & { file: string }): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [list, records] of Object.entries(entry)) {
    if (!Array.isArray(records)) continue;
    for (const [index, record] of (records as { id?: unknown }[]).entries()) {
      if (typeof record !== 'object' || typeof record.id !== 'string') continue;
      const before = first.get(record.id);
      if (before === undefined) {
        first.set(record.id, list);
        continue;
      }
      const at = { at: 'field', path: [list, index, 'id'], on: 'value' } as const;
      findings.push(
        find(
          'PAL501',
          entry.file,
          at,
          `the id "${record.id}" is already used in ${before}`,
          `write another, for example ${record.id}-2`,
        ),
      );
    }
  }
  return findings;
}
