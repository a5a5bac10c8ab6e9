/** What a check is: a rule across entries, as data with a function. No rule lives here. */
import type { Code } from '../diagnostics/codes.ts';
import { type Finding, find } from '../diagnostics/finding.ts';
import type { DatasetEntries, Translation } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import type { TreeSettings } from '../schema/settings.ts';
import type { BodyReference } from '../source/body/check.ts';
import type { ReadDocument } from '../source/entry.ts';
import type { EntryFile } from '../source/tree.ts';

/**
 * Run every check. A check that crashes is a finding of its own, on the first file it could have read,
 * and the others still run.
 */
export function runChecks(checks: readonly Check[], entries: CheckedEntries): Finding[] {
  return checks.flatMap((check) => {
    try {
      return check.run(entries);
    } catch (error) {
      const file = entries.files[0]?.path ?? '';
      const reason = error instanceof Error ? error.message : String(error);
      return [
        find('PAL901', file, { at: 'file' }, `the check "${check.name}" failed (${reason})`, 'tell the maintainers'),
      ];
    }
  });
}

export interface Check {
  name: string;
  /** One sentence: what holds when nothing is found. */
  description: string;
  /** The codes that it can give. */
  codes: readonly Code[];
  run: (entries: CheckedEntries) => Finding[];
}

/** Every entry that the schema accepted, and the ids of all files. */
export interface CheckedEntries extends DatasetEntries {
  files: readonly EntryFile[];
  /** Every file that could be opened, also where its fields do not hold. */
  documents: readonly ReadDocument[];
  ids: Record<'locality' | 'actor' | 'country' | 'source', ReadonlySet<string>>;
  /** What the prose of each file refers to. */
  references: ReadonlyMap<string, readonly BodyReference[]>;
  translations: readonly Translation[];
  /** What the tree says of itself. */
  settings: TreeSettings;
  today: Day;
}
