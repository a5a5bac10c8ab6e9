/** Hostile entries, all in one tree: each gives its code, none hides another, none stops the check. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/diagnostics/codes.ts';
import { load } from '../../src/load.ts';
import { PROJECT } from '../../src/project.ts';
import { TODAY, withContent } from '../support.ts';
import { hostileFindings, nearMissFindings, withHostileTree } from './tree.ts';

const { diagnostics, expected } = hostileFindings();
const nearMisses = nearMissFindings();

describe('each hostile file', () => {
  it('is one of many', () => {
    expect(expected.size).toBeGreaterThan(400);
    const codes = new Set(expected.values());
    const guard = Object.keys(CODES).filter((code) => /^PAL[124]/.test(code));
    // PAL101 takes a file that goes while it is read, PAL410 a body that no cap foresees: tests/rules.test.ts.
    expect(guard.filter((code) => !codes.has(code))).toEqual(['PAL101', 'PAL410']);
  });

  it.each([...expected])('%s gives %s', (file, code) => {
    const found = diagnostics.filter((one) => one.file === file);
    expect(found.map((one) => one.code)).toContain(code);
    for (const { line, column } of found) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  });
});

describe('the hostile tree as a whole', () => {
  it('never breaks the checker', () => {
    expect(diagnostics.filter(({ code }) => code === 'PAL901' || code === 'PAL101')).toEqual([]);
  });

  it('leaves the good files in it without an error', () => {
    const errors = diagnostics.filter(({ severity, file }) => severity === 'error' && !isBelow(file));
    expect(errors).toEqual([]);
  });

  it('names no file that could speak to a terminal', () => {
    expect(diagnostics.filter(({ file }) => /[\p{C}\p{Zl}\p{Zp}]/u.test(file))).toEqual([]);
  });

  it.each(['json', 'text', 'github'])(
    'is reported as %s: exit 1, no stack trace, nothing else on standard output',
    (format) => {
      withHostileTree((root) => {
        const { status, stdout, stderr } = check(root, format);
        expect(status).toBe(1);
        expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
        if (format === 'json') {
          const { version, diagnostics: printed } = JSON.parse(stdout) as { version: number; diagnostics: unknown[] };
          expect(version).toBe(1);
          expect(printed.length).toBe(diagnostics.length);
        } else {
          // No file speaks to the terminal, or to the runner of a build.
          expect(stdout).not.toMatch(/(?![\n])\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
          expect(stdout.split('\n').filter((line) => /^::(?!error |warning |notice )/.test(line))).toEqual([]);
        }
      });
    },
  );
});

describe('a content folder that is not one', () => {
  it('is not followed where it is a link', () => {
    withContent(undefined, (root) => {
      renameSync(join(root, 'content'), join(root, 'elsewhere'));
      symlinkSync('elsewhere', join(root, 'content'));
      const { diagnostics: found, dataset } = load(root, { today: TODAY });
      expect(found.map(({ file, code }) => `${file} ${code}`)).toContain('content PAL108');
      expect(dataset.actors.size).toBe(0);
    });
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'a'), 'PAL105'],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'PAL112'],
  ])('is not opened where it is %s', (_, make, code) => {
    withContent(undefined, (root) => {
      renameSync(join(root, 'content'), join(root, 'elsewhere'));
      make(join(root, 'content'));
      expect(load(root, { today: TODAY }).diagnostics.map((one) => `${one.file} ${one.code}`)).toContain(
        `content ${code}`,
      );
    });
  });

  it.each(['settings.yaml', 'exceptions.yaml'])('is not left through %s', (name) => {
    withContent(undefined, (root) => {
      rmSync(join(root, 'content', name), { force: true });
      symlinkSync('/dev/zero', join(root, 'content', name));
      const found = load(root, { today: TODAY }).diagnostics.map((one) => `${one.file} ${one.code}`);
      expect(found).toContain(`content/${name} PAL108`);
    });
  });

  it('stops the check with exit 2 where it is missing', () => {
    withContent(undefined, (root) => {
      mkdirSync(join(root, 'empty'));
      const { status, stdout, stderr } = check(join(root, 'empty'), 'json');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  });
});

describe('a near miss', () => {
  it('is one of many', () => {
    expect(nearMisses.files.length).toBeGreaterThan(40);
  });

  it.each(nearMisses.files)('%s passes', (file) => {
    expect(nearMisses.diagnostics.filter((one) => one.file === file)).toEqual([]);
  });

  it('changes nothing for others', () => {
    expect(nearMisses.diagnostics).toEqual([]);
  });
});

function check(root: string, format: string) {
  const command = [join(PROJECT, 'src/cli/check.ts'), '--root', root, '--format', format];
  return spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });
}

/** Whether a file is one of the hostile ones, or stands in a hostile folder. */
function isBelow(file: string): boolean {
  return [...expected.keys()].some((path) => file === path || file.startsWith(`${path}/`));
}
