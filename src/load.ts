/**
 * The one door. Everything that reads content comes through here: pages, feeds, search, tests, every command.
 * File by file: read, front matter, schema, body; then the checks across entries; then the dataset.
 */
import { applyExceptions } from './checks/exceptions.ts';
import { CHECKS, runChecks } from './checks/index.ts';
import { type Diagnostic, type Finding, find, hasErrors, sortDiagnostics } from './diagnostics/finding.ts';
import { type CheckedDocument, collect, idsOf, translationsOf } from './gather.ts';
import { checkStrings } from './i18n/check.ts';
import { LANGS } from './i18n/locales.ts';
import { type Audience, type AudienceDataset, datasetFor, datasetIn, type WholeEntries } from './model/audience.ts';
import { type Dataset, makeDataset, type Translation } from './model/dataset.ts';
import type { Day } from './model/day.ts';
import { spokenIn } from './model/translation.ts';
import { type Boundaries, readBoundaries } from './schema/boundaries.ts';
import { EXCEPTIONS_FILE, readExceptions } from './schema/exceptions.ts';
import { validate } from './schema/index.ts';
import { publicTree, readSettings, SETTINGS_FILE, type TreeSettings } from './schema/settings.ts';
import { type ReadDocument, readDocument } from './source/entry.ts';
import { makeLocator } from './source/locate.ts';
import { readStrings } from './source/strings.ts';
import { contentPrefix, type EntryFile, hasFile, listEntries } from './source/tree.ts';

/**
 * Read the content below `root` (a folder with `content/` in it, or a content folder).
 * @param options.today The day against which "in the future" is judged. The caller reads the clock.
 * @returns Every entry that holds, and every finding, sorted. With an error among the findings the dataset
 *   is what could be read: good for a preview, never for publishing.
 * @throws NoContent when there is nothing to read.
 */
export function load(root: string, { today }: LoadOptions): Loaded {
  const { entries, boundaries, findings } = listEntries(root);
  const documents = entries.map((entry) => guarded(entry.path, () => readDocument(root, entry), findings));
  const checked = documents.flatMap((document) =>
    document ? (guarded(document.entry.path, () => validated(document, findings), findings) ?? []) : [],
  );
  const read = { ...collect(checked), boundaries: boundariesOf(root, boundaries, findings) };
  const settingsFile: EntryFile = { kind: 'source', path: `${contentPrefix(root)}${SETTINGS_FILE}`, names: [] };
  const settings = settingsOf(root, settingsFile, findings);
  const opened = documents.filter((document) => document !== undefined);
  const translations = translationsOf(checked);
  const whole = { ...read, translations, settings, files: entries, documents: opened, today, ids: idsOf(entries) };
  findings.push(...runChecks(CHECKS, whole));
  const exceptionsFile: EntryFile = { ...settingsFile, path: `${contentPrefix(root)}${EXCEPTIONS_FILE}` };
  const strings = readStrings(root, LANGS);
  findings.push(...strings.findings, ...checkStrings(strings.files));
  const left = withExceptions(root, exceptionsFile, findings, opened, today);
  const locate = makeLocator(root, [...entries, ...boundaries, settingsFile, exceptionsFile]);
  const diagnostics = sortDiagnostics(left.map(locate));
  const ok = !hasErrors(diagnostics);
  return { dataset: makeDataset(read), entries: read, translations, settings, diagnostics, ok };
}

/**
 * A dataset as a reader of `lang` reads it, and which of its texts are in another language: see model/translation.ts.
 * Only texts of the dataset are translated, so a translation shows nothing that was cut.
 */
export function inLanguage(
  loaded: Pick<Loaded, 'translations'>,
  dataset: AudienceDataset,
  lang: string,
): SpokenDataset {
  let foreign: ReadonlyMap<string, string> = new Map();
  const spoken = datasetIn(dataset, (entries) => {
    const made = spokenIn(entries, loaded.translations, lang);
    foreign = made.foreign;
    return made.entries;
  });
  return { dataset: spoken, foreign };
}

/**
 * What an audience may read of it, and nothing else: for everything that is published. With `iso3`, of that country.
 * @throws where it may not be published at all: it has errors, or nothing says what kind of repository it is.
 */
export function publish(loaded: Loaded, audience: Audience, iso3?: string): AudienceDataset {
  if (!loaded.ok) throw new Error('The content has errors: run "npm run check" to see them.');
  const { file, written } = loaded.settings;
  if (!written) throw new Error(`${file} is missing: write it, with the line "repository: public" or "private".`);
  return preview(loaded, audience, iso3);
}

/** The same of content that may have errors, for the development server. Cut once for all who ask. */
export function preview(loaded: Loaded, audience: Audience, iso3?: string): AudienceDataset {
  const known = cuts.get(loaded) ?? new Map<string, AudienceDataset>();
  cuts.set(loaded, known);
  const key = `${audience} ${iso3 ?? ''}`;
  const dataset = known.get(key) ?? datasetFor(loaded.entries, audience, iso3);
  known.set(key, dataset);
  return dataset;
}

const cuts = new WeakMap<Loaded, Map<string, AudienceDataset>>();

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

/** The settings file is read as a source is: keys and values, without prose. */
function settingsOf(root: string, file: EntryFile, findings: Finding[]): TreeSettings {
  if (!hasFile(root, file.path)) return publicTree(file.path);
  const document = guarded(file.path, () => readDocument(root, file), findings);
  findings.push(...(document?.findings ?? []));
  if (document?.value === undefined) return { ...publicTree(file.path), written: true };
  const read = readSettings(file.path, document.value);
  findings.push(...read.findings);
  return read.settings;
}

/** Lines for maps, by country, where a deployer has brought some along. */
function boundariesOf(root: string, files: readonly EntryFile[], findings: Finding[]): Map<string, Boundaries> {
  const known = new Map<string, Boundaries>();
  for (const file of files) {
    const document = guarded(file.path, () => readDocument(root, file), findings);
    findings.push(...(document?.findings ?? []));
    if (document?.value === undefined) continue;
    const read = readBoundaries(file.path, document.value);
    findings.push(...read.findings);
    if (read.boundaries) known.set(file.names[0] ?? '', read.boundaries);
  }
  return known;
}

/** The findings less those that are accepted. The file of exceptions is read as a source is, too. */
function withExceptions(
  root: string,
  file: EntryFile,
  findings: Finding[],
  documents: readonly ReadDocument[],
  today: Day,
): Finding[] {
  if (!hasFile(root, file.path)) return findings;
  const document = guarded(file.path, () => readDocument(root, file), findings);
  findings.push(...(document?.findings ?? []));
  if (document?.value === undefined) return findings;
  const read = readExceptions(file.path, document.value);
  const frontMatterOf = (path: string) => documents.find(({ entry }) => entry.path === path)?.value;
  return [...applyExceptions(findings, read.exceptions, { file: file.path, today, frontMatterOf }), ...read.findings];
}

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

export interface LoadOptions {
  today: Day;
}

export interface SpokenDataset {
  dataset: AudienceDataset;
  /** Texts that are not in the reader’s language, with the language that they are in. */
  foreign: ReadonlyMap<string, string>;
}

export interface Loaded {
  /** Everything, for commands that work on the content itself. Pages and search do not take it: see `publish`. */
  dataset: Dataset;
  entries: WholeEntries;
  translations: readonly Translation[];
  settings: TreeSettings;
  diagnostics: Diagnostic[];
  /** No error among the findings: it may be published. */
  ok: boolean;
}
