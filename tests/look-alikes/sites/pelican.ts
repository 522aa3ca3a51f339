import { defineSite } from '../lib/types.ts';
import { readPost } from '../lib/posts.ts';

export default defineSite({
  framework: 'pelican {deb:pelican}, theme simple',
  origin: 'https://werkstatt.example',
  render(workspace) {
    // Pelican reads “Key: value” lines, without the fences of YAML.
    const { title, description, date, authors, tags, body } = readPost('werkstatt');
    const head = { Title: title, Date: date, Authors: authors.join('; '), Tags: tags.join(', '), Summary: description, Slug: 'lastenrad' };
    workspace.write('content/lastenrad.md', `${Object.entries(head).map(([key, value]) => `${key}: ${value}\n`).join('')}\n${body}`);
    workspace.run('pelican -q -s pelicanconf.py -o output');
    return 'output';
  },
  pages: [
    {
      slug: 'pelican-post-de', path: '/lastenrad.html', stage: 'server', layout: 'German post: section#content > article, abbr.published with a date',
      article: { post: 'werkstatt', shows: ['published', 'authors', 'tags'], ids: 'page' },
    },
  ],
});
