/**
 * Interface text from `content/strings/<lang>.json`: a flat list of keys and texts. Read as JSON; the slow reader with
 * positions looks only for the place of a finding. What the texts say is the business of i18n/check.ts.
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Finding, find, type Place } from '../diagnostics/finding.ts';
import { placeIn } from './characters.ts';
import { LARGEST, readEntry } from './read.ts';
import { contentPrefix, filesOf } from './tree.ts';

/**
 * Read the texts of each of `langs`, the first being the reference of the others. A tree without `strings/` has none:
 * the program shows it in its own words.
 */
export function readStrings(root: string, langs: readonly string[]): { files: StringsFile[]; findings: Finding[] } {
  const names = filesOf(root, 'strings');
  if (names.length === 0) return { files: [], findings: [] };
  const folder = `${contentPrefix(root)}strings`;
  const known = langs.map((lang) => `${lang}.json`);
  const strangers = names.filter((name) => !known.includes(name));
  const hint = `the files are ${known.join(', ')}; a new language starts in src/i18n/locales.ts`;
  const findings = strangers.map((name) =>
    find('PAL105', `${folder}/${name}`, { at: 'file' }, `"${name}" is not the name of a language of the site`, hint),
  );
  const files = langs.map((lang) => {
    const path = `${folder}/${lang}.json`;
    return names.includes(`${lang}.json`) ? textsOf(root, lang, path, findings) : { lang, path, placeOf: () => FIRST };
  });
  return { files, findings };
}

function textsOf(root: string, lang: string, path: string, findings: Finding[]): StringsFile {
  const read = readEntry(root, { kind: 'source', path, names: [] }, 4 * LARGEST);
  findings.push(...read.findings);
  const { text } = read;
  if (text === undefined) return { lang, path, texts: undefined, placeOf: () => FIRST };
  const positions = remembered(() => positionsOf(text));
  const placeOf = (key: string, on: 'key' | 'value') => positions().places.get(key)?.[on] ?? FIRST;
  const value = parsed(text);
  if ('broken' in value) {
    const at = { at: 'place', ...value.broken } as const;
    const hint = 'each line is "key": "text", with a comma at its end, but for the last';
    findings.push(find('PAL705', path, at, 'this is not valid JSON', hint));
    return { lang, path, texts: undefined, placeOf };
  }
  const texts = new Map<string, string>();
  for (const [key, one] of Object.entries(value.json)) {
    if (typeof one === 'string') texts.set(key, one);
    else {
      const at = { at: 'place', ...placeOf(key, 'value') } as const;
      findings.push(find('PAL303', path, at, `"${key}" takes a text`, 'put the words between double quotes'));
    }
  }
  // Written anew it is the same, but where a key stands twice or somebody has laid it out differently.
  if (JSON.stringify(value.json, undefined, 2) !== text.trimEnd()) {
    for (const { key, place } of positions().repeated) {
      const message = `"${key}" stands twice`;
      findings.push(find('PAL202', path, { at: 'place', ...place }, message, 'keep one of the two'));
    }
  }
  return { lang, path, texts, placeOf };
}

function parsed(text: string): { json: object } | { broken: Place } {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { json } : { broken: FIRST };
  } catch (error) {
    // V8 names the offset, but not for a text that ends too early.
    const offset = /at position (\d+)/.exec(String(error))?.[1];
    return { broken: placeIn(text, offset === undefined ? text.trimEnd().length : Number(offset)) };
  }
}

/** JSON is YAML, whose reader knows where everything stands. */
function positionsOf(text: string): Positions {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const positions: Positions = { places: new Map(), repeated: [] };
  const placeAt = (offset: number | undefined): Place => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line, column: col };
  };
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const place = placeAt(key.range?.[0]);
    if (positions.places.has(name)) positions.repeated.push({ key: name, place });
    positions.places.set(name, { key: place, value: isScalar(value) ? placeAt(value.range?.[0]) : place });
  }
  return positions;
}

function remembered<Result>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const FIRST: Place = { line: 1, column: 1 };

interface Positions {
  places: Map<string, { key: Place; value: Place }>;
  repeated: { key: string; place: Place }[];
}

/** The texts of one language. */
export interface StringsFile {
  lang: string;
  path: string;
  /** Undefined where the file has a finding of its own and cannot be read; no such property where there is no file. */
  texts?: ReadonlyMap<string, string> | undefined;
  placeOf: (key: string, on: 'key' | 'value') => Place;
}
