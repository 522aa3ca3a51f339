import type { Post } from '../lib/posts.ts';
import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

const blogPosts = ['queue-backpressure', 'leaving-a-docs-framework', 'feature-flags'];

const blogFront = ({ title, description, date, authors, tags }: Post) => ({
  title, description, date, tags, authors: authors.map((name) => ({ name })),
});

export default defineSite({
  framework: 'docusaurus {@docusaurus/core}',
  origin: 'https://kettle.example',
  render(workspace) {
    workspace.remove('docs', 'blog', 'build');
    for (const name of ['install', 'settings', 'rules']) {
      workspace.writePost(`docs/${name}.md`, `docs-${name}`, ({ title, description }) => ({ id: name, title, description }));
    }
    for (const name of blogPosts) workspace.writePost(`blog/${name}.md`, name, (post) => ({ slug: name, ...blogFront(post) }));
    workspace.run('docusaurus build');
    return 'build';
  },
  pages: [
    {
      slug: 'docusaurus-post', path: '/blog/queue-backpressure', stage: 'server',
      layout: 'classic theme, blog post: header with time and author, a.hash-link in each heading, list of recent posts beside it',
      article: { post: 'queue-backpressure', shows: ['description', 'published', 'authors', 'tags'], ids: github, codeTitles: true },
    },
    {
      slug: 'docusaurus-post-about-fumadocs', path: '/blog/leaving-a-docs-framework', stage: 'hydrated',
      layout: 'blog post about Fumadocs: its ids, classes and properties stand in the code and in the prose',
      article: { post: 'leaving-a-docs-framework', shows: ['description', 'published', 'authors', 'tags'], ids: github, codeTitles: true },
    },
    {
      slug: 'docusaurus-docs', path: '/docs/settings', stage: 'hydrated', layout: 'classic theme, docs page with sidebar and table of contents',
      article: { post: 'docs-settings', shows: ['description'], ids: github },
    },
    { slug: 'docusaurus-blog-list', path: '/blog', stage: 'server', layout: 'list of three posts, each printed whole' },
    { slug: 'docusaurus-tag', path: '/blog/tags/reliability', stage: 'server', layout: 'posts with one tag' },
    { slug: 'docusaurus-home', path: '/', stage: 'hydrated', layout: 'landing page with a hero' },
  ],
});
