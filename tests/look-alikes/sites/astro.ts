import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'astro {astro}',
  origin: 'https://priya.example',
  render(workspace) {
    for (const name of ['typed-env', 'queue-backpressure']) {
      workspace.writePost(`src/content/blog/${name}.md`, name, ({ title, description, date, updated }) => ({
        title, description, pubDate: date, ...(updated && { updatedDate: updated }),
      }));
    }
    workspace.run('astro build');
    return 'dist';
  },
  pages: [
    {
      slug: 'astro-post', path: '/blog/typed-env/', stage: 'server', layout: 'after the starter of Astro’s blog template: article > .prose that holds date and h1, pre.astro-code',
      article: { post: 'typed-env', shows: ['description', 'published', 'updated'], ids: github },
    },
    { slug: 'astro-blog-list', path: '/blog/', stage: 'server', layout: 'list of posts with dates' },
  ],
});
