/**
 * Notes as they stand on paper. A worksheet with notes gives up a part of its blanks for them (worksheet.css), and no more
 * than that: they must never make a third page. Pure.
 */

/** What the notes look like in the room that there is: small print before lines run together, and both before a third page. */
export function notesOnPaper(text: string): NotesOnPaper {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');
  const holds = ({ wide, high }: Room) => lines.reduce((sum, line) => sum + Math.ceil(line.length / wide), 0) <= high;
  if (holds(PLAIN)) return { text: lines.join('\n'), small: false, runOn: false };
  if (holds(SMALL)) return { text: lines.join('\n'), small: true, runOn: false };
  const marked = lines.join(' · ');
  // Of many short lines the marks between them would need more room than the lines.
  return { text: marked.length <= SMALL.wide * SMALL.high ? marked : lines.join(' '), small: true, runOn: true };
}

/** Letters in a line across the page, and lines: in the print of the worksheet, and in small print. */
const PLAIN = { wide: 120, high: 3 };
const SMALL = { wide: 145, high: 4 };
type Room = typeof PLAIN;

export interface NotesOnPaper {
  text: string;
  small: boolean;
  /** Whether lines stand behind each other. */
  runOn: boolean;
}
