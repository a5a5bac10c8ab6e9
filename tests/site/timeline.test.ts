import { describe, expect, test } from 'vitest';
import type { Condition, ControlClaim } from '../../src/schema/index.ts';
import { heldBy, type Life, lifeOf, WIDTH } from '../../src/site/timeline.ts';
import { condition } from '../made-up-country.ts';

const TODAY = '2026-11-22';
const life = (facts: Partial<Condition>, mirrored = false) => lifeOf(condition('pact', facts), TODAY, mirrored);
const kinds = (drawn: Life | undefined) => drawn?.moments.map(({ kind }) => kind);

const claim = (facts: Partial<ControlClaim>): ControlClaim => ({
  id: 'claim',
  actor: 'river-guard',
  claim: 'holds',
  asOf: '2026-01-01',
  sources: [{ source: 'radio' }],
  ...facts,
});

describe('the life of a condition', () => {
  const whole: Partial<Condition> = {
    askedOn: '2026-05',
    agreedOn: '2026-07-01',
    confirmed: [
      { on: '2026-08-14', how: 'in-person' },
      { on: '2026-10-20', how: 'by-phone' },
    ],
    expiry: { kind: 'fixed', on: '2027-06-30' },
  };

  test('has a mark for each moment that has a date', () => {
    expect(kinds(life(whole))).toEqual(['asked', 'agreed', 'confirmed', 'confirmed', 'end']);
  });

  test('runs from the first moment to the last, in order, within the drawing', () => {
    const at = life(whole)?.moments.map((moment) => moment.at) ?? [];
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(life(whole)?.moments[0]?.x1).toBe(8);
    expect(life(whole)?.moments.at(-1)?.x2).toBe(WIDTH - 8);
  });

  test('is mirrored where time runs from the right', () => {
    const [ltr, rtl] = [life(whole), life(whole, true)];
    expect(rtl?.moments.map(({ at }) => WIDTH - at)).toEqual(ltr?.moments.map(({ at }) => at));
    expect(rtl?.firm).toEqual({ x1: WIDTH - (ltr?.firm?.x2 ?? 0), x2: WIDTH - (ltr?.firm?.x1 ?? 0) });
  });

  test('is firm from the agreement to its stated end', () => {
    const drawn = life(whole);
    expect(drawn?.firm).toEqual({ x1: drawn?.moments[1]?.at, x2: WIDTH - 8 });
    expect(drawn?.open).toBeUndefined();
  });

  test('without a stated end is open from the last confirmation for ninety days', () => {
    const drawn = life({ ...whole, askedOn: '2026-06-01', expiry: { kind: 'not-stated' } });
    expect(drawn?.firm?.x2).toBe(drawn?.moments.at(-1)?.at);
    expect(drawn?.open).toEqual({ x1: drawn?.firm?.x2, x2: WIDTH - 8 });
  });

  test('that was broken is firm until then and not a day longer', () => {
    const drawn = life({ ...whole, status: 'broken', endedOn: '2026-09-15' });
    const ended = drawn?.moments.find(({ kind }) => kind === 'ended');
    expect(drawn?.firm?.x2).toBe(ended?.at);
    expect(drawn?.open).toBeUndefined();
  });

  test('that was never agreed has no line', () => {
    const drawn = life({ status: 'refused', agreedOn: 'not-agreed', askedOn: '2026-01-10', endedOn: '2026-03-01' });
    expect(kinds(drawn)).toEqual(['asked', 'ended']);
    expect(drawn?.firm).toBeUndefined();
    expect(drawn?.open).toBeUndefined();
  });

  test('shows a month as wide as a month is', () => {
    const [asked, agreed] = life(whole)?.moments ?? [];
    expect((asked?.x2 ?? 0) - (asked?.x1 ?? 0)).toBeGreaterThan(10);
    expect(agreed?.x1).toBe(agreed?.x2);
  });

  test('names its ends by month, and by day where they lie in one month', () => {
    expect(life(whole)?.ends).toEqual(['2026-05', '2027-06']);
    const short = life({
      askedOn: '2026-01-10',
      agreedOn: '2026-01-24',
      expiry: { kind: 'not-stated' },
      status: 'refused',
    });
    expect(short?.ends).toEqual(['2026-01-10', '2026-01-24']);
  });

  test('is not drawn where fewer than two moments have a date, or both are one day', () => {
    expect(life({ agreedOn: '2026-10-01' })).toBeUndefined();
    expect(life({ agreedOn: 'unknown' })).toBeUndefined();
    const same = { askedOn: '2026-10-01', endedOn: '2026-10-01', agreedOn: 'not-agreed', status: 'refused' } as const;
    expect(life(same)).toBeUndefined();
  });

  test('knows nothing on a day of what was confirmed after it', () => {
    const confirmed = [{ on: '2026-10-20', how: 'by-phone' as const }];
    const facts = condition('pact', { askedOn: '2026-06-01', agreedOn: '2026-07-01', confirmed });
    const [before, after] = [lifeOf(facts, '2026-10-19', false), lifeOf(facts, '2026-10-20', false)];
    expect(before?.firm).toBeUndefined();
    expect(after?.firm).toBeDefined();
  });
});

describe('who held the place', () => {
  const held = heldBy(
    [
      claim({ asOf: '2026-06-01' }),
      claim({ claim: 'contests', asOf: '2025-06-01', until: '2026-06-01' }),
      claim({ asOf: '2025-06-01', until: '2026-03-01' }),
    ],
    TODAY,
    false,
  );

  test('has a bar for each claim in the order of the list, contradictions too', () => {
    expect(held?.bars.map(({ holds }) => holds)).toEqual([true, false, true]);
    expect(held?.bars[1]?.firm?.x1).toBe(held?.bars[2]?.firm?.x1);
    expect(held?.bars[1]?.firm?.x2).toBeGreaterThan(held?.bars[2]?.firm?.x2 ?? WIDTH);
  });

  test('is open where no end is known, for as long as a claim may be relied upon, and white until the day', () => {
    const [newest] = held?.bars ?? [];
    expect(newest?.firm).toBeUndefined();
    expect(newest?.open?.x1).toBe(held?.bars[1]?.firm?.x2);
    expect(newest?.open?.x2).toBeLessThan(WIDTH - 8);
    const later = heldBy([claim({ asOf: '2026-06-01' }), claim({ asOf: '2025-06-01' })], '2026-08-30', false);
    expect(later?.bars[0]?.open?.x2).toBe(WIDTH - 8);
  });

  test('leaves room for the number where reading starts', () => {
    expect(held?.bars[2]?.firm?.x1).toBe(24);
    const mirrored = heldBy([claim({}), claim({ until: '2026-02-01' })], TODAY, true);
    expect(mirrored?.bars[0]?.open?.x2).toBe(WIDTH - 24);
  });

  test('is not drawn for one claim', () => {
    expect(heldBy([claim({})], TODAY, false)).toBeUndefined();
  });
});

describe('the labels of a drawing of time', () => {
  /** Two claims whose bars and whose reader's day reach from one day to the other. */
  const ticks = (from: string, to: string) =>
    heldBy([claim({ asOf: from, until: to }), claim({ asOf: from, until: to })], to, false)?.ticks ?? [];
  const labels = (from: string, to: string) => ticks(from, to).map(({ label }) => label);

  test.each([
    ['2020-03-01', '2026-02-01', ['2021', '2022', '2023', '2024', '2025', '2026']],
    ['2012-03-01', '2026-02-01', ['2015', '2020', '2025']],
    ['2026-01-10', '2026-05-20', ['2026-02', '2026-03', '2026-04', '2026-05']],
    ['2025-01-10', '2026-05-20', ['2025-02', '2025-06', '2025-10', '2026-02']],
    ['2026-01-10', '2026-01-24', ['2026-01-10', '2026-01-24']],
  ])('from %s to %s are few and whole', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  test('stand inside the drawing, and none touches the next', () => {
    for (const to of ['2024-01-02', '2024-02-20', '2024-12-31', '2025-12-31', '2031-07-01', '2070-01-01']) {
      const widths = ticks('2024-01-01', to).map(({ label, text }) => ({
        text,
        half: { 4: 14, 7: 29, 10: 36 }[label.length] ?? 0,
      }));
      expect(widths.length).toBeGreaterThanOrEqual(2);
      for (const [index, { text, half }] of widths.entries()) {
        expect(text - half).toBeGreaterThanOrEqual(0);
        expect(text + half).toBeLessThanOrEqual(WIDTH);
        const next = widths[index + 1];
        if (next) expect(next.text - next.half).toBeGreaterThanOrEqual(text + half);
      }
    }
  });
});
