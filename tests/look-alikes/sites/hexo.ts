import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'hexo {hexo}, theme landscape {hexo-theme-landscape}',
  origin: 'https://leopold.example',
  render(workspace) {
    for (const name of ['names-of-time', 'bird-ringing']) {
      workspace.writePost(`source/_posts/${name}.md`, name, ({ title, description, date, tags }) => ({ title, description, date, updated: date, tags }));
    }
    workspace.run('hexo generate');
    return 'public';
  },
  pages: [
    {
      slug: 'hexo-post', path: '/2024/12/03/names-of-time/', stage: 'server', layout: 'landscape: 25 headings, each starting with a.headerlink; code as a table with line numbers',
      article: { post: 'names-of-time', shows: ['description', 'published', 'authors', 'tags'], ids: 'page' },
    },
  ],
});
