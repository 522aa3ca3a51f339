import { defineSite } from '../lib/types.ts';

const themes = ['alabaster', 'furo', 'sphinx_rtd_theme'];

export default defineSite({
  framework: 'sphinx {deb:python3-sphinx}',
  origin: 'https://kettle.example',
  render(workspace) {
    for (const name of ['install', 'settings', 'rules']) workspace.writePost(`${name}.md`, `docs-${name}`, null, { h1: true });
    for (const theme of themes) workspace.run(`sphinx-build -q -b html -D html_theme=${theme} . _build/${theme}`);
    return '_build';
  },
  pages: [
    {
      slug: 'sphinx-furo', path: '/furo/settings.html', stage: 'hydrated', framework: 'sphinx {deb:python3-sphinx}, furo {deb:furo}',
      layout: 'article#furo-main-content, ids on section elements, a.headerlink',
      article: { post: 'docs-settings', shows: [], ids: 'page' },
    },
    {
      slug: 'sphinx-rtd', path: '/sphinx_rtd_theme/install.html', stage: 'server', framework: 'sphinx {deb:python3-sphinx}, sphinx-rtd-theme {deb:python3-sphinx-rtd-theme}',
      layout: 'Read the Docs theme: div.rst-content, itemprop articleBody',
      article: { post: 'docs-install', shows: [], ids: 'page' },
    },
    { slug: 'sphinx-alabaster-index', path: '/alabaster/index.html', stage: 'server', layout: 'theme alabaster: start page with a table of contents only' },
  ],
});
