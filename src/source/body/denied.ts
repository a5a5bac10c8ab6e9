/** What is said of the kinds of text that prose may not have. Whatever is on no list is refused too: check.ts. */
import type { Code } from '../../diagnostics/codes.ts';

const CODE_DENIAL = {
  code: 'PAL402',
  message: 'braces stand in the prose',
  hint: 'entries are text and are never run: write round brackets ( )',
} as const;

const IMAGE_DENIAL = {
  code: 'PAL403',
  message: 'an image stands in the prose',
  hint: 'entries carry no images: describe it in words',
} as const;
const REFERENCE_DENIAL = {
  code: 'PAL403',
  message: 'a link is defined apart from its text',
  hint: 'write the address where it is used: [text](https://…)',
} as const;
export const TASK_DENIAL = {
  code: 'PAL403',
  message: 'a box to tick stands in a list',
  hint: 'take the [ ] away: who has done what is not shown',
} as const;
const FOOTNOTE_DENIAL = {
  code: 'PAL403',
  message: 'a footnote stands in the prose',
  hint: 'cite with <Source id="…" />',
} as const;
const CODE_TEXT_DENIAL = {
  code: 'PAL403',
  message: 'text is marked as program code',
  hint: 'take the backquotes or the indentation away',
} as const;

export const DENIED: Partial<Record<string, Denial>> = {
  mdxjsEsm: {
    code: 'PAL402',
    message: 'a line starts with import or export',
    hint: 'entries are text and are never run: take the line away, or start the sentence with another word',
  },
  mdxFlowExpression: CODE_DENIAL,
  mdxTextExpression: CODE_DENIAL,
  html: { code: 'PAL403', message: 'HTML stands in the prose', hint: 'use Markdown and the components only' },
  image: IMAGE_DENIAL,
  imageReference: IMAGE_DENIAL,
  definition: REFERENCE_DENIAL,
  linkReference: REFERENCE_DENIAL,
  footnoteReference: FOOTNOTE_DENIAL,
  footnoteDefinition: FOOTNOTE_DENIAL,
  code: CODE_TEXT_DENIAL,
  inlineCode: CODE_TEXT_DENIAL,
  delete: { code: 'PAL403', message: 'text is struck through', hint: 'take it away, or write what holds now' },
};

export interface Denial {
  code: Code;
  message: string;
  hint: string;
}
