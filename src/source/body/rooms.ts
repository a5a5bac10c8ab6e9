/**
 * What may stand where in prose, and what may not stand empty: a note with a title is a block of its own, nothing that
 * leads somewhere stands in a link, and whatever a reader is to see or to press has words.
 */
import type { MdastNode } from 'satteri';
import { COMPONENTS, type Component, isComponent } from './components.ts';
import { wordsOf } from './decoded.ts';
import type { Denial } from './denied.ts';

/** What is wrong with a heading, a link or a component of a known name, as far as its place and its words go. */
export function roomProblems(node: MdastNode): Denial[] {
  if (node.type === 'heading') return headingProblems(node);
  if (node.type === 'link') return linkProblems(node);
  return isElement(node) && isComponent(node.name) ? componentProblems(node, COMPONENTS[node.name]) : [];
}

function headingProblems(node: MdastNode): Denial[] {
  if (isBlank(node)) {
    return [{ code: 'PAL407', message: 'a heading has no words', hint: 'write it, or take its line away' }];
  }
  if (!wordsOf(node).includes('\n')) return [];
  // Markdown makes a heading of all the lines above a line of hyphens.
  const hint = 'put an empty line above the line of hyphens; a heading is one line that starts with ##';
  return [{ code: 'PAL407', message: 'a heading runs over several lines', hint }];
}

function linkProblems(node: MdastNode): Denial[] {
  if (leadsSomewhere(node)) {
    const hint = 'end the link with ) before the component, or write plain words in the link';
    return [{ code: 'PAL405', message: 'a component stands inside a link', hint }];
  }
  if (!isBlank(node)) return [];
  const hint = 'write between the square brackets where it leads: [the report](https://…)';
  return [{ code: 'PAL406', message: 'a link has no words', hint }];
}

function componentProblems(node: JsxElement, component: Component): Denial[] {
  const name = node.name ?? '';
  if (component.children === 'blocks') {
    if (node.type === 'mdxJsxTextElement' && node.attributes.length > 0) {
      const hint = `put <${name}> and </${name}> on lines of their own, with an empty line before and after`;
      return [{ code: 'PAL405', message: `<${name}> has a title and stands in the middle of other words`, hint }];
    }
    if (isBlank(node)) {
      const hint = `write between <${name}> and </${name}>, or take them away`;
      return [{ code: 'PAL405', message: `nothing stands inside <${name}>`, hint }];
    }
  }
  if (component.children !== 'phrase' || node.children.length === 0) return [];
  if (node.children.filter(({ type }) => type === 'paragraph').length > 1) {
    const hint = 'write a few words on one line, or end the component with />';
    return [{ code: 'PAL405', message: `several paragraphs stand inside <${name}>`, hint }];
  }
  if (!isBlank(node)) return [];
  const hint = `write words between its tags, or end it with />: <${name} id="…" />`;
  return [{ code: 'PAL405', message: `only spaces stand inside <${name}>`, hint }];
}

/** A component without words of its own shows a name or a number. */
function isBlank(node: MdastNode): boolean {
  return childrenOf(node).every((child) => !holdsElement(child)) && wordsOf(node).trim() === '';
}

function leadsSomewhere(node: MdastNode): boolean {
  return childrenOf(node).some((child) => child.type === 'link' || isElement(child) || leadsSomewhere(child));
}

function holdsElement(node: MdastNode): boolean {
  return isElement(node) || childrenOf(node).some(holdsElement);
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function isElement(node: MdastNode): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
