/** Fixture trees: an overlay is laid over the smallest valid content, in a folder of its own. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));

/** The day on which fixtures are checked. */
export const TODAY = '2026-11-22';

/**
 * Lay `overlay` (a folder with `content/` in it) over the base, give the tree to `use`, and take it away again.
 * A file `<name>.pad` holds a number: the base's `<name>` is lengthened to as many bytes.
 */
export function withContent<Result>(overlay: string | undefined, use: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'palabre-fixture-'));
  try {
    cpSync(join(FIXTURES, 'base'), root, { recursive: true });
    if (overlay !== undefined) cpSync(overlay, root, { recursive: true });
    for (const pad of globSync('**/*.pad', { cwd: root })) lengthen(join(root, pad));
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function lengthen(pad: string): void {
  const file = pad.slice(0, -'.pad'.length);
  const bytes = readFileSync(file);
  const missing = Number(readFileSync(pad, 'utf8')) - bytes.length;
  writeFileSync(file, Buffer.concat([bytes, Buffer.alloc(missing, 'And so on.\n')]));
  rmSync(pad);
}
