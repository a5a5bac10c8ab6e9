/** What a detector of personal data gives back, and how a text is covered so that nothing is found twice. */
import type { Code } from '../../diagnostics/codes.ts';

/**
 * Cover what is known to be harmless, or already found, with a character that no detector reads.
 * The length stays, so that places still hold.
 */
export function cover(text: string, pattern: RegExp, unless?: (before: string, found: string) => boolean): string {
  return text.replaceAll(pattern, (...match) => {
    const found = match[0] as string;
    const offset = match.find((part) => typeof part === 'number') as number;
    return unless?.(text.slice(0, offset), found) ? found : COVER.repeat(found.length);
  });
}

/** Cover what was found, so that the next detector does not find a part of it again. */
export function coverHits(text: string, hits: readonly Hit[]): string {
  let covered = text;
  for (const { start, end } of hits) covered = covered.slice(0, start) + COVER.repeat(end - start) + covered.slice(end);
  return covered;
}

/** Every match of a global pattern as a hit; `keep` may refuse one, or make it shorter by giving its end. */
export function hitsOf(code: PersonalCode, text: string, pattern: RegExp, keep?: (match: RegExpExecArray) => boolean) {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    if (keep && !keep(match)) continue;
    hits.push({ code, start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return hits;
}

/** A letter of no alphabet in use here: it ends numbers and words alike. */
const COVER = '¤';

export type PersonalCode = Extract<Code, `PAL60${number}`>;

/** A place in a text, half open. */
export interface Hit {
  code: PersonalCode;
  start: number;
  end: number;
}
