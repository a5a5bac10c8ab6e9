import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeZip } from '../../src/copy/zip.ts';
import { PROJECT } from '../../src/project.ts';

const work = mkdtempSync(join(tmpdir(), 'palabre-zip-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const files = [
  { name: 'zzz/LISEZMOI.txt', bytes: Buffer.from('à lire') },
  { name: 'zzz/اقرأني.txt', bytes: Buffer.from('اقرأ') },
];

test('what is packed is what is unpacked, names in any script included', () => {
  const path = join(work, 'deep', 'a.zip');
  const size = writeZip(path, '2026-11-22', files);
  expect(readFileSync(path).length).toBe(size);
  const unpacked = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(unpacked).toEqual([
    ['zzz/LISEZMOI.txt', 'à lire'],
    ['zzz/اقرأني.txt', 'اقرأ'],
  ]);
});

test('names are marked as UTF-8, which Windows needs', () => {
  const path = join(work, 'flags.zip');
  writeZip(path, '2026-11-22', files.slice(1));
  expect(readFileSync(path).readUInt16LE(6) & 0x800).toBe(0x800);
});

test('the same files give the same bytes in every time zone, also where that noon is another day elsewhere', () => {
  const written = (zone: string) => {
    const path = join(work, `${zone.replace('/', '-')}.zip`);
    const code = `import { writeZip } from './src/copy/zip.ts'; writeZip(${JSON.stringify(path)}, '2026-03-29', [{ name: 'a', bytes: Buffer.from('a') }])`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: PROJECT,
      env: { ...process.env, TZ: zone },
    });
    return readFileSync(path);
  };
  const [one, other] = [written('Pacific/Kiritimati'), written('America/Los_Angeles')];
  expect(one.equals(other)).toBe(true);
});
