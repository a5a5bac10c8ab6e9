/**
 * Which texts of an entry are prose, and under which key each is translated. Names, ids, dates and the words of
 * vocabularies are not prose: they have forms of their own, or none.
 * Rule: DESIGN, "Facts stand once": a translation is keyed to the facts by id.
 */
import { z } from 'zod';
import { digestOf } from './digest.ts';
import { PROSE } from './primitives.ts';

/**
 * Compile the schema of an entry to a function that visits each of its texts, in the order of the schema, and puts in
 * place what `change` gives for it. An entry of which nothing changes is the very same object.
 *
 * The key of a text is the way to it, by field and id: `summary`, `conditions.market-access.agreed`. What has no id of
 * its own, such as a line of `unknowns`, is named by the digest of its text: `unknowns.bdkfmaopcdea`.
 */
export function proseMapper(schema: z.ZodType): ProseMapper {
  const map = compile(schema) ?? ((value) => value);
  return (entry, change) => map(entry, '', false, change) as typeof entry;
}

function compile(schema: z.core.$ZodType): MapProse | undefined {
  if (schema instanceof z.ZodOptional) return compile(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodString) return PROSE.get(schema)?.prose ? ofText : undefined;
  if (schema instanceof z.ZodArray) return ofArray(compile(schema.element as z.core.$ZodType));
  if (schema instanceof z.ZodObject) return ofObject(schema);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const options = (schema.options as z.core.$ZodType[]).flatMap((option) => compile(option) ?? []);
  // Forms of one field, of which each passes over what it does not know.
  if (options.length === 0) return undefined;
  return (value, key, unnamed, change) => options.reduce((now, map) => map(now, key, unnamed, change), value);
}

/** Words that say the same in every language, and that pages put into the words of the interface. */
const SENTINELS: ReadonlySet<string> = new Set(['unknown', 'none', 'nothing']);

const ofText: MapProse = (value, key, unnamed, change) => {
  if (typeof value !== 'string' || SENTINELS.has(value)) return value;
  return change(unnamed ? `${key}.${digestOf(value)}` : key, value);
};

function ofArray(member: MapProse | undefined): MapProse | undefined {
  if (!member) return undefined;
  return (value, key, _, change) => {
    if (!Array.isArray(value)) return value;
    const mapped = value.map((one: unknown) => {
      const id = typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : undefined;
      return member(one, id === undefined ? key : `${key}.${id}`, id === undefined, change);
    });
    return mapped.some((one, index) => one !== value[index]) ? mapped : value;
  };
}

function ofObject(schema: z.ZodObject): MapProse | undefined {
  const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]) => {
    const map = compile(field);
    return map ? [[name, map] as const] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, key, unnamed, change) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Record<string, unknown>;
    let mapped = record;
    for (const [name, map] of fields) {
      if (record[name] === undefined) continue;
      const field = map(record[name], key === '' ? name : `${key}.${name}`, unnamed, change);
      if (field === record[name]) continue;
      if (mapped === record) mapped = { ...record };
      mapped[name] = field;
    }
    return mapped;
  };
}

type MapProse = (value: unknown, key: string, unnamed: boolean, change: Change) => unknown;
type Change = (key: string, text: string) => string;
export type ProseMapper = <Entry extends object>(entry: Entry, change: Change) => Entry;
