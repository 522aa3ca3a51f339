import { createPreset } from 'fumadocs-ui/tailwind-plugin';

export default {
  content: ['./site/**/*.{ts,tsx}', './app/**/*.{ts,tsx}', './node_modules/fumadocs-ui/dist/**/*.js'],
  presets: [createPreset()],
};
