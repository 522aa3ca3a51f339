import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'honkit {honkit} (GitBook)',
  origin: 'https://kettle.example',
  render(workspace) {
    workspace.write('book/SUMMARY.md', '# Summary\n\n* [Kettle](README.md)\n* [Installing](install.md)\n');
    workspace.write('book/README.md', '# Kettle\n\nA small program that runs your steps.\n');
    workspace.writePost('book/install.md', 'docs-install', null, { h1: true });
    workspace.run('honkit build');
    return '_book';
  },
  pages: [
    {
      slug: 'gitbook-docs', path: '/install.html', stage: 'server', layout: 'GitBook’s old theme: section.normal.markdown-section',
      article: { post: 'docs-install', shows: [], ids: 'page' },
    },
  ],
});
