/**
 * What is wrong with a front matter, said so that a person who has never heard of YAML can mend it.
 * Keys in capitals are the error codes of the `yaml` library; the others are ours.
 */
import type { Code } from '../diagnostics/codes.ts';

export const WORDS = {
  character: {
    code: 'PAL201',
    message: 'a character that cannot be seen stands in the front matter',
    hint: 'take it away, or write the line anew: it often comes from copying out of another program',
  },
  tab: { code: 'PAL201', message: 'a tab stands in the front matter', hint: 'use spaces: two for each level' },
  quoteNotClosed: {
    code: 'PAL201',
    message: 'a quote is opened here and not closed',
    hint: 'close it at the end of the text with the same quote; inside the text use the other kind of quotes',
  },
  bracketNotClosed: {
    code: 'PAL201',
    message: 'a bracket is opened above and not closed before this line',
    hint: 'close it with ] or }, on the same line',
  },
  bracketTooFarLeft: {
    code: 'PAL201',
    message: 'the closing bracket stands too far to the left',
    hint: 'put it at the end of the line before, or two spaces further in than its key',
  },
  mark: {
    code: 'PAL203',
    message: 'a line starts with ---, ... or %, which has a meaning of its own in YAML',
    hint: 'take the line away, or put the text in quotes: one entry is one document',
  },
  oddHeader: {
    code: 'PAL203',
    message: 'a number or a plus sign stands after | or >',
    hint: 'take it away: write | or > alone, or with a hyphen',
  },
  followsComment: {
    code: 'PAL203',
    message: 'a comment stands between a key and its text',
    hint: 'put the comment on the line above the key',
  },
  notAtLeftEdge: {
    code: 'PAL201',
    message: 'the first key does not stand at the left edge',
    hint: 'take away the spaces before it, and before its neighbours',
  },
  noColon: {
    code: 'PAL204',
    message: 'this key has no colon beside it',
    hint: 'write the key, its colon and a space on one line: "key: value"',
  },
  emptyKey: {
    code: 'PAL204',
    message: 'here a key is missing before the colon',
    hint: 'a key is a plain word such as name; put text with a colon in quotes',
  },
  keyWithProperty: {
    code: 'PAL203',
    message: 'a key carries a YAML anchor or tag',
    hint: 'take it away',
  },
  noKeys: {
    code: 'PAL207',
    message: 'the front matter has no keys',
    hint: 'write one "key: value" on each line, starting at the left edge',
  },
  other: {
    code: 'PAL201',
    message: 'the front matter cannot be read here',
    hint: 'look at the indentation, colons and quotes of this line',
  },
  DUPLICATE_KEY: { code: 'PAL202', message: 'this key stands twice in the same place', hint: 'keep one of the two' },
  BAD_INDENT: {
    code: 'PAL201',
    message: 'this line is not indented like its neighbours',
    hint: 'use two spaces for each level, and the same for all keys of one record',
  },
  MISSING_CHAR: {
    code: 'PAL201',
    message: 'a character is missing here: a bracket, a comma, or a colon after the key',
    hint: 'close the brackets; write each key with a colon and a space, "key: value"',
  },
  UNEXPECTED_TOKEN: {
    code: 'PAL201',
    message: 'something here does not fit',
    hint: 'put text that has a colon, a hash or quotes in double quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'PAL201',
    message: 'a colon followed by a space stands inside an unquoted text',
    hint: 'put the whole text in double quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'PAL201',
    message: 'these lines are read as one text, up to the next colon',
    hint: 'write a space after each colon, and give all keys of one record the same indentation',
  },
  BLOCK_IN_FLOW: {
    code: 'PAL201',
    message: 'a list of lines stands inside brackets',
    hint: 'write the list with brackets on one line, or with hyphens below the key',
  },
  BAD_SCALAR_START: {
    code: 'PAL201',
    message: 'a text may not start with this character',
    hint: 'put the text in double quotes',
  },
  BAD_DQ_ESCAPE: {
    code: 'PAL201',
    message: 'a backslash stands inside double quotes',
    hint: 'use single quotes, or write two backslashes',
  },
  KEY_OVER_1024_CHARS: {
    code: 'PAL201',
    message: 'a key is far too long',
    hint: 'is a line break or a quote missing?',
  },
  MULTIPLE_DOCS: {
    code: 'PAL203',
    message: 'a second document starts inside the front matter',
    hint: 'take the line away: one entry is one document',
  },
  BAD_ALIAS: { code: 'PAL203', message: 'a text starts with an asterisk', hint: 'put the text in quotes' },
  TAG_RESOLVE_FAILED: {
    code: 'PAL203',
    message: 'a text starts with an exclamation mark',
    hint: 'put the text in quotes',
  },
  BAD_DIRECTIVE: { code: 'PAL203', message: 'a line starts with a per cent sign', hint: 'put the text in quotes' },
  NON_STRING_KEY: { code: 'PAL204', message: 'a key is not a plain word', hint: 'a key is a word such as name' },
} as const satisfies Record<string, Words>;

export interface Words {
  code: Code;
  message: string;
  hint: string;
}
