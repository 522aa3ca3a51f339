import { vitepress } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'vitepress {vitepress}',
  origin: 'https://kettle.example',
  render(workspace) {
    for (const name of ['install', 'rules']) {
      workspace.writePost(`guide/${name}.md`, `docs-${name}`, ({ description }) => ({ description }), { h1: true });
    }
    workspace.writePost('posts/sqlite-wal.md', 'sqlite-wal', ({ title, description }) => ({ title, description, sidebar: false }), { h1: true });
    workspace.writePost('posts/nihongo.md', 'nihongo', ({ title, description }) => ({ title, description, sidebar: false }), { h1: true });
    workspace.run('vitepress build');
    return '.vitepress/dist';
  },
  pages: [
    {
      slug: 'vitepress-post', path: '/posts/sqlite-wal', stage: 'hydrated', layout: 'default theme, a post without sidebar; headings end in a.header-anchor',
      article: { post: 'sqlite-wal', shows: ['description'], ids: vitepress },
    },
    {
      slug: 'vitepress-post-ja', path: '/posts/nihongo', stage: 'server', layout: 'Japanese post under <html lang="en-US">',
      article: { post: 'nihongo', shows: ['description'], ids: vitepress },
    },
    {
      slug: 'vitepress-docs', path: '/guide/rules', stage: 'server', layout: 'default theme, docs page with sidebar and outline',
      article: { post: 'docs-rules', shows: ['description'], ids: vitepress },
    },
    { slug: 'vitepress-home', path: '/', stage: 'hydrated', layout: 'layout: home, with hero and features' },
  ],
});
