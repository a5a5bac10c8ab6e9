/** The script of the copy: the site's own elements as one classic script, since `file://` loads no module. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyFile } from '../site/routes.ts';

/** The text of the script. Made anew for each build: it is the same code as the site's, and must not lag behind it. */
export async function copyScript(): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    mode: 'production',
    root: fileURLToPath(new URL('../../', import.meta.url)),
    build: {
      write: false,
      // The browser of a phone that nobody updates.
      target: 'es2020',
      rolldownOptions: {
        input: fileURLToPath(new URL('../client/copy.ts', import.meta.url)),
        // What asks for the address of a module is there for parts that are loaded later: here all is one file.
        transform: { define: { 'import.meta': '{}' } },
        output: { format: 'iife', entryFileNames: copyFile.script },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output) || output.output.length !== 1)
    throw new Error('The script of the copy is not one file.');
  return output.output[0].code;
}
