import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'mkdocs {deb:mkdocs}',
  origin: 'https://kettle.example',
  render(workspace) {
    for (const name of ['install', 'settings', 'rules']) workspace.writePost(`docs/${name}.md`, `docs-${name}`, null, { h1: true });
    for (const theme of ['mkdocs', 'material', 'readthedocs']) workspace.run(`mkdocs build --quiet -f ${theme}.yml`);
    return 'site';
  },
  pages: [
    {
      slug: 'mkdocs-material', path: '/material/settings/', stage: 'hydrated', framework: 'mkdocs {deb:mkdocs}, mkdocs-material {deb:mkdocs-material}',
      layout: 'article.md-content__inner, headings ending in a.headerlink',
      article: { post: 'docs-settings', shows: [], ids: 'page' },
    },
    {
      slug: 'mkdocs', path: '/mkdocs/install/', stage: 'server', layout: 'the theme of MkDocs itself, on Bootstrap',
      article: { post: 'docs-install', shows: [], ids: 'page' },
    },
    {
      slug: 'mkdocs-readthedocs', path: '/readthedocs/rules/', stage: 'server', layout: 'theme readthedocs: div.section, itemprop articleBody',
      article: { post: 'docs-rules', shows: [], ids: 'page' },
    },
  ],
});
