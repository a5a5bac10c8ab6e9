/**
 * `npm run dev`: a changed entry is shown within a second. Vite watches the content folder;
 * a change clears Astro's list of routes and reloads the page; the context reads the content again.
 */
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

export function liveContent(): AstroIntegration {
  return {
    name: 'palabre-live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = resolve(process.env['CONTENT_ROOT'] ?? process.cwd());
        server.watcher.add(resolve(root, 'content'));
        const changed = (path: string) => {
          if (!/\.(?:mdx|yaml|json)$/.test(path) || !path.startsWith(root) || path.includes('/guides/')) return;
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload' });
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
      },
    },
  };
}
