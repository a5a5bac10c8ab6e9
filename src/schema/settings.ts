/** The one file in which a content tree says what it is: `content/settings.yaml`. Kept small on purpose. */
import { z } from 'zod';
import type { Finding } from '../diagnostics/finding.ts';
import { explainIssues } from './explain.ts';

/** Its name, below the content folder. */
export const SETTINGS_FILE = 'settings.yaml';

export const settings = z.strictObject({
  repository: z
    .enum(['public', 'private'])
    .describe('Who can read the repository itself. High and severe information is refused unless it is private.'),
});

/**
 * What a tree says of itself, from the value of its settings file.
 * A tree without the file, or with one that cannot be read, counts as public: the strictest reading.
 * Rule: DESIGN, "Safety rules that the program keeps".
 */
export function readSettings(file: string, value: unknown): { settings: TreeSettings; findings: Finding[] } {
  const result = settings.safeParse(value);
  if (result.success) return { settings: { file, written: true, ...result.data }, findings: [] };
  return {
    settings: { ...publicTree(file), written: true },
    findings: explainIssues(settings, result.error.issues, value, file),
  };
}

/** The settings of a tree that has no such file. */
export function publicTree(file: string): TreeSettings {
  return { file, written: false, repository: 'public' };
}

export interface TreeSettings extends z.infer<typeof settings> {
  /** Path of the file from the root, also where there is none. */
  file: string;
  /** Whether there is such a file. Without one nothing is published. */
  written: boolean;
}
