/**
 * The table of codes: one permanent code for each kind of finding.
 * A code is never reused or renumbered; each has a page in docs/rules/<code>.md and fixtures in tests/fixtures/rules.
 * 1xx files, 2xx front matter as YAML, 3xx fields, 4xx body, 5xx across entries, 6xx personal data and exceptions,
 * 9xx the checker itself.
 */
export const CODES = {
  PAL101: { severity: 'error', name: 'unreadable-file', summary: 'The file cannot be read.' },
  PAL102: { severity: 'error', name: 'file-name', summary: 'The file’s name is not one that an entry may have.' },
  PAL103: { severity: 'error', name: 'not-utf-8', summary: 'The file is not UTF-8 text.' },
  PAL104: { severity: 'error', name: 'file-too-large', summary: 'The file is larger than an entry may be.' },
  PAL105: { severity: 'error', name: 'unexpected-file', summary: 'Nothing of this kind belongs in content/.' },
  PAL106: {
    severity: 'error',
    name: 'no-front-matter',
    summary: 'The front matter does not start, does not end, or stands twice.',
  },
  PAL107: {
    severity: 'hint',
    name: 'line-endings',
    summary: 'Windows line endings or a byte-order mark: read, but better saved without.',
  },
  PAL108: {
    severity: 'error',
    name: 'link-in-content',
    summary: 'A link to another file or folder stands in content/.',
  },
  PAL109: { severity: 'error', name: 'executable-file', summary: 'The file is marked as a program.' },
  PAL110: { severity: 'error', name: 'hidden-file', summary: 'The name starts with a dot or an underscore.' },
  PAL111: {
    severity: 'error',
    name: 'names-alike',
    summary: 'Two names differ only by capitals or by how accents are stored.',
  },
  PAL112: { severity: 'error', name: 'not-a-file', summary: 'A device, a pipe or a socket stands in content/.' },
  PAL113: { severity: 'error', name: 'control-character', summary: 'A control character stands in the text.' },
  PAL114: { severity: 'error', name: 'line-separator', summary: 'A line end of another system stands in the text.' },
  PAL115: {
    severity: 'error',
    name: 'direction-control',
    summary: 'A sign that turns the direction of the text: it reads differently from what it says.',
  },
  PAL116: { severity: 'error', name: 'invisible-character', summary: 'A character that cannot be seen.' },
  PAL117: {
    severity: 'error',
    name: 'mixed-alphabets',
    summary: 'A word has letters of two alphabets, or signs that only look like letters.',
  },
  PAL118: { severity: 'error', name: 'not-composed', summary: 'An accent is stored apart from its letter.' },
  PAL119: { severity: 'error', name: 'lost-character', summary: 'A character that was lost or means nothing.' },
  PAL120: { severity: 'error', name: 'long-line', summary: 'A line is longer than anybody can review.' },
  PAL201: { severity: 'error', name: 'yaml-syntax', summary: 'The front matter is not valid YAML.' },
  PAL202: { severity: 'error', name: 'duplicate-key', summary: 'The same key stands twice.' },
  PAL203: { severity: 'error', name: 'yaml-feature', summary: 'A part of YAML that entries do not use.' },
  PAL204: { severity: 'error', name: 'yaml-key', summary: 'A key is not a plain word.' },
  PAL205: {
    severity: 'error',
    name: 'number-form',
    summary: 'A number in a form that other programs read differently.',
  },
  PAL206: { severity: 'error', name: 'too-deep', summary: 'The front matter is nested too deeply.' },
  PAL207: { severity: 'error', name: 'not-a-mapping', summary: 'The front matter is not a list of keys and values.' },
  PAL208: { severity: 'error', name: 'front-matter-size', summary: 'The front matter has far too many lines.' },
  PAL301: { severity: 'error', name: 'unknown-key', summary: 'This key does not exist here.' },
  PAL302: { severity: 'error', name: 'missing-key', summary: 'A required key is missing.' },
  PAL303: { severity: 'error', name: 'wrong-kind', summary: 'The value is of another kind than the field takes.' },
  PAL304: { severity: 'error', name: 'not-in-list', summary: 'The value is not one of the field’s list.' },
  PAL305: { severity: 'error', name: 'empty-text', summary: 'The text is empty.' },
  PAL306: { severity: 'error', name: 'too-long', summary: 'The text is too long for its place.' },
  PAL307: { severity: 'error', name: 'bad-id', summary: 'An id is not in kebab-case.' },
  PAL308: { severity: 'error', name: 'bad-date', summary: 'This is not a date of the calendar.' },
  PAL309: { severity: 'error', name: 'bad-quarter', summary: 'This is not a quarter of a year.' },
  PAL310: { severity: 'error', name: 'bad-pcode', summary: 'This is not a P-code.' },
  PAL311: { severity: 'error', name: 'bad-iso-code', summary: 'This is not an ISO 3166-2 code.' },
  PAL312: { severity: 'error', name: 'bad-link', summary: 'This is not a safe web address.' },
  PAL313: { severity: 'error', name: 'no-source', summary: 'Nothing says where a claim comes from.' },
  PAL314: { severity: 'error', name: 'number-range', summary: 'The number is out of range.' },
  PAL315: { severity: 'error', name: 'list-length', summary: 'The list has too few or too many members.' },
  PAL316: {
    severity: 'error',
    name: 'reserved-key',
    summary: 'This key is refused: the path is the id, and entries have no layout.',
  },
  PAL317: { severity: 'error', name: 'bad-code', summary: 'A short code (currency, language, letters) is malformed.' },
  PAL318: { severity: 'error', name: 'position-too-exact', summary: 'A position has more than two decimals.' },
  PAL401: { severity: 'error', name: 'body-syntax', summary: 'The prose cannot be read.' },
  PAL402: {
    severity: 'error',
    name: 'code-in-body',
    summary: 'An import, an export or braces: entries are never run.',
  },
  PAL403: { severity: 'error', name: 'not-allowed-in-body', summary: 'A kind of text that entries do not use.' },
  PAL404: { severity: 'error', name: 'unknown-component', summary: 'A component that does not exist.' },
  PAL405: { severity: 'error', name: 'component-attribute', summary: 'An attribute is missing, unknown or malformed.' },
  PAL406: { severity: 'error', name: 'body-link', summary: 'A link that is not to a public https page.' },
  PAL407: {
    severity: 'error',
    name: 'heading-level',
    summary: 'A heading that is too high or too deep, has no words, or runs over several lines.',
  },
  PAL408: { severity: 'error', name: 'body-too-deep', summary: 'The prose is nested too deeply.' },
  PAL409: { severity: 'error', name: 'body-too-crowded', summary: 'The prose has too much of one kind for one entry.' },
  PAL410: { severity: 'error', name: 'body-breaks-reader', summary: 'Reading the prose took too long, or broke off.' },
  PAL411: { severity: 'error', name: 'look-alike-link', summary: 'A link leads elsewhere than it seems to.' },
  PAL501: { severity: 'error', name: 'duplicate-id', summary: 'Two records of one entry have the same id.' },
  PAL502: { severity: 'error', name: 'unknown-actor', summary: 'No actor has this id.' },
  PAL503: { severity: 'error', name: 'unknown-source', summary: 'No source has this id.' },
  PAL504: { severity: 'error', name: 'unknown-condition', summary: 'No condition of this entry has this id.' },
  PAL505: {
    severity: 'error',
    name: 'region-table',
    summary: 'P-code, region or parent disagree with the country’s region table.',
  },
  PAL506: { severity: 'error', name: 'pcode-taken', summary: 'Two localities have the same P-code.' },
  PAL507: { severity: 'error', name: 'dates-out-of-order', summary: 'Two dates stand in an order that cannot be.' },
  PAL508: { severity: 'error', name: 'observed-in-the-future', summary: 'An observation is dated after today.' },
  PAL509: { severity: 'error', name: 'superseding-circle', summary: 'Conditions supersede each other in a circle.' },
  PAL510: { severity: 'error', name: 'no-country', summary: 'The folder’s country has no entry.' },
  PAL511: { severity: 'error', name: 'unknown-accord', summary: 'The country’s entry has no accord with this id.' },
  PAL512: { severity: 'error', name: 'unknown-place', summary: 'No locality has this id.' },
  PAL513: { severity: 'hint', name: 'unused-source', summary: 'A source that no record cites.' },
  PAL514: {
    severity: 'warning',
    name: 'confirmed-after-end',
    summary: 'A confirmation later than the agreed end: it does not prolong anything.',
  },
  PAL515: {
    severity: 'warning',
    name: 'status-and-dates',
    summary: 'The status and the dates of a condition say different things.',
  },
  PAL516: {
    severity: 'error',
    name: 'too-sensitive',
    summary: 'High and severe information does not belong in this repository.',
  },
  PAL517: {
    severity: 'hint',
    name: 'no-settings',
    summary: 'Nothing says whether the repository is public or private.',
  },
  PAL518: {
    severity: 'warning',
    name: 'not-public-at-source',
    summary: 'Moderate information that its source has not made public.',
  },
  PAL601: { severity: 'error', name: 'telephone-number', summary: 'A telephone number.' },
  PAL602: { severity: 'error', name: 'e-mail-address', summary: 'An e-mail address.' },
  PAL603: { severity: 'error', name: 'exact-position', summary: 'A position finer than two decimals, in words.' },
  PAL604: { severity: 'error', name: 'identity-number', summary: 'The number of an identity paper.' },
  PAL605: { severity: 'error', name: 'account-number', summary: 'The number of a bank account or a card.' },
  PAL606: { severity: 'warning', name: 'personal-name', summary: 'A name after a title, a rank or an office.' },
  PAL611: { severity: 'error', name: 'exception-past', summary: 'An exception is past its day.' },
  PAL612: { severity: 'error', name: 'exception-unused', summary: 'An exception that nothing needs any more.' },
  PAL613: { severity: 'error', name: 'exception-refused', summary: 'A rule that has no exceptions, or no such rule.' },
  PAL901: { severity: 'error', name: 'check-failed', summary: 'A check could not do its work on this file.' },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;
export type Severity = 'error' | 'warning' | 'hint';

export interface CodeEntry {
  severity: Severity;
  /** Kebab-case name, for people who search. */
  name: string;
  /** One line of plain words. */
  summary: string;
}
