/** Which entry a path is, for versions that no longer lie on the disk. */
import { expect, test } from 'vitest';
import { entryAt } from '../../src/source/kinds.ts';
import { listEntries } from '../../src/source/tree.ts';
import { FIXTURES } from '../support.ts';

test('a path is the entry that the tree lists there', () => {
  const { entries } = listEntries(`${FIXTURES}fictional`);
  expect(entries.length).toBeGreaterThan(30);
  expect(entries.map(({ path }) => entryAt(path, 'content/'))).toEqual(entries);
});

test.each([
  'content/localities/zzz/Kessa.mdx',
  'content/localities/kessa.mdx',
  'content/localities/zzz/kessa.yaml',
  'content/localities/zzz/../kessa.mdx',
  'content/translations/fr/actors/guard.mdx',
  'content/guides/en/method.mdx',
  'localities/zzz/kessa.mdx',
  'content/sources/.mdx',
])('%s is none', (path) => {
  expect(entryAt(path, 'content/')).toBeUndefined();
});
