import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

const posts = ['feature-flags', 'queue-backpressure', 'nihongo'];

export default defineSite({
  framework: 'fumadocs-core {fumadocs-core} and fumadocs-mdx {fumadocs-mdx} without fumadocs-ui, on next {next}',
  origin: 'https://noor.example',
  render(workspace) {
    for (const name of posts) {
      workspace.writePost(`content/blog/${name}.mdx`, name, ({ title, description, date, authors, tags }) => ({ title, description, date: `${date}`, authors, tags }));
    }
    workspace.run('fumadocs-mdx');
    workspace.run('next build');
    return 'out';
  },
  pages: [
    {
      slug: 'headless-post', path: '/blog/feature-flags', stage: 'server',
      layout: 'headless Fumadocs: bare h2[id], pre.shiki by rehype-code, own layout; nothing in the DOM says Fumadocs',
      article: { post: 'feature-flags', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'headless-post-hydrated', path: '/blog/queue-backpressure', stage: 'hydrated', layout: 'the same site after hydration, with a table and titled code',
      article: { post: 'queue-backpressure', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'headless-post-ja', path: '/blog/nihongo', stage: 'server', layout: 'Japanese post under <html lang="en">, non-ASCII ids',
      article: { post: 'nihongo', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    { slug: 'headless-index', path: '/blog', stage: 'server', layout: 'list of posts, an article element for each' },
  ],
});
