import tailwindcss from '@tailwindcss/vite';
import { tanstackStart } from '@tanstack/react-start/plugin/vite';
import viteReact from '@vitejs/plugin-react';
import rsc from '@vitejs/plugin-rsc';
import { defineConfig } from 'vite';
import entries from './pages.json';

const pages = entries.map(({ path }) => ({ path, prerender: { enabled: true } }));

export default defineConfig({
  plugins: [
    tailwindcss(),
    tanstackStart({ rsc: { enabled: true }, prerender: { enabled: true, crawlLinks: false, failOnError: false }, spa: { enabled: true }, pages }),
    rsc(),
    viteReact(),
  ],
});
