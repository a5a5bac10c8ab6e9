/**
 * What a reader would see of prose: its text with `&#x202E;` and the like decoded, and with emphasis taken away, so
 * that a word that is put together from pieces is judged as one word. The rules are those of every text.
 */
import type { MdastNode } from 'satteri';
import { characterProblems } from '../characters.ts';
import type { Denial } from './denied.ts';

/** What is wrong with the characters of a block of words, of a link or of a component’s attributes. */
export function decodedProblems(node: MdastNode): Denial[] {
  const said = new Set<string>();
  return textsOf(node)
    .flatMap((text) => characterProblems(text))
    .filter(({ code }) => !said.has(code) && said.add(code))
    .map(({ code, message, hint }) => ({ code, message, hint }));
}

/** The words that a node shows, its own and those of the marks and links in it. */
export function wordsOf(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node) || node.children.length === 0) return ' ';
  return node.children.map((child) => wordsOf(child as MdastNode)).join('');
}

function textsOf(node: MdastNode): string[] {
  if (node.type === 'link') return [node.url, node.title ?? ''];
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : [];
  const values = attributes.flatMap((one: { value?: unknown }) => (typeof one.value === 'string' ? [one.value] : []));
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const isBlock = !INLINE.has(node.type) && children.some(({ type }) => INLINE.has(type));
  return isBlock ? [...values, wordsOf(node)] : values;
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'link', 'break', 'mdxJsxTextElement']);
