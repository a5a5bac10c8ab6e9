import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { palabre } from './src/site/integration.ts';

/** Days, states and dates, and the little that every element of the site needs of them. */
const SHARED = {
  name: 'shared',
  test: /\/src\/(?:model\/(?:day|status|gone|usable-until)|i18n\/dates|client\/(?:frame|freshness|workers|leave|units|gone|today|fragment))\.ts$|preload-helper/,
};

/** The words of an element, and the notes of a meeting: what is kept on a device is told of in both. */
const KEPT = { name: 'kept', test: /\/src\/client\/(?:kept\/words|sheet\/kept-notes)\.ts$/ };

// Entries are not a content collection: see docs/decisions/0001-one-door.md.
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  // Nothing inline: one strict policy header has to hold for every page.
  // Four pages at a time: one waits for the disk while another is made.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 4 },
  vite: {
    server: {
      watch: {
        ignored: ['bench/out', 'dist', '.cache', '.scratch', 'tests', 'docs'].map((folder) => `**/${folder}/**`),
      },
    },
    environments: {
      // What several scripts share is one file: on a bad line each further one costs a second.
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED, KEPT] } } } } },
    },
    build: {
      assetsInlineLimit: 0,
      // Browsers of 2021: a cheap phone is not always brought up to date.
      cssTarget: ['chrome90', 'firefox92', 'safari15'],
      rolldownOptions: {
        // Astro's own mark in compiled guides, not ours and harmless when bundled.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [mdx(), palabre()],
});
