import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'hugo {deb:hugo}, own theme after PaperMod',
  origin: 'https://gabriela.example',
  render(workspace) {
    for (const name of ['disk-full', 'names-of-time', 'bird-ringing']) {
      workspace.writePost(`content/posts/${name}.md`, name, ({ title, description, date, authors, tags }) => ({ title, description, date, author: authors[0], tags }));
    }
    workspace.run('hugo --quiet');
    return 'public';
  },
  pages: [
    {
      slug: 'hugo-post', path: '/posts/disk-full/', stage: 'server', layout: 'article.post-single: microdata, og:article, closed table of contents, h2 ending in a hidden “#” link',
      article: { post: 'disk-full', shows: ['description', 'published', 'authors', 'tags'], ids: 'page' },
    },
    { slug: 'hugo-list', path: '/posts/', stage: 'server', layout: 'list of posts, an article element for each' },
  ],
});
