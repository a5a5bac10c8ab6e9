/** Who may read what: the rule for each level, and what a cut takes along. Made-up records, no files. */
import { describe, expect, test } from 'vitest';
import {
  AUDIENCES,
  type Audience,
  cutTo,
  datasetFor,
  isAudience,
  type WholeEntries,
} from '../../src/model/audience.ts';
import { independentSources, listOrNone } from '../../src/model/dataset.ts';
import { actor, actorInPlace, condition, country, locality, source } from '../made-up-country.ts';

const RADIO = source('radio');
const MEMO = source('memo', { availability: 'restricted', sensitivity: 'moderate' });
const NOTE = source('note', { availability: 'restricted', sensitivity: 'low' });

const cited = (...ids: string[]) => ids.map((id) => ({ source: id }));

function entries(some: Partial<WholeEntries>): WholeEntries {
  const base = { localities: [], actors: [actor('river-guard')], countries: [country()], sources: [RADIO, MEMO, NOTE] };
  return { ...base, references: new Map(), ...some };
}

/** Ids of the conditions that an audience is left with, of these. */
function conditionsLeft(audience: Audience, ...conditions: ReturnType<typeof condition>[]): string[] {
  const { localities } = cutTo(entries({ localities: [locality('kessa', { conditions })] }), audience);
  return localities.flatMap((one) => listOrNone(one.conditions)).map(({ id }) => id);
}

describe('a record', () => {
  test.each<[level: 'low' | 'moderate' | 'high' | 'severe', sources: string[], readers: Audience[]]>([
    ['low', ['radio'], ['public', 'partner']],
    ['low', ['note'], ['public', 'partner']],
    ['low', ['radio', 'memo'], ['public', 'partner']],
    ['low', ['memo'], ['partner']],
    ['moderate', ['radio'], ['public', 'partner']],
    ['moderate', ['radio', 'note'], ['partner']],
    ['moderate', ['note'], ['partner']],
    ['moderate', ['memo'], ['partner']],
    ['moderate', [], ['partner']],
    ['high', ['radio'], []],
    ['severe', ['radio'], []],
  ])('of %s sensitivity that cites %j is for %j', (sensitivity, ids, readers) => {
    const one = condition('one', { sensitivity, sources: cited(...ids) });
    expect(AUDIENCES.filter((audience) => conditionsLeft(audience, one).length > 0)).toEqual(readers);
  });

  test('without a level of its own has that of its entry', () => {
    const kessa = (sensitivity: 'low' | 'moderate') =>
      locality('kessa', { sensitivity, conditions: [condition('one', { sources: [], unsourced: 'Told.' })] });
    const left = (sensitivity: 'low' | 'moderate') =>
      cutTo(entries({ localities: [kessa(sensitivity)] }), 'public').localities.map(
        (one) => listOrNone(one.conditions).length,
      );
    expect(left('low')).toEqual([1]);
    expect(left('moderate')).toEqual([0]);
  });

  test('of a lower level falls with an entry of a higher one', () => {
    const kessa = locality('kessa', { sensitivity: 'severe', conditions: [condition('one', { sensitivity: 'low' })] });
    for (const audience of AUDIENCES) expect(cutTo(entries({ localities: [kessa] }), audience).localities).toEqual([]);
  });

  test('that is the last of its list leaves the list as where nothing is known', () => {
    const conditions = [condition('one', { sensitivity: 'high' })];
    const [kessa] = cutTo(
      entries({ localities: [locality('kessa', { conditions, control: [] })] }),
      'partner',
    ).localities;
    expect(kessa?.conditions).toBe('none-known');
  });
});

describe('an entry', () => {
  test('of moderate sensitivity is public only if each source that it cites anywhere is', () => {
    const left = (facts: Parameters<typeof locality>[1]) =>
      cutTo(entries({ localities: [locality('kessa', { sensitivity: 'moderate', ...facts })] }), 'public').localities
        .length;
    expect(left({})).toBe(1);
    expect(left({ customs: [{ id: 'tea', statement: 'Tea.', asOf: '2026', sources: cited('note') }] })).toBe(0);
    expect(left({ body: { text: 'So. <Source id="note" />', sources: ['note'] } })).toBe(0);
    expect(left({ body: { text: 'So. <Source id="radio" />', sources: ['radio'] } })).toBe(1);
  });

  test('that nothing is cut of is the very same object', () => {
    const whole = entries({ localities: [locality('kessa', { conditions: [condition('one')] })] });
    const left = cutTo(whole, 'public');
    expect(left.localities[0]).toBe(whole.localities[0]);
    expect(left.actors[0]).toBe(whole.actors[0]);
    expect(left.countries[0]).toBe(whole.countries[0]);
  });

  test('is not changed by a cut: what others read of it stays', () => {
    const kessa = locality('kessa', { conditions: [condition('one', { sensitivity: 'high' }), condition('two')] });
    const before = structuredClone(kessa);
    cutTo(entries({ localities: [kessa] }), 'public');
    expect(kessa).toEqual(before);
  });

  test('of a country that is cut falls with it: its region table is there', () => {
    const whole = { countries: [country({ sensitivity: 'severe' })], localities: [locality('kessa')] };
    expect(cutTo(entries(whole), 'partner').localities).toEqual([]);
  });

  test('of a country that must rest on a cut source falls too', () => {
    const pcodeList = { name: 'The list', validFrom: '2025', sources: cited('memo') };
    const whole = { countries: [country({ pcodeList })], localities: [locality('kessa')] };
    expect(cutTo(entries(whole), 'public')).toMatchObject({ countries: [], localities: [] });
    expect(cutTo(entries(whole), 'partner').localities).toHaveLength(1);
  });
});

describe('a cut actor', () => {
  const riders = actor('riders', { sensitivity: 'severe' });
  const of = (facts: Parameters<typeof locality>[1]) =>
    cutTo(entries({ actors: [actor('river-guard'), riders], localities: [locality('kessa', facts)] }), 'public')
      .localities[0];

  test('takes along an agreement to which it is a party, and a grievance that it holds', () => {
    const grievance = {
      id: 'g',
      theme: 'movement-blockade',
      statement: 'x',
      asOf: '2026',
      sources: cited('radio'),
    } as const;
    const kessa = of({
      conditions: [condition('one', { parties: ['river-guard', 'riders'] }), condition('two')],
      grievances: [{ ...grievance, holders: ['riders', 'river-guard'] }],
    });
    expect(listOrNone(kessa?.conditions ?? []).map(({ id }) => id)).toEqual(['two']);
    expect(kessa?.grievances).toBe('none-known');
  });

  test('is no longer named where it need not be', () => {
    const kessa = of({
      conditions: [condition('one', { mediatedBy: ['riders'], guaranteedBy: ['river-guard', 'riders'] })],
      actors: [actorInPlace('river-guard', { influences: [{ actor: 'riders', how: 'fear' }] }), actorInPlace('riders')],
    });
    expect(listOrNone(kessa?.conditions ?? [])).toEqual([condition('one', { guaranteedBy: ['river-guard'] })]);
    expect(listOrNone(kessa?.actors ?? [])).toEqual([actorInPlace('river-guard')]);
  });
});

describe('a claim inside a record', () => {
  test('falls if its sources are all cut, and its record stays', () => {
    const confirmed = [
      { on: '2026-10-02', how: 'by-phone' as const, sources: cited('memo') },
      { on: '2026-10-01', how: 'by-phone' as const },
    ];
    const [kessa] = cutTo(
      entries({ localities: [locality('kessa', { conditions: [condition('one', { confirmed })] })] }),
      'public',
    ).localities;
    expect(listOrNone(kessa?.conditions ?? [])[0]?.confirmed).toEqual([confirmed[1]]);
  });

  test('falls with the condition that it replaces, by id', () => {
    const old = condition('old', { sensitivity: 'high' });
    const kessa = locality('kessa', {
      conditions: [old, condition('new', { supersedes: ['old'] }), condition('other', { supersedes: ['new'] })],
    });
    const [left] = cutTo(entries({ localities: [kessa] }), 'partner').localities;
    expect(listOrNone(left?.conditions ?? []).map(({ supersedes }) => supersedes)).toEqual([undefined, ['new']]);
  });
});

describe('a source', () => {
  const papers = [source('a', { restates: 'memo' }), source('b', { restates: 'memo' }), source('c', { restates: 'b' })];

  test('that is cut leaves those that repeat it one voice', () => {
    const conditions = [condition('one', { sources: cited('a', 'b', 'c') })];
    const { sources } = cutTo(
      entries({ sources: [...papers, RADIO, MEMO], localities: [locality('kessa', { conditions })] }),
      'public',
    );
    expect(sources.map(({ id, restates }) => [id, restates])).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', 'b'],
      ['radio', undefined],
    ]);
    expect(independentSources(cited('a', 'b', 'c'), new Map(sources.map((one) => [one.id, one])))).toBe(1);
  });

  test('that only cut records cite is cut; one that nobody ever cited stays', () => {
    const conditions = [condition('one', { sensitivity: 'high', sources: cited('note') })];
    const whole = { sources: [RADIO, NOTE, source('spare')], localities: [locality('kessa', { conditions })] };
    expect(cutTo(entries(whole), 'public').sources.map(({ id }) => id)).toEqual(['radio', 'spare']);
  });

  test.each([
    ['each other', { x: 'y', y: 'x', memo: undefined }],
    ['each other by way of a cut one', { x: 'memo', y: 'x', memo: 'y' }],
  ])('that repeats %s does not send the cut in circles', (_, { x, y, memo }) => {
    const sources = [
      source('x', { ...(x && { restates: x }) }),
      source('y', { ...(y && { restates: y }) }),
      { ...MEMO, ...(memo && { restates: memo }) },
      RADIO,
    ];
    const left = cutTo(entries({ sources }), 'public').sources;
    const known = new Map(left.map((one) => [one.id, one]));
    expect(independentSources(cited('x', 'y'), known)).toBe(1);
  });
});

describe('the table of districts', () => {
  const regions = [
    {
      pcode: 'ZZ01',
      name: 'Rivers',
      districts: [
        { pcode: 'ZZ0101', name: 'Kessa' },
        { pcode: 'ZZ0102', name: 'Far' },
        { pcode: 'ZZ0103', name: 'Spare' },
      ],
    },
  ];
  const names = (localities: ReturnType<typeof locality>[]) =>
    cutTo(entries({ countries: [country({ regions })], localities }), 'public').countries[0]?.regions[0]?.districts.map(
      ({ name }) => name,
    );

  test('loses a row that only cut places use', () => {
    const far = locality('far', { pcode: 'ZZ010201', parent: 'ZZ0102', sensitivity: 'high' });
    expect(names([locality('kessa'), far])).toEqual(['Kessa', 'Spare']);
    expect(names([locality('kessa'), far, locality('near', { pcode: 'ZZ010202', parent: 'ZZ0102' })])).toEqual([
      'Kessa',
      'Far',
      'Spare',
    ]);
  });
});

describe('a dataset', () => {
  test('is for an audience that exists', () => {
    expect(['public', 'partner'].every(isAudience)).toBe(true);
    expect(['', 'Public', 'all', '__proto__'].some(isAudience)).toBe(false);
  });

  test('derives its indexes from what is left', () => {
    const conditions = [condition('one'), condition('two', { sensitivity: 'severe' })];
    const actors = [actorInPlace('river-guard', { sensitivity: 'high' })];
    const cut = datasetFor(entries({ localities: [locality('kessa', { conditions, actors })] }), 'public');
    expect(cut.conditions.map(({ condition: { id } }) => id)).toEqual(['one']);
    expect(cut.placesOfActor.size).toBe(0);
    expect([...cut.citedIn.keys()]).toEqual(['radio']);
  });
});
