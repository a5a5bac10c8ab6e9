/** What an editor reads after a common slip: each text is pinned, so that a change of words is seen and meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SchemaKind, validate } from '../../src/schema/index.ts';
import { splitFrontMatter } from '../../src/source/split.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { FIXTURES } from '../support.ts';
import { ABSENT, type Change, SLIPS } from './slips.ts';

const FILES: Record<SchemaKind, string> = {
  locality: 'base/content/localities/zzz/kessa.mdx',
  actor: 'base/content/actors/river-guard.mdx',
  country: 'base/content/countries/zzz.mdx',
  source: 'base/content/sources/radio-zeze-2026.yaml',
  translation: 'rules/PAL713/pass/content/translations/fr/localities/zzz/kessa.mdx',
};

describe.each(Object.entries(SLIPS))('%s', (_, slips) => {
  it.each(slips)('%s', (_what, kind, change, ...findings) => {
    expect(findingsOf(kind, change)).toEqual(findings);
  });
});

describe('a key that is misspelt and therefore missing', () => {
  it.each<[misspelt: string, key: string]>([
    ['gievances', 'grievances'],
    ['condition', 'conditions'],
    ['admin_level', 'adminLevel'],
    ['acess', 'access'],
    ['Summary', 'summary'],
    ['reviewd', 'reviewed'],
  ])('%s is answered with %s', (misspelt, key) => {
    const found = findingsOf('locality', { [misspelt]: entryOf('locality')[key], [key]: ABSENT });
    expect(found).toContainEqual(`PAL301 key ${misspelt}: "${misspelt}" is not a key here → did you mean "${key}"?`);
    expect(found.map((one) => one.slice(0, 6)).sort()).toEqual(['PAL301', 'PAL302']);
  });
});

describe('several slips', () => {
  it('are all said at once', () => {
    const change = { name: '', 'access.state': 'opne', 'conditions.0.agreed': ABSENT, weather: 'dry' };
    const codes = findingsOf('locality', change).map((one) => one.slice(0, 6));
    expect(codes.sort()).toEqual(['PAL301', 'PAL302', 'PAL304', 'PAL305']);
  });

  it('do not hide that nothing says where a claim comes from', () => {
    const change = { 'access.state': 'opne', 'access.sources': [] };
    expect(findingsOf('locality', change).map((one) => one.slice(0, 6))).toEqual(['PAL304', 'PAL313']);
  });
});

describe('an entry as it should be', () => {
  it.each(Object.keys(FILES) as SchemaKind[])('of a %s has no finding', (kind) => {
    expect(findingsOf(kind, {})).toEqual([]);
  });
});

/** `code path: message → hint`, with `key` before the path where the finding points at the key. */
function findingsOf(kind: SchemaKind, change: Change): string[] {
  const value = entryOf(kind);
  for (const [path, replacement] of Object.entries(change)) replaceAt(value, path.split('.'), replacement);
  const result = validate(kind, value, FILES[kind]);
  if (!('findings' in result)) return [];
  return result.findings.map(({ code, at, message, hint }) => {
    if (at.at !== 'field') throw new Error(`${code} does not point at a field`);
    const place = [at.on === 'key' ? 'key' : '', at.path.join('.')].filter(Boolean).join(' ');
    return `${code} ${place}: ${message} → ${hint}`;
  });
}

function entryOf(kind: SchemaKind): Record<string, unknown> {
  const text = readFileSync(join(FIXTURES, FILES[kind]), 'utf8');
  const split = kind === 'source' ? { frontMatter: { text } } : splitFrontMatter(text, FILES[kind]);
  const read = 'frontMatter' in split ? readYaml(split.frontMatter.text) : undefined;
  if (!read || !('value' in read)) throw new Error(`${FILES[kind]} cannot be read`);
  return read.value as Record<string, unknown>;
}

function replaceAt(value: Record<string, unknown>, path: string[], replacement: unknown): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((inner, step) => inner[step] as Record<string, unknown>, value);
  if (replacement === ABSENT) delete parent[last];
  else parent[last] = replacement;
}
