// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of source, not templates.
/**
 * The rules of the guard, as data: for each, the change that takes it out. `npm run mutate` makes each change in a copy
 * and sees that a test fails; mutate.test.ts sees that each still fits the source and that no rule is missing here.
 */

/** `from` stands exactly once in `file` (below src/source/); `to` takes its place. */
export const MUTATIONS: readonly Mutation[] = [
  // Files.
  rule('links are not followed', 'names.ts', 'if (item.isSymbolicLink()) {', 'if (false) {'),
  rule('devices and pipes are not opened', 'names.ts', 'if (!item.isFile() && !item.isDirectory()) {', 'if (false) {'),
  rule('no folder where a file belongs', 'names.ts', 'return item.isFile() ? undefined :', 'return item ? undefined :'),
  rule(
    'no file where a folder belongs',
    'names.ts',
    'return item.isDirectory() ? undefined :',
    'return item ? undefined :',
  ),
  rule('no hidden names', 'names.ts', "name.startsWith('.') || name", 'name'),
  rule('no underscore names', 'names.ts', "|| name.startsWith('_') ?", '?'),
  rule('folders are countries', 'names.ts', '/^[a-z]{3}$/.test(name)', 'true'),
  rule('no folder that Windows reserves', 'names.ts', '&& !RESERVED.test(name)', ''),
  rule('one ending for each kind', 'names.ts', 'if (!name.endsWith(extension)) {', 'if (false) {'),
  rule(
    'names of small letters, digits, hyphens',
    'names.ts',
    'if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) {',
    'if (false) {',
  ),
  rule('names of 80 letters at most', 'names.ts', 'if (stem.length > LONGEST_NAME) {', 'if (false) {'),
  rule('no names that Windows reserves', 'names.ts', 'if (RESERVED.test(stem)) {', 'if (false) {'),
  rule('no names alike', 'names.ts', 'if (groups.size === names.length) return problems;', 'return problems;'),
  rule('names alike by case', 'names.ts', '.toLowerCase();\n}', ';\n}'),
  rule('names alike by normalisation', 'names.ts', ".normalize('NFKC')", ''),
  rule('names alike by unseen signs', 'names.ts', "    .replaceAll(/\\p{Default_Ignorable_Code_Point}/gu, '')\n", ''),
  rule('a content folder that is a link', 'tree.ts', 'if (top) reject(tree,', 'if (false && top) reject(tree,'),
  rule(
    'known folders of content are folders',
    'tree.ts',
    'if (wrong) reject(tree, path, wrong);\n      else if (kind)',
    'if (kind)',
  ),
  rule('nothing unknown in content/', 'tree.ts', '} else if (prefix', '} else if (false && prefix'),
  rule('names that are no UTF-8 or unseen are spelled out', 'tree.ts', 'name: spelledOut(name)', 'name'),
  rule('no link to an entry that is opened', 'read.ts', '| (constants.O_NOFOLLOW ?? 0)', ''),
  rule('only plain files are opened', 'read.ts', 'if (!kind.plain)', 'if (false)'),
  rule('64 KB', 'read.ts', 'if (size > largest) {', 'if (false) {'),
  rule('no mark of a program', 'read.ts', 'if (!program) return read;', 'return read;'),
  // Bytes and characters.
  rule(
    'no UTF-16 with a mark',
    'read.ts',
    'if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;',
    '',
  ),
  rule('no UTF-16 without a mark', 'read.ts', 'return (first === 0) !== (second === 0) &&', 'return false &&'),
  rule('strict UTF-8', 'read.ts', 'if (!isUtf8(bytes)) {', 'if (false) {'),
  rule(
    'mark and line ends are said',
    'read.ts',
    "  const hint = 'set your editor",
    "  if (text) return { text, findings: [] };\n  const hint = 'set your editor",
  ),
  rule('lines of 4000 characters', 'read.ts', 'if (long !== undefined) {', 'if (false) {'),
  rule('what cannot be seen stops the reading', 'read.ts', '&& !problems.some(({ code }) => blinds(code))', ''),
  rule('no control characters', 'characters.ts', 'find: each(/(?![\\t\\n\\v\\f\\x85])\\p{Cc}/gu)', 'find: () => []'),
  rule('no foreign line ends', 'characters.ts', 'find: each(/[\\v\\f\\x85\\u2028\\u2029]/g)', 'find: () => []'),
  rule(
    'no signs of direction',
    'characters.ts',
    'find: each(/[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]/g)',
    'find: () => []',
  ),
  rule('no signs of direction: marks', 'characters.ts', 'each(/[\\u061C\\u200E\\u200F\\u202A', 'each(/[\\u202A'),
  rule('no signs of direction: isolates', 'characters.ts', '\\u202E\\u2066-\\u2069]/g)', '\\u202E]/g)'),
  rule('nothing invisible', 'characters.ts', '`${INVISIBLE()}|${JOINER()}`', 'JOINER()'),
  rule('joiners after Arabic and Indic letters only', 'characters.ts', '`${INVISIBLE()}|${JOINER()}`', 'INVISIBLE()'),
  rule('no odd spaces', 'characters.ts', '|${spaces}`', '`'),
  rule('no words of two alphabets', 'characters.ts', 'find: mixedWords', 'find: () => []'),
  rule('no letters of formulas', 'characters.ts', 'find: each(STYLED_LETTER)', 'find: () => []'),
  rule('letters composed', 'characters.ts', 'find: denormalised', 'find: () => []'),
  rule('no lost characters', 'characters.ts', '[\\uFFFD\\p{Cn}\\p{Co}\\p{Cs}]|', ''),
  rule('no heaps of marks', 'characters.ts', '|\\p{M}{6,}', ''),
  rule('no marks around a letter', 'characters.ts', '|\\p{Me}', ''),
  rule('no signs in the place of objects', 'characters.ts', '\\uFFF9-\\uFFFC', '\\uFFF9-\\uFFFB'),
  ...['Latin', 'Arabic', 'Cyrillic', 'Greek'].map((name) =>
    rule(`${name} is an alphabet`, 'scripts.ts', `  /\\p{Script=${name}}/u,\n`, ''),
  ),
  rule('unlisted alphabets are one more', 'scripts.ts', '? undefined : SCRIPTS.length', '? undefined : undefined'),
  rule('no wide signs beside Latin', 'scripts.ts', '}|${WIDE_SIGNS()}`', '}`'),
  // Front matter.
  rule('fence on the first line', 'split.ts', "if (!text.startsWith('---\\n')) {", "if (!text.startsWith('---')) {"),
  rule('one front matter', 'split.ts', 'if (again) {', 'if (false) {'),
  rule('fence at the end', 'split.ts', 'if (end === -1) {', 'if (false) {'),
  rule('3000 lines of front matter', 'entry.ts', 'if (hasMoreLines(text, MOST_LINES)) {', 'if (false) {'),
  rule('brackets in brackets', 'strict.ts', 'if (open > MOST_BRACKETS) return index;', ''),
  rule('lists in lists on a line', 'strict.ts', 'if (markers !== -1) return markers;', ''),
  rule(
    'no odd characters in YAML',
    'yaml.ts',
    "if (ODD_CHARACTER.test(source)) return { refused: 'an odd character' };",
    '',
  ),
  rule('no document marks', 'yaml.ts', "if (DOCUMENT_MARK.test(source)) return { refused: 'a document mark' };", ''),
  rule('keys at the top', 'yaml.ts', "if (root?.type !== EVENT_ID.MAPPING) throw new Refusal('no keys');", ''),
  rule(
    'no aliases',
    'yaml.ts',
    "if (event.type === EVENT_ID.ALIAS) throw new Refusal('an alias');",
    'if (event.type === EVENT_ID.ALIAS) continue;',
  ),
  rule('no anchors', 'yaml.ts', 'event.anchorStart !== -1 || ', ''),
  rule('no tags', 'yaml.ts', ' || event.tagStart !== -1', ''),
  rule('twelve levels', 'yaml.ts', "if (open.length > DEEPEST) throw new Refusal('deep nesting');", ''),
  rule('no keys of lists', 'yaml.ts', "if (isKey) throw new Refusal('a key that is not a plain word');", ''),
  rule('plain keys', 'yaml.ts', '!isPlainKey(written) || ', ''),
  rule('no reserved keys', 'yaml.ts', ' || isReservedKey(written)', ''),
  rule('keys with a colon', 'yaml.ts', "throw new Refusal('a key without a colon');", 'hasColon;'),
  rule('no key twice', 'yaml.ts', "if (Object.hasOwn(map, written)) throw new Refusal('a key that stands twice');", ''),
  rule('no odd starts of texts', 'yaml.ts', "throw new Refusal('an odd start of a text');", 'hasOddHeader;'),
  rule('no escapes', 'yaml.ts', "throw new Refusal('an odd escape');", 'hasOddEscape;'),
  rule('no odd numbers', 'yaml.ts', "if (isOddNumber(written)) throw new Refusal('a number in an odd form');", ''),
  // Shape of the body.
  rule('no braces', 'body/shape.ts', "if (!isEscaped(text, at)) tally.refuse('braces', at);", ''),
  rule('an escaped brace is text', 'body/shape.ts', 'if (!isEscaped(text, at)) tally', 'tally'),
  rule('no lines of a program', 'body/shape.ts', "if (startsBlock(text, start)) tally.refuse('program', start);", ''),
  rule('unusual bodies are tried', 'body/guard.ts', 'unusual ? trial?.(text) : undefined', 'undefined'),
  rule('what looks like a program is unusual', 'body/shape.ts', 'tally.programLike = true;', ''),
  ...CAPS().map(([name, most]) =>
    rule(
      `cap of ${name}`,
      'body/caps.ts',
      new RegExp(`(  ${name}: \\{ modest: \\d+, most: )${most},`),
      '$1Number.POSITIVE_INFINITY,',
    ),
  ),
  // Tree of the body.
  ...DENIED().map((type) => rule(`no ${type}`, 'body/check.ts', "  'root',\n", `  'root',\n  '${type}',\n`)),
  rule(
    'nothing that is not on the list',
    'body/check.ts',
    '    DENIED[node.type] ?? {',
    "    DENIED[node.type] ?? node.type === 'math' ? undefined : {",
  ),
  rule(
    'no boxes to tick',
    'body/check.ts',
    "if (node.type === 'listItem' && typeof node.checked === 'boolean') return TASK_DENIAL;",
    '',
  ),
  rule('forty levels', 'body/check.ts', 'if (depth > DEEPEST_TREE) {', 'if (false) {'),
  rule('known components', 'body/check.ts', "add(\n      'PAL404',", "void ([\n      'PAL404',", [
    /names\.join\(', '\)\}`\),\n {4}\);/,
    "names.join(', ')}`),\n    ]);",
  ]),
  rule('no component in a component', 'body/check.ts', "if (room !== 'blocks') {", 'if (false) {'),
  rule(
    'only words in a component',
    'body/check.ts',
    "if (room !== 'blocks' && !PHRASE.has(node.type)) {",
    'if (false) {',
  ),
  rule(
    'nothing in a citation',
    'body/check.ts',
    "if (component.children === 'none' && node.children.length > 0) {",
    'if (false) {',
  ),
  rule(
    'attributes are strings',
    'body/check.ts',
    "if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {",
    'if (false) {',
  ),
  rule('known attributes', 'body/check.ts', 'if (!rule) {', 'if (!rule) continue;\n    if (!rule) {'),
  rule(
    'no attribute twice',
    'body/check.ts',
    '} else if (Object.hasOwn(values, attribute.name)) {',
    '} else if (false) {',
  ),
  rule(
    'values of attributes',
    'body/check.ts',
    "typeof attribute.value !== 'string' || !rule.matches.test(attribute.value)",
    "typeof attribute.value !== 'string'",
  ),
  rule(
    'attributes have values',
    'body/check.ts',
    "typeof attribute.value !== 'string' || !rule.matches",
    '!rule.matches',
  ),
  rule('attributes that are needed', 'body/check.ts', 'if (rule.required && !written)', 'if (false)'),
  rule('no heading of level 1', 'body/check.ts', "node.type === 'heading' && node.depth === 1", 'false'),
  rule('no heading below level 4', 'body/check.ts', "node.type === 'heading' && node.depth > 4", 'false'),
  rule('titles on one line', 'body/components.ts', '[^\\n]{1,80}$/u', '[^]{1,80}$/u'),
  rule('titles of 80 letters', 'body/components.ts', '[^\\n]{1,80}$/u', '[^\\n]+$/u'),
  rule('titles have words', 'body/components.ts', '(?=.*[\\p{L}\\p{N}])', ''),
  rule(
    'headings have words',
    'body/rooms.ts',
    /(headingProblems\(node: MdastNode\): Denial\[\] \{\n {2}if \()isBlank\(node\)/g,
    '$1false',
  ),
  rule('headings on one line', 'body/rooms.ts', "if (!wordsOf(node).includes('\\n')) return [];", 'return [];'),
  rule('no component in a link', 'body/rooms.ts', 'if (leadsSomewhere(node)) {', 'if (false) {'),
  rule('links have words', 'body/rooms.ts', "return [{ code: 'PAL406',", "return [] ?? [{ code: 'PAL406',"),
  rule('notes with a title stand alone', 'body/rooms.ts', "if (node.type === 'mdxJsxTextElement' &&", 'if (false &&'),
  rule('notes have words', 'body/rooms.ts', '    if (isBlank(node)) {\n', '    if (false) {\n'),
  rule(
    'one paragraph in a component',
    'body/rooms.ts',
    "type === 'paragraph').length > 1",
    "type === 'paragraph').length > 99",
  ),
  rule('words of a place link name no host', 'body/check.ts', 'if (misled) add(', 'if (misled && false) add('),
  rule(
    'places that links name are known',
    'body/check.ts',
    "found.references.push({ component: 'Place', refersTo: 'place', id: node.url, ...placeOf(node) });",
    '',
  ),
  rule(
    'characters of what is shown',
    'body/check.ts',
    "addDecoded(node, found, add);\n  if (node.type === 'link')",
    "if (node.type === 'link')",
  ),
  rule(
    'characters of attributes',
    'body/check.ts',
    'addDecoded(node, found, add);\n  const attributes',
    'const attributes',
  ),
  rule(
    'words put together from pieces',
    'body/decoded.ts',
    'return isBlock ? [...values, wordsOf(node)] : values;',
    "return node.type === 'text' ? [node.value] : values;",
  ),
  rule(
    'characters of links',
    'body/decoded.ts',
    "if (node.type === 'link') return [node.url, node.title ?? ''];",
    "if (node.type === 'link') return [node.url];",
  ),
  // Links.
  rule(
    'no e-mail',
    'links.ts',
    'if (/^mailto:/i.test(url)) return MAIL;',
    'if (/^mailto:/i.test(url)) return undefined;',
  ),
  rule('https with a host', 'links.ts', '= /^https:\\/\\/([^/?#\\\\\\s"', '= /^https?:\\/\\/([^/?#\\\\\\s"'),
  rule('no quotes in addresses', 'links.ts', '(?:[/?#][^\\s\\\\"<>`]*)?$/', '(?:[/?#][^\\s\\\\]*)?$/'),
  rule('addresses of 1000 characters', 'links.ts', ' || url.length > LONGEST', ''),
  rule('hosts are names', 'links.ts', '!HOST.test(written) || ', ''),
  rule('hosts are public', 'links.ts', ' || NOT_PUBLIC.test(written)', ''),
  rule(
    'no hosts of foreign letters',
    'links.ts',
    'return /(?:^|\\.)xn--/.test(written) ? undefined : written;',
    'return written;',
  ),
  rule(
    'foreign letters are said',
    'links.ts',
    '? lookAlike(url) : notPublic(url)',
    '? notPublic(url) : notPublic(url)',
  ),
  rule('words name their own host', 'links.ts', 'if (shown === undefined || host', 'if (true || host'),
  rule('no hidden signs in addresses', 'links.ts', '?? (hidesSigns(url) ? lookAlike(url) : undefined);', ';'),
  // Rendering.
  rule('nothing is rendered that was refused', 'body/render.ts', 'if (problems[0]) throw', 'if (false) throw'),
  rule('text is escaped', 'body/render.ts', 'return escapeHtml(node.value);', 'return node.value;'),
  rule('addresses are escaped', 'body/render.ts', '<a href="${escapeHtml(node.url)}" rel', '<a href="${node.url}" rel'),
  rule('titles are escaped', 'body/render.ts', '${escapeHtml(title)}', '${title}'),
  rule('names are escaped', 'body/render.ts', '<bdi>${escapeHtml(label)}</bdi>', '<bdi>${label}</bdi>'),
  rule('quotes are escaped', 'body/render.ts', '/[&<>"\']/g', '/[&<>]/g'),
];

/** The caps that must each have a mutation, with the number that is written. */
function CAPS(): [name: string, most: number][] {
  return [
    ['nesting', 10],
    ['brackets', 16],
    ['tagDepth', 16],
    ['tags', 600],
    ['attributes', 8],
    ['columns', 40],
    ['cells', 2000],
    ['emphasis', 1000],
    ['entities', 400],
    ['links', 300],
    ['addresses', 300],
    ['backquotes', 200],
    ['footnotes', 20],
    ['definitions', 20],
    ['headings', 200],
  ];
}

/** Kinds of text that are refused: allowing one must be seen. */
function DENIED(): string[] {
  return [
    ...['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html', 'image', 'imageReference', 'definition'],
    ...['linkReference', 'footnoteReference', 'footnoteDefinition', 'code', 'inlineCode', 'delete'],
  ];
}

function rule(name: string, file: string, from: string | RegExp, to: string, also?: [RegExp, string]): Mutation {
  return { rule: name, file, from, to, ...(also && { also }) };
}

export interface Mutation {
  rule: string;
  file: string;
  from: string | RegExp;
  to: string;
  /** A second change that the first one needs. */
  also?: [from: RegExp, to: string];
}

/** The source with one rule taken out. @throws where the change does not fit exactly once. */
export function mutated(source: string, { rule: name, from, to, also }: Mutation): string {
  const places =
    typeof from === 'string' ? source.split(from).length - 1 : [...source.matchAll(new RegExp(from, 'g'))].length;
  if (places !== 1) throw new Error(`"${name}" fits ${places} times`);
  const changed = typeof from === 'string' ? source.replace(from, () => to) : source.replace(from, to);
  const done = also ? changed.replace(also[0], also[1]) : changed;
  if (done === source || (also && done === changed)) throw new Error(`"${name}" changes nothing`);
  return done;
}
