/** HTML as a tree, by the parser of the standard (parse5): the few ways in which the copy reads and changes it. Pure. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names } from 'parse5';

/** Every element below a node, in the order of the page. Taken before it is walked, so that elements may be moved. */
export function elementsIn(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    defaultTreeAdapter.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  );
}

/** The first element of a name; of a page that was built there is one. */
export function theElement(node: ParentNode, name: string): Element {
  const found = elementsIn(node).find(({ tagName }) => tagName === name);
  if (!found) throw new Error(`A page of the site has no <${name}>.`);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((one) => one.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}

/** A new element. Text among its children becomes text, never markup. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Element | string)[] = [],
): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, names.NS.HTML, attrs);
  for (const child of children) {
    if (typeof child === 'string') defaultTreeAdapter.insertText(element, child);
    else defaultTreeAdapter.appendChild(element, child);
  }
  return element;
}

export function remove(element: Element): void {
  defaultTreeAdapter.detachNode(element);
}

export function insertFirst(parent: Element, element: Element): void {
  const [first] = parent.childNodes;
  if (first) defaultTreeAdapter.insertBefore(parent, element, first);
  else append(parent, element);
}

export function append(parent: Element, element: Element): void {
  defaultTreeAdapter.appendChild(parent, element);
}

export function replace(element: Element, other: Element): void {
  if (!element.parentNode) throw new Error(`<${element.tagName}> stands nowhere.`);
  defaultTreeAdapter.insertBefore(element.parentNode, other, element);
  remove(element);
}

/** Only the words of a link are left: in HTML a `<span>`, in a drawing a `<g>`. */
export function unlink(link: Element): void {
  const plain = link.namespaceURI === names.NS.SVG ? 'g' : 'span';
  link.tagName = plain;
  link.nodeName = plain;
  link.attrs = link.attrs.filter(({ name }) => !LINK_ATTRIBUTES.has(name));
}

const LINK_ATTRIBUTES = new Set([
  'href',
  'xlink:href',
  'hreflang',
  'download',
  'rel',
  'target',
  'type',
  'aria-current',
]);

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
