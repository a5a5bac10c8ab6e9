/** Words that few readers need (`words.json` of a language): no page brings them along. */
import type { CardWords } from './card-parts.ts';

/** Fetched once a page, from the network or from what is kept. Rejects where there is neither. */
export function fetchedWords(): Promise<FetchedWords> {
  fetching ??= fetchWords().catch((error: unknown) => {
    fetching = undefined;
    throw error;
  });
  return fetching;
}

let fetching: Promise<FetchedWords> | undefined;

async function fetchWords(): Promise<FetchedWords> {
  const answer = await fetch(document.documentElement.dataset['wordsAt'] ?? '');
  if (!answer.ok) throw new Error(`No words: ${answer.status}`);
  return (await answer.json()) as FetchedWords;
}

export interface FetchedWords {
  /** Sentences of keeping, and what its buttons say. */
  keep: Record<string, string>;
  keepButtons: Record<string, string>;
  /** Of the notice on a kept page. */
  kept: Record<string, string>;
  card: CardWords;
}
