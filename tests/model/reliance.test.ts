/** Missions leave: what relies on whom, and who is not among the parties. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { isGone } from '../../src/model/gone.ts';
import { notAmongParties } from '../../src/model/left-out.ts';
import { goneOn, mayHold, relianceOf } from '../../src/model/reliance.ts';
import type { ActorInPlace, Condition } from '../../src/schema/index.ts';
import { FIXTURES, TODAY } from '../support.ts';

const { dataset } = load(join(FIXTURES, 'fictional'), { today: TODAY });
const reliance = relianceOf(dataset);
const idOf = (one: (typeof reliance extends Map<string, (infer R)[]> ? R : never) & object) =>
  one.what === 'condition' ? one.inPlace.condition.id : one.record.id;

describe('an actor', () => {
  test.each([
    ['2025-06-29', false],
    ['2025-06-30', true],
    ['2030-01-01', true],
  ])('that left on 30 June 2025 is gone on %s: %s', (day, gone) => {
    expect(isGone(dataset.actors.get('unizan'), day)).toBe(gone);
  });

  test('whose end is known to the year is not relied upon in that year', () => {
    expect(isGone({ active: { until: '2025' } }, '2024-12-31')).toBe(false);
    expect(isGone({ active: { until: '2025' } }, '2025-01-01')).toBe(true);
  });

  test('of whom nobody says that it left is there', () => {
    expect(isGone({ active: {} }, '2100-01-01')).toBe(false);
    expect(isGone(undefined, '2100-01-01')).toBe(false);
  });
});

describe('what relies on a mission', () => {
  test('is what it guarantees, watches over or built', () => {
    const rows = reliance.get('unizan') ?? [];
    expect(rows.map((one) => [idOf(one), one.what === 'condition' ? one.roles : one.record.kind])).toEqual([
      ['clinic-in-the-hills', ['guarantor']],
      ['movement-notice', ['monitor']],
      ['bridge-project', 'qip'],
    ]);
  });

  test('is never what was broken, refused or replaced', () => {
    const statuses = [...reliance.values()]
      .flat()
      .flatMap((one) => (one.what === 'condition' ? [one.inPlace.condition.status] : []));
    expect(statuses).not.toContain('superseded');
    expect(statuses).not.toContain('broken');
    expect(statuses).not.toContain('refused');
  });

  test('is not lost any more once it has expired', () => {
    const truce = reliance.get('market-women')?.find((one) => idOf(one) === 'market-truce');
    if (!truce) throw new Error('the truce of the market relies on the market women');
    expect(mayHold(truce, '2026-12-01')).toBe(true);
    expect(mayHold(truce, '2026-12-02')).toBe(false);
  });
});

describe('who has left', () => {
  test.each([
    ['2025-06-29', []],
    ['2026-11-22', ['unizan']],
    ['2027-01-30', ['unizan']],
    ['2027-01-31', ['lantern-centre', 'unizan']],
    ['2027-07-01', ['unizan']],
  ])('by %s, with something that may still hold: %j', (day, gone) => {
    expect(goneOn(dataset, reliance, day).toSorted()).toEqual(gone);
  });
});

describe('a party of the place that is not among the parties of an agreement', () => {
  const inPlace = (...ids: string[]) => ids.map((actor) => ({ actor, relation: 'party' })) as ActorInPlace[];
  const agreement = (changes: object = {}) =>
    ({ parties: ['front'], status: 'written', agreedOn: '2026-01-01', asOf: '2026-02', ...changes }) as Condition;
  const actors = new Map([
    ['wing', { relations: [{ to: 'front', kind: 'part-of' as const }] }],
    ['mission', { active: { until: '2025-06-30' } }],
  ]);
  const asked = (condition: Condition, ...ids: string[]) => notAmongParties(condition, inPlace(...ids), actors);

  test('is named, once', () => {
    expect(asked(agreement(), 'front', 'army', 'army')).toEqual(['army']);
  });

  test('is not named where it has another part in it, or is said to be left out', () => {
    for (const field of ['mediatedBy', 'guaranteedBy', 'monitoredBy', 'leftOut']) {
      expect(asked(agreement({ [field]: ['army'] }), 'army'), field).toEqual([]);
    }
  });

  test('is not named where it is a part of a party, or a party is a part of it', () => {
    expect(asked(agreement(), 'wing')).toEqual([]);
    expect(asked(agreement({ parties: ['wing'] }), 'front')).toEqual([]);
  });

  test('is not named where it had left by then', () => {
    expect(asked(agreement(), 'mission')).toEqual([]);
    expect(asked(agreement({ agreedOn: '2025-06-29' }), 'mission')).toEqual(['mission']);
  });

  test('is not named for parties that nobody knows, nor for what is over', () => {
    expect(asked(agreement({ parties: 'unknown' }), 'army')).toEqual([]);
    expect(asked(agreement({ status: 'broken' }), 'army')).toEqual([]);
  });

  test('is only one whose relation to the place is that of a party', () => {
    const others = [{ actor: 'army', relation: 'spoiler' }] as ActorInPlace[];
    expect(notAmongParties(agreement(), others, actors)).toEqual([]);
  });
});
