/** The trial of an unusual body: whatever happens to the process that reads it, this one goes on. */
import { describe, expect, it } from 'vitest';
import { guardBody } from '../../src/source/body/guard.ts';
import { shapeOf } from '../../src/source/body/shape.ts';
import { tryBody } from '../../src/source/body/trial.ts';

const LIMITS = { seconds: 20, megabytes: 300 };

/** Bodies that the shape refuses: nothing milder is known to break the parser. */
const CRASHES = `export const a = ${'('.repeat(20_000)}`;
const HANGS = '{'.repeat(60_000);
const GROWS = '&amp;'.repeat(12_000);

describe('a body is tried', () => {
  it('and is fine', () => expect(tryBody('The guard *of* the river.', LIMITS)).toBe(undefined));
  it('and is fine where it is merely wrong', () => expect(tryBody('</Note>', LIMITS)).toBe(undefined));
  it('and crashes the parser', () => expect(tryBody(CRASHES, LIMITS)).toBe('crash'));
  it('and takes too long', () => expect(tryBody(HANGS, { ...LIMITS, seconds: 0.5 })).toBe('time'));
  it('and takes too much memory', () => expect(tryBody(GROWS, { ...LIMITS, megabytes: 20 })).toBe('memory'));
  it('and after each of those the next one is fine', () => {
    for (const text of [CRASHES, 'a', CRASHES, 'b']) tryBody(text, LIMITS);
    expect(tryBody('c', LIMITS)).toBe(undefined);
  });
}, 60_000);

it.each([CRASHES, HANGS, GROWS])('none of those comes that far: %.20s', (text) => {
  expect(shapeOf(text).problems.length).toBeGreaterThan(0);
});

describe('a body of an unusual shape', () => {
  const codes = (text: string) =>
    guardBody(text, { positions: false, trial: () => 'crash' }).problems.map(({ code }) => code);

  it.each([
    ['a line that looks like a program', 'The ban on\nimport of fuel.'],
    ['lists in lists', '> > > > > > a'],
    ['many cells', '| a | b |\n| - | - |\n'.concat('| a | b |\n'.repeat(150))],
  ])('is tried before it is read here: %s', (_, text) => expect(codes(text)).toEqual(['PAL410']));

  it('is rare: usual prose is read at once', () => {
    expect(codes('## The bridge\n\n- *a*\n  - b [c](https://d.example/)\n\n| a |\n| - |\n| b |')).toEqual([]);
  });
});
