import type { Post } from '../lib/posts.ts';
import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

const front = ({ title, description, date, authors, tags }: Post) => ({ title, description, date, authors, tags });
const posts = ['cascade-layers', 'leaving-a-docs-framework', 'rowing-camp', 'docs-rules'];
const tailwind = 'next {next}, tailwindcss {tailwindcss}';
const shadcn = 'next {next}, shadcn/ui (radix-ui {radix-ui})';

export default defineSite({
  framework: `${tailwind}, @tailwindcss/typography {@tailwindcss/typography}`,
  origin: 'https://anneke.example',
  render(workspace) {
    for (const name of posts) workspace.writePost(`content/${name}.mdx`, name, front);
    workspace.run('next build');
    return 'out';
  },
  pages: [
    {
      slug: 'next-tailwind-post', path: '/blog/cascade-layers', stage: 'server',
      layout: 'h2.group.flex.scroll-m-28 > a + svg.lucide inside .prose, pre.shiki, next-themes, “Back” link, flight payload',
      article: { post: 'cascade-layers', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'next-tailwind-post-hydrated', path: '/blog/cascade-layers', stage: 'hydrated', layout: 'the same after hydration, html.light by next-themes',
      article: { post: 'cascade-layers', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'next-post-about-fumadocs', path: '/blog/leaving-a-docs-framework', stage: 'server',
      layout: 'post about Fumadocs on the same site: its marks are in highlighted code and in the flight payload, never in attributes',
      article: { post: 'leaving-a-docs-framework', shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    { slug: 'next-tailwind-list', path: '/blog', stage: 'server', layout: 'grid of a.block > h2 + p, as in the Fumadocs blog guide' },
    {
      slug: 'shadcn-docs', path: '/docs/rules', stage: 'hydrated', framework: shadcn,
      layout: 'shadcn/ui docs: headings with scroll-m-20 and font-heading, shadcn tokens on :root, “On This Page”',
      article: { post: 'docs-rules', shows: ['description'], ids: github },
    },
    { slug: 'shadcn-login', path: '/login', stage: 'server', framework: shadcn, layout: 'login form in a card' },
    { slug: 'shadcn-dashboard', path: '/dashboard', stage: 'hydrated', framework: shadcn, layout: 'web application with sidebar, tabs, accordion h3 with id' },
    { slug: 'landing-copied-heading', path: '/landing', stage: 'server', framework: tailwind, layout: 'landing page whose h2.flex.scroll-m-28 > a[data-card].peer was copied by hand from Fumadocs' },
    {
      slug: 'fd-named-tokens', path: '/journal', stage: 'hydrated', framework: tailwind,
      layout: 'a house style whose own colours are called fd-*: classes text-fd-navy, properties --color-fd-navy, an id nd-masthead; none of the names is Fumadocs’',
      article: { post: 'rowing-camp', shows: ['description', 'published', 'authors'], ids: github },
    },
    {
      slug: 'next-payload', path: '/blog/cascade-layers.txt', stage: 'hydrated', framework: tailwind,
      layout: 'flight payload of a post opened as text: scroll-m-28, prose and lucide in it, but nothing of Fumadocs',
    },
    {
      slug: 'next-payload-about-fumadocs', path: '/blog/leaving-a-docs-framework.txt', stage: 'hydrated', framework: tailwind,
      layout: 'flight payload of the post about Fumadocs: nd-page and fd tokens stand in strings that are text, never in a className or id',
    },
  ],
});
