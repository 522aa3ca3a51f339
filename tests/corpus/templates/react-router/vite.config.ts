import mdx from '@mdx-js/rollup';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { mdxOptions } from './site/lib/mdx-options';

export default defineConfig({
  plugins: [{ enforce: 'pre', ...mdx(mdxOptions) }, tailwindcss(), reactRouter()],
  ssr: { noExternal: [/fumadocs/] },
});
