/** A text that is too long for its place ends with a sentence, and says that it goes on. */
import { expect, test } from 'vitest';
import { cutAtSentence } from '../../src/client/cut.ts';

test.each([
  ['Short enough.', 20, 'Short enough.'],
  ['The gate opens at six. It closes at noon, or before the rain.', 40, 'The gate opens at six. …'],
  ['Whoever comes with arms is turned back at the ford.', 30, 'Whoever comes with arms is …'],
  ['At 1.5 kilometres from the well nobody bears arms.', 20, 'At 1.5 kilometres …'],
  ['He said “No.” Then he left for the hills.', 20, 'He said “No.” …'],
  ['هل يفتح السوق؟ نعم، يوم الخميس فقط.', 22, 'هل يفتح السوق؟ …'],
  ['Never on a market day, unless the council has met.', 24, 'Never on a market day …'],
])('%j in %i characters', (text, limit, expected) => {
  expect(cutAtSentence(text, limit)).toBe(expected);
});
