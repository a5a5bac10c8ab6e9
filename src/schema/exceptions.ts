/** `content/exceptions.yaml`: findings that a person has looked at and accepted, each with a reason and a last day. */
import { z } from 'zod';
import type { Finding } from '../diagnostics/finding.ts';
import { explainIssues } from './explain.ts';
import { day, slug, text } from './primitives.ts';

/** Its name, below the content folder. */
export const EXCEPTIONS_FILE = 'exceptions.yaml';

export const exception = z.strictObject({
  code: z.string().describe('The code of the finding, like PAL601.'),
  file: text(200).describe('The file that it is in, like content/localities/mli/koro.mdx.'),
  record: slug().optional().describe('The id of the record that it is in; left out for prose or the whole file.'),
  text: text(200).optional().describe('The words that are accepted, as they stand in the entry.'),
  reason: text(400).describe('Why it is right as it is.'),
  until: day().describe('The last day on which it is accepted; look again before.'),
});

export const exceptions = z.strictObject({
  exceptions: z.array(exception).max(500).describe('One for each accepted finding.'),
});

/** The exceptions of a tree, from the value of the file. With findings there are none: nothing is accepted by a slip. */
export function readExceptions(file: string, value: unknown): { exceptions: Exception[]; findings: Finding[] } {
  const result = exceptions.safeParse(value);
  if (result.success) return { exceptions: result.data.exceptions, findings: [] };
  return { exceptions: [], findings: explainIssues(exceptions, result.error.issues, value, file) };
}

export type Exception = z.infer<typeof exception>;
