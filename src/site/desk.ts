/** What the pages of the desk share: the words that the browser needs, and when a list is split by region. */
import { HELD_WORDS, OUTREACH_WORDS } from '../i18n/desk-words.ts';
import { STATES } from '../model/status.ts';
import type { Site } from './context.ts';

/** Rows of a calendar or a ledger on one page; beyond, it leads to those of the regions. */
export const ROWS_ON_A_PAGE = 400;

export const heldWords = ({ t }: Site) => wordsOf(t, HELD_WORDS);
export const outreachWords = ({ t }: Site) => wordsOf(t, OUTREACH_WORDS);
export const stateWords = ({ t }: Site) =>
  wordsOf(
    t,
    [...STATES, 'clock'].map((state) => `state.${state}`),
  );

/** As they are written, with the braces that the browser fills in. */
function wordsOf(t: Site['t'], keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, t(key)]));
}
