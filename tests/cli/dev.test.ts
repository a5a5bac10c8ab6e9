/** `npm run dev` and `npm run build`, for an audience that nobody knows: said in one sentence, and nothing is shown. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';

describe.each(['dev.ts', 'build.ts'])('%s', (command) => {
  test.each([
    ['partners', 'AUDIENCE is "partners", which is no audience. Write public or partner, or leave it away.'],
    ['', 'AUDIENCE is empty, which is no audience.'],
  ])(
    'refuses the audience %j in plain words',
    (audience, message) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'src/cli', command)], {
        env: { ...process.env, AUDIENCE: audience },
        encoding: 'utf8',
      });
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/^ {4}at /m);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
    60_000,
  );
});

test('npm run dev ends there too', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    [join(PROJECT, 'src/cli/bootstrap.mjs'), 'dev', '--port', '0'],
    {
      env: { ...process.env, AUDIENCE: 'partners' },
      encoding: 'utf8',
    },
  );
  expect(stderr).toContain('AUDIENCE is "partners"');
  expect(status).toBe(2);
}, 60_000);
