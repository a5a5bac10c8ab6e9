/** How actors stand to each other: on the days before, at and after the ends of a relation. */
import { describe, expect, test } from 'vitest';
import { linesOf, phaseOn, relationsOf } from '../../src/model/relations.ts';
import { ACTORS_IN_A_DRAWING, relationGraph } from '../../src/site/relation-graph.ts';
import { allRelations } from '../../src/site/relations.ts';
import { expectGolden, FICTIONAL, FICTIONAL_SITE } from '../golden.ts';
import { actor, dataset } from '../made-up-country.ts';
import { siteOf } from '../site/made-up-site.ts';
import { TODAY } from '../support.ts';

const graphOf = (actors: ReturnType<typeof actor>[], centre?: ReturnType<typeof actor>) => {
  const site = siteOf(dataset({ actors }), TODAY);
  return relationGraph(allRelations(site), site, centre);
};

describe('an alliance', () => {
  test.each([
    ['2019-12-31', 'before'],
    ['2020-01-01', 'unknown'],
    ['2020-12-30', 'unknown'],
    ['2020-12-31', 'is'],
    ['2025-05-31', 'is'],
    ['2025-06-01', 'unknown'],
    ['2025-06-30', 'unknown'],
    ['2025-07-01', 'was'],
  ])('of 2020 to June 2025 is, on %s: %s', (day, phase) => {
    expect(phaseOn({ kind: 'allied', from: '2020', until: '2025-06' }, day)).toBe(phase);
  });

  test('without a known beginning or end is still going on', () => {
    expect(phaseOn({ kind: 'rival' }, '2026-01-01')).toBe('is');
  });

  test('ends on the last day of either of the two', () => {
    const mission = actor('mission', { active: { until: '2023-12-31' }, relations: [{ to: 'army', kind: 'allied' }] });
    const army = actor('army', {
      active: { until: '2024' },
      relations: [{ to: 'mission', kind: 'allied', until: '2023-06' }],
    });
    const spans = relationsOf(dataset({ actors: [mission, army] }).actors).map(({ span }) => span);
    expect(spans).toEqual([
      { kind: 'allied', until: '2023-12-31' },
      { kind: 'allied', until: '2023-06' },
    ]);
    expect(spans.map((span) => phaseOn(span, '2023-12-31'))).toEqual(['unknown', 'was']);
    expect(spans.map((span) => phaseOn(span, '2024-01-01'))).toEqual(['was', 'was']);
  });
});

describe('a split', () => {
  test('has happened for ever, also when one of the two is gone', () => {
    expect(phaseOn({ kind: 'split-from', from: '2018', until: '2020' }, '2026-01-01')).toBe('happened');
    expect(phaseOn({ kind: 'succeeded-by', from: '2018' }, '2017-12-31')).toBe('before');
    expect(phaseOn({ kind: 'succeeded-by', from: '2018' }, '2018-06-01')).toBe('unknown');
  });
});

describe('the drawing', () => {
  const army = actor('army', { class: 'state-force', relations: [{ to: 'watch', kind: 'rival' }] });
  const watch = actor('watch', {
    class: 'self-defence-group',
    relations: [
      { to: 'army', kind: 'rival' },
      { to: 'women', kind: 'allied' },
    ],
  });
  const women = actor('women', { class: 'civil-society' });

  test('has one line for a relation that both ends tell of, and two where one is of another', () => {
    const edges = allRelations(siteOf(dataset({ actors: [army, watch, women] }), TODAY));
    expect(edges).toHaveLength(3);
    expect(linesOf(edges)).toHaveLength(2);
  });

  test('numbers actors by class, the one that the page is about first and in the middle', () => {
    expect(graphOf([women, watch, army])?.nodes.map(({ actor: { id } }) => id)).toEqual(['army', 'watch', 'women']);
    const graph = graphOf([women, watch, army], watch);
    expect(graph?.nodes.map(({ actor: { id } }) => id)).toEqual(['watch', 'army', 'women']);
    expect(graph?.nodes[0]).toMatchObject({ x: 160, y: 160, number: 1 });
  });

  test('puts the signs of two relations of the same two apart', () => {
    const both = { ...army, relations: [...(army.relations ?? []), { to: 'watch', kind: 'signatory' as const }] };
    const signs = graphOf([both, watch])?.lines.map(({ sign }) => `${sign.x} ${sign.y}`) ?? [];
    expect(new Set(signs).size).toBe(2);
  });

  test('is none where nobody is related, or too many are', () => {
    expect(graphOf([women])).toBeUndefined();
    const many = Array.from({ length: ACTORS_IN_A_DRAWING }, (_, index) =>
      actor(`group-${index}`, { relations: [{ to: 'women', kind: 'allied' }] }),
    );
    expect(graphOf([women, ...many])).toBeUndefined();
    expect(graphOf([women, ...many.slice(1)])?.nodes).toHaveLength(ACTORS_IN_A_DRAWING);
  });
});

test('of the fictional country the same is said as before', async () => {
  const graph = relationGraph(allRelations(FICTIONAL_SITE), FICTIONAL_SITE);
  await expectGolden('relations', {
    [TODAY]: relationsOf(FICTIONAL.actors).map(
      ({ from, to, span }) => `${from.id} ${phaseOn(span, TODAY)} ${span.kind} ${to.id}`,
    ),
    nodes: graph?.nodes.map(({ actor: { id }, number, x, y }) => `${number} ${id} ${x},${y}`),
    lines: graph?.lines.map(({ a, b, mark, phase }) => `${a.x},${a.y} ${b.x},${b.y} ${mark} ${phase}`),
  });
});
