import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'angular {@angular/core}',
  origin: 'https://fenlight.example',
  render(workspace) {
    workspace.run('node render.mjs');
    return 'site';
  },
  pages: [
    { slug: 'angular-docs', path: '/docs/button', stage: 'server', layout: 'docs page of an Angular library, as one in the wild: h2.font-heading.mt-12.scroll-m-28[id] > a[href$="#id"] inside main.prose' },
  ],
});
