/** The file of a translation: a translator's words come back from `start` as they were written. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTranslation } from '../../src/cli/translate.ts';
import { load } from '../../src/load.ts';
import { FIXTURES, TODAY } from '../support.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'palabre-translate-'));
  cpSync(join(FIXTURES, 'base'), root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const KESSA = 'localities/zzz/kessa';
const start = () => startTranslation(root, load(root, { today: TODAY }), 'fr', KESSA);

test('what was translated is kept by a second start, each no-break space in its place', () => {
  const written = 'Un bourg : « trois puits », 12\u00A0000 habitants ; et le pont ? Ouvert. '.repeat(4).trim();
  const french = written.replaceAll(/ (?=[:;?»])|(?<=«) /g, '\u00A0');
  const { file } = start();
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('text: ""', `text: ${JSON.stringify(french)}`));

  start();

  const [translation] = load(root, { today: TODAY }).translations;
  expect(translation?.blocks.get('summary')?.text).toBe(french);
  expect(french.match(/\u00A0/g)).toHaveLength(24);
});

test('a third start writes the same file as the second', () => {
  const path = join(root, start().file);
  start();
  const second = readFileSync(path, 'utf8');
  start();
  expect(readFileSync(path, 'utf8')).toBe(second);
});
