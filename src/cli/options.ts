/** What every command shares: whether it was called directly, and how it fails. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether this module is the command that was started. */
export function isMain(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}

/**
 * Run a command and set its exit code: what it returns, or 2 where it could not run.
 * An adviser sees one sentence, never a stack; PALABRE_DEBUG=1 shows it to a developer.
 */
export async function run(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['PALABRE_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 2;
  }
}
