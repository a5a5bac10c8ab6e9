/**
 * Prose to a syntax tree, by Sätteri, the parser that Astro itself uses. Nothing is compiled or evaluated:
 * an expression in the text becomes a node, and the allow-list refuses it.
 */
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Place } from '../../diagnostics/finding.ts';

/**
 * The tree of a body, or the one place where it cannot be read. Lines are counted from the body's first.
 * Positions cost a third of the time and half of the memory: only a body with a finding is parsed with them.
 */
export function parseBody(
  text: string,
  { positions }: { positions: boolean },
): { tree: MdastNode } | { problem: Place & { message: string; hint: string } } {
  try {
    return { tree: mdxToMdast(text, { features: { frontmatter: false, gfm: true }, position: positions }) };
  } catch (error) {
    return { problem: inPlainWords(error instanceof Error ? error.message : String(error)) };
  }
}

/** Sätteri's messages start with `line:column: ` and speak of JSX; an adviser needs other words. */
function inPlainWords(raw: string): Place & { message: string; hint: string } {
  const match = /^(\d+):(\d+): ([\s\S]*)$/.exec(raw);
  const place = { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
  const detail = match?.[3] ?? raw;
  const known = PLAIN_WORDS.find(({ when }) => when.test(detail));
  if (known) return { ...place, message: known.message(detail), hint: known.hint };
  return {
    ...place,
    message: 'the prose cannot be read here',
    hint: 'look for a < or a { that is not part of a component',
  };
}

const PLAIN_WORDS = [
  {
    when: /closing brace|expression/i,
    message: () => 'a brace { stands in the prose',
    hint: 'braces are not used in entries: write round brackets ( )',
  },
  {
    when: /create a comment in MDX/,
    message: () => 'a comment <!-- --> stands in the prose',
    hint: 'take it away: what is in the file can be read by everyone',
  },
  {
    when: /Expected a closing tag for `<([^>`]*)>`/,
    message: (detail: string) => `<${/for `<([^>`]*)>`/.exec(detail)?.[1] ?? ''}> is opened and never closed`,
    hint: 'close it: <Source id="…" /> ends with />, <Note> needs </Note> on a line of its own',
  },
  {
    when: /Unexpected closing (?:tag|slash)/,
    message: () => 'a closing tag stands here without its opening tag',
    hint: 'take it away, or write the opening tag before it',
  },
  {
    when: /link in MDX|JSX tag|before name/,
    message: () => 'a < sign stands in the prose and starts no component',
    hint: 'write "less than", or [text](https://…) for a link',
  },
] as const;
