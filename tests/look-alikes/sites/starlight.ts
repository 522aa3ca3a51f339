import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'starlight {@astrojs/starlight} on astro {astro}',
  origin: 'https://kettle.example',
  render(workspace) {
    for (const name of ['install', 'settings']) {
      workspace.writePost(`src/content/docs/guide/${name}.md`, `docs-${name}`, ({ title, description }) => ({ title, description }));
    }
    workspace.writePost('src/content/docs/blog/release-notes.md', 'release-notes', ({ title, description, date, authors, tags }) => ({
      title, description, date: new Date(date), tags, authors: authors.map((name) => ({ name })),
    }));
    workspace.run('astro build');
    return 'dist';
  },
  pages: [
    {
      slug: 'starlight-docs', path: '/guide/settings/', stage: 'server', layout: 'docs page: div.sl-heading-wrapper around each heading, Expressive Code figures',
      article: { post: 'docs-settings', shows: ['description'], ids: github },
    },
    {
      slug: 'starlight-post', path: '/blog/release-notes/', stage: 'hydrated', layout: 'starlight-blog: post with 17 headings',
      article: { post: 'release-notes', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    { slug: 'starlight-home', path: '/', stage: 'server', layout: 'splash page with hero and cards' },
  ],
});
