import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [react()],
  vite: { plugins: [tailwindcss()], ssr: { noExternal: [/fumadocs/] } },
});
