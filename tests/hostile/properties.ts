/**
 * What holds for whatever is in a file: reading it never throws, never takes long, says where, and what is accepted
 * renders without anything that acts. Inputs are made of bytes, of pieces of YAML and of MDX, and of the files of the
 * corpus and its near misses with slips in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { hasErrors, sortDiagnostics } from '../../src/diagnostics/finding.ts';
import { validate } from '../../src/schema/index.ts';
import { type BodyLinks, renderBody } from '../../src/source/body/render.ts';
import { documentOf } from '../../src/source/entry.ts';
import { makeLocator } from '../../src/source/locate.ts';
import { decodeEntry, LARGEST } from '../../src/source/read.ts';
import type { EntryFile } from '../../src/source/tree.ts';

/** Each with its share of the runs. */
export const PROPERTIES: Record<string, { share: number; inputs: fc.Arbitrary<Input> }> = {
  'any bytes': {
    share: 0.1,
    inputs: fc.tuple(fc.constantFrom(...ENTRIES()), fc.uint8Array({ maxLength: 300 })).map(fromBytes),
  },
  'a hostile or a good file with slips in its bytes': {
    share: 0.25,
    inputs: fc
      .tuple(fc.constantFrom('actor', 'actor', 'actor', 'locality', 'source'), slipsIn(FILES(), BYTES()))
      .map(fromBytes),
  },
  'any heap of YAML as front matter': {
    share: 0.2,
    inputs: fc.array(fc.constantFrom(...YAML()), { maxLength: 20 }).map((parts) => entry(parts.join(''), 'The guard.')),
  },
  'right front matter with any YAML in it': {
    share: 0.1,
    inputs: fc
      .array(fc.constantFrom(...YAML()), { maxLength: 8 })
      .map((parts) => entry(`${FRONT}\n${parts.join('')}`, '')),
  },
  'any heap of MDX as prose': {
    share: 0.25,
    inputs: fc.array(fc.constantFrom(...MDX()), { maxLength: 16 }).map((parts) => entry(FRONT, parts.join(''))),
  },
  'any heap of MDX many times over': {
    share: 0.1,
    inputs: fc
      .tuple(
        fc.array(fc.constantFrom(...MDX()), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 400 }),
        fc.constantFrom('', '\n', ' '),
      )
      .map(([parts, times, between]) => entry(FRONT, Array(times).fill(parts.join('')).join(between))),
  },
};

/**
 * Read one input as the check does, and render what is accepted.
 * @returns whether it was accepted.
 * @throws where something does not hold.
 */
export function holds({ kind, bytes }: Input): boolean {
  const began = performance.now();
  const file: EntryFile = { kind, path: `content/${kind}.mdx`, names: ['zzz', 'a'] };
  const read = decodeEntry(bytes, file.path);
  const document = documentOf(file, { ...read, findings: [...read.findings] });
  const result = document.value === undefined ? { findings: [] } : validate(kind, document.value, file.path);
  const findings = [...document.findings, ...('findings' in result ? result.findings : [])];
  const diagnostics = sortDiagnostics(findings.map(makeLocator('', [file], () => read.text)));
  for (const one of diagnostics) {
    if (!(one.line >= 1 && one.column >= 1)) throw new Error(`no place: ${JSON.stringify(one)}`);
    if (one.code === 'PAL901') throw new Error(`the checker broke: ${one.message}`);
  }
  if (document.value === undefined && diagnostics.length === 0) throw new Error('refused without a word');
  const accepted = document.value !== undefined && !hasErrors(diagnostics);
  if (accepted && kind !== 'source') {
    const active = activeMarkup(renderBody(document.body, LINKS));
    if (active !== undefined) throw new Error(`active markup: ${active}`);
  }
  const took = performance.now() - began;
  if (took > PATIENCE) throw new Error(`took ${Math.round(took)} ms`);
  return accepted;
}

/** The first thing in rendered prose that is not plain text in a known element. */
export function activeMarkup(html: string): string | undefined {
  return /[<>"'][\s\S]{0,40}/.exec(html.replaceAll(KNOWN_TAG, ''))?.[0];
}

const HREF = String.raw`href="(?:https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[\/?#][^"<>\s]*)?|#[a-z0-9-]+|\/en\/(?:actors|localities)\/[a-z0-9/-]+\/)"`;
/** Start and end tags as body/render.ts may write them, and no others. */
const KNOWN_TAG = new RegExp(
  String.raw`<\/?(?:p|h[345]|em|strong|ul|ol|li|blockquote|br|hr|table|thead|tbody|tr|th|td|div|span|sup|bdi|a)` +
    String.raw`(?: (?:start="\d+"|scope="col"|class="(?:note|note-title|citation)"|${HREF}|rel="noopener noreferrer external"))*>`,
  'gi',
);

const LINKS: BodyLinks = {
  source: (id) => ({ href: `#${id}`, label: '1' }),
  condition: (id) => ({ href: `#${id}`, label: '<b onclick="a">' }),
  actor: (id) => ({ href: `/en/actors/${id}/`, label: '"><script>' }),
  place: (id) => ({ href: `/en/localities/${id}/`, label: "' onload='a" }),
};

/** A loaded machine and a process that starts anew. */
const PATIENCE = 20_000;

const FRONT = [
  ...['name: River Guard', 'language: en', 'summary: Men who watch the bridge.', 'class: self-defence-group'],
  ...['reviewed: 2026-11-20', 'sensitivity: low', 'sources:', '  - source: gazetteer'],
].join('\n');

function entry(front: string, body: string): Input {
  return { kind: 'actor', bytes: Buffer.from(`---\n${front}\n---\n\n${body}`).subarray(0, LARGEST) };
}

function fromBytes([kind, bytes]: [Input['kind'], Uint8Array]): Input {
  return { kind, bytes: Buffer.from(bytes) };
}

/** A file in which once to three times some bytes are taken out and others put in, now and then many times over. */
function slipsIn(files: readonly Buffer[], pieces: readonly Buffer[]): fc.Arbitrary<Uint8Array> {
  const slip = fc.tuple(fc.nat(), fc.nat(5), fc.constantFrom(...pieces), fc.constantFrom(1, 1, 1, 1, 2, 3, 40));
  return fc.tuple(fc.constantFrom(...files), fc.array(slip, { minLength: 1, maxLength: 3 })).map(([file, slips]) => {
    let bytes = file;
    for (const [at, taken, piece, times] of slips) {
      const offset = at % (bytes.length + 1);
      bytes = Buffer.concat([
        bytes.subarray(0, offset),
        ...Array<Buffer>(times).fill(piece),
        bytes.subarray(offset + taken),
      ]);
    }
    return bytes.subarray(0, LARGEST);
  });
}

function ENTRIES(): Input['kind'][] {
  return ['actor', 'locality', 'country', 'source'];
}

function FILES(): Buffer[] {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const read = (folder: string) =>
    readdirSync(join(here, folder)).map((name) => readFileSync(join(here, folder, name)));
  const base = join(here, '../fixtures/base/content/localities/zzz');
  return [
    ...read('corpus'),
    ...read('near-misses'),
    ...read('near-misses'),
    ...read('near-misses'),
    ...['kessa.mdx', 'ombar.mdx'].map((name) => readFileSync(join(base, name))),
  ].filter(({ length }) => length < 6000);
}

function BYTES(): Buffer[] {
  const odd = [[0], [0xff], [0xfe], [0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90], [0x80], [0x0d], [0x1b]];
  return [...odd.map((one) => Buffer.from(one)), ...[...MDX(), ...YAML()].map((text) => Buffer.from(text))];
}

function YAML(): string[] {
  return [
    ...['a', 'name', 'summary', 'sources', 'é', 'null', '~', 'true', '1', '0123', '1e3', '2026-02-30', 'https://b.c'],
    ...[' ', '  ', '    ', '\n', '\n\n', '\n  ', '\t', '\u00a0', '\u2028', '\n# c\n', ' # c', '#', '\r\n', '\ufeff'],
    ...[': ', ':', '- ', '\n- ', '\n  - ', '? ', ',', '[', ']', '{', '}', '"', "'", "''", 'a: ', '\na: b', '\nb:\n  '],
    ...['|', '>', '|-', '>+', '|2', '&a', '*a', '!', '!!str', '%', '@', '`', '---', '\n---\n', '...', '<<: '],
    ...[
      '\\',
      '\\n',
      '\\"',
      '\\x41',
      '\\u202E',
      '__proto__: ',
      'constructor: ',
      'layout: ',
      'slug: ',
      '<script>',
      '\u202e',
      '\u0430b',
    ],
  ];
}

function MDX(): string[] {
  return [
    ...[
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '~~',
      '*',
      '**',
      '_',
      '# ',
      '## ',
      '|',
      '&',
      '"',
      "'",
      '\\',
      ':',
      '=',
      '@',
    ],
    ...[
      '- ',
      '1. ',
      '> ',
      '  ',
      '\t',
      ' ',
      '\n',
      '\n\n',
      'a',
      'b c',
      'é',
      '\u0430',
      '\u202e',
      '\u200b',
      '\u200d',
      'ع',
      '\0',
      '\r\n',
    ],
    ...[
      '<a href="javascript:a">',
      '</a>',
      '<img src=a onerror=b>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      ']]>',
      '<>',
      '</>',
      '</',
    ],
    ...[
      '<Note>',
      '</Note>',
      '<Note title="a">',
      '<Source id="a" />',
      '<Actor id="a">',
      '</Actor>',
      '<Place id="zzz/a" />',
      ' title="',
      ' id=',
      ' onclick="a"',
      '/>',
    ],
    ...[
      '[a](',
      '](https://b.example)',
      '](javascript:a)',
      '](zzz/a)',
      '](//b)',
      '](data:a)',
      '![',
      '[^1]',
      '[^1]: ',
      '[a]: ',
      '<https://b.example>',
      'https://b.example/"',
      'www.b.example',
      'a@b.example',
    ],
    ...[
      '&lt;',
      '&quot;',
      '&#x202E;',
      '&#60;',
      '&#123;',
      '&amp;',
      '&colon;',
      '&NewLine;',
      'import a from "a"',
      'export const a = 1',
      'javascript:',
      'data:',
      '---\n',
      '***\n',
      '```\n',
      '| a | b |\n| - | - |\n',
      '~~~',
    ],
    ...[
      '\n<Note>\n\n',
      '\n\n</Note>\n',
      '<Note>a</Note>',
      '[a](https://b.example "c")',
      '- [ ] ',
      '\\{',
      '\\<',
      'x'.repeat(80),
    ],
  ];
}

export interface Input {
  kind: EntryFile['kind'];
  bytes: Buffer;
}
