/** How much personal data is found, and how often something else is taken for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { personalDataIn } from '../../src/checks/personal-data/detect.ts';
import { PROJECT } from '../../src/project.ts';
import { linesOf, MALI } from './lines.ts';

const SETS = [
  { name: 'before the rules', positive: 'positive.txt', negative: 'negative.txt' },
  { name: 'hard forms', positive: 'edge-positive.txt', negative: 'edge-negative.txt' },
  { name: 'held out', positive: 'held-out-positive.txt', negative: 'held-out-negative.txt' },
  { name: 'blind, first', positive: 'blind-first-positive.txt', negative: 'blind-first-negative.txt' },
  { name: 'blind, second', positive: 'blind-second-positive.txt', negative: 'blind-second-negative.txt' },
  { name: 'blind, third', positive: 'blind-third-positive.txt', negative: 'blind-third-negative.txt' },
] as const;

describe.each(SETS)('lines written: $name', ({ name, positive, negative }) => {
  const with_ = linesOf(positive);
  const without = linesOf(negative);
  const missed = with_.filter(({ code, text }) => !personalDataIn(text, MALI).some((found) => found.code === code));
  const flagged = without.filter(({ text }) => personalDataIn(text, MALI).length > 0);

  test('are many, of every kind', () => {
    const least = name === 'held out' ? 40 : 60;
    expect(with_.length).toBeGreaterThanOrEqual(least);
    expect(without.length).toBeGreaterThanOrEqual(least);
    for (const code of ['PAL601', 'PAL602', 'PAL603', 'PAL604', 'PAL605', 'PAL606']) {
      expect(with_.some((line) => line.code === code)).toBe(true);
      expect(without.some((line) => line.code === code)).toBe(true);
    }
  });

  test('at least 95 % of personal data is found', () => {
    expect(missed.length / with_.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('at most 2 % of the others is flagged', () => {
    expect(flagged.length / without.length, flagged.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.02);
  });

  test('the figures stand in docs/personal-data.md as they are', () => {
    const found = with_.length - missed.length;
    const cells = [name, share(found, with_.length), share(flagged.length, without.length)];
    const page = readFileSync(join(PROJECT, 'docs/personal-data.md'), 'utf8');
    expect(page.replaceAll(/ +/g, ' ')).toContain(`| ${cells.join(' | ')} |`);
  });
});

test('no line stands in two files', () => {
  const all = SETS.flatMap(({ positive, negative }) => [...linesOf(positive), ...linesOf(negative)]);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
