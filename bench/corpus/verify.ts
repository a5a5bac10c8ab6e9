/**
 * Holds every file of a corpus against the schema, and its references against each other.
 * For the bench only: the project’s own checks are `npm run check -- --root DIR`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { actor } from '../../src/schema/actor.ts';
import { country } from '../../src/schema/country.ts';
import { locality } from '../../src/schema/locality.ts';
import { source } from '../../src/schema/source.ts';
import { CORPUS_DAY, dayText } from './calendar.ts';

const COMPONENTS = new Set(['Source', 'Condition', 'Actor', 'Place', 'Note']);

/** One line for everything that is wrong, the file first; empty for a valid corpus. */
export function verifyCorpus(dir: string): string[] {
  const content = join(dir, 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(mdx|yaml)$/.test(path),
  );
  const ids = new Set(files.map((path) => path.replace(/\.\w+$/, '')));
  return files.flatMap((path) => {
    const text = readFileSync(join(content, path), 'utf8');
    const [, front, prose = ''] = path.endsWith('.yaml') ? ['', text] : text.split(/^---\n/m);
    const facts = load(front ?? '', { schema: CORE_SCHEMA });
    const said = [
      ...schemaFindings(schemaOf(path), facts),
      ...referenceFindings(facts, ids),
      ...proseFindings(prose, facts, ids),
    ];
    return said.map((message) => `${path}: ${message}`);
  });
}

function schemaOf(path: string): z.ZodType {
  const folder = path.split('/')[0];
  if (folder === 'localities') return locality;
  if (folder === 'actors') return actor;
  if (folder === 'countries') return country;
  return source;
}

function schemaFindings(schema: z.ZodType, facts: unknown): string[] {
  const result = schema.safeParse(facts);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** References that lead nowhere, ids used twice, and dates in an order that cannot be. */
function referenceFindings(facts: unknown, ids: ReadonlySet<string>): string[] {
  const findings: string[] = [];
  const lastDay = dayText(CORPUS_DAY);
  const entryIds = new Set<string>();
  const own = (facts as { conditions?: { id: string }[] }).conditions ?? [];
  walk(facts, (key, value, holder) => {
    if (key === 'source' && !ids.has(`sources/${value}`)) findings.push(`no source ${value}`);
    if (
      (key === 'actor' || key === 'party' || key === 'to') &&
      typeof holder['from'] !== 'string' &&
      !ids.has(`actors/${value}`)
    ) {
      findings.push(`no actor ${value}`);
    }
    if (key === 'supersedes' && !own.some(({ id }) => (value as string[]).includes(id)))
      findings.push(`supersedes ${value}`);
    if (key === 'id' && entryIds.size === entryIds.add(String(value)).size) findings.push(`id ${value} twice`);
    if ((key === 'asOf' || key === 'endedOn' || key === 'reviewed') && String(value) > lastDay)
      findings.push(`${key} ${value} is yet to come`);
    const reviewed = (facts as { reviewed?: string }).reviewed;
    if (key === 'asOf' && reviewed && String(value) > reviewed) findings.push(`asOf ${value} is later than the review`);
    if (key === 'endedOn' && String(value) < String(holder['agreedOn']) && holder['agreedOn'] !== 'not-agreed') {
      findings.push(`ended ${value} before it was agreed on ${holder['agreedOn']}`);
    }
    if (key === 'expiry') {
      const { on, by } = value as { on?: string; by?: string };
      const end = on ?? by;
      if (end && /^\d/.test(String(holder['agreedOn'])) && String(holder['agreedOn']) > end)
        findings.push('ends before it was agreed');
    }
  });
  return findings;
}

function walk(value: unknown, visit: (key: string, value: unknown, holder: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) visit(key, inner, value as Record<string, unknown>);
    walk(inner, visit);
  }
}

function proseFindings(prose: string, facts: unknown, ids: ReadonlySet<string>): string[] {
  const findings: string[] = [];
  const conditions = new Set(((facts as { conditions?: { id: string }[] }).conditions ?? []).map(({ id }) => id));
  const visit = (node: MdastNode): void => {
    if (node.name !== undefined && node.name !== null) {
      const id = node.attributes?.find(({ name }) => name === 'id')?.value;
      const known = {
        Source: ids.has(`sources/${id}`),
        Actor: ids.has(`actors/${id}`),
        Place: ids.has(`localities/${id}`),
      };
      if (!COMPONENTS.has(node.name)) findings.push(`<${node.name}>`);
      if (node.name in known && !known[node.name as keyof typeof known]) findings.push(`<${node.name} id="${id}">`);
      if (node.name === 'Condition' && !conditions.has(String(id))) findings.push(`<Condition id="${id}">`);
    }
    if (/Expression|Esm|^html$/.test(node.type)) findings.push(`${node.type} in the prose`);
    for (const child of node.children ?? []) visit(child);
  };
  visit(mdxToMdast(prose) as unknown as MdastNode);
  return findings;
}

interface MdastNode {
  type: string;
  name?: string | null;
  attributes?: { name: string; value: string }[];
  children?: MdastNode[];
}
