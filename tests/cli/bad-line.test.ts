import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/cli/bad-line/reader.ts';
import { table } from '../../src/cli/bad-line/table.ts';

const measure = (brief: number, byName: number, byText: number): Measure => ({
  brief: { waited: brief, bytes: 8000 },
  home: { waited: 60, bytes: 9000 },
  byName: { waited: byName, bytes: 300 },
  byText: { waited: byText, bytes: 6000 },
});

describe('the table of a bad line', () => {
  test('has goal, middle value, bytes and every run', () => {
    const { text, met } = table([measure(3, 1, 5), measure(4, 9, 6), measure(3.5, 2, 30)], '/en/x/');
    expect(met).toBe(true);
    expect(text.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'on 2G (35 kbit/s, 800 ms, processor 6 times slower) | goal | took | sent | each run',
      'brief readable, /en/x/ | 4 s | 3.5 s | 8.0 kB | 3.0 4.0 3.5 | met',
      'home loaded with its script | 60.0 s | 9.0 kB | 60.0 60.0 60.0',
      'place found by name, from there | 6 s | 2.0 s | 0.3 kB | 1.0 9.0 2.0 | met',
      'first result of the full text, from there | 20 s | 6.0 s | 6.0 kB | 5.0 6.0 30.0 | met',
      '',
    ]);
  });

  test.each([
    ['the brief', measure(4.01, 1, 1)],
    ['a name', measure(1, 6.01, 1)],
    ['the text', measure(1, 1, 20.01)],
  ])('says that a goal is missed by %s', (_, one) => {
    const { text, met } = table([one], '/en/x/');
    expect(met).toBe(false);
    expect(text.match(/MISSED/g)).toHaveLength(1);
  });

  test('takes the worse of two: a goal is not met by half', () => {
    expect(table([measure(1, 1, 1), measure(5, 1, 1)], '/en/x/').met).toBe(false);
  });
});
