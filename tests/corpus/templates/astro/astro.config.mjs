import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { rehypeCode, remarkCodeTab, remarkHeading, remarkNpm } from 'fumadocs-core/mdx-plugins';

export default defineConfig({
  site: 'https://blog.example',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    smartypants: false,
    remarkPlugins: [remarkHeading, remarkCodeTab, remarkNpm],
    rehypePlugins: [rehypeCode],
  },
  integrations: [react(), mdx({ syntaxHighlight: false })],
  vite: { plugins: [tailwindcss()], ssr: { noExternal: [/fumadocs/] } },
});
