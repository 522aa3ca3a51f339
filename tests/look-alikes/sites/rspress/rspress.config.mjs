import { defineConfig } from '@rspress/core';

export default defineConfig({ root: 'docs', title: 'Kettle', description: 'A small program that runs your steps', llms: false });
