/** Notes on paper: no word is lost, and no text that the field takes needs more than the room on the second side. */
import { describe, expect, test } from 'vitest';
import { notesOnPaper } from '../../src/client/sheet/notes-on-paper.ts';

/** What the field takes: `maxlength` of components/Worksheet.astro. */
const MOST = 600;
const words = (text: string) => text.split(/[\s·]+/).filter((word) => word !== '');

test('few lines stand as they were typed', () => {
  expect(notesOnPaper('  Ask for the ford.\n\n Then for the school. ')).toEqual({
    text: 'Ask for the ford.\nThen for the school.',
    small: false,
    runOn: false,
  });
});

test('nothing typed is nothing printed', () => {
  expect(notesOnPaper(' \n ')).toEqual({ text: '', small: false, runOn: false });
});

test.each([
  [3, false, false],
  [4, true, false],
  [5, true, true],
])('%i lines are in small print: %s, and run together: %s', (count, small, runOn) => {
  expect(notesOnPaper(Array.from({ length: count }, () => 'Ask again.').join('\n'))).toMatchObject({ small, runOn });
});

test.each([
  [360, false],
  [361, true],
])('%i letters without a break are in small print: %s', (length, small) => {
  expect(notesOnPaper('x'.repeat(length))).toMatchObject({ small, runOn: false });
});

describe.each([
  ['one sentence after the other', 'Ask about the ford again. '],
  ['a word a line', 'ask\n'],
  ['a letter a line', 'a\n'],
  ['short lines', 'The imam opens the talk.\n'],
])('as much as the field takes of %s', (_, part) => {
  const typed = part.repeat(Math.ceil(MOST / part.length)).slice(0, MOST);
  const { text } = notesOnPaper(typed);

  test('keeps every word', () => {
    expect(words(text)).toEqual(words(typed));
  });

  test('needs five lines of small print at most', () => {
    const lines = text.split('\n').map((line) => Math.ceil(line.length / 145));
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5);
  });
});
