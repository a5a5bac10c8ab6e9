/**
 * The parts of a body that are translated one by one: what stands before the first heading of level 2, and each such
 * heading with all below it. Split by the tree, so that a heading inside a note or a list divides nothing.
 */
import type { BodyReference } from './check.ts';
import { guardBody } from './guard.ts';

/**
 * The sections of a body, in order; none of a body without words. Together they are the body, but for blank lines.
 * A body that does not pass the guard is one section: it is refused elsewhere.
 */
export function sectionsOf(text: string): BodySection[] {
  if (text.trim() === '') return [];
  const { tree, references } = guardBody(text, { positions: true });
  const blocks = tree && 'children' in tree ? tree.children : [];
  const starts = blocks.flatMap((block) =>
    block.type === 'heading' && block.depth === 2 && block.position ? [block.position.start.line] : [],
  );
  const lines = text.split('\n');
  const bounds = [1, ...starts, lines.length + 1];
  return bounds.slice(0, -1).flatMap((from, index) => {
    const to = bounds[index + 1] ?? from;
    const section = lines
      .slice(from - 1, to - 1)
      .join('\n')
      .trim();
    if (section === '') return [];
    return [{ text: section, line: from, references: references.filter(({ line }) => line >= from && line < to) }];
  });
}

export interface BodySection {
  text: string;
  /** Its first line, counted from the first of the body. */
  line: number;
  references: readonly BodyReference[];
}
