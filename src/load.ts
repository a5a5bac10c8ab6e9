/**
 * The one door. Everything that reads content comes through here: pages, feeds, search, tests, every command.
 * File by file: read, front matter, schema, body; then the checks across entries; then the dataset.
 */
import { CHECKS, type CheckedEntries, runChecks } from './checks/index.ts';
import { type Diagnostic, type Finding, find, hasErrors, sortDiagnostics } from './diagnostics/finding.ts';
import { type Dataset, type DatasetEntries, makeDataset } from './model/dataset.ts';
import type { Day } from './model/day.ts';
import { type FactsOf, type SchemaKind, validate } from './schema/index.ts';
import { type ReadDocument, readDocument } from './source/entry.ts';
import { makeLocator } from './source/locate.ts';
import { listEntries } from './source/tree.ts';

/**
 * Read the content below `root` (a folder with `content/` in it, or a content folder).
 * @param options.today The day against which "in the future" is judged. The caller reads the clock.
 * @returns Every entry that holds, and every finding, sorted. With an error among the findings the dataset
 *   is what could be read: good for a preview, never for publishing.
 * @throws NoContent when there is nothing to read.
 */
export function load(root: string, { today }: LoadOptions): Loaded {
  const { entries, findings } = listEntries(root);
  const documents = entries.map((entry) => guarded(entry.path, () => readDocument(root, entry), findings));
  const checked = documents.flatMap((document) => (document ? validated(document, findings) : []));
  const read = collect(checked);
  findings.push(...runChecks(CHECKS, { ...read, files: entries, today, ids: idsOf(entries) }));
  const locate = makeLocator(root, entries);
  const diagnostics = sortDiagnostics(findings.map(locate));
  return { dataset: makeDataset(read), diagnostics, ok: !hasErrors(diagnostics) };
}

/**
 * The same, read once for a process: check, pages and search of one build share one reading.
 * Only for content that does not change meanwhile; the development server uses `load`.
 */
export function loadOnce(root: string, { today }: LoadOptions): Loaded {
  const key = `${root}\n${today}`;
  const known = readings.get(key) ?? load(root, { today });
  readings.set(key, known);
  return known;
}

const readings = new Map<string, Loaded>();

/** A file that breaks the reader is a finding on that file; the others are still read. */
function guarded<Result>(file: string, work: () => Result, findings: Finding[]): Result | undefined {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    findings.push(
      find(
        'PAL901',
        file,
        { at: 'file' },
        `the checker failed on this file (${reason})`,
        'tell the maintainers; take the file out meanwhile',
      ),
    );
    return undefined;
  }
}

function validated(document: ReadDocument, findings: Finding[]): CheckedDocument[] {
  findings.push(...document.findings);
  if (document.value === undefined) return [];
  const { kind, path } = document.entry;
  const result = validate(kind, document.value, path);
  if ('findings' in result) {
    findings.push(...result.findings);
    return [];
  }
  return [{ ...document, facts: result.facts }];
}

type CheckedDocument = ReadDocument & { facts: FactsOf<SchemaKind> };

function collect(documents: readonly CheckedDocument[]): DatasetEntries & Pick<CheckedEntries, 'references'> {
  const ofKind = <Kind extends SchemaKind>(kind: Kind) =>
    documents.filter(({ entry }) => entry.kind === kind) as (CheckedDocument & { facts: FactsOf<Kind> })[];
  const base = ({ entry, body, references }: CheckedDocument) => ({
    id: entry.names.join('/'),
    file: entry.path,
    body: { text: body, sources: references.filter(({ refersTo }) => refersTo === 'source').map(({ id }) => id) },
  });
  return {
    localities: ofKind('locality').map((one) => {
      const [iso3 = '', slug = ''] = one.entry.names;
      return { ...one.facts, ...base(one), iso3, slug };
    }),
    actors: ofKind('actor').map((one) => ({ ...one.facts, ...base(one) })),
    countries: ofKind('country').map((one) => ({ ...one.facts, ...base(one) })),
    sources: ofKind('source').map((one) => ({ ...one.facts, id: one.entry.names.join('/'), file: one.entry.path })),
    references: new Map(documents.map(({ entry, references }) => [entry.path, references])),
  };
}

/** Ids of all files, also of those with findings: a reference to a broken entry is not broken itself. */
function idsOf(entries: readonly { kind: SchemaKind; names: string[] }[]): CheckedEntries['ids'] {
  const of = (kind: SchemaKind) =>
    new Set(entries.filter((one) => one.kind === kind).map(({ names }) => names.join('/')));
  return { locality: of('locality'), actor: of('actor'), country: of('country'), source: of('source') };
}

export interface LoadOptions {
  today: Day;
}

export interface Loaded {
  dataset: Dataset;
  diagnostics: Diagnostic[];
  /** No error among the findings: it may be published. */
  ok: boolean;
}
