/**
 * Front matter as an editor would write it: block style, folded long text, citations on one line.
 * Written for the values of the corpus only; the reader of `src/source` is the judge of what it makes.
 */

const WIDTH = 104;

/** What may stand in front matter. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** Keys whose lists or mappings are written on one line each, as editors write them. */
const ONE_LINE = new Set([
  'sources',
  'confirmed',
  'influences',
  'calendar',
  'expiry',
  'period',
  'active',
  'districts',
  'places',
]);

/** A mapping as lines of YAML, with a final line break. Keys whose value is `undefined` are left out. */
export function toYaml(mapping: { readonly [key: string]: Yaml | undefined }): string {
  return `${mappingLines(mapping, 0).join('\n')}\n`;
}

function mappingLines(mapping: { readonly [key: string]: Yaml | undefined }, indent: number): string[] {
  const pad = ' '.repeat(indent);
  return Object.entries(mapping).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (typeof value !== 'object') return scalarLines(`${pad}${key}: `, value, indent + 2);
    if (!Array.isArray(value)) {
      const inner = value as { readonly [key: string]: Yaml };
      if (ONE_LINE.has(key) || isFlat(inner)) return [`${pad}${key}: ${flow(inner)}`];
      return [`${pad}${key}:`, ...mappingLines(inner, indent + 2)];
    }
    return listLines(key, value as readonly Yaml[], indent);
  });
}

function listLines(key: string, list: readonly Yaml[], indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (list.every((value) => typeof value !== 'object') || ONE_LINE.has(key)) {
    const line = `${pad}${key}: ${flow(list)}`;
    if (line.length <= WIDTH) return [line];
  }
  const lines = list.flatMap((value) => {
    if (typeof value !== 'object') return scalarLines(`${pad}  - `, value, indent + 4);
    if (ONE_LINE.has(key) || Array.isArray(value)) return [`${pad}  - ${flow(value)}`];
    const [first = '', ...rest] = mappingLines(value as { readonly [key: string]: Yaml }, indent + 4);
    return [`${pad}  - ${first.trimStart()}`, ...rest];
  });
  return [`${pad}${key}:`, ...lines];
}

/** A mapping of two or three short values reads better on one line. */
function isFlat(mapping: { readonly [key: string]: Yaml }): boolean {
  const values = Object.values(mapping);
  return values.every((value) => typeof value !== 'object') && flow(mapping).length < 80;
}

function flow(value: Yaml): string {
  if (typeof value !== 'object') return scalar(value, true);
  if (Array.isArray(value)) return `[${value.map((inner) => flow(inner as Yaml)).join(', ')}]`;
  const pairs = Object.entries(value as { readonly [key: string]: Yaml | undefined });
  return `{ ${pairs.flatMap(([key, inner]) => (inner === undefined ? [] : [`${key}: ${flow(inner)}`])).join(', ')} }`;
}

function scalarLines(lead: string, value: string | number | boolean, indent: number): string[] {
  const written = scalar(value, false);
  if (lead.length + written.length <= WIDTH || typeof value !== 'string') return [lead + written];
  return [`${lead}>-`, ...wrap(value, WIDTH - indent).map((line) => ' '.repeat(indent) + line)];
}

/** Words that some YAML readers take for true, false or nothing. */
const RESERVED = /^(yes|no|on|off|true|false|null|y|n)$/i;

function scalar(value: string | number | boolean, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  const plain = inFlow ? /^[A-Za-z][\w .()/’-]*$/ : /^[A-Za-z][\w .,;()/’'?-]*$/;
  return plain.test(value) && !RESERVED.test(value) && value.trim() === value ? value : JSON.stringify(value);
}

/** Break text at spaces so that no line is longer than `width`. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
