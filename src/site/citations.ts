/** Numbers the sources of a page in the order in which they are cited, and keeps the list for its end. */
import type { Dataset, Source } from '../model/dataset.ts';
import type { Citation } from '../schema/index.ts';

/**
 * The numbering of one page: `cited` are the ids of its sources in the order in which a reader meets them.
 * Numbers are fixed before anything is rendered, since a page's parts are not rendered in order.
 */
export function makeCitations(dataset: Dataset, cited: Iterable<string>): Citations {
  const order = new Map<string, CitedSource>();
  for (const id of cited) {
    const source = dataset.sources.get(id);
    if (source && !order.has(id)) order.set(id, { number: order.size + 1, source });
  }
  return {
    cite: (citations) =>
      citations.flatMap((citation) => {
        const one = order.get(citation.source);
        return one ? [{ ...one, grade: gradeOf(citation, one.source), locator: citation.locator }] : [];
      }),
    numberOf: (id) => order.get(id)?.number,
    list: [...order.values()],
  };
}

/** Admiralty grade of a citation: its own where given, else the source's usual one. */
export function gradeOf(citation: Citation, source: Source): string {
  return `${citation.reliability ?? source.reliability}${citation.credibility ?? source.credibility}`;
}

export interface Citations {
  cite: (citations: readonly Citation[]) => CitationMark[];
  numberOf: (sourceId: string) => number | undefined;
  list: readonly CitedSource[];
}

export interface CitedSource {
  number: number;
  source: Source;
}

export interface CitationMark extends CitedSource {
  /** `B2`. */
  grade: string;
  locator: string | undefined;
}
