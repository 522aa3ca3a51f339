import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightBlog from 'starlight-blog';

export default defineConfig({
  site: 'https://kettle.example',
  integrations: [
    starlight({
      title: 'Kettle',
      plugins: [starlightBlog({ title: 'News' })],
      pagefind: false,
      sidebar: [{ label: 'Guide', items: ['guide/install', 'guide/settings'] }],
    }),
  ],
});
