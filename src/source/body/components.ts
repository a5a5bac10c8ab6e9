/**
 * The components that an editor may use in prose, and what their attributes may hold.
 * Attributes are strings; each has a validator and a sentence that says what is expected.
 */

/** What a component's `id` refers to; `none` for components that refer to nothing. */
export const COMPONENTS = {
  Note: {
    refersTo: 'none',
    children: 'blocks',
    attributes: {
      title: { required: false, matches: /^(?=.*[\p{L}\p{N}])[^\n]{1,80}$/u, expected: 'a short title on one line' },
    },
  },
  Source: {
    refersTo: 'source',
    children: 'none',
    attributes: {
      id: { required: true, matches: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'the id of a source, like ocha-2022-08' },
    },
  },
  Condition: {
    refersTo: 'condition',
    children: 'phrase',
    attributes: {
      id: { required: true, matches: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'the id of a condition of this entry' },
    },
  },
  Actor: {
    refersTo: 'actor',
    children: 'phrase',
    attributes: {
      id: { required: true, matches: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'the id of an actor, like minusma' },
    },
  },
  Place: {
    refersTo: 'place',
    children: 'phrase',
    attributes: {
      id: {
        required: true,
        matches: /^[a-z]{3}\/[a-z0-9]+(-[a-z0-9]+)*$/,
        expected: 'country and place, like mli/koro',
      },
    },
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** Country and place, as in `mli/koro`: what a link may lead to without a web address. */
export function isPlaceId(text: string): boolean {
  return COMPONENTS.Place.attributes.id.matches.test(text);
}

export function isComponent(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

export interface Component {
  refersTo: 'source' | 'condition' | 'actor' | 'place' | 'none';
  /** What may stand between its tags: nothing, a phrase (a link's text), or paragraphs. */
  children: 'none' | 'phrase' | 'blocks';
  attributes: Record<string, { required: boolean; matches: RegExp; expected: string }>;
}
