import { describe, expect, test } from 'vitest';
import type { Locality } from '../../src/model/dataset.ts';
import { makeActorPage } from '../../src/site/actor-page.ts';
import { makeBrief } from '../../src/site/brief.ts';
import { makeCountryPage } from '../../src/site/country-page.ts';
import { actor, actorInPlace, condition, country, dataset, locality, source } from '../made-up-country.ts';
import { siteOf } from './made-up-site.ts';

const TODAY = '2026-11-22';
const sources = ['radio', 'bulletin', 'diary', 'study'].map((id) => source(id));

function briefOf(facts: Partial<Locality>, day = TODAY) {
  const kessa = locality('kessa', facts);
  return makeBrief(
    kessa,
    siteOf(dataset({ localities: [kessa], countries: [country()], sources, actors: [actor('river-guard')] }), day),
  );
}

const access = (facts: Partial<Locality['access']>): Partial<Locality> => ({
  access: {
    state: 'open',
    sentence: 'The bridge is open.',
    asOf: '2026-11-01',
    sources: [{ source: 'radio' }],
    ...facts,
  },
});

describe('the brief of a place', () => {
  test('names its country and region', () => {
    expect(briefOf({})).toMatchObject({ countryName: 'Zanzara', regionName: 'Rivers' });
    expect(briefOf({ region: 'ZZ09' }).regionName).toBe('ZZ09');
  });

  test('lists other names once, without the usual one', () => {
    const { otherNames } = briefOf({ names: { en: 'Kessa', fr: 'Késsa' }, aliases: ['Késsa', 'Qessa'] });
    expect(otherNames).toEqual(['Késsa', 'Qessa']);
  });

  test('says that access is stale after 90 days', () => {
    expect(briefOf(access({ asOf: '2026-08-24' })).accessIsStale).toBe(false);
    expect(briefOf(access({ asOf: '2026-08-23' })).accessIsStale).toBe(true);
  });

  test('says so where one source alone tells of an open place', () => {
    expect(briefOf(access({})).accessSingleSource).toBe(true);
    expect(briefOf(access({ sources: [{ source: 'radio' }, { source: 'bulletin' }] })).accessSingleSource).toBe(false);
    expect(briefOf(access({ state: 'closed' })).accessSingleSource).toBe(false);
  });

  test('numbers sources as a reader meets them: access, conditions, actors, the prose last', () => {
    const brief = briefOf({
      ...access({ sources: [{ source: 'diary' }] }),
      actors: [actorInPlace('river-guard', { sources: [{ source: 'bulletin' }] })],
      conditions: [condition('bridge', { sources: [{ source: 'radio' }] })],
      body: { text: 'Told. <Source id="study" />', sources: ['study'] },
    });
    expect(brief.citations.list.map(({ source: { id } }) => id)).toEqual(['diary', 'radio', 'bulletin', 'study']);
    expect(brief.prose).toContain('href="#s4"');
    expect(brief.prose).toContain('>4<');
  });

  test('leads from its prose to its conditions by their titles', () => {
    const { prose } = briefOf({
      conditions: [condition('bridge', { title: 'The bridge' })],
      body: { text: 'See <Condition id="bridge" />, and <Actor id="river-guard" />.', sources: [] },
    });
    expect(prose).toContain('href="#r-bridge"');
    expect(prose).toContain('The bridge');
    expect(prose).toContain('href="/en/actors/river-guard/"');
    expect(prose).toContain('The river guard');
  });

  test('shows contradicting claims of control beside each other, the newest first', () => {
    const claim = (id: string, claimed: 'holds' | 'absent', asOf: string) => ({
      id,
      actor: 'river-guard',
      claim: claimed,
      asOf,
      sources: [{ source: 'radio' }],
    });
    const { control } = briefOf({ control: [claim('a', 'holds', '2026-01'), claim('b', 'absent', '2026-10')] });
    expect(control.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('has common ground only where a condition says some', () => {
    const ids = (...conditions: ReturnType<typeof condition>[]) =>
      briefOf({ conditions }).commonGround.map(({ id }) => id);
    expect(
      ids(condition('a'), condition('b', { commonGround: {} }), condition('c', { commonGround: { agreedFacts: [] } })),
    ).toEqual([]);
    expect(ids(condition('d', { commonGround: { sharedNorms: ['Guests are safe.'] } }))).toEqual(['d']);
  });

  test('of a place of which nothing is known is empty, not broken', () => {
    const brief = briefOf({});
    expect([brief.actors, brief.grievances, brief.control, brief.commonGround, brief.prose]).toEqual([
      [],
      [],
      [],
      [],
      '',
    ]);
    expect(brief.conditions).toEqual({ live: [], unsure: [], past: [] });
  });
});

describe('the page of an actor', () => {
  const guard = actor('river-guard', { relations: [{ to: 'elders', kind: 'allied' }] });
  const elders = actor('elders');
  const kessa = locality('kessa', {
    actors: [actorInPlace('elders')],
    conditions: [
      condition('bridge', { parties: ['river-guard'], guaranteedBy: ['elders'] }),
      condition('both', { parties: ['elders'], mediatedBy: ['elders'] }),
      condition('nobody', { parties: 'unknown' }),
    ],
  });
  const site = siteOf(dataset({ localities: [kessa], actors: [guard, elders], sources }), TODAY);

  test('has the conditions that it is party to, mediates or guarantees, each once', () => {
    expect(makeActorPage(elders, site).conditions.live.map(({ condition: { id } }) => id)).toEqual(['both', 'bridge']);
    expect(makeActorPage(guard, site).conditions.live.map(({ condition: { id } }) => id)).toEqual(['bridge']);
  });

  test('has its places, and what the entries of others say of it', () => {
    const page = makeActorPage(elders, site);
    expect(page.places.map(({ locality: { id } }) => id)).toEqual(['zzz/kessa']);
    expect(page.relations).toMatchObject([{ from: guard, to: elders, span: { kind: 'allied' } }]);
    expect(makeActorPage(guard, site).places).toEqual([]);
  });
});

test('the page of a country has its regions with their places, and precedents without a place', () => {
  const zanzara = country({
    conditions: [condition('everywhere', { sources: [{ source: 'study' }] })],
    body: { text: 'See <Condition id="everywhere" />.', sources: [] },
  });
  const site = siteOf(
    dataset({ localities: [locality('ombar'), locality('kessa')], countries: [zanzara], sources }),
    TODAY,
  );
  const page = makeCountryPage(zanzara, site);
  expect(page.regions.map(({ region, localities }) => [region.name, localities.map(({ name }) => name)])).toEqual([
    ['Rivers', ['Kessa', 'Ombar']],
  ]);
  expect(page.conditions.live.map(({ href }) => href)).toEqual(['/en/countries/zzz/#r-everywhere']);
  expect(page.citations.numberOf('study')).toBe(1);
  expect(page.prose).toContain('Passage everywhere');
});
