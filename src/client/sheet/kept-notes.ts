/** The notes that a reader asked to keep, in localStorage under one plain name. Whoever only looks creates nothing. */

/** By id of the place. */
export function keptNotes(): Notes {
  try {
    return JSON.parse(localStorage.getItem(NOTES) ?? '{}') as Notes;
  } catch {
    return {};
  }
}

/** @returns whether the browser did it: a private window may refuse. */
export function keepNotes(all: Notes): boolean {
  try {
    if (Object.keys(all).length === 0) localStorage.removeItem(NOTES);
    else localStorage.setItem(NOTES, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

export function countNotes(): number {
  return Object.keys(keptNotes()).length;
}

/** Tells nobody what they are about. */
const NOTES = 'notes';

type Notes = Record<string, { on: string; texts: Record<string, string> }>;
