/** What the parts of a sheet have in common: words with their language, and what a record rests on. */
import type { Basis, Words } from '../model/sheet.ts';
import type { Citation } from '../schema/index.ts';
import { gradeOf } from './citations.ts';
import type { Site } from './context.ts';

/** A text of an entry, with its language where that is not the reader's. */
export function said(text: string, { foreign }: Pick<Site, 'foreign'>): Words {
  const lang = foreign.get(text);
  return lang === undefined ? text : [text, lang];
}

/** The day of a record, and the grades of what it rests on. */
export function basis(record: { asOf: string; sources: readonly Citation[] }, { dataset }: Site): Basis {
  const grades = record.sources.flatMap((citation) => {
    const source = dataset.sources.get(citation.source);
    return source ? [gradeOf(citation, source)] : [];
  });
  return { asOf: record.asOf, ...(grades.length > 0 ? { grades: [...new Set(grades)].join(' ') } : {}) };
}

/** A key only where there is a value for it. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [key in Key]?: Value });
}
