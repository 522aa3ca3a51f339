import type { Post } from '../lib/posts.ts';
import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

const blogFront = ({ title, description, date, authors, tags }: Post) => ({ title, description, date, author: authors.join(', '), tags });

export default defineSite({
  framework: 'nextra {nextra} on next {next}',
  origin: 'https://notes.example',
  render(workspace) {
    for (const name of ['rules', 'install']) {
      workspace.writePost(`docs/app/docs/${name}/page.mdx`, `docs-${name}`, ({ title, description }) => ({ title, description }), { h1: true });
    }
    for (const name of ['map-tiles', 'names-of-time']) workspace.writePost(`blog/app/posts/${name}/page.mdx`, name, blogFront);
    workspace.run('next build', 'docs');
    workspace.run('next build', 'blog');
    workspace.run('cp -r docs/out/. blog/out/');
    return 'blog/out';
  },
  pages: [
    {
      slug: 'nextra-4-docs', path: '/docs/rules', stage: 'server', layout: 'nextra-theme-docs on the App Router, with flight payload',
      article: { post: 'docs-rules', shows: ['description'], ids: github },
    },
    {
      slug: 'nextra-4-docs-hydrated', path: '/docs/install', stage: 'hydrated', layout: 'nextra-theme-docs after hydration',
      article: { post: 'docs-install', shows: ['description'], ids: github },
    },
    {
      slug: 'nextra-4-post', path: '/posts/map-tiles', stage: 'server', layout: 'nextra-theme-blog on the App Router, with flight payload',
      article: { post: 'map-tiles', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'nextra-4-post-long', path: '/posts/names-of-time', stage: 'hydrated', layout: 'nextra-theme-blog, post with 25 headings',
      article: { post: 'names-of-time', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    { slug: 'nextra-4-posts', path: '/posts', stage: 'server', layout: 'nextra-theme-blog: list of posts' },
  ],
});
