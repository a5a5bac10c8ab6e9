/** The fictional country is what page, feed and search tests are run on: it must hold one of everything. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/load.ts';
import { STATES, statusOn } from '../src/model/status.ts';
import { SCHEMAS } from '../src/schema/index.ts';
import { CONDITION_STATUSES, CONDITION_TYPES, EXPIRY_KINDS } from '../src/schema/vocabularies.ts';
import { FIXTURES, TODAY } from './support.ts';

const { dataset, diagnostics } = load(join(FIXTURES, 'fictional'), { today: TODAY });
const conditions = dataset.conditions.map(({ condition }) => condition);

describe('the fictional country', () => {
  test('gives no finding, not even a hint', () => {
    expect(diagnostics).toEqual([]);
  });

  test(`has a condition in every state on ${TODAY}`, () => {
    expect(new Set(conditions.map((one) => statusOn(one, TODAY)))).toEqual(new Set(STATES));
  });

  test('has one locality with a condition in every state', () => {
    const states = dataset.conditions.flatMap(({ condition, locality }) =>
      locality?.id === 'zzz/tesseni' ? [statusOn(condition, TODAY)] : [],
    );
    expect(new Set(states)).toEqual(new Set(STATES));
  });

  test('uses every condition type, status and kind of expiry', () => {
    expect(new Set(conditions.flatMap(({ type }) => type ?? []))).toEqual(new Set(CONDITION_TYPES));
    expect(new Set(conditions.map(({ status }) => status))).toEqual(new Set(CONDITION_STATUSES));
    expect(new Set(conditions.map(({ expiry }) => expiry.kind))).toEqual(new Set(EXPIRY_KINDS));
  });

  test.each([
    ['locality', dataset.localities],
    ['country', dataset.countries],
    ['actor', dataset.actors],
    ['source', dataset.sources],
  ] as const)('every field of %s entries is filled at least once', (kind, entries) => {
    const filled = new Set([...entries.values()].flatMap((entry) => Object.keys(entry).filter(isFilled(entry))));
    const fields = Object.keys(SCHEMAS[kind].shape).filter((field) => !LEFT_OUT[kind].includes(field));
    expect(fields.filter((field) => !filled.has(field))).toEqual([]);
  });

  test('has places of all four levels, in three regions', () => {
    const localities = [...dataset.localities.values()];
    expect(new Set(localities.map(({ adminLevel }) => adminLevel))).toEqual(new Set([1, 2, 3, 4]));
    expect(new Set(localities.map(({ region }) => region)).size).toBe(3);
  });

  test('has an entry in each language', () => {
    expect(new Set([...dataset.localities.values()].map(({ language }) => language))).toEqual(
      new Set(['en', 'fr', 'ar']),
    );
  });

  test('has a guarantor whose time is over behind an agreement that still stands', () => {
    const over = [...dataset.actors.values()]
      .filter(({ active }) => (active?.until ?? TODAY) < TODAY)
      .map(({ id }) => id);
    expect(conditions.some(({ guaranteedBy = [] }) => guaranteedBy.some((id) => over.includes(id)))).toBe(true);
  });
});

/** A list with a member, or any other value that is written; `none-known` fills nothing. */
function isFilled(entry: object) {
  return (key: string): boolean => {
    const value: unknown = (entry as Record<string, unknown>)[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 'none-known';
  };
}

/** Fields that say that something is missing. */
const LEFT_OUT: Record<keyof typeof SCHEMAS, string[]> = {
  locality: [],
  country: [],
  actor: ['unsourced'],
  source: [],
  translation: [],
};
