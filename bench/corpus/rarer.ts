/** Records as such, and the rarer kinds of them: one in turn for every second place. */
import {
  CIVIL_MILITARY_KINDS,
  COMMUNITY_PROTECTION_KINDS,
  OUTREACH_RESULTS,
  PROTECTION_RISKS,
  TRANSFER_MODALITIES,
} from '../../src/schema/vocabularies.ts';
import { type Age, seen } from './claims.ts';
import type { Ground } from './conditions.ts';
import { phrase } from './text.ts';
import type { Yaml } from './yaml.ts';

export type Fields = { readonly [key: string]: Yaml | undefined };

/** A record: its id, what `fields` says, and who saw it when. */
export function record({ random, sources, reviewed }: Ground, id: string, age: Age, fields: Fields): Yaml {
  return { id, ...fields, ...seen(random, sources, reviewed, age).fields };
}

/** One of the rarer kinds of record, in turn. */
export function oneMore(ground: Ground, number: number): Fields {
  const { random, setting, actors } = ground;
  const first = actors[0]?.slug;
  const kinds: readonly (() => Fields)[] = [
    () => ({
      outreach: [
        record(ground, 'principles', 'recent', {
          quarter: random.pick(['2026-Q1', '2026-Q2', '2026-Q3']),
          area: phrase('area', random, setting),
          audience: phrase('outreach', random, setting),
          result: random.pick(OUTREACH_RESULTS),
        }),
      ],
    }),
    () => ({
      transfers: [
        record(ground, 'transfer', 'middling', {
          organisationType: 'international-ngo',
          modality: random.pick(TRANSFER_MODALITIES),
          amount: random.between(10, 90) * 500,
          currency: 'ZZD',
          per: 'household',
          frequency: 'monthly',
          validFrom: '2025-02',
        }),
      ],
    }),
    () => ({
      civilMilitary: [
        record(ground, 'soldiers-and-aid', 'middling', {
          kind: random.pick(CIVIL_MILITARY_KINDS),
          actor: first,
          period: { from: '2024-05', to: '2024-09' },
          coordinated: random.pick(['yes', 'no', 'unknown']),
        }),
      ],
    }),
    () => ({
      protectionRisks: [
        record(ground, 'risk', 'middling', {
          risk: random.pick(PROTECTION_RISKS),
          statement: phrase('risk', random, setting),
        }),
      ],
    }),
    () => ({
      communityProtection: [
        record(ground, 'own-protection', 'middling', {
          kind: random.pick(COMMUNITY_PROTECTION_KINDS),
          statement: phrase('protection', random, setting),
        }),
      ],
    }),
    () => ({
      consultations: [
        record(ground, 'voices', 'middling', {
          wide: [phrase('outreach', random, setting)],
          systematic: random.chance(0.5),
          deep: random.pick(['yes', 'partly', 'no']),
          period: { from: '2025-01', to: '2025-06' },
        }),
      ],
    }),
    () => ({
      commitments: [
        record(ground, 'promise', 'middling', {
          accord: 'river-accord',
          party: first,
          text: phrase('agreed', random, setting),
          status: random.pick(['not-started', 'partly', 'done', 'reversed', 'unknown']),
        }),
      ],
    }),
  ];
  return kinds[number % kinds.length]?.() ?? {};
}
