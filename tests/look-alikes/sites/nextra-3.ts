import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'nextra {nextra} on next {next}',
  origin: 'https://kettle.example',
  render(workspace) {
    for (const name of ['install', 'settings']) workspace.writePost(`pages/docs/${name}.mdx`, `docs-${name}`, null, { h1: true });
    workspace.run('next build');
    return 'out';
  },
  pages: [
    {
      slug: 'nextra-3-docs', path: '/docs/settings', stage: 'hydrated', layout: 'nextra-theme-docs: sidebar, table of contents, headings with a.subheading-anchor',
      article: { post: 'docs-settings', shows: [], ids: github },
    },
  ],
});
