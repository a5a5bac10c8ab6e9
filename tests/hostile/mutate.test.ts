/** The list of rules that `npm run mutate` takes out: it fits the source, and no rule of a table is missing in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import { CAPS } from '../../src/source/body/caps.ts';
import { DENIED } from '../../src/source/body/denied.ts';
import { CHARACTER_RULES } from '../../src/source/characters.ts';
import { MUTATIONS, mutated } from './mutations.ts';

const sourceOf = (file: string) => readFileSync(join(PROJECT, 'src/source', file), 'utf8');

describe('each rule can be taken out', () => {
  it.each(MUTATIONS.map((one) => [one.rule, one] as const))('%s', (_, mutation) => {
    expect(mutated(sourceOf(mutation.file), mutation)).not.toBe(sourceOf(mutation.file));
  });
});

describe('no rule is missing', () => {
  const names = MUTATIONS.map(({ rule }) => rule);

  it('of the caps', () => {
    expect(Object.keys(CAPS).filter((name) => !names.includes(`cap of ${name}`))).toEqual([]);
  });

  it('of the kinds of text that are refused', () => {
    expect(Object.keys(DENIED).filter((type) => !names.includes(`no ${type}`))).toEqual([]);
  });

  it('of the characters', () => {
    const taken = MUTATIONS.filter(({ file, to }) => file === 'characters.ts' && to === 'find: () => []');
    const others = ['nothing invisible', 'no lost characters'].filter((name) => names.includes(name));
    expect(taken.length + others.length).toBe(CHARACTER_RULES.length);
  });
});
