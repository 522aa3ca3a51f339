/**
 * Pages of systems that need a database or somebody else's server, written after the structure that those
 * systems print. Articles still come from Markdown; a frame gives them the markup of its system.
 */
import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readPost, type Post } from '../lib/posts.ts';
import { github } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

type Reshape = (heading: Element, slug: (text: string) => string) => void;

const textOf = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');

/** Wraps a node in an element without losing its place among its siblings. */
function wrap(node: Element, tagName: string, className: string, after: Element[] = []): void {
  const inner: Element = { ...node };
  Object.assign(node, { tagName, properties: { className: [className], dir: 'auto' }, children: [inner, ...after] });
}

const reshapers: Record<string, Reshape> = {
  ghost: (heading, slug) => void (heading.properties['id'] = slug(textOf(heading))),
  wordpress: (heading) => void (heading.properties['className'] = ['wp-block-heading']),
  medium: (heading) => {
    // Medium's ids are four random digits; a sum of the letters is as good and stays the same.
    const sum = [...textOf(heading)].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 0xefff, 7) + 0x1000;
    Object.assign(heading.properties, { id: sum.toString(16), className: ['mb', 'mc', 'gi', 'bf'], dataSelectableParagraph: '' });
  },
  github: (heading, slug) => {
    const id = slug(textOf(heading));
    Object.assign(heading.properties, { tabindex: '-1', className: ['heading-element'], dir: 'auto' });
    wrap(heading, 'div', 'markdown-heading', [
      { type: 'element', tagName: 'a', properties: { id: `user-content-${id}`, className: ['anchor'], ariaLabel: `Permalink: ${id}`, href: `#${id}` }, children: [] },
    ]);
  },
  news: () => undefined,
  prose: (heading, slug) => {
    const id = slug(textOf(heading));
    Object.assign(heading.properties, { id, className: ['flex', 'scroll-m-28', 'flex-row', 'items-center', 'gap-2'] });
    heading.children = [{ type: 'element', tagName: 'a', properties: { href: `#${id}`, className: ['anchor'] }, children: heading.children }];
  },
};

function renderBody(post: Post, frame: string): string {
  const tree = unified().use(remarkRehype).runSync(post.tree) as Root;
  const slug = github();
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return undefined;
    reshapers[frame]?.(node, slug);
    return 'skip';
  });
  return unified().use(rehypeStringify).stringify(tree);
}

function fillFrame(frame: string, source: string, post: Post): string {
  const fields: Record<string, string> = {
    title: post.title,
    description: post.description,
    author: post.authors[0] ?? '',
    date: post.date,
    day: new Date(post.date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
    tag: post.tags[0] ?? '',
    taglist: post.tags.join(', '),
    tags: post.tags.map((tag) => `<a href="/tag/${tag.toLowerCase()}/" rel="tag">${tag}</a>`).join('<span>, </span>'),
    body: renderBody(post, frame),
  };
  return source.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fields[name] ?? '');
}

const framed = {
  ghost: 'bird-ringing', wordpress: 'disk-full', medium: 'rowing-camp', github: 'docs-rules', news: 'map-tiles', prose: 'typed-env',
};
const written = 'hand-written';

export default defineSite({
  framework: written,
  origin: 'https://pages.example',
  render(workspace) {
    for (const [frame, name] of Object.entries(framed)) {
      const source = readFileSync(new URL(`handmade/frames/${frame}.html`, import.meta.url), 'utf8');
      workspace.write(`pages/articles/${frame}.html`, fillFrame(frame, source, readPost(name)));
    }
    return 'pages';
  },
  pages: [
    {
      slug: 'ghost-post', path: '/articles/ghost', stage: 'server', framework: `${written} after Ghost 5, theme Casper`,
      layout: 'article.article > section.gh-content, JSON-LD Article; the author’s name is an h4, a card below has its own time',
      article: { post: framed.ghost, shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    {
      slug: 'wordpress-post', path: '/articles/wordpress', stage: 'server', framework: `${written} after WordPress 6.8, Twenty Twenty-Five`,
      layout: 'block theme: no article element, headings without ids, comments with headings of their own',
      article: { post: framed.wordpress, shows: ['published', 'authors', 'tags'], ids: null },
    },
    {
      slug: 'medium-post', path: '/articles/medium', stage: 'server', framework: `${written} after Medium`,
      layout: 'subtitle is an h2, ids of headings are four hexadecimal digits that may start with one',
      article: { post: framed.medium, shows: ['description', 'published', 'authors', 'tags'], ids: 'page' },
    },
    {
      slug: 'github-readme', path: '/articles/github', stage: 'server', framework: `${written} after GitHub`,
      layout: 'article.markdown-body among other headings; the id is on a link beside the heading',
      article: { post: framed.github, shows: [], ids: null },
    },
    {
      slug: 'news-article', path: '/articles/news', stage: 'server', framework: written, layout: 'newspaper: NewsArticle in a JSON-LD @graph, headings without ids, related stories with times',
      article: { post: framed.news, shows: ['description', 'published', 'authors'], ids: null },
    },
    {
      slug: 'blog-guide-copy', path: '/articles/prose', stage: 'server', framework: `${written} after a blog that began as the Fumadocs guide and lost its packages`,
      layout: '“Written by” / “At”, .prose.min-w-0.flex-1 with Share Post and Back, h2.flex.scroll-m-28 > a[href="#id"], shadcn’s tokens; no data-card, no fd',
      article: { post: framed.prose, shows: ['description', 'published', 'authors', 'tags'], ids: github },
    },
    { slug: 'wiki', path: '/wiki', stage: 'server', framework: `${written} after MediaWiki 1.43, Vector 2022`, layout: 'encyclopedia page' },
    { slug: 'app-shell', path: '/app-shell', stage: 'server', framework: written, layout: 'empty shell of a single-page application' },
    { slug: 'mail-app', path: '/mail-app', stage: 'server', framework: written, layout: 'web application: list, message, reply field' },
    { slug: 'login', path: '/login', stage: 'server', framework: written, layout: 'plain login page' },
    { slug: 'search-results', path: '/search', stage: 'server', framework: written, layout: 'search results whose text names Fumadocs and its marks' },
    { slug: 'products', path: '/products', stage: 'server', framework: written, layout: 'product list, article[data-card="true"] > h2' },
    { slug: 'form', path: '/form', stage: 'server', framework: written, layout: 'long form with h2[id]' },
    { slug: 'playground', path: '/iframe-host', stage: 'server', framework: written, layout: 'Fumadocs’ markup inside a textarea, a template element and an iframe’s srcdoc only' },
    { slug: 'empty', path: '/empty', stage: 'hydrated', framework: 'chromium', layout: 'document without a single character' },
    { slug: 'plain-text', path: '/log.txt', stage: 'hydrated', framework: 'chromium, text/plain', layout: 'text file in the browser’s own pre, with lines that begin like rows of a flight payload' },
    { slug: 'json', path: '/data.json', stage: 'hydrated', framework: 'chromium, application/json', layout: 'JSON file in the browser’s own view' },
  ],
});
