/** What a tree says of itself, and what follows from it: high and severe are for private repositories only. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { FIXTURES, TODAY, withContent } from '../support.ts';

/** The base with high and severe records, and with these settings; none where they are undefined. */
function codesWith(settings: string | undefined): string[] {
  return withContent(join(FIXTURES, 'rules/PAL516/fail'), (root) => {
    const file = join(root, 'content/settings.yaml');
    rmSync(file);
    if (settings !== undefined) writeFileSync(file, settings);
    return load(root, { today: TODAY }).diagnostics.map(({ file: path, code }) => `${path.split('/').at(-1)} ${code}`);
  });
}

const REFUSED = ['kessa.mdx PAL516', 'ombar.mdx PAL516'];

describe('high and severe information', () => {
  test('is refused in a repository that everyone can read', () => {
    expect(codesWith('repository: public\n')).toEqual(REFUSED);
  });

  test('may stand in one that says it is private', () => {
    expect(codesWith('repository: private\n')).toEqual([]);
  });

  test('is refused where nothing is said', () => {
    expect(codesWith(undefined)).toEqual([...REFUSED, 'settings.yaml PAL517']);
  });

  test.each([
    ['misspelt', 'repository: privat\n', ['PAL304']],
    ['with a capital', 'repository: Private\n', ['PAL304']],
    ['under another key', 'repo: private\n', ['PAL301', 'PAL302']],
    ['beside an unknown key', 'repository: private\nalso: this\n', ['PAL301']],
    ['empty', '', ['PAL207']],
    ['a list', '- private\n', ['PAL207']],
    ['said twice', 'repository: private\nrepository: private\n', ['PAL202']],
  ])('is refused where the setting is %s, and that is an error of its own', (_, settings, codes) => {
    const found = codesWith(settings);
    expect(found.filter((one) => !one.startsWith('settings'))).toEqual(REFUSED);
    expect(found.filter((one) => one.startsWith('settings'))).toEqual(codes.map((code) => `settings.yaml ${code}`));
  });
});

test('a finding on the settings says where in the file', () => {
  withContent(undefined, (root) => {
    writeFileSync(join(root, 'content/settings.yaml'), '# who can read it\nrepository: privat\n');
    expect(load(root, { today: TODAY }).diagnostics).toMatchObject([{ line: 2, column: 13, code: 'PAL304' }]);
    expect(load(join(root, 'content'), { today: TODAY }).diagnostics).toMatchObject([
      { file: 'settings.yaml', line: 2 },
    ]);
  });
});

test('a tree without settings can be checked, and counts as public', () => {
  withContent(undefined, (root) => {
    rmSync(join(root, 'content/settings.yaml'));
    const { ok, settings, diagnostics } = load(root, { today: TODAY });
    expect({ ok, settings }).toMatchObject({ ok: true, settings: { written: false, repository: 'public' } });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['PAL517', 'hint']]);
  });
});
