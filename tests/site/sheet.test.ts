import { describe, expect, test } from 'vitest';
import { makeSheet } from '../../src/site/sheet.ts';
import { actor, actorInPlace, condition, country, dataset, locality } from '../made-up-country.ts';
import { siteOf } from './made-up-site.ts';

const TODAY = '2026-11-22';
const type = 'market-access' as const;

function sheetsOf(localities: ReturnType<typeof locality>[], actors = [actor('river-guard')]) {
  const site = siteOf(dataset({ localities, actors, countries: [country()] }), TODAY);
  return new Map([...site.dataset.localities.values()].map((one) => [one.slug, makeSheet(one, site)]));
}

describe('the sheet of a place', () => {
  test('says who is in the region, with the newest record, and of which place', () => {
    const sheets = sheetsOf([
      locality('kessa'),
      locality('ombar', { actors: [actorInPlace('river-guard', { asOf: '2026-01', position: 'Old.' })] }),
      locality('oued', { actors: [actorInPlace('river-guard', { asOf: '2026-10', position: 'New.' })] }),
      locality('far', { region: 'ZZ02', actors: [actorInPlace('riders')] }),
    ]);
    expect(sheets.get('kessa')?.actors.map(({ id, of, position }) => [id, of, position])).toEqual([
      ['river-guard', 'Oued', 'New.'],
    ]);
    expect(sheets.get('ombar')?.actors.map(({ of, position }) => [of, position])).toEqual([[undefined, 'Old.']]);
  });

  test('says how actors of the place stand to each other now, and not how they once did', () => {
    const guard = actor('river-guard', {
      relations: [
        { to: 'riders', kind: 'rival' },
        { to: 'elders', kind: 'allied', until: '2026-11-01' },
        { to: 'strangers', kind: 'rival' },
      ],
    });
    const here = ['river-guard', 'riders', 'elders'].map((id) => actorInPlace(id));
    const sheets = sheetsOf([locality('kessa', { actors: here })], [guard, actor('riders'), actor('elders')]);
    expect(sheets.get('kessa')?.actors[0]?.ties).toEqual([{ kind: 'Rival of', id: 'riders', name: 'The riders' }]);
  });

  test('brings the nearest precedents of each type: with its actors, of its region, then the newest; never its own', () => {
    const at = (slug: string, region: string, asOf: string, parties: string[]) =>
      locality(slug, { region, conditions: [condition(`at-${slug}`, { type, asOf, parties })] });
    const sheets = sheetsOf([
      locality('kessa', {
        actors: [actorInPlace('river-guard')],
        conditions: [condition('own', { type, parties: ['river-guard'] })],
      }),
      at('newest', 'ZZ03', '2026-11-01', ['others']),
      at('near', 'ZZ01', '2026-02-01', ['others']),
      at('same', 'ZZ02', '2025-01-01', ['river-guard']),
    ]);
    expect(sheets.get('kessa')?.precedents.map(({ id }) => id)).toEqual(['at-same', 'at-near', 'at-newest']);
  });

  test('brings two that one actor was party to, and five of a type at most', () => {
    const parties = ['river-guard', 'riders', 'elders'];
    const agreed = parties.flatMap((party) =>
      [1, 2, 3].map((number) =>
        locality(`${party}-${number}`, {
          region: 'ZZ02',
          conditions: [condition(`${party}-${number}`, { type, parties: [party] })],
        }),
      ),
    );
    const precedents = (actors: string[]) =>
      sheetsOf([locality('kessa', { actors: actors.map((id) => actorInPlace(id)) }), ...agreed]).get('kessa')
        ?.precedents ?? [];
    const [one, all] = [precedents(['riders']), precedents(parties)];
    expect(one.filter(({ parties: [party] }) => party === 'riders')).toHaveLength(2);
    expect(all).toHaveLength(5);
  });

  test('says unknown and nothing in the reader’s words, and no vocabulary value as it is spelt', () => {
    const sheets = sheetsOf([locality('kessa', { conditions: [condition('refused', { type, agreed: 'nothing' })] })]);
    const [one] = sheets.get('kessa')?.conditions ?? [];
    expect(one).toMatchObject({ agreed: 'Nothing', typeWord: 'Access to markets' });
  });
});
