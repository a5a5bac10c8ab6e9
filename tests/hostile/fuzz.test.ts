/** Ten thousand files that nobody wrote, the same ones on every run. More of them: `npm run fuzz -- --runs N`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeMarkup, holds, PROPERTIES } from './properties.ts';

const RUNS = 10_000;
const SEED = 20261122;

describe('whatever is in a file, it is read to the end, said where it is wrong, and harmless where it is accepted', () => {
  it.each(Object.entries(PROPERTIES))(
    '%s',
    (_, { share, inputs }) => {
      fc.assert(
        fc.property(inputs, (input) => void holds(input)),
        { seed: SEED, numRuns: Math.ceil(RUNS * share) },
      );
    },
    300_000,
  );

  it('ten thousand times in all', () => {
    const shares = Object.values(PROPERTIES).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('and some of them are accepted: otherwise nothing would be rendered', () => {
    for (const name of ['any heap of MDX as prose', 'a hostile or a good file with slips in its bytes']) {
      const inputs = PROPERTIES[name]?.inputs ?? fc.constant({ kind: 'actor' as const, bytes: Buffer.alloc(0) });
      expect(fc.sample(inputs, { seed: SEED, numRuns: 1000 }).filter(holds).length, name).toBeGreaterThan(10);
    }
  });
});

describe('the search for what acts in rendered prose', () => {
  it.each([
    '<p>a</p><script>b</script>',
    '<p onclick="a">b</p>',
    '<a href="javascript:a">b</a>',
    '<a href="http://b.example/">b</a>',
    '<a href="//b.example/">b</a>',
    '<img src="https://b.example/">',
    '<p>a</p>"',
  ])('finds %s', (html) => expect(activeMarkup(html)).not.toBe(undefined));

  it('leaves plain prose alone', () => {
    expect(
      activeMarkup('<p>a &lt;b&gt; <a href="https://b.example/?c" rel="noopener noreferrer external">d</a></p>'),
    ).toBe(undefined);
  });
});
