// `npm run weigh [-- --dir dist]`: what a reader's line has to carry before a page can be read, for every kind of page of
// a built site, in each language. Exits 1 where a page is heavier than its budget.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { LANGS } from '../i18n/locales.ts';
import { allPagesOfEveryKind, htmlOf, type Kind, type PageOfKind } from './kinds-of-page.ts';
import { isMain, run } from './options.ts';

/** HTML and style of a page, in bytes (brotli): what arrives with the first round trip of TCP, for all but a few kinds. */
const READ = 14 * 1024;
/** A whole country, and every source, in one page each: two round trips. */
const HEAVIER: Partial<Record<Kind, number>> = { country: 20 * 1024, sources: 20 * 1024 };
/** What a page loads by itself. That of the search is not counted, nor what the reader asks for. */
const SCRIPT = 10 * 1024;
/** Beside the page itself: its style sheet. */
const REQUESTS = 1;

/** Weighs one page of every kind, and every brief that is over its budget, however few. */
export function weighSite(dir: string): Weight[] {
  // What fills a page is fetched when a reader asks for it: the page itself is weighed once.
  const pages = allPagesOfEveryKind(dir).filter(({ filled }) => filled === undefined);
  const others = LANGS.flatMap((lang) =>
    globSync(`${lang}/localities/*/*/index.html`, { cwd: dir })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !pages.some((page) => page.file === file))
      .map((file): PageOfKind => ({ kind: 'brief, longest', lang, file, path: `/${dirname(file)}/` })),
  );
  return [...pages.map((page) => weigh(dir, page)), ...others.map((page) => weigh(dir, page)).filter(isTooHeavy)];
}

export function weigh(dir: string, page: PageOfKind): Weight {
  const html = htmlOf(dir, page);
  // A sheet in the body (that of a map) holds up what stands below it, one for paper nothing on a screen.
  const [head = ''] = html.split('<body');
  const styles = [...head.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)]
    .filter(([link]) => !link.includes('media="print"'))
    .map(([link]) => fileOf(dir, /\bhref="([^"]+)"/.exec(link)?.[1] ?? ''));
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => ({
    file: fileOf(dir, /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? ''),
    // A module waits for the page; any other script in front of the text holds it up.
    blocking: !/\btype="module"|\bdefer\b|\basync\b/.test(attributes),
  }));
  const loaded = withImports(scripts.map(({ file }) => file).filter((file) => !isSearch(file)));
  const sizes = (kind: Packing) => ({
    html: PACKINGS[kind](Buffer.from(html)).length,
    css: packed(styles, kind),
    script: packed(loaded, kind),
  });
  return {
    page,
    brotli: sizes('brotli'),
    gzip: sizes('gzip'),
    requests: styles.length + scripts.filter(({ blocking }) => blocking).length,
    budget: HEAVIER[page.kind] ?? READ,
  };
}

/** All pages share a few sheets and scripts: each is packed once. */
const known = new Map<string, number>();

function packed(files: readonly string[], kind: Packing): number {
  return files.reduce((sum, file) => {
    const bytes = readFileSync(file);
    const key = `${kind} ${bytes.toString('base64')}`;
    const size = known.get(key) ?? PACKINGS[kind](bytes).length;
    known.set(key, size);
    return sum + size;
  }, 0);
}

const PACKINGS = {
  brotli: (bytes: Buffer) => brotliCompressSync(bytes),
  gzip: (bytes: Buffer) => gzipSync(bytes),
} as const;

/** What is over its budget, in words; nothing where all is well. */
export function excesses({ brotli, requests, budget }: Weight): string[] {
  const read = brotli.html + brotli.css;
  return [
    ...(read > budget ? [`HTML and style ${read} of ${budget}`] : []),
    ...(brotli.script > SCRIPT ? [`script ${brotli.script} of ${SCRIPT}`] : []),
    ...(requests > REQUESTS ? [`${requests} requests before text, not ${REQUESTS}`] : []),
  ];
}

export function isTooHeavy(weight: Weight): boolean {
  return excesses(weight).length > 0;
}

/** The file below `dir` that an address of the page stands for, whatever path the site is built for. */
function fileOf(dir: string, href: string): string {
  const file = join(dir, href.slice(Math.max(0, href.indexOf('/_astro/'))));
  if (href === '' || !existsSync(file))
    throw new Error(`A page asks for ${href || 'an inline script'}, which is not in ${dir}.`);
  return file;
}

/** The element of the search names itself in its script. */
function isSearch(file: string): boolean {
  return /define\(["'`]palabre-search["'`]/.test(readFileSync(file, 'utf8'));
}

/** Modules with the modules that they import, each once. What is imported when asked for is not among them. */
function withImports(files: readonly string[], seen = new Set<string>()): string[] {
  for (const file of files.filter((one) => !seen.has(one))) {
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, from = '']) =>
      join(dirname(file), from),
    );
    withImports(imports, seen);
  }
  return [...seen];
}

function table(weights: readonly Weight[]): string {
  const head = ['page', 'lang', 'HTML', 'CSS', 'both', 'budget', 'script', 'gzip: both', 'script', 'requests', ''];
  const rows = weights.map((weight) => {
    const { page, brotli, gzip, requests, budget } = weight;
    const numbers = [
      brotli.html,
      brotli.css,
      brotli.html + brotli.css,
      budget,
      brotli.script,
      gzip.html + gzip.css,
      gzip.script,
    ];
    return [page.kind, page.lang, ...numbers.map(String), String(requests), isTooHeavy(weight) ? 'TOO HEAVY' : ''];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
  const weights = weighSite(values.dir);
  process.stdout.write(`Bytes, brotli unless it says gzip.\n\n${table(weights)}\n\n`);
  const heavy = weights.filter(isTooHeavy);
  for (const weight of heavy) process.stdout.write(`${weight.page.path}: ${excesses(weight).join('; ')}\n`);
  if (heavy.length === 0) process.stdout.write('Every page is within its budget, and every other brief too.\n');
  return heavy.length === 0 ? 0 : 1;
}

type Packing = keyof typeof PACKINGS;

interface Sizes {
  html: number;
  css: number;
  /** All that the page loads by itself, but for the search. */
  script: number;
}

export interface Weight {
  page: PageOfKind;
  brotli: Sizes;
  gzip: Sizes;
  /** Before text shows, beside the page itself. */
  requests: number;
  /** For HTML and style. */
  budget: number;
}

if (isMain(import.meta.url)) await run(main);
