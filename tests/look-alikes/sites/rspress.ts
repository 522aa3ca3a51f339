import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'rspress {@rspress/core}',
  origin: 'https://kettle.example',
  render(workspace) {
    workspace.writePost('docs/guide/rules.md', 'docs-rules', ({ description }) => ({ description }), { h1: true });
    workspace.run('rspress build');
    return 'doc_build';
  },
  pages: [
    {
      slug: 'rspress-docs', path: '/guide/rules.html', stage: 'server', layout: 'docs page: div.rp-doc, headings with a.rp-header-anchor',
      article: { post: 'docs-rules', shows: ['description'], ids: github },
    },
  ],
});
