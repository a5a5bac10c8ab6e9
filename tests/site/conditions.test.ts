import { describe, expect, test } from 'vitest';
import { statusOn } from '../../src/model/status.ts';
import type { Condition } from '../../src/schema/index.ts';
import { conditionsOfLocality, datesOf, inGroups, lapsingNext, viewCondition } from '../../src/site/conditions.ts';
import { actor, condition, country, dataset, locality, source } from '../made-up-country.ts';
import { siteOf } from './made-up-site.ts';

const TODAY = '2026-11-22';

function viewsOf(...conditions: Condition[]) {
  const kessa = locality('kessa', { conditions });
  return conditionsOfLocality(kessa, siteOf(dataset({ localities: [kessa] }), TODAY));
}
const idsOf = (views: readonly { condition: { id: string } }[]) => views.map(({ condition: { id } }) => id);

describe('the conditions of a brief', () => {
  const views = viewsOf(
    condition('broken', { status: 'broken' }),
    condition('over', { expiry: { kind: 'fixed', on: '2026-11-21' } }),
    condition('held', { agreedOn: '2026-11-01' }),
    condition('asked', { status: 'proposed', agreedOn: 'not-agreed' }),
    condition('old', { agreedOn: '2026-01-01' }),
    condition('ending', { expiry: { kind: 'fixed', on: '2026-11-30' } }),
    condition('stopped', { status: 'suspended' }),
  );

  test('stand in three groups, and nothing expired or broken is live', () => {
    const { live, unsure, past } = inGroups(views);
    expect(idsOf(live)).toEqual(['ending', 'held']);
    expect(idsOf(unsure).toSorted()).toEqual(['asked', 'old', 'stopped']);
    expect(idsOf(past).toSorted()).toEqual(['broken', 'over']);
  });

  test('are all shown, each once', () => {
    expect(Object.values(inGroups(views)).flat()).toHaveLength(views.length);
  });

  test('are found by their parties, mediators and guarantors, each once; not by who was left out', () => {
    const [view] = viewsOf(
      condition('pact', {
        parties: ['guard', 'council'],
        mediatedBy: ['centre'],
        guaranteedBy: ['council', 'imams'],
        leftOut: ['banner'],
      }),
    );
    expect(view?.actors.map(({ id }) => id)).toEqual(['guard', 'council', 'centre', 'imams']);
    expect(view?.parties.map(({ id }) => id)).toEqual(['guard', 'council']);
    const [unknown] = viewsOf(condition('pact', { parties: 'unknown', mediatedBy: ['centre'] }));
    expect(unknown?.actors.map(({ id }) => id)).toEqual(['centre']);
  });

  test('are none where a place has none', () => {
    expect(conditionsOfLocality(locality('quiet'), siteOf(dataset({}), TODAY))).toEqual([]);
  });
});

describe('the order in a group', () => {
  test('of what is live: the soonest to lapse, whether its end is certain or not', () => {
    const views = viewsOf(
      condition('in-a-year', { expiry: { kind: 'fixed', on: '2027-11-01' } }),
      condition('confirmed', { agreedOn: '2026-01-01', confirmed: [{ on: '2026-11-20', how: 'in-person' }] }),
      condition('tomorrow', { expiry: { kind: 'fixed', on: '2026-11-23' } }),
      condition('review', { expiry: { kind: 'review', by: '2026-12-24' } }),
    );
    expect(idsOf(inGroups(views).live)).toEqual(['tomorrow', 'review', 'confirmed', 'in-a-year']);
  });

  test('of what is unsure or past: the newest first', () => {
    const conditions = [
      condition('older', { status: 'broken', agreedOn: '2024-05-01' }),
      condition('newer', { status: 'broken', agreedOn: '2025-05-01' }),
      condition('undated', { status: 'broken', agreedOn: 'unknown', asOf: '2026-03' }),
    ];
    for (const written of [conditions, conditions.toReversed()]) {
      expect(idsOf(inGroups(viewsOf(...written)).past)).toEqual(['undated', 'newer', 'older']);
    }
  });

  test('does not depend on the order of writing', () => {
    const same = ['b', 'c', 'a'].map((id) => condition(id));
    expect(idsOf(inGroups(viewsOf(...same)).live)).toEqual(['a', 'b', 'c']);
    expect(idsOf(inGroups(viewsOf(...same.toReversed())).live)).toEqual(['a', 'b', 'c']);
  });
});

describe('what lapses next', () => {
  const views = viewsOf(
    condition('over', { expiry: { kind: 'fixed', on: '2026-11-21' } }),
    condition('later', { expiry: { kind: 'fixed', on: '2027-02-01' } }),
    condition('today', { expiry: { kind: 'fixed', on: TODAY } }),
    condition('asked', { status: 'proposed', agreedOn: 'not-agreed', expiry: { kind: 'fixed', on: '2026-11-30' } }),
  );

  test('is live, the soonest first, today included', () => {
    expect(idsOf(lapsingNext(views, 10))).toEqual(['today', 'later']);
  });

  test('is no more than asked for', () => {
    expect(idsOf(lapsingNext(views, 1))).toEqual(['today']);
  });
});

describe('one condition, ready to be shown', () => {
  const bridge = condition('bridge', { parties: ['river-guard', 'elders'] });
  const kessa = locality('kessa', { conditions: [bridge] });
  const site = siteOf(dataset({ localities: [kessa], actors: [actor('river-guard', { name: 'River Guard' })] }), TODAY);

  test('says where it stands, who is party to it, and leads there', () => {
    const view = viewCondition({ condition: bridge, locality: kessa, iso3: 'zzz' }, site);
    expect(view).toMatchObject({
      state: 'in-force',
      group: 'live',
      placeName: 'Kessa',
      regionCode: 'ZZ01',
      href: '/en/localities/zzz/kessa/#r-bridge',
      lastKnown: '2026-10-01',
      lapse: { lastDay: '2026-12-30', into: 'unconfirmed', certain: false },
      parties: [
        { id: 'river-guard', name: 'River Guard', href: '/en/actors/river-guard/' },
        { id: 'elders', name: 'elders', href: '/en/actors/elders/' },
      ],
    });
  });

  test('of a country leads to the country', () => {
    const view = viewCondition({ condition: bridge, country: country(), iso3: 'zzz' }, site);
    expect(view).toMatchObject({ placeName: 'Zanzara', regionCode: undefined, href: '/en/countries/zzz/#r-bridge' });
  });

  test('with unknown parties names none', () => {
    const view = viewCondition({ condition: { ...bridge, parties: 'unknown' }, country: country(), iso3: 'zzz' }, site);
    expect(view.parties).toEqual([]);
  });
});

describe('good news of one source', () => {
  const sources = [source('radio'), source('bulletin'), source('echo', { restates: 'radio' })];
  const isSingle = (facts: Partial<Condition>) => {
    const site = siteOf(dataset({ sources }), TODAY);
    return viewCondition({ condition: condition('bridge', facts), country: country(), iso3: 'zzz' }, site).singleSource;
  };
  const cited = (...ids: string[]) => ({ sources: ids.map((id) => ({ source: id })) });

  test('is marked', () => {
    expect(isSingle({ status: 'written', ...cited('radio') })).toBe(true);
    expect(isSingle({ status: 'verbal', ...cited('radio', 'echo') })).toBe(true);
    expect(isSingle({ status: 'verbal', sources: [], unsourced: 'Told on the road.' })).toBe(true);
  });

  test('is not marked where two independent sources say it', () => {
    expect(isSingle({ status: 'verbal', ...cited('radio', 'bulletin') })).toBe(false);
  });

  test('bad news needs no second source', () => {
    for (const status of ['broken', 'refused', 'suspended'] as const)
      expect(isSingle({ status, ...cited('radio') })).toBe(false);
  });
});

describe('the dates that stand in a page', () => {
  const whole = condition('bridge', {
    agreedOn: '2026-10-01',
    expiry: { kind: 'event', event: 'The rains, said <b>loudly</b>.' },
    confirmed: [{ on: '2026-11-01', how: 'by-phone', note: 'A long note.', sources: [{ source: 'radio' }] }],
    sensitivity: 'moderate',
  });

  test('are no more than a state needs', () => {
    expect(datesOf(whole)).toEqual({
      status: 'verbal',
      agreedOn: '2026-10-01',
      expiry: { kind: 'event', event: '' },
      confirmed: [{ on: '2026-11-01' }],
    });
  });

  test('give the same state as the whole record, today and later', () => {
    for (const day of [TODAY, '2027-01-30', '2027-01-31', '2030-01-01']) {
      expect(statusOn(datesOf(whole), day)).toBe(statusOn(whole, day));
    }
  });
});
