/**
 * The one way from the text of a body to its tree: shape first, then the parser, then the allow-list. Whoever checks,
 * and whoever renders, comes through here.
 */
import type { MdastNode } from 'satteri';
import { isPlain } from '../characters.ts';
import { type BodyProblem, type BodyReference, checkBody } from './check.ts';
import { parseBody } from './parse.ts';
import { shapeOf } from './shape.ts';

/**
 * The tree of a body and what it refers to, or what is wrong with it. Lines count from the body's first.
 * @param trial tries an unusual body in a process of its own first: see trial.ts. Without it the caps alone protect.
 */
export function guardBody(text: string, { positions, trial }: GuardOptions): GuardedBody {
  const { problems, unusual } = shapeOf(text);
  if (problems.length > 0) return { problems, references: [] };
  const failure = unusual ? trial?.(text) : undefined;
  if (failure !== undefined) return { problems: [{ ...FAILURES[failure], ...FIRST }], references: [] };
  const parsed = parseBody(text, { positions });
  if ('problem' in parsed) return { problems: [{ code: 'PAL401', ...parsed.problem }], references: [] };
  const plain = isPlain(text) && !text.includes('&');
  return { tree: parsed.tree, ...checkBody(parsed.tree, plain) };
}

const FIRST = { line: 1, column: 1 };

const SIMPLIFY = 'write it more simply: fewer lists in lists, tables, brackets and marks';
const FAILURES = {
  crash: { code: 'PAL410', message: 'the prose cannot be read: the reader breaks off', hint: SIMPLIFY },
  time: { code: 'PAL410', message: 'the prose cannot be read: it takes too long', hint: SIMPLIFY },
  memory: { code: 'PAL410', message: 'the prose cannot be read: it takes too much memory', hint: SIMPLIFY },
} as const;

/** How the reading of a body can fail. */
export type Failure = keyof typeof FAILURES;

interface GuardOptions {
  /** Positions cost a third of the time: only for a body in which something has to be pointed at. */
  positions: boolean;
  trial?: (text: string) => Failure | undefined;
}

export interface GuardedBody {
  /** Missing where the body was not or could not be parsed. A tree with problems may not be rendered. */
  tree?: MdastNode;
  problems: BodyProblem[];
  references: BodyReference[];
}
