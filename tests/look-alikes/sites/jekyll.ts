import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'jekyll {deb:jekyll}, theme minima {deb:jekyll-theme-minima}',
  origin: 'https://rosalind.example',
  render(workspace) {
    for (const [name, day] of [['sourdough-calendar', '2024-01-21'], ['sqlite-wal', '2024-09-02']] as const) {
      workspace.writePost(`_posts/${day}-${name}.md`, name, ({ title, description, date, authors, tags }) => ({
        layout: 'post', title, description, date, author: authors.join(', '), tags,
      }));
    }
    workspace.run('jekyll build --quiet');
    return '_site';
  },
  pages: [
    {
      slug: 'jekyll-post', path: '/2024/01/21/sourdough-calendar.html', stage: 'server', layout: 'minima: article.post.h-entry with microdata, JSON-LD BlogPosting by jekyll-seo-tag; no code',
      article: { post: 'sourdough-calendar', shows: ['description', 'published', 'authors'], ids: 'page' },
    },
    { slug: 'jekyll-home', path: '/', stage: 'server', layout: 'minima: list of posts' },
  ],
});
