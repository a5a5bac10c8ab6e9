/** How much of one thing prose may have, as data: what is measured is in shape.ts, the figures in docs/decisions/0010. */

const deep = (what: string) => ({
  code: 'PAL408' as const,
  message: (most: number) => `${what} stand inside each other more than ${most} deep`,
  hint: 'write it flat: one list, one quotation, one pair of brackets in another is enough',
});
const many = (what: string, where: string) => ({
  code: 'PAL409' as const,
  message: (most: number) => `${where} more than ${most} ${what}`,
  hint: 'shorten it, or keep the figures in a file that is named as a source',
});

/** Up to `modest` prose is usual; past `most` it is refused. */
export const CAPS = {
  nesting: { modest: 5, most: 10, ...deep('quotations and lists') },
  brackets: { modest: 6, most: 16, ...deep('square brackets') },
  tagDepth: { modest: 4, most: 16, ...deep('components') },
  tags: { modest: 200, most: 600, ...many('components', 'the prose has') },
  attributes: { modest: 3, most: 8, ...many('attributes', 'a component has') },
  columns: { modest: 16, most: 40, ...many('columns', 'a table has') },
  cells: { modest: 400, most: 2000, ...many('cells in tables', 'the prose has') },
  emphasis: { modest: 300, most: 1000, ...many('marks of emphasis', 'one paragraph has') },
  entities: { modest: 60, most: 400, ...many('signs written with &', 'the prose has') },
  links: { modest: 100, most: 300, ...many('links', 'the prose has') },
  addresses: { modest: 60, most: 300, ...many('web addresses', 'the prose has') },
  backquotes: { modest: 12, most: 200, ...many('backquotes', 'the prose has') },
  footnotes: { modest: 2, most: 20, ...many('footnotes', 'the prose has') },
  definitions: { modest: 2, most: 20, ...many('definitions of links', 'the prose has') },
  headings: { modest: 60, most: 200, ...many('headings', 'the prose has') },
} as const satisfies Record<string, Cap>;

export type Measure = keyof typeof CAPS;

interface Cap {
  modest: number;
  most: number;
  code: 'PAL408' | 'PAL409';
  message: (most: number) => string;
  hint: string;
}
