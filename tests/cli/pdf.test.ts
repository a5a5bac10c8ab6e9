/** `npm run pdf`: how a place is named, how its file is called, and what is said where it cannot be printed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, fileNameOf } from '../../src/cli/pdf.ts';
import { PROJECT } from '../../src/project.ts';

test.each([
  ['mli/niono', 'mli/niono'],
  ['content/localities/mli/niono.mdx', 'mli/niono'],
  ['/somewhere/content/localities/zzz/wadi-nim.mdx', 'zzz/wadi-nim'],
  ['content\\localities\\mli\\niono.mdx', 'mli/niono'],
  ['niono', undefined],
  ['../../etc/passwd', undefined],
  ['content/actors/jnim.mdx', undefined],
])('%j is the place %j', (argument, entry) => {
  expect(entryOf(argument)).toBe(entry);
});

test('the same paper always has the same name', () => {
  expect(fileNameOf('mli/niono', 'fr', 'card')).toBe('mli-niono-fr-card.pdf');
  expect(fileNameOf('mli/niono', 'en', 'brief')).toBe('mli-niono-en-brief.pdf');
});

test.each([
  [[], 'Which place?'],
  [['mli/niono', '--lang', 'xx'], 'There is no language "xx": write one of en, fr, ar.'],
  [['mli/niono', 'mli/gao', '--out', 'one.pdf'], '--out names one file'],
  [['mli/niono'], 'Run `npm run build` first'],
])('%j cannot run, and says why', (args, message) => {
  const empty = mkdtempSync(join(tmpdir(), 'palabre-pdf-'));
  const options = { cwd: empty, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'src/cli/pdf.ts'), ...args], options);
  rmSync(empty, { recursive: true });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});
