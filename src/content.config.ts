/** Guides only, `guides/<lang>/<id>.mdx`. Maintainers write them; entries never come this way. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  guides: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './content/guides' }),
    schema: z.strictObject({ title: z.string(), description: z.string(), order: z.number() }),
  }),
};
