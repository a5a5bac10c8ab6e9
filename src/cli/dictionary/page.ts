/** The data dictionary as a page: each entry, each record, each closed list. Deterministic: no date, no clock. */
import { z } from 'zod';
import { recordBase } from '../../schema/citation.ts';
import * as condition from '../../schema/condition.ts';
import * as vocabularies from '../../schema/vocabularies.ts';
import { bare, kindOf, type Names, type Schema, type Values } from './kinds.ts';
import { anchor, ENTRIES, LISTS, RECORDS, type Section } from './records.ts';

/** The text of docs/data-dictionary.md. */
export function dictionaryPage(): string {
  const parts = [
    HEADER,
    '## Entries',
    'Every entry is checked against these fields; a key that is not here is refused.',
    ...ENTRIES.flatMap(section),
    '## Records',
    SHARED_INTRODUCTION,
    table(fieldsOf(SHARED, '').filter(({ key }) => SHARED_KEYS.includes(key))),
    ...RECORDS.flatMap(section),
    ...expirySection(),
    '## Closed lists',
    'The words of each value in each language are in `content/strings`.',
    ...lists(),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Fields of every section that nothing explains yet, as `Record.field`. */
export function unexplained(): string[] {
  return [...ENTRIES, ...RECORDS].flatMap(({ name, schema }) =>
    fieldsOf(schema, '')
      .filter(({ meaning }) => meaning === '')
      .map(({ key }) => `${name}.${key}`),
  );
}

function section({ name, schema, meaning }: Section): string[] {
  const shared = isRecord(schema);
  const fields = fieldsOf(schema, '').filter(({ key }) => !(shared && SHARED_KEYS.includes(key)));
  return [
    `### ${name}`,
    `${meaning}${shared ? ` It has the [fields of every record](#records) too.` : ''}`,
    table(fields),
  ];
}

/** A record has all of the shared fields; an access or a citation does not. */
function isRecord(schema: Schema): boolean {
  return schema instanceof z.ZodObject && SHARED_KEYS.every((key) => Object.hasOwn(schema.shape, key));
}

/** The fields of an object, and below each the fields of an object that has no section of its own. */
function fieldsOf(schema: Schema, above: string): Field[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, Schema>).flatMap(([name, field]) => {
    const key = `${above}${name}`;
    const own = {
      key,
      required: !(field instanceof z.ZodOptional),
      kind: kindOf(field, NAMES),
      meaning: meaningOf(field),
    };
    return [own, ...fieldsBelow(field, key)];
  });
}

function fieldsBelow(field: Schema, key: string): Field[] {
  const inner = bare(field);
  if (NAMES.record(inner) !== undefined) return [];
  if (inner instanceof z.ZodArray) return fieldsBelow(inner.element as Schema, `${key}[]`);
  return inner instanceof z.ZodObject ? fieldsOf(inner, `${key}.`) : [];
}

/** What the schema says of the field, or of the record that it holds. */
function meaningOf(field: Schema): string {
  const said = z.globalRegistry.get(field)?.description ?? z.globalRegistry.get(bare(field))?.description;
  if (said !== undefined) return said;
  const held = innermost(field);
  return [...RECORDS, EXPIRY].find(({ schema }) => schema === held)?.meaning ?? '';
}

function innermost(field: Schema): Schema {
  const schema = bare(field);
  if (schema instanceof z.ZodArray) return innermost(schema.element as Schema);
  if (schema instanceof z.ZodUnion && !('discriminator' in schema.def)) {
    const list = (schema.options as Schema[]).find((option) => option instanceof z.ZodArray);
    if (list) return innermost(list);
  }
  return schema;
}

function expirySection(): string[] {
  const forms = condition.expiry.options.flatMap((form) => {
    const [kind, ...others] = fieldsOf(form, '');
    return others.length === 0
      ? [{ key: kind?.kind ?? '', with: '', kind: '', meaning: kind?.meaning ?? '' }]
      : others.map((other) => ({
          key: kind?.kind ?? '',
          with: `\`${other.key}\``,
          kind: other.kind,
          meaning: other.meaning,
        }));
  });
  const rows = forms.map((form) => `| ${form.key} | ${form.with} | ${form.kind} | ${form.meaning} |`);
  return [
    `### ${EXPIRY.name}`,
    EXPIRY.meaning,
    ['| `kind` | goes with | takes | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}

function lists(): string[] {
  return Object.entries(LISTS).flatMap(([key, { name, origin }]) => {
    const values: Values = VALUES[key as keyof typeof VALUES];
    return [`### ${name}`, origin, values.map((value) => `\`${value}\``).join(', ')];
  });
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ key, required, kind, meaning }) => `| \`${key}\` | ${required ? 'yes' : ''} | ${kind} | ${meaning} |`,
  );
  return ['| field | required | takes | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const EXPIRY: Section = {
  name: 'Expiry',
  schema: condition.expiry,
  meaning:
    'When the agreement ends. `event`, `open` and `not-stated` lapse to *unconfirmed* 90 days after the last confirmation.',
};

/** A copy: the order of a module’s names differs between Node and the test runner. */
const VALUES = { ...vocabularies };
const SHARED = z.strictObject(recordBase);
const SHARED_KEYS = Object.keys(recordBase);

const NAMES: Names = {
  record: (schema) => {
    const found = [...RECORDS, EXPIRY].find((one) => one.schema === schema);
    return found && `[${found.name.toLowerCase()}](#${anchor(found.name)})`;
  },
  list: (values) => {
    const found = Object.entries(vocabularies).find(([, list]) => list.join() === values.join());
    const name = found && LISTS[found[0] as keyof typeof vocabularies].name;
    return name && `one of [${name.toLowerCase()}](#${anchor(name)})`;
  },
};

const HEADER = `<!-- Made by \`npm run dictionary\` from src/schema. Do not edit: describe the field there. -->

# Data dictionary

What each entry and each record may hold. Dates are written as exactly as they are known; unknown is a value.
For editors with a YAML plugin the same is in \`docs/schema/*.json\`.`;

const SHARED_INTRODUCTION = 'These fields belong to every record that says so below.';

interface Field {
  key: string;
  required: boolean;
  kind: string;
  meaning: string;
}
