/** Looks at what a build wrote: how many pages, how heavy a brief is, whether two outputs are the same. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** How many HTML pages stand in a folder. */
export function countPages(dir: string): number {
  return filesBelow(dir).filter((path) => path.endsWith('.html')).length;
}

export interface PageWeight {
  page: string;
  /** Bytes after brotli, as a host would send them. */
  html: number;
  css: number;
}

/** The weight of the brief of middle size: its HTML and the style sheets it links, each compressed on its own. */
export function weighBrief(dir: string, lang: string): PageWeight | undefined {
  const folder = join(dir, lang, 'localities');
  if (!existsSync(folder)) return undefined;
  const briefs = filesBelow(folder)
    .filter((path) => path.split('/').length === 3 && path.endsWith('/index.html'))
    .map((path) => ({ path, size: statSync(join(folder, path)).size }))
    .sort((a, b) => a.size - b.size);
  const middle = briefs[Math.floor(briefs.length / 2)];
  if (!middle) return undefined;
  const html = readFileSync(join(folder, middle.path), 'utf8');
  const sheets = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="?stylesheet/.test(tag) && !/media="?print/.test(tag));
  const css = sheets
    .map((tag) => /href="?([^"\s>]+)/.exec(tag)?.[1] ?? '')
    .map((href) => brotliSize(styleText(dir, href)));
  return { page: middle.path, html: brotliSize(html), css: css.reduce((sum, size) => sum + size, 0) };
}

/** One digest of all paths and bytes of a folder, to hold two builds of one source against each other. */
export function digestOf(dir: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(dir).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(dir, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Paths of files that differ between two folders, at most `most`. */
export function differences(left: string, right: string, most: number): string[] {
  const paths = [...new Set([...filesBelow(left), ...filesBelow(right)])].sort();
  const bytes = (dir: string, path: string) =>
    existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : Buffer.from('absent');
  const found = [];
  for (const path of paths) {
    if (!bytes(left, path).equals(bytes(right, path))) found.push(path);
    if (found.length === most) break;
  }
  return found;
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(dir.length + 1));
}

function styleText(dir: string, href: string): string {
  const file = join(dir, new URL(href, 'https://bench.example.org/').pathname);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function brotliSize(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text).length;
}
