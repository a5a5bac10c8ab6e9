/**
 * Prose to HTML, from the same tree that was checked. A tree that does not pass the allow-list is not rendered,
 * so a caller that forgot to check cannot publish a bad one.
 */
import type { MdastNode } from 'satteri';
import { isComponent, isPlaceId } from './components.ts';
import { guardBody } from './guard.ts';

/**
 * The HTML of a body.
 * @param links says where each component leads and how it is called; see `site/links.ts`.
 * @throws when the text is not of a shape that may be parsed, does not parse, or does not pass the allow-list.
 */
export function renderBody(text: string, links: BodyLinks): string {
  const { tree, problems } = guardBody(text, { positions: false });
  if (problems[0]) throw new Error(`This prose may not be rendered: ${problems[0].message}.`);
  return tree ? children(tree, links) : '';
}

/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function children(node: MdastNode, links: BodyLinks): string {
  if (!('children' in node)) return '';
  const html = node.children.map((child) => render(child as MdastNode, links)).join('');
  // Editors write a space before a citation; readers want its mark at the word, never alone on a line.
  return html.replaceAll(/\s+(?=<sup class="citation">)/g, '');
}

function render(node: MdastNode, links: BodyLinks): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'paragraph':
      return `<p>${children(node, links)}</p>`;
    case 'heading':
      // The brief's own sections are h2; an entry's `##` stands below the section "Context".
      return `<h${node.depth + 1}>${children(node, links)}</h${node.depth + 1}>`;
    case 'emphasis':
      return `<em>${children(node, links)}</em>`;
    case 'strong':
      return `<strong>${children(node, links)}</strong>`;
    case 'list': {
      const start = node.ordered && node.start && node.start !== 1 ? ` start="${Number(node.start)}"` : '';
      return node.ordered ? `<ol${start}>${children(node, links)}</ol>` : `<ul>${children(node, links)}</ul>`;
    }
    case 'listItem':
      return `<li>${tight(node, links)}</li>`;
    case 'blockquote':
      return `<blockquote>${children(node, links)}</blockquote>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'link':
      if (isPlaceId(node.url)) return reference(links.place(node.url), children(node, links));
      return `<a href="${escapeHtml(node.url)}" rel="noopener noreferrer external">${children(node, links)}</a>`;
    case 'table':
      return table(node, links);
    case 'mdxJsxFlowElement':
      return flowComponent(node, links);
    case 'mdxJsxTextElement':
      return component(node, links);
    default:
      throw new Error(`This kind of text cannot be rendered: ${node.type}.`);
  }
}

/** A list item of one paragraph needs no paragraph of its own. */
function tight(node: Extract<MdastNode, { type: 'listItem' }>, links: BodyLinks): string {
  return node.children
    .map((child) => (child.type === 'paragraph' && !node.spread ? children(child, links) : render(child, links)))
    .join('');
}

function table(node: Extract<MdastNode, { type: 'table' }>, links: BodyLinks): string {
  const [head, ...rows] = node.children;
  const row = (cells: MdastNode[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${children(cell, links)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((one) => row(one.children, 'td')).join('');
  return `<table><thead>${row(head?.children ?? [], 'th')}</thead><tbody>${body}</tbody></table>`;
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A component alone on its line is a block; all but the note are words, and words stand in a paragraph. */
function flowComponent(node: JsxElement, links: BodyLinks): string {
  return node.name === 'Note' ? component(node, links) : `<p>${component(node, links)}</p>`;
}

function component(node: JsxElement, links: BodyLinks): string {
  const attribute = (name: string): string => {
    const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
    return found && 'value' in found && typeof found.value === 'string' ? found.value : '';
  };
  if (!isComponent(node.name)) throw new Error('This component cannot be rendered.');
  const id = attribute('id');
  switch (node.name) {
    case 'Note': {
      const title = attribute('title');
      const heading = title === '' ? '' : `<p class="note-title">${escapeHtml(title)}</p>`;
      const tag = node.type === 'mdxJsxFlowElement' ? 'div' : 'span';
      return `<${tag} class="note">${tag === 'div' ? heading : ''}${children(node, links)}</${tag}>`;
    }
    case 'Source':
      return citation(links.source(id));
    case 'Condition':
      return reference(links.condition(id), words(node, links));
    case 'Actor':
      return reference(links.actor(id), words(node, links));
    case 'Place':
      return reference(links.place(id), words(node, links));
  }
}

/** The words between the tags, without the paragraph that a block of words is wrapped in. */
function words(node: JsxElement, links: BodyLinks): string {
  return node.children
    .map((child) => (child.type === 'paragraph' ? children(child, links) : render(child as MdastNode, links)))
    .join('');
}

function citation({ href, label }: BodyLink): string {
  return `<sup class="citation"><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></sup>`;
}

function reference({ href, label }: BodyLink, text: string): string {
  return `<a href="${escapeHtml(href)}">${text || `<bdi>${escapeHtml(label)}</bdi>`}</a>`;
}

export interface BodyLink {
  href: string;
  label: string;
}

/** Where the components of one entry lead. */
export interface BodyLinks {
  source: (id: string) => BodyLink;
  condition: (id: string) => BodyLink;
  actor: (id: string) => BodyLink;
  place: (id: string) => BodyLink;
}
