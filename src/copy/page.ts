/**
 * One page of the site as a page of the copy: relative addresses, one classic script, a policy that holds on `file://`,
 * no link that leads nowhere. What cannot work without a server is taken out. Pure: text in, text out.
 */
import { parse, serialize } from 'parse5';
import { COPY_POLICY } from '../site/policy.ts';
import { copyFile, copyPage, relativeAddress } from '../site/routes.ts';
import {
  append,
  attribute,
  type Element,
  elementsIn,
  insertFirst,
  make,
  remove,
  replace,
  setAttribute,
  theElement,
  unlink,
} from './tree.ts';

/**
 * A page of the copy, and the other files of the site that it needs: `_astro/site.css`.
 * @throws where the page would ask another host for something: nothing of the kind may be built.
 */
export function toCopyPage(html: string, page: CopyPage): { html: string; files: string[] } {
  const document = parse(html);
  const files = new Set<string>();
  for (const element of elementsIn(document)) {
    if (attribute(element, NOT_IN_A_COPY) !== undefined || NEEDS_A_SERVER.has(element.tagName)) remove(element);
  }
  for (const element of elementsIn(document)) {
    if (element.tagName === 'meta' && attribute(element, 'http-equiv') === 'Content-Security-Policy')
      setAttribute(element, 'content', COPY_POLICY);
    else if (element.tagName === 'link') headLink(element, page, files);
    else if (element.tagName === 'palabre-search') {
      if (page.search) replace(element, page.search);
      else remove(element);
    } else address(element, page, files);
  }
  const script = make('script', { src: relativeAddress(page.path, copyFile.script), defer: '' });
  append(theElement(document, 'head'), script);
  const main = theElement(document, 'main');
  if (page.notesLast) for (const note of page.notes) append(main, note);
  else for (const note of page.notes.toReversed()) insertFirst(main, note);
  return { html: serialize(document), files: [...files] };
}

/** The attribute by which a component says that what it offers needs the site's server. */
export const NOT_IN_A_COPY = 'data-not-in-copy';

/** Modules and what belongs to them are never loaded from `file://`; the one script of the copy stands for them. */
const NEEDS_A_SERVER: ReadonlySet<string> = new Set(['script', 'noscript', 'iframe', 'object', 'embed']);

/** What the head may name. Whatever else (manifest, canonical, preload, feeds) speaks of the site and its server. */
const KEPT_IN_THE_HEAD: ReadonlySet<string> = new Set(['stylesheet', 'icon', 'alternate']);

function headLink(link: Element, page: CopyPage, files: Set<string>): void {
  const rel = attribute(link, 'rel') ?? '';
  const target = own(attribute(link, 'href') ?? '', page);
  const other = rel === 'alternate';
  if (!KEPT_IN_THE_HEAD.has(rel) || target === undefined || (other && !page.holds(copyPage(target.path)))) {
    remove(link);
    return;
  }
  if (!other) files.add(target.path);
  setAttribute(link, 'href', relativeAddress(page.path, other ? copyPage(target.path) : target.path));
}

/** Makes the address of an element relative, or takes it away. */
function address(element: Element, page: CopyPage, files: Set<string>): void {
  const isLink = element.tagName === 'a' || element.tagName === 'area';
  for (const { name, value } of [...element.attrs]) {
    if (name === 'srcset') throw new Error(`${page.path}: the copy cannot follow srcset.`);
    if (name !== 'href' && name !== 'xlink:href' && name !== 'src' && name !== 'data' && name !== 'poster') continue;
    if (value.startsWith('#')) continue;
    const target = own(value, page);
    if (!isLink) {
      if (target === undefined) throw new Error(`${page.path} would ask another host for ${value}`);
      files.add(target.path);
      setAttribute(element, name, relativeAddress(page.path, target.path) + target.hash);
    } else if (target !== undefined) {
      const file = copyPage(target.path);
      if (page.holds(file)) setAttribute(element, name, relativeAddress(page.path, file) + target.hash);
      else unlink(element);
    }
  }
}

/** The path below the base of the site, without a slash before it, where an address is the site's own. */
function own(address: string, { path, base, origin }: CopyPage): { path: string; hash: string } | undefined {
  const here = new URL(`${base}${path.replace(/index\.html$/, '')}`, NOWHERE);
  const url = new URL(address, here);
  const isOwn = url.origin === NOWHERE || (origin !== undefined && url.origin === origin);
  if (!isOwn || !url.pathname.startsWith(base)) return undefined;
  return { path: decodeURIComponent(url.pathname.slice(base.length)), hash: url.hash };
}

/** No host has this name (RFC 6761): what resolves to it was an address without a host. */
const NOWHERE = 'https://site.invalid';

export interface CopyPage {
  /** Its file in the copy, which is its file in the site: `en/localities/index.html`. */
  path: string;
  /** Where the site is served, with both slashes: `/palabre/`. */
  base: string;
  /** The host of the site where it is known: `https://example.org`. */
  origin?: string | undefined;
  /** Whether a file is a page of the copy. */
  holds: (file: string) => boolean;
  /** What the page says of itself: that it is a copy. */
  notes: readonly Element[];
  /** Whether that comes after the rest. */
  notesLast?: boolean;
  /** What stands in the place of the site's search; made anew for each page. */
  search?: Element | undefined;
}
