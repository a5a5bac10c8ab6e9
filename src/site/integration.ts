/**
 * How Astro meets the content: in development a changed entry is shown within a second;
 * in a build the pages use the very reading that the check made.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { audienceOfRun } from './audience.ts';

export function palabre(): AstroIntegration {
  return {
    name: 'palabre',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // For nobody known nothing is shown either: `astro dev` and `astro build` end here.
        audienceOfRun();
        updateConfig({ vite: { define: { IN_DEVELOPMENT: JSON.stringify(command === 'dev') } } });
        if (command === 'build') updateConfig({ vite: { plugins: [oneReading] } });
      },
      'astro:server:setup': ({ server }) => watchContent(server),
    },
  };
}

/**
 * Keeps the readers of entries out of the bundle: Node then has one instance of them for the command, the pages and the search,
 * and `loadOnce` reads ten thousand entries once instead of three times.
 */
const oneReading = {
  name: 'palabre-one-reading',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined) {
    const door = importer === undefined ? undefined : DOORS.get(resolve(importer, '..', source));
    return door === undefined ? undefined : { id: door, external: 'absolute' as const };
  },
};

/** Where entries are read, today's and earlier ones: by path, the address that Node knows them by. */
const DOORS = new Map(
  ['../load.ts', '../history/history.ts'].map((path) => {
    const { href } = new URL(path, import.meta.url);
    return [fileURLToPath(href), href];
  }),
);

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** A change clears Astro's list of routes and reloads the page; the context then reads the content again. */
function watchContent(server: DevServer): void {
  const root = resolve(process.env['CONTENT_ROOT'] ?? process.cwd());
  server.watcher.add(resolve(root, 'content'));
  const changed = (path: string) => {
    if (!/\.(?:mdx|yaml|json)$/.test(path) || !path.startsWith(root) || path.includes('/guides/')) return;
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
}
