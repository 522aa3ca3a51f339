import { pageSchema } from 'fumadocs-core/source/schema';
import { defineCollections, defineConfig } from 'fumadocs-mdx/config';
import { z } from 'zod';

export const blogPosts = defineCollections({
  type: 'doc',
  dir: 'content/blog',
  schema: pageSchema.extend({ authors: z.array(z.string()), date: z.string(), tags: z.array(z.string()) }),
});

export default defineConfig();
