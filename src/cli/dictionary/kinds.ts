/**
 * What a field takes, in plain words, read from its zod schema.
 * Texts are refined by functions, so their kind is read from the finding that a wrong value gives.
 */
import { z } from 'zod';
import type { FindingParams } from '../../schema/primitives.ts';
import type { ReferenceKind } from '../../schema/references.ts';

/** A schema without `optional`. */
export function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as Schema) : schema;
}

/** What the schema takes. `nameOf` says how records and closed lists are called and linked. */
export function kindOf(given: Schema, nameOf: Names): string {
  const schema = bare(given);
  const named = nameOf.record(schema);
  if (named !== undefined) return named;
  const refersTo = z.globalRegistry.get(schema)?.['refersTo'] as ReferenceKind | undefined;
  if (refersTo) return `id of ${refersTo === 'actor' ? 'an [actor](#actor)' : 'a [source](#source)'}`;
  if (schema instanceof z.ZodEnum) return oneOf(schema.options, nameOf);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values] as Values, nameOf);
  if (schema instanceof z.ZodUnion) return unionOf(schema, nameOf);
  if (schema instanceof z.ZodArray) return `list${bounds(schema)}: ${kindOf(schema.element as Schema, nameOf)}`;
  if (schema instanceof z.ZodTuple) return 'two numbers in square brackets, two decimals at most';
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodNumber) return numberWords(schema);
  if (schema instanceof z.ZodRecord) return `texts by language code: ${codes((schema.keyType as z.ZodEnum).options)}`;
  if (schema instanceof z.ZodObject) return 'keys below it';
  if (schema instanceof z.ZodString) return textWords(schema);
  return schema._zod.def.type satisfies string;
}

function oneOf(values: Values, nameOf: Names): string {
  return nameOf.list(values) ?? (values.length === 1 ? codes(values) : `one of ${codes(values)}`);
}

function unionOf(schema: z.ZodUnion, nameOf: Names): string {
  const options = schema.options as Schema[];
  const literals = options.flatMap((option) => (option instanceof z.ZodLiteral ? ([...option.values] as Values) : []));
  if (literals.length === options.length) return oneOf(literals, nameOf);
  return options.map((option) => kindOf(option, nameOf)).join(', or ');
}

function bounds(schema: z.ZodArray): string {
  const checks = (schema.def.checks ?? []).map(
    ({ _zod }) => _zod.def as { check: string; minimum?: number; maximum?: number },
  );
  const least = checks.find(({ check }) => check === 'min_length')?.minimum;
  const most = checks.find(({ check }) => check === 'max_length')?.maximum;
  if (most === undefined) return '';
  return least === undefined ? ` (${most} at most)` : ` (${least} to ${most})`;
}

function numberWords(schema: z.ZodNumber): string {
  const { type, minimum, exclusiveMinimum } = z.toJSONSchema(schema);
  const whole = type === 'integer' ? 'whole number' : 'number';
  if (exclusiveMinimum === 0) return `${whole} above 0`;
  return minimum === 0 ? `${whole}, 0 or more` : whole;
}

function textWords(schema: z.ZodString): string {
  const wrong = issueOf(schema, ' ');
  switch (wrong?.code) {
    case 'PAL305':
      return `text, ${/\d+/.exec(issueOf(schema, 'x'.repeat(100_000))?.message ?? '')?.[0]} characters at most`;
    case 'PAL307':
      return 'id in kebab-case';
    case 'PAL308':
      return schema.safeParse('2021').success ? 'date: `2021`, `2021-02` or `2021-02-07`' : 'day: `2026-02-07`';
    case 'PAL309':
      return 'quarter: `2026-Q3`';
    case 'PAL310':
      return 'P-code in quotes: `"ML0502"`';
    case 'PAL311':
      return 'ISO 3166-2 code: `ML-5`';
    case 'PAL312':
      return 'https address';
    case 'PAL317':
      return 'mark of twelve letters, which `npm run translate` writes';
    default:
      return plainWords(schema);
  }
}

/** A text without a check of ours: of a form that its meaning describes, or any text up to its length. */
function plainWords({ format, maxLength }: z.ZodString): string {
  if (format === 'regex') return 'short code';
  return maxLength === null ? 'text' : `text, ${maxLength} characters at most`;
}

function issueOf(schema: z.ZodString, value: string): { code: string | undefined; message: string } | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) return undefined;
  return { code: issue.code === 'custom' ? (issue.params as FindingParams).code : undefined, message: issue.message };
}

function codes(values: Values): string {
  return values.map((value) => `\`${value}\``).join(', ');
}

export type Schema = z.core.$ZodType;
export type Values = readonly (string | number)[];

export interface Names {
  /** Link to a record that has a section of its own. */
  record: (schema: Schema) => string | undefined;
  /** Link to a closed list that has a section of its own. */
  list: (values: Values) => string | undefined;
}
