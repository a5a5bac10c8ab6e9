import { describe, expect, test } from 'vitest';
import { gradeOf, makeCitations } from '../../src/site/citations.ts';
import { dataset, source } from '../made-up-country.ts';

const all = dataset({
  sources: [source('radio'), source('bulletin', { reliability: 'C', credibility: 4 }), source('diary')],
});

describe('the numbers of sources on a page', () => {
  const citations = makeCitations(all, ['bulletin', 'radio', 'bulletin', 'lost', 'diary']);

  test('follow the order in which a reader meets them, each source once', () => {
    expect(citations.list.map(({ number, source: { id } }) => [number, id])).toEqual([
      [1, 'bulletin'],
      [2, 'radio'],
      [3, 'diary'],
    ]);
  });

  test('leave no gap for a source that does not exist', () => {
    expect(citations.numberOf('lost')).toBeUndefined();
    expect(citations.numberOf('diary')).toBe(3);
  });

  test('stand at each claim in the order in which it cites, with grade and place in the source', () => {
    const marks = citations.cite([{ source: 'radio', locator: 'p. 3' }, { source: 'bulletin' }]);
    expect(marks.map(({ number, grade, locator }) => [number, grade, locator])).toEqual([
      [2, 'B2', 'p. 3'],
      [1, 'C4', undefined],
    ]);
  });

  test('are left out for a source that the page does not list', () => {
    const few = makeCitations(all, ['radio']);
    expect(few.cite([{ source: 'diary' }, { source: 'radio' }]).map(({ number }) => number)).toEqual([1]);
  });

  test('are none where nothing is cited', () => {
    expect(makeCitations(all, []).list).toEqual([]);
    expect(citations.cite([])).toEqual([]);
  });
});

describe('the grade of a citation', () => {
  const radio = source('radio', { reliability: 'B', credibility: 2 });

  test.each([
    [{}, 'B2'],
    [{ reliability: 'D' }, 'D2'],
    [{ credibility: 5 }, 'B5'],
    [{ reliability: 'A', credibility: 1 }, 'A1'],
  ] as const)('given as %j is %s: its own where it has one, else the usual one of the source', (own, grade) => {
    expect(gradeOf({ source: 'radio', ...own }, radio)).toBe(grade);
  });
});
