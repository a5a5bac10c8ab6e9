/** Prose: what an entry may use and how it is shown, what it may not use, and that the second is never shown. */
import fc from 'fast-check';
import type { MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../src/source/body/check.ts';
import { COMPONENTS } from '../../src/source/body/components.ts';
import { DENIED } from '../../src/source/body/denied.ts';
import { parseBody } from '../../src/source/body/parse.ts';
import { type BodyLinks, escapeHtml, renderBody } from '../../src/source/body/render.ts';

const LINKS: BodyLinks = {
  source: (id) => ({ href: `#${id}`, label: '1' }),
  condition: (id) => ({ href: `#${id}`, label: 'The bridge' }),
  actor: (id) => ({ href: `/en/actors/${id}/`, label: 'River Guard & Sons' }),
  place: (id) => ({ href: `/en/localities/${id}/`, label: 'Ombar' }),
};

const SHOWN: [what: string, text: string, html: string][] = [
  ['a paragraph', 'The bridge.', '<p>The bridge.</p>'],
  [
    'signs of HTML as text',
    'AT&T "q" \'r\' \\<b\\> &lt;i&gt;',
    '<p>AT&amp;T &quot;q&quot; &#39;r&#39; &lt;b&gt; &lt;i&gt;</p>',
  ],
  ['headings below those of the brief', '## a\n\n### b\n\n#### c', '<h3>a</h3><h4>b</h4><h5>c</h5>'],
  ['emphasis', 'an *old* and **open** bridge', '<p>an <em>old</em> and <strong>open</strong> bridge</p>'],
  ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['a list in a list', '- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['a numbered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
  ['a numbered list that goes on from another', '3. a', '<ol start="3"><li>a</li></ol>'],
  ['a quotation', '> a', '<blockquote><p>a</p></blockquote>'],
  ['a line break', 'a\\\nb', '<p>a<br>b</p>'],
  ['a rule', '***', '<hr>'],
  ['a link', '[a](https://radio.example/?b=1&c=2)', `<p>${link('https://radio.example/?b=1&amp;c=2', 'a')}</p>`],
  ['an address', 'https://radio.example/a', `<p>${link('https://radio.example/a', 'https://radio.example/a')}</p>`],
  [
    'a table',
    '| a | b |\n| - | - |\n| c | *d* |',
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
      '<tbody><tr><td>c</td><td><em>d</em></td></tr></tbody></table>',
  ],
  ['a note', '<Note>\n\nAsk *first*.\n\n</Note>', '<div class="note"><p>Ask <em>first</em>.</p></div>'],
  [
    'a note with a title',
    '<Note title="A & B">\n\n- a\n\n</Note>',
    '<div class="note"><p class="note-title">A &amp; B</p><ul><li>a</li></ul></div>',
  ],
  ['a note inside a sentence', 'a <Note>b</Note>', '<p>a <span class="note">b</span></p>'],
  ['a citation', 'a<Source id="b-1" />', '<p>a<sup class="citation"><a href="#b-1">1</a></sup></p>'],
  ['a condition by its title', '<Condition id="a" />', '<p><a href="#a"><bdi>The bridge</bdi></a></p>'],
  ['an actor by its name', '<Actor id="a" />', '<p><a href="/en/actors/a/"><bdi>River Guard &amp; Sons</bdi></a></p>'],
  [
    'an actor by other words',
    'a <Actor id="a">the *guard*</Actor>',
    '<p>a <a href="/en/actors/a/">the <em>guard</em></a></p>',
  ],
  ['a place', 'to <Place id="zzz/ombar" />', '<p>to <a href="/en/localities/zzz/ombar/"><bdi>Ombar</bdi></a></p>'],
  [
    'a place by other words, on lines of their own',
    '<Place id="zzz/ombar">\n\nthe town\n\n</Place>',
    '<p><a href="/en/localities/zzz/ombar/">the town</a></p>',
  ],
  ['a link to another place', '[*Ombar*](zzz/ombar)', '<p><a href="/en/localities/zzz/ombar/"><em>Ombar</em></a></p>'],
  ['nothing', '', ''],
];

/** Everything that prose is made of, besides its root. */
const KINDS = [
  ...['blockquote', 'break', 'emphasis', 'heading', 'link', 'list', 'listItem', 'mdxJsxFlowElement'],
  ...['mdxJsxTextElement', 'paragraph', 'strong', 'table', 'tableCell', 'tableRow', 'text', 'thematicBreak'],
];

const REFUSED: [what: string, text: string, finding: string][] = [
  ['a level-1 heading', '# a', '1:1 PAL407 a heading of level 1 stands in the prose'],
  ['a level-1 heading drawn with a line', 'a\n===', '1:1 PAL407 a heading of level 1 stands in the prose'],
  ['a heading of level 5', 'a\n\n##### b', '3:1 PAL407 a heading is deeper than level 4'],
  ['an import', 'import a from "b"', '1:1 PAL402 a line starts with import or export'],
  ['an export', 'a\n\nexport const b = 1', '3:1 PAL402 a line starts with import or export'],
  ['braces alone', '{process.exit()}', '1:1 PAL402 braces stand in the prose'],
  ['braces in a sentence', 'a {b} c', '1:3 PAL402 braces stand in the prose'],
  ['a comment in braces', '{/* a */}', '1:1 PAL402 braces stand in the prose'],
  ['braces as an attribute', '<Source id={a} />', '1:1 PAL402 braces stand inside <Source>'],
  ['attributes out of braces', '<Source {...a} />', '1:1 PAL402 braces stand inside <Source>'],
  ['an image', '![a](https://radio.example/b.png)', '1:1 PAL403 an image stands in the prose'],
  ['code in a sentence', 'a `b`', '1:3 PAL403 text is marked as program code'],
  ['code on lines', '```\na\n```', '1:1 PAL403 text is marked as program code'],
  ['text struck through', '~~a~~', '1:1 PAL403 text is struck through'],
  ['a footnote', 'a[^1]\n\n[^1]: b', '1:2 PAL403 a footnote stands in the prose'],
  ['a link defined below', '[a][b]\n\n[b]: https://c.example/', '1:1 PAL403 a link is defined apart from its text'],
  ['an element of HTML', '<div>a</div>', '1:1 PAL404 there is no component <div>'],
  ['a script', '<script>a</script>', '1:1 PAL404 there is no component <script>'],
  ['a fragment', '<>a</>', '1:1 PAL404 there is no component <>'],
  ['a member of a component', '<Note.a />', '1:1 PAL404 there is no component <Note.a>'],
  ['a name from the language of programs', '<constructor />', '1:1 PAL404 there is no component <constructor>'],
  ['a component without its id', '<Actor />', '1:1 PAL405 <Actor> needs id="…"'],
  [
    'a place without its country',
    '<Place id="ombar" />',
    '1:1 PAL405 "id" of <Place> is not country and place, like mli/koro',
  ],
  [
    'an id that climbs',
    '<Place id="zzz/../a" />',
    '1:1 PAL405 "id" of <Place> is not country and place, like mli/koro',
  ],
  ['an unknown attribute', '<Note onclick="a">b</Note>', '1:1 PAL405 <Note> has no attribute "onclick"'],
  [
    'an attribute without a value',
    '<Note title>a</Note>',
    '1:1 PAL405 "title" of <Note> is not a short title on one line',
  ],
  ['words in a citation', '<Source id="a">b</Source>', '1:1 PAL405 nothing may stand inside <Source>'],
  [
    'a component in a component',
    '<Actor id="a"><Source id="b" /></Actor>',
    '1:15 PAL405 <Source> stands inside another component',
  ],
  [
    'a link in a component',
    '<Actor id="a">[b](https://c.example)</Actor>',
    '1:15 PAL405 only words stand between the tags of this component',
  ],
  [
    'a link without encryption',
    '[a](http://b.example)',
    '1:1 PAL406 the link "http://b.example" is not to a public page',
  ],
  ['an address without https', 'www.b.example', '1:1 PAL406 the link "http://www.b.example" is not to a public page'],
  ['a link that runs', '[a](javascript:alert(1))', '1:1 PAL406 the link "javascript:alert(1)" is not to a public page'],
  ['a link to a path', '[a](../b/)', '1:1 PAL406 the link "../b/" is not to a public page'],
  [
    'a link to a host without a dot',
    '[a](https://localhost/)',
    '1:1 PAL406 the link "https://localhost/" is not to a public page',
  ],
  [
    'a link with a password',
    '[a](https://b:c@d.example)',
    '1:1 PAL406 the link "https://b:c@d.example" is not to a public page',
  ],
  ['a link to an address of numbers', '[a](https://192.0.2.7/)', notPublic('https://192.0.2.7/')],
  ['a link to an address of one number', '[a](https://3221225479/)', notPublic('https://3221225479/')],
  ['a link to another port', '[a](https://b.example:8443/)', notPublic('https://b.example:8443/')],
  ['a link to a host with a dot at its end', '[a](https://b.example./)', notPublic('https://b.example./')],
  ['a link to the reader’s own network', '[a](https://printer.local/)', notPublic('https://printer.local/')],
  ['a link that a browser would mend', '[a](https:/b.example/)', notPublic('https:/b.example/')],
  ['a link with a backslash', '[a](https://b.example\\\\c.example/)', oddSign('https://b.example\\c.example/')],
  ['a link with a space', '[a](<https://b.example/a b>)', oddSign('https://b.example/a b')],
  ['a link with a quote', '[a](https://b.example/"c)', oddSign('https://b.example/"c')],
  ['a link that runs, in signs', '[a](java&#115;cript:alert)', notPublic('javascript:alert')],
  [
    'a link far too long',
    `[a](https://b.example/${'c'.repeat(1000)})`,
    notPublic(`https://b.example/${'c'.repeat(62)}`),
  ],
  [
    'a host in letters from outside the alphabet',
    '[a](https://münchen.example/)',
    '1:1 PAL411 the link "https://münchen.example/" has signs that can pass for others',
  ],
  [
    'a host whose letters are spelled out',
    '[a](https://xn--mnchen-3ya.example/)',
    '1:1 PAL411 the link "https://xn--mnchen-3ya.example/" has signs that can pass for others',
  ],
  [
    'an address that turns what is shown of it',
    '[a](https://b.example/%E2%80%AEc)',
    '1:1 PAL411 the link "https://b.example/%E2%80%AEc" has signs that can pass for others',
  ],
  [
    'words that name another host',
    '[https://b.example](https://c.example/)',
    '1:1 PAL411 the words of the link name b.example, but it leads to c.example',
  ],
  ['a box to tick', '- [ ] a', '1:1 PAL403 a box to tick stands in a list'],
  [
    'a sign that turns the text, in signs',
    'a &#x202E;b',
    '1:1 PAL115 a sign that turns the direction of the text (U+202E) stands here',
  ],
  [
    'a sign that cannot be seen, in an attribute',
    '<Note title="a&ZeroWidthSpace;b">c</Note>',
    '1:1 PAL116 a character that cannot be seen (U+200B) stands in the text',
  ],
  [
    'a character that stands for nothing, in the title of a link',
    '[a](https://b.example/ "c&#xE000;")',
    '1:1 PAL119 a character that was lost or means nothing (U+E000) stands in the text',
  ],
  [
    'a word put together from two alphabets',
    'b*\u0430*r',
    '1:1 PAL117 the word "b\u0430r" mixes letters of different alphabets',
  ],
  ['an accent put after its letter, in signs', 'cafe&#x301;', '1:1 PAL118 an accent is stored apart from its letter'],
  ['an e-mail address', 'a@b.example', '1:1 PAL406 an e-mail address stands in the prose'],
];

const UNREADABLE: [what: string, text: string, finding: string][] = [
  ['a brace alone', 'a { b', '1:3 a brace { stands in the prose'],
  ['a comment of HTML', 'a <!-- b -->', '1:3 a comment <!-- --> stands in the prose'],
  ['a component that is never closed', 'a\n\n<Note>\n\nb', '3:1 <Note> is opened and never closed'],
  ['a closing tag alone', 'a </Note>', '1:3 a closing tag stands here without its opening tag'],
  ['a sign of comparison', 'a <5 b', '1:3 a < sign stands in the prose and starts no component'],
  ['an address in angle brackets', '<https://a.example>', '1:1 a < sign stands in the prose and starts no component'],
];

/** Signs that could open something. */
const SIGNS = [
  ...['<', '>', '{', '}', '[', ']', '(', ')', '!', '`', '~~', '*', '_', '#', '|', '&', '"', "'", '\\', ':', '=', '@'],
  ...[
    '<a href="javascript:a">',
    '<img src=a onerror=b>',
    '&lt;',
    '&quot;',
    '</p>',
    '<!--',
    ']]>',
    'a',
    ' ',
    '\n',
    '\n\n',
  ],
];

describe('what an entry may use is shown', () => {
  it.each(SHOWN)('%s', (_, text, html) => {
    expect(renderBody(text, LINKS)).toBe(html);
  });

  it('covers everything that prose is made of, and each component', () => {
    const nodes = SHOWN.flatMap(([, text]) => nodesOf(treeOf(text)));
    expect([...new Set(nodes.map(({ type }) => type))].filter((type) => type !== 'root').sort()).toEqual(KINDS.sort());
    const names = nodes.flatMap((node) => ('name' in node ? [node.name] : []));
    expect([...new Set(names)].sort()).toEqual(Object.keys(COMPONENTS).sort());
  });
});

describe('what an entry may not use is found, and cannot be shown', () => {
  it.each(REFUSED)('%s', (_, text, finding) => {
    const { problems } = checkBody(treeOf(text));
    const [first] = problems.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
    expect(first).toBe(finding);
    expect(() => renderBody(text, LINKS)).toThrow('This prose may not be rendered');
  });

  it.each(UNREADABLE)('%s', (_, text, finding) => {
    const parsed = parseBody(text, { positions: true });
    expect('problem' in parsed && `${parsed.problem.line}:${parsed.problem.column} ${parsed.problem.message}`).toBe(
      finding,
    );
    expect(() => renderBody(text, LINKS)).toThrow('This prose may not be rendered');
  });

  it.each(['html', 'yaml', 'toml', 'math', 'inlineMath', 'containerDirective', 'textDirective', 'somethingNew'])(
    'a kind of text that was never allowed: %s',
    (type) => {
      const tree = { type: 'root', children: [{ type, value: 'a' }] } as unknown as MdastNode;
      expect(checkBody(tree).problems.map(({ code }) => code)).toEqual(['PAL403']);
    },
  );
});

describe('each kind of text that is refused by name', () => {
  it.each(Object.entries(DENIED))('%s', (type, denial) => {
    const tree = { type: 'root', children: [{ type, value: 'a' }] } as unknown as MdastNode;
    expect(checkBody(tree).problems).toEqual([{ ...denial, line: 1, column: 1 }]);
  });
});

describe('what prose refers to', () => {
  it('is known by kind, id and place', () => {
    const text = 'a <Source id="b" />\n\n<Note>\n\n<Place id="zzz/ombar" /> and <Actor id="c">d</Actor>\n\n</Note>';
    expect(checkBody(treeOf(text)).references).toEqual([
      { component: 'Source', refersTo: 'source', id: 'b', line: 1, column: 3 },
      { component: 'Place', refersTo: 'place', id: 'zzz/ombar', line: 5, column: 1 },
      { component: 'Actor', refersTo: 'actor', id: 'c', line: 5, column: 30 },
    ]);
  });

  it('is not known where the id is malformed', () => {
    expect(checkBody(treeOf('<Source id="B" />')).references).toEqual([]);
  });
});

describe('whatever is written', () => {
  const pieces = fc.array(
    fc.constantFrom(...SHOWN.map(([, text]) => text), ...REFUSED.map(([, text]) => text), ...SIGNS),
    {
      maxLength: 8,
    },
  );

  it('only known tags and attributes are shown', () => {
    let shown = 0;
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = rendered(parts.join(''));
        if (html === undefined) return;
        shown += 1;
        expect(html.replaceAll(KNOWN_TAG, '')).not.toMatch(/[<>"']/);
      }),
      { numRuns: 2000 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it('text shown as HTML is that text', () => {
    expect(escapeHtml(`<a href="b" title='c'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;b&quot; title=&#39;c&#39;&gt;&amp;amp;&lt;/a&gt;',
    );
  });
});

/** Start and end tags as `renderBody` may write them. */
const KNOWN_TAG =
  /<\/?(?:p|h[345]|em|strong|ul|ol|li|blockquote|br|hr|table|thead|tbody|tr|th|td|div|span|sup|bdi|a)(?: (?:start="\d+"|scope="col"|class="(?:note|note-title|citation)"|href="(?:https:\/\/|#|\/)[^"<>]*"|rel="noopener noreferrer external"))*>/g;

function rendered(text: string): string | undefined {
  try {
    return renderBody(text, LINKS);
  } catch {
    return undefined;
  }
}

function treeOf(text: string): MdastNode {
  const parsed = parseBody(text, { positions: true });
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.tree;
}

function nodesOf(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child as MdastNode)) : [])];
}

function oddSign(url: string): string {
  return `1:1 PAL406 the link "${url}" has a sign that stands in no address`;
}

function notPublic(url: string): string {
  return `1:1 PAL406 the link "${url}" is not to a public page`;
}

function link(href: string, words: string): string {
  return `<a href="${href}" rel="noopener noreferrer external">${words}</a>`;
}
