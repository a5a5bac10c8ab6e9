/**
 * The fast reader of front matter: js-yaml's events, held to the strict subset and put together in one pass.
 * It says whether and what, never where: explain.ts does that for a file with a finding.
 * Measured on 10,000 entries: an eighth of the time of the reader with positions (docs/decisions/0002).
 */
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import {
  DEEPEST,
  DOCUMENT_MARK,
  followsComment,
  hasColon,
  hasOddEscape,
  hasOddHeader,
  isOddNumber,
  isPlainKey,
  isReservedKey,
  lineAt,
  ODD_CHARACTER,
} from './strict.ts';

/** The value of a front matter, or the reason why it is refused. Never throws. */
export function readYaml(source: string): { value: unknown } | { refused: string } {
  if (ODD_CHARACTER.test(source)) return { refused: 'an odd character' };
  if (DOCUMENT_MARK.test(source)) return { refused: 'a document mark' };
  try {
    return { value: build(source, parseEvents(source, { maxDepth: STACK })) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Guards the stack; js-yaml counts nested lists twice, so DEEPEST is counted below. */
const STACK = 8 * DEEPEST;

type Events = ReturnType<typeof parseEvents>;

/**
 * Walk the events once. Keys are every other child of a mapping.
 * @throws Refusal at the first thing that the strict subset does not have.
 */
function build(source: string, events: Events): unknown {
  const [, root] = events;
  if (root?.type !== EVENT_ID.MAPPING) throw new Refusal('no keys');
  if (root.start > 0 && source[root.start - 1] !== '\n') throw new Refusal('keys away from the left edge');
  const documents: unknown[] = [];
  const open: Container[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.ALIAS) throw new Refusal('an alias');
    if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ list: documents });
      continue;
    }
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Refusal('an anchor or a tag');
    if (open.length > DEEPEST) throw new Refusal('deep nesting');
    const parent = open.at(-1) ?? { list: documents };
    const isKey = 'map' in parent && parent.key === undefined;
    if (event.type === EVENT_ID.SCALAR) {
      if (isKey) parent.key = keyOf(source, event, parent.map);
      else put(parent, scalarOf(source, event));
      continue;
    }
    if (isKey) throw new Refusal('a key that is not a plain word');
    const container: Container = event.type === EVENT_ID.MAPPING ? { map: {}, key: undefined } : { list: [] };
    put(parent, 'map' in container ? container.map : container.list);
    open.push(container);
  }
  if (documents.length > 1) throw new Refusal('more than one document');
  return documents[0];
}

type Container = { map: Record<string, unknown>; key: string | undefined } | { list: unknown[] };

function put(parent: Container, value: unknown): void {
  if ('list' in parent) {
    parent.list.push(value);
  } else if (parent.key !== undefined) {
    parent.map[parent.key] = value;
    parent.key = undefined;
  }
}

function keyOf(source: string, { style, valueStart, valueEnd }: ScalarEvent, map: object): string {
  const written = source.slice(valueStart, valueEnd);
  if (!isPlainKey(written) || isReservedKey(written)) throw new Refusal('a key that is not a plain word');
  if (!hasColon(source, style === SCALAR_STYLE.PLAIN ? valueEnd : valueEnd + 1))
    throw new Refusal('a key without a colon');
  if (Object.hasOwn(map, written)) throw new Refusal('a key that stands twice');
  return written;
}

function scalarOf(source: string, event: ScalarEvent): unknown {
  const { style, valueStart, valueEnd } = event;
  switch (style) {
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      if (hasOddHeader(lineAt(source, valueStart - 1))) throw new Refusal('an odd start of a text');
      return getScalarValue(source, event);
    case SCALAR_STYLE.PLAIN:
      if (followsComment(source, valueStart)) throw new Refusal('a text below a comment');
      return plainValue(getScalarValue(source, event));
    default:
      if (style === SCALAR_STYLE.DOUBLE_QUOTED && hasOddEscape(source.slice(valueStart, valueEnd)))
        throw new Refusal('an odd escape');
      if (followsComment(source, valueStart - 1)) throw new Refusal('a text below a comment');
      return getScalarValue(source, event);
  }
}

/** A plain scalar of the core schema. Most are words: their first letter tells. */
function plainValue(written: string): unknown {
  if (!/^[-+.\d~nNtTfF]|^$/.test(written)) return written;
  if (isOddNumber(written)) throw new Refusal('a number in an odd form');
  if (/^-?\d/.test(written) && /^-?\d+(?:\.\d+)?$/.test(written)) return Number(written);
  if (/^(?:~|null|Null|NULL|)$/.test(written)) return null;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  return written;
}

/** The strict subset does not have it. */
class Refusal extends Error {}
