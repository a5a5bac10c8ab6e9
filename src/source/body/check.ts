/**
 * The allow-list of prose: default deny. It runs when an entry is checked, and again wherever one is rendered.
 * It looks at the tree only; whether an id exists is a check across entries.
 */
import type { MdastNode } from 'satteri';
import type { Code } from '../../diagnostics/codes.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { linkProblem } from '../links.ts';
import { COMPONENTS, type Component, type ComponentName, isComponent, isPlaceId } from './components.ts';
import { decodedProblems, wordsOf } from './decoded.ts';

/** Every problem of a tree, and every id that its components refer to. Lines count from the body's first. */
export function checkBody(tree: MdastNode): { problems: BodyProblem[]; references: BodyReference[] } {
  const problems: BodyProblem[] = [];
  const references: BodyReference[] = [];
  visit(tree, { room: 'blocks', depth: 0 }, { problems, references });
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
  for (const { code, message, hint } of decodedProblems(node)) add(code, message, hint);
  if (node.type === 'link') visitLink(node, found, add);
  if ('children' in node)
    for (const child of node.children) visit(child as MdastNode, { room, depth: depth + 1 }, found);
}

/** To another place by its id, or to a public page. */
function visitLink(node: Extract<MdastNode, { type: 'link' }>, found: Found, add: Add): void {
  if (isPlaceId(node.url)) {
    found.references.push({ component: 'Place', refersTo: 'place', id: node.url, ...placeOf(node) });
    return;
  }
  const problem = linkProblem(node.url, wordsOf(node));
  if (problem) add(problem.code, problem.message, problem.hint);
}

/** Why a node may not stand in an entry, or nothing. */
function denial(node: MdastNode): { code: Code; message: string; hint: string } | undefined {
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
  for (const { code, message, hint } of decodedProblems(node)) add(code, message, hint);
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

const CODE_DENIAL = {
  code: 'PAL402',
  message: 'braces stand in the prose',
  hint: 'entries are text and are never run: write round brackets ( )',
} as const;

const IMAGE_DENIAL = {
  code: 'PAL403',
  message: 'an image stands in the prose',
  hint: 'entries carry no images: describe it in words',
} as const;
const REFERENCE_DENIAL = {
  code: 'PAL403',
  message: 'a link is defined apart from its text',
  hint: 'write the address where it is used: [text](https://…)',
} as const;
const TASK_DENIAL = {
  code: 'PAL403',
  message: 'a box to tick stands in a list',
  hint: 'take the [ ] away: who has done what is not shown',
} as const;
const FOOTNOTE_DENIAL = {
  code: 'PAL403',
  message: 'a footnote stands in the prose',
  hint: 'cite with <Source id="…" />',
} as const;
const CODE_TEXT_DENIAL = {
  code: 'PAL403',
  message: 'text is marked as program code',
  hint: 'take the backquotes or the indentation away',
} as const;

export const DENIED: Partial<Record<string, { code: Code; message: string; hint: string }>> = {
  mdxjsEsm: {
    code: 'PAL402',
    message: 'a line starts with import or export',
    hint: 'entries are text and are never run: take the line away, or start the sentence with another word',
  },
  mdxFlowExpression: CODE_DENIAL,
  mdxTextExpression: CODE_DENIAL,
  html: { code: 'PAL403', message: 'HTML stands in the prose', hint: 'use Markdown and the components only' },
  image: IMAGE_DENIAL,
  imageReference: IMAGE_DENIAL,
  definition: REFERENCE_DENIAL,
  linkReference: REFERENCE_DENIAL,
  footnoteReference: FOOTNOTE_DENIAL,
  footnoteDefinition: FOOTNOTE_DENIAL,
  code: CODE_TEXT_DENIAL,
  inlineCode: CODE_TEXT_DENIAL,
  delete: { code: 'PAL403', message: 'text is struck through', hint: 'take it away, or write what holds now' },
};

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
