import { rehypeCodeDefaultOptions, remarkMdxFiles, remarkMdxMermaid, remarkSteps } from 'fumadocs-core/mdx-plugins';
import { pageSchema } from 'fumadocs-core/source/schema';
import { defineCollections, defineConfig, defineDocs } from 'fumadocs-mdx/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { z } from 'zod';

export const blogPosts = defineCollections({
  type: 'doc',
  dir: 'content/blog',
  postprocess: { includeProcessedMarkdown: true },
  schema: pageSchema.extend({
    description: z.string(),
    date: z.iso.date(),
    authors: z.array(z.string()).min(1),
    tags: z.array(z.string()).min(1),
    layout: z.enum(['seed', 'guide', 'stacked', 'shell', 'column']),
  }),
});

export const docs = defineDocs({ dir: 'content/docs' });

export default defineConfig({
  mdxOptions: {
    // The default, JavaScript's own regular expressions, gets TypeScript's colours wrong on Node 20.
    rehypeCodeOptions: { ...rehypeCodeDefaultOptions, engine: 'oniguruma' },
    remarkPlugins: [remarkMath, remarkSteps, remarkMdxMermaid, remarkMdxFiles],
    // KaTeX goes first: the code highlighter would take its formulas for code.
    rehypePlugins: (plugins) => [rehypeKatex, ...plugins],
  },
});
