/**
 * The allow-list of prose: default deny. It runs when an entry is checked, and again wherever one is rendered.
 * It looks at the tree only; whether an id exists is a check across entries.
 */
import type { MdastNode } from 'satteri';
import type { Code } from '../../diagnostics/codes.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { COMPONENTS, type Component, type ComponentName, isComponent } from './components.ts';

/** Every problem of a tree, and every id that its components refer to. Lines count from the body's first. */
export function checkBody(tree: MdastNode): { problems: BodyProblem[]; references: BodyReference[] } {
  const problems: BodyProblem[] = [];
  const references: BodyReference[] = [];
  visit(tree, 'blocks', { problems, references });
  return { problems, references };
}

type Room = Component['children'];
interface Found {
  problems: BodyProblem[];
  references: BodyReference[];
}

function visit(node: MdastNode, room: Room, found: Found): void {
  const add = (code: Code, message: string, hint: string) =>
    found.problems.push({ code, message, hint, ...placeOf(node) });
  const denied = denial(node);
  if (denied) {
    add(denied.code, denied.message, denied.hint);
    return;
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    visitComponent(node, room, found, add);
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
  if (node.type === 'link') checkLink(node.url, add);
  if ('children' in node) for (const child of node.children) visit(child as MdastNode, room, found);
}

/** Why a node may not stand in an entry, or nothing. */
function denial(node: MdastNode): { code: Code; message: string; hint: string } | undefined {
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

function visitComponent(node: JsxElement, room: Room, found: Found, add: Add): void {
  const { name } = node;
  if (!isComponent(name)) {
    const names = Object.keys(COMPONENTS);
    add(
      'PAL404',
      `there is no component <${name ?? ''}>`,
      didYouMean(name ?? '', names, `the components are ${names.join(', ')}`),
    );
    return;
  }
  if (room !== 'blocks') {
    add('PAL405', `<${name}> stands inside another component`, 'close the first one before it');
    return;
  }
  const component: Component = COMPONENTS[name];
  const attributes = readAttributes(node, name, component, add);
  if (component.refersTo !== 'none' && attributes['id'] !== undefined) {
    found.references.push({ component: name, refersTo: component.refersTo, id: attributes['id'], ...placeOf(node) });
  }
  if (component.children === 'none' && node.children.length > 0) {
    add('PAL405', `nothing may stand inside <${name}>`, `write <${name} id="…" />`);
    return;
  }
  for (const child of node.children)
    visit(child as MdastNode, component.children === 'blocks' ? 'blocks' : 'phrase', found);
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
        `<${name}> has no attribute "${attribute.name}"`,
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

function checkLink(url: string, add: Add): void {
  if (url.startsWith('mailto:')) {
    add('PAL406', 'an e-mail address stands in the prose', 'never write addresses of people; name the office instead');
    return;
  }
  if (!isPublicLink(url)) {
    add(
      'PAL406',
      `the link "${url.slice(0, 80)}" is not to a public page`,
      'links start with https:// and name a host; for another entry use <Place id="…" /> or <Actor id="…" />',
    );
  }
}

/** https, with a host that has a dot, no credentials. */
export function isPublicLink(url: string): boolean {
  if (!url.startsWith('https://') || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  return hostname.includes('.') && username === '' && password === '';
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

const DENIED: Partial<Record<string, { code: Code; message: string; hint: string }>> = {
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
