/** What stands out of protection: risks that nobody acts upon, protection that may harm. */
import { describe, expect, test } from 'vitest';
import { isMitigated, isUnanswered, risksAcross, risksOf } from '../../src/model/protection.ts';
import type { CommunityProtection, ProtectionRisk } from '../../src/schema/index.ts';
import { PROTECTION_RISKS } from '../../src/schema/vocabularies.ts';
import { expectGolden, FICTIONAL } from '../golden.ts';
import { locality } from '../made-up-country.ts';

const risk = (id: string, facts: Partial<ProtectionRisk> = {}): ProtectionRisk => ({
  id,
  risk: 'explosive-ordnance',
  asOf: '2026-10',
  sources: [{ source: 'radio' }],
  ...facts,
});

describe('a protection risk', () => {
  test('is unanswered where no activity is recorded, or an empty list of them', () => {
    expect(isUnanswered(risk('mines'))).toBe(true);
    expect(isUnanswered(risk('mines', { activities: [] }))).toBe(true);
    expect(isUnanswered(risk('mines', { activities: ['Marking of fields'] }))).toBe(false);
  });

  test('is not answered by indicators or by steps that could be taken', () => {
    const planned = risk('mines', { indicators: ['Animals killed'], steps: { prevent: 'Mark the fields.' } });
    expect(isUnanswered(planned)).toBe(true);
  });

  test('stands first where nobody acts upon it; the others keep their order', () => {
    const answered = { activities: ['Something'] };
    const sorted = risksOf([risk('a', answered), risk('b'), risk('c', answered), risk('d')]);
    expect(sorted.map(({ record }) => record.id)).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('risks across places', () => {
  test('name all fifteen, also those recorded nowhere, and count a place once', () => {
    const one = locality('kessa', { protectionRisks: [risk('a'), risk('b', { activities: ['Marking'] })] });
    const across = risksAcross(PROTECTION_RISKS, [one, locality('oru')]);
    expect(across).toHaveLength(15);
    const mines = across.find((row) => row.risk === 'explosive-ordnance');
    expect(mines).toEqual({ risk: 'explosive-ordnance', recorded: [one], unanswered: [one] });
    expect(across.filter(({ recorded }) => recorded.length > 0)).toHaveLength(1);
  });
});

test('of community protection it is said whether its harm is mitigated', () => {
  const record: CommunityProtection = { ...risk('watch'), kind: 'self-defence-group', statement: 'They stand guard.' };
  expect(isMitigated(record)).toBe(false);
  expect(isMitigated({ ...record, harmMitigation: 'No boys among them.' })).toBe(true);
});

test('of the fictional country the same is said as before', async () => {
  const places = [...FICTIONAL.countries.values(), ...FICTIONAL.localities.values()];
  await expectGolden('protection', {
    places: places.map(({ id, protectionRisks = [], communityProtection = [] }) => ({
      id,
      risks: risksOf(protectionRisks).map(
        ({ record, unanswered }) => `${record.id}${unanswered ? ': unanswered' : ''}`,
      ),
      community: communityProtection.map((one) => `${one.id}${isMitigated(one) ? '' : ': not mitigated'}`),
    })),
    across: risksAcross(PROTECTION_RISKS, places).map(({ risk: name, recorded, unanswered }) => ({
      risk: name,
      recorded: recorded.map(({ id }) => id),
      unanswered: unanswered.map(({ id }) => id),
    })),
  });
});
