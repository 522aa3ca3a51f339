import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'nextra {nextra} on next {next}',
  origin: 'https://notes.example',
  render(workspace) {
    for (const name of ['install', 'rules']) workspace.writePost(`docs/pages/docs/${name}.mdx`, `docs-${name}`, null, { h1: true });
    workspace.write('blog/pages/posts/index.mdx', '---\ntype: posts\ntitle: Posts\n---\n\n# Posts\n');
    workspace.writePost('blog/pages/posts/keyboard-focus.mdx', 'keyboard-focus', ({ title, description, date, authors, tags }) => ({
      title, description, date: date.replaceAll('-', '/'), author: authors.join(', '), tag: tags.join(', '),
    }));
    workspace.run('next build', 'docs');
    workspace.run('next build', 'blog');
    workspace.run('cp -r docs/out/. blog/out/');
    return 'blog/out';
  },
  pages: [
    {
      slug: 'nextra-2-docs', path: '/docs/install', stage: 'hydrated', layout: 'nextra-theme-docs: nextra-* classes, a.subheading-anchor in headings',
      article: { post: 'docs-install', shows: [], ids: github },
    },
    {
      slug: 'nextra-2-post', path: '/posts/keyboard-focus', stage: 'server', layout: 'nextra-theme-blog: article.nx-prose, date and tags under the title',
      article: { post: 'keyboard-focus', shows: ['published', 'authors', 'tags'], ids: github },
    },
    { slug: 'nextra-2-posts', path: '/posts', stage: 'server', layout: 'nextra-theme-blog: list of posts' },
  ],
});
