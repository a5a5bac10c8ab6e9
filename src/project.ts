/** The two roots: where the program lies, and where the content that it works on lies. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. Not for pages: Astro bundles them, and they are asked where they are built. */
export const PROJECT = fileURLToPath(new URL('../', import.meta.url));

/** `--root`, else `CONTENT_ROOT`, else this project; absolute. */
export function contentRoot(option: string | undefined): string {
  return resolve(option ?? process.env['CONTENT_ROOT'] ?? PROJECT);
}
