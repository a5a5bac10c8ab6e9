/**
 * From zod's issues to findings in an adviser's words, each pointing at a field.
 * Nothing here knows a particular record: it reads names and lists from the schema itself.
 */
import type { z } from 'zod';
import type { Code } from '../diagnostics/codes.ts';
import { type FieldPath, type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean, listOf, nearest } from '../diagnostics/suggest.ts';
import type { FindingParams } from './primitives.ts';
import { keysAt, literalsAt, meaningAt } from './shape.ts';

/** One finding or several for each issue of a failed parse. `input` is what was parsed. */
export function explainIssues(
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  file: string,
): Finding[] {
  return issues.flatMap((issue) => explain(issue, [], { schema, input, file }));
}

interface Context {
  schema: z.ZodType;
  input: unknown;
  file: string;
}

function explain(issue: z.core.$ZodIssue, above: FieldPath, context: Context): Finding[] {
  const path: FieldPath = [...above, ...(issue.path as (string | number)[])];
  const at = (code: Code, message: string, hint: string, on: 'key' | 'value' = 'value', where: FieldPath = path) =>
    find(code, context.file, { at: 'field', path: where, on }, message, hint);
  const name = fieldName(path);
  const value = valueAt(context.input, path);

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, context, at));
    case 'invalid_type':
      return [wrongType(issue.expected, value, name, path, context, at)];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (value === undefined) return [missing(path, at, `write one of: ${listOf(values)}`)];
      if (value === null) return [at('PAL303', `${name} is empty`, `write one of: ${listOf(values)}`)];
      if (typeof value === 'string' && issue.values.some((one) => typeof one === 'number' && String(one) === value)) {
        return [at('PAL303', `${name} is a number, and "${value}" is text`, `write it without quotes: ${value}`)];
      }
      const shown =
        typeof value === 'string' || typeof value === 'number'
          ? `"${value}" is not a value of ${name}`
          : `${name} is not one of its values`;
      return [at('PAL304', shown, didYouMean(String(value), values, `write one of: ${listOf(values)}`))];
    }
    case 'invalid_union':
      return explainUnion(issue, path, context, at);
    case 'custom': {
      const params = issue.params as FindingParams | undefined;
      if (!params) return [at('PAL901', issue.message, 'tell the maintainers')];
      const words = literalsAt(context.schema, path);
      const meant = typeof value === 'string' ? nearest(value, words) : undefined;
      const otherwise = words.length === 0 ? params.hint : `${params.hint}; or: ${listOf(words)}`;
      return [at(params.code, issue.message, meant === undefined ? otherwise : `did you mean "${meant}"?`)];
    }
    case 'too_big':
    case 'too_small':
      return [size(issue, name, at)];
    case 'invalid_format':
      return [
        at(
          'PAL317',
          `"${String(value)}" is not a code that ${name} takes`,
          meaningAt(context.schema, path) ?? 'look at the field in docs/data-dictionary.md',
        ),
      ];
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [at('PAL303', `${name} is not what this field takes`, 'look at the field in docs/data-dictionary.md')];
  }
}

type At = (code: Code, message: string, hint: string, on?: 'key' | 'value', where?: FieldPath) => Finding;

function unknownKey(key: string, path: FieldPath, context: Context, at: At): Finding {
  const where = [...path, key];
  if (RESERVED.has(key)) {
    return at(
      'PAL316',
      `"${key}" is not a key of an entry`,
      'take it away: the file’s path is its id, and the page’s form is the same for all',
      'key',
      where,
    );
  }
  const keys = keysAt(context.schema, path);
  const unused = keys.filter((known) => !Object.hasOwn(asRecord(valueAt(context.input, path)), known));
  return at(
    'PAL301',
    `"${key}" is not a key here`,
    didYouMean(key, unused, `the keys here are ${listOf(keys)}`),
    'key',
    where,
  );
}

function missing(path: FieldPath, at: At, hint: string): Finding {
  const key = path.at(-1);
  const parent = path.slice(0, -1);
  const of = parent.length === 0 ? 'this entry' : describeParent(parent);
  return at('PAL302', `"${String(key)}" is missing in ${of}`, hint, 'key', parent);
}

function wrongType(expected: string, value: unknown, name: string, path: FieldPath, context: Context, at: At): Finding {
  if (value === undefined) {
    const meaning = meaningAt(context.schema, path);
    const rest = meaning === undefined ? ` with ${KIND_WORDS[expected] ?? 'its value'}` : `: ${meaning}`;
    return missing(path, at, `add "${String(path.at(-1))}"${rest}`);
  }
  if (value === null)
    return at(
      'PAL303',
      `${name} is empty`,
      `write ${KIND_WORDS[expected] ?? 'its value'} after the colon, or take the key away if it may be left out`,
    );
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return at(
      'PAL303',
      `${name} is text, and ${String(value)} is read as a ${typeof value === 'number' ? 'number' : 'yes-or-no value'}`,
      `put it in quotes: "${String(value)}"`,
    );
  }
  return at(
    'PAL303',
    `${name} is ${kindOf(value)} and should be ${KIND_WORDS[expected] ?? expected}`,
    SHAPE_HINTS[expected] ?? `write ${KIND_WORDS[expected] ?? expected}`,
  );
}

/** Show the problems of the form that was meant: the one that fails deepest, not at the top. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath, context: Context, at: At): Finding[] {
  const name = fieldName(path);
  const value = valueAt(context.input, path);
  if (issue.discriminator !== undefined) {
    const key = issue.discriminator;
    const options = ('options' in issue ? (issue.options ?? []) : []).map(String);
    const where = path.at(-1) === key ? path : [...path, key];
    const given = valueAt(context.input, where);
    if (typeof valueAt(context.input, where.slice(0, -1)) !== 'object') {
      return [
        at(
          'PAL303',
          `${fieldName(where.slice(0, -1))} is ${kindOf(valueAt(context.input, where.slice(0, -1)))}, which it does not take`,
          `write its keys below it, starting with ${key}: and one of: ${listOf(options)}`,
          'value',
          where.slice(0, -1),
        ),
      ];
    }
    if (given === undefined) return [missing(where, at, `write ${key}: with one of: ${listOf(options)}`)];
    return [
      at(
        'PAL304',
        `"${String(given)}" is not a value of ${key}`,
        didYouMean(String(given), options, `write one of: ${listOf(options)}`),
        'value',
        where,
      ),
    ];
  }
  if (value === undefined) return [missing(path, at, unionHint(issue))];
  if (value === null) return [at('PAL303', `${name} is empty`, unionHint(issue))];
  const meant = issue.errors.filter((errors) => !errors.some(failsAtTop)).toSorted((a, b) => a.length - b.length)[0];
  if (meant) return meant.flatMap((inner) => explain(inner, path, context));
  const literals = literalsOf(issue);
  if (typeof value === 'string' && literals.length > 0) {
    const own = issue.errors.flat().find((one) => one.code === 'custom');
    const hint = own ? (own.params as FindingParams).hint : unionHint(issue);
    return [
      at(
        own ? (own.params as FindingParams).code : 'PAL304',
        own?.message ?? `"${value}" is not a value of ${name}`,
        `${didYouMean(value, literals, hint)}${own ? `; or: ${listOf(literals)}` : ''}`,
      ),
    ];
  }
  const text = issue.errors.flat().some((one) => one.code === 'invalid_type' && one.expected === 'string');
  if (text && (typeof value === 'number' || typeof value === 'boolean'))
    return [wrongType('string', value, name, path, context, at)];
  return [at('PAL303', `${name} is ${kindOf(value)}, which it does not take`, unionHint(issue))];
}

/** The value as a whole is of another kind: this form was not meant. */
function failsAtTop(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys';
}

function literalsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return issue.errors
    .flat()
    .flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values.map(String) : []));
}

function unionHint(issue: z.core.$ZodIssueInvalidUnion): string {
  const forms = issue.errors.flatMap((errors) => {
    const first = errors.find(({ path }) => path.length === 0);
    if (first?.code === 'invalid_type') return [KIND_WORDS[first.expected] ?? first.expected];
    if (first?.code === 'invalid_value') return first.values.map((value) => `${String(value)}`);
    return [];
  });
  return `write ${[...new Set(forms)].join(', or ')}`;
}

function size(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, name: string, at: At): Finding {
  const most = issue.code === 'too_big';
  const limit = Number(most ? issue.maximum : issue.minimum);
  if (issue.origin === 'array' || issue.origin === 'set') {
    return at(
      'PAL315',
      `${name} has too ${most ? 'many' : 'few'} members`,
      `give ${most ? 'at most' : 'at least'} ${limit}`,
    );
  }
  return at(
    'PAL314',
    `${name} is too ${most ? 'large' : 'small'}`,
    'inclusive' in issue && issue.inclusive === false
      ? `write a number ${most ? 'below' : 'above'} ${limit}`
      : `the ${most ? 'largest' : 'smallest'} value is ${limit}`,
  );
}

/** The field as an editor would name it: its key, or "member 2 of conditions". */
function fieldName(path: FieldPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the front matter';
  if (typeof last === 'string') return last;
  return `member ${last + 1} of ${fieldName(path.slice(0, -1))}`;
}

function describeParent(path: FieldPath): string {
  const last = path.at(-1);
  return typeof last === 'number' ? fieldName(path) : `"${String(last)}"`;
}

function valueAt(input: unknown, path: FieldPath): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'a yes-or-no value';
}

const RESERVED = new Set(['slug', 'layout', 'constructor', 'prototype', '__proto__']);

const KIND_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  tuple: 'a list',
};

const SHAPE_HINTS: Record<string, string> = {
  array: 'start each member on its own line with a hyphen and a space',
  object: 'write its keys below it, two spaces further in',
  number: 'write digits only, without quotes, spaces or units',
  int: 'write digits only, without quotes, spaces or units',
  boolean: 'write true or false, without quotes',
};
