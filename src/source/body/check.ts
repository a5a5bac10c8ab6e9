/**
 * The allow-list of prose: default deny. It runs when an entry is checked, and again wherever one is rendered.
 * It looks at the tree only; whether an id exists is a check across entries.
 */
import type { MdastNode } from 'satteri';
import type { Code } from '../../diagnostics/codes.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { linkProblem, wordsProblem } from '../links.ts';
import { COMPONENTS, type Component, type ComponentName, isComponent, isPlaceId } from './components.ts';
import { decodedProblems, wordsOf } from './decoded.ts';
import { DENIED, type Denial, TASK_DENIAL } from './denied.ts';
import { roomProblems } from './rooms.ts';

/**
 * Every problem of a tree, and every id that its components refer to. Lines count from the body's first.
 * @param plain whether the text that was parsed has only plain characters and nothing to decode: then what it shows
 *   has no others.
 */
export function checkBody(tree: MdastNode, plain = false): { problems: BodyProblem[]; references: BodyReference[] } {
  const problems: BodyProblem[] = [];
  const references: BodyReference[] = [];
  visit(tree, { room: 'blocks', depth: 0 }, { problems, references, plain });
  return { problems, references };
}

/** Where a node stands: what may stand there, and how deep. */
interface Standing {
  room: Component['children'];
  depth: number;
}

interface Found {
  problems: BodyProblem[];
  references: BodyReference[];
  plain: boolean;
}

function visit(node: MdastNode, { room, depth }: Standing, found: Found): void {
  const add = (code: Code, message: string, hint: string) =>
    found.problems.push({ code, message, hint, ...placeOf(node) });
  if (depth > DEEPEST_TREE) {
    add('PAL408', `the prose is nested deeper than ${DEEPEST_TREE} levels`, 'write it flat');
    return;
  }
  const denied = denial(node);
  if (denied) {
    add(denied.code, denied.message, denied.hint);
    return;
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    visitComponent(node, { room, depth }, found, add);
    return;
  }
  if (room !== 'blocks' && !PHRASE.has(node.type)) {
    add(
      'PAL405',
      'only words stand between the tags of this component',
      'write a few words, or end the component with />',
    );
    return;
  }
  if (node.type === 'heading' && node.depth === 1) {
    add('PAL407', 'a heading of level 1 stands in the prose', 'start headings with two hashes: ## Context');
  }
  if (node.type === 'heading' && node.depth > 4) {
    add('PAL407', 'a heading is deeper than level 4', 'use ##, ### or ####');
  }
  for (const { code, message, hint } of roomProblems(node)) add(code, message, hint);
  addDecoded(node, found, add);
  if (node.type === 'link') visitLink(node, found, add);
  if ('children' in node)
    for (const child of node.children) visit(child as MdastNode, { room, depth: depth + 1 }, found);
}

function addDecoded(node: MdastNode, { plain }: Found, add: Add): void {
  if (plain) return;
  for (const { code, message, hint } of decodedProblems(node)) add(code, message, hint);
}

/** To another place by its id, or to a public page. */
function visitLink(node: Extract<MdastNode, { type: 'link' }>, found: Found, add: Add): void {
  if (isPlaceId(node.url)) {
    const misled = wordsProblem(wordsOf(node), node.url);
    if (misled) add(misled.code, misled.message, misled.hint);
    found.references.push({ component: 'Place', refersTo: 'place', id: node.url, ...placeOf(node) });
    return;
  }
  const problem = linkProblem(node.url, wordsOf(node));
  if (problem) add(problem.code, problem.message, problem.hint);
}

/** Why a node may not stand in an entry, or nothing. */
function denial(node: MdastNode): Denial | undefined {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return TASK_DENIAL;
  if (ALLOWED.has(node.type)) return undefined;
  return (
    DENIED[node.type] ?? {
      code: 'PAL403',
      message: `a kind of text that entries do not use (${node.type})`,
      hint: 'use paragraphs, headings, lists, tables, emphasis, links and the components',
    }
  );
}

type JsxElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Add = (code: Code, message: string, hint: string) => void;

function visitComponent(node: JsxElement, { room, depth }: Standing, found: Found, add: Add): void {
  const { name } = node;
  if (!isComponent(name)) {
    const names = Object.keys(COMPONENTS);
    add(
      'PAL404',
      `there is no component <${(name ?? '').slice(0, 60)}>`,
      didYouMean(name ?? '', names, `the components are ${names.join(', ')}`),
    );
    return;
  }
  if (room !== 'blocks') {
    add('PAL405', `<${name}> stands inside another component`, 'close the first one before it');
    return;
  }
  const component: Component = COMPONENTS[name];
  for (const { code, message, hint } of roomProblems(node)) add(code, message, hint);
  addDecoded(node, found, add);
  const attributes = readAttributes(node, name, component, add);
  if (component.refersTo !== 'none' && attributes['id'] !== undefined) {
    found.references.push({ component: name, refersTo: component.refersTo, id: attributes['id'], ...placeOf(node) });
  }
  if (component.children === 'none' && node.children.length > 0) {
    add('PAL405', `nothing may stand inside <${name}>`, `write <${name} id="…" />`);
    return;
  }
  const inside = { room: component.children === 'blocks' ? 'blocks' : 'phrase', depth: depth + 1 } as const;
  for (const child of node.children) visit(child as MdastNode, inside, found);
}

function readAttributes(node: JsxElement, name: ComponentName, component: Component, add: Add): Record<string, string> {
  const values: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {
      add('PAL402', `braces stand inside <${name}>`, `write attributes in double quotes: <${name} id="…" />`);
      continue;
    }
    const rule = Object.hasOwn(component.attributes, attribute.name) ? component.attributes[attribute.name] : undefined;
    if (!rule) {
      const known = Object.keys(component.attributes);
      add(
        'PAL405',
        `<${name}> has no attribute "${attribute.name.slice(0, 60)}"`,
        didYouMean(attribute.name, known, `it takes ${known.join(', ')}`),
      );
    } else if (Object.hasOwn(values, attribute.name)) {
      add('PAL405', `"${attribute.name}" stands twice in <${name}>`, 'keep one of the two');
    } else if (typeof attribute.value !== 'string' || !rule.matches.test(attribute.value)) {
      add(
        'PAL405',
        `"${attribute.name}" of <${name}> is not ${rule.expected}`,
        `write ${attribute.name}="…" with ${rule.expected}`,
      );
    } else {
      values[attribute.name] = attribute.value;
    }
  }
  for (const [key, rule] of Object.entries(component.attributes)) {
    const written = node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === key);
    if (rule.required && !written) add('PAL405', `<${name}> needs ${key}="…"`, `write ${rule.expected}`);
  }
  return values;
}

function placeOf(node: MdastNode): Place {
  const start = 'position' in node ? node.position?.start : undefined;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The nodes that prose is made of. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'blockquote',
  'break',
  'link',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** A list in a list in a quotation in a note has a dozen levels. */
const DEEPEST_TREE = 40;

const PHRASE = new Set(['paragraph', 'text', 'emphasis', 'strong']);

export interface BodyProblem extends Place {
  code: Code;
  message: string;
  hint: string;
}

/** An id that the prose refers to; its place is real only in a tree that was parsed with positions. */
export interface BodyReference extends Place {
  component: ComponentName;
  refersTo: Exclude<Component['refersTo'], 'none'>;
  id: string;
}
