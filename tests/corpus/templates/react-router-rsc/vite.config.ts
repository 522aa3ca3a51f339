import { unstable_reactRouterRSC as reactRouterRSC } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import rsc from '@vitejs/plugin-rsc';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [tailwindcss(), reactRouterRSC(), rsc()] });
