/**
 * Every layout of a post: what it is in words, and what of the post it lets the reader or a machine see.
 * `npm run check` holds each claim against the rendered page.
 */
export type Shown = 'description' | 'date' | 'updated' | 'authors' | 'tags';

export interface LayoutFacts {
  /** one line for expected.json */
  words: string;
  /** on the page or in its head */
  shows: Shown[];
  /** only once the page has run in a browser */
  showsHydrated?: Shown[];
  /** see lib/head.ts; default: title, description and Open Graph of the post */
  head?: 'article' | 'bare' | 'none' | 'site';
  /** folder of its posts; default /blog; what is under /live is rendered at every request */
  base?: string;
  /** `h1` of the post's MDX is not rendered */
  dropsH1?: boolean;
}

export const layouts: Record<string, LayoutFacts> = {
  // Fumadocs' own recipe and its own blog, over time
  'guide-banner': { words: 'the blog guide: bordered banner with h1, description and Back; InlineTOC in .prose; Written by and At after the body', shows: ['description', 'date', 'authors'] },
  'guide-side-column': { words: 'fumadocs.dev of 2024: gradient header, .prose left, Written by and At in a column to the right', shows: ['description', 'date', 'authors'] },
  'guide-meta-first': { words: 'fumadocs.dev of 2025: one article, Written by and At first, then h1, description, .prose with share button and Back inside', shows: ['description', 'date', 'authors'] },
  // what public sites do, rebuilt
  'time-above-title': { words: 'no Fumadocs layout: <time> without datetime above the h1, "By" in its own text node, tags as spans in capitals by CSS; og of the site', shows: ['description', 'date', 'authors', 'tags'], head: 'site' },
  'author-card-h3': { words: 'author card with an h3, own table of contents with an h2, nested .prose', shows: ['description', 'date', 'authors', 'tags'], head: 'site' },
  'category-side-column': { words: 'category link and short date above the h1, the same date again in a side column; a category that is no tag', shows: ['description', 'date', 'authors'] },
  'title-in-h2': { words: 'title in an h2, no h1 at all; several authors with avatar and role; InlineTOC with class prose; tags in font-mono', shows: ['description', 'date', 'authors', 'tags'] },
  'time-in-header': { words: 'header inside article: h1, <time datetime>, author in a span', shows: ['description', 'date', 'authors'] },
  'json-ld-full': { words: 'BlogPosting and BreadcrumbList, article:* meta, two <time> elements, chips, related posts inside the article', shows: ['description', 'date', 'updated', 'authors', 'tags'], head: 'article' },
  'author-in-json-ld': { words: 'h1 and <time> in the header, the author only in JSON-LD', shows: ['description', 'date', 'authors'], head: 'bare' },
  'docs-page-json-ld': { words: 'DocsPage without a sidebar, in a locale route, date and author only in JSON-LD', shows: ['description', 'date', 'authors'], head: 'bare', base: '/[lang]/blog' },
  'date-author-one-line': { words: 'date and author in one paragraph with a middle dot', shows: ['description', 'date', 'authors'] },
  'centred-handle': { words: 'centred h1, article that is itself .prose, author with a handle link; og:type website', shows: ['description', 'date', 'authors'] },
  'aside-localized': { words: 'h1 in a header, article.prose beside an aside with author, localized <time datetime> and open InlineTOC', shows: ['description', 'date', 'authors'], base: '/[lang]/blog' },
  'docs-tree-no-meta': { words: 'the blog inside the docs tree, full docs layout, no date and no author', shows: ['description'], base: '/docs/blog' },
  'docs-author-card': { words: 'docs layout as a blog: h1, author card, InlineTOC, share bar inside DocsBody, comments below', shows: ['date', 'authors'], head: 'none' },
  'docs-byline-row': { words: 'DocsPage with avatar, author and numeric date in spans under DocsTitle', shows: ['description', 'date', 'authors'] },
  'docs-page-inner': { words: 'DocsPage holding InlineTOC and a container of its own with h1 and .prose; no date, no author', shows: ['description'] },
  'typeset-body': { words: 'body in .typeset and not .prose; date, author and joined tags in spans; hero image; own table of contents', shows: ['description', 'date', 'authors', 'tags'] },
  'meta-panel': { words: 'panel left of the body with author, both dates, reading time, word count and tag links; .prose in .prose', shows: ['description', 'date', 'updated', 'authors', 'tags'] },
  'date-and-kind': { words: 'date and the kind of post in one line above the h1; authors joined by "and" after the body', shows: ['description', 'date', 'authors'] },
  'animated-title': { words: 'no h1: title and description in paragraphs cut into a span a word, transparent until a script runs; "Created At"', shows: ['description', 'date', 'authors'] },
  'two-digit-date': { words: 'date as 11/10/2024 in a bar above the title; initials, name and role beside the body', shows: ['description', 'date', 'authors'] },
  'byline-before-description': { words: 'date and authors in text nodes of one paragraph between title and description', shows: ['description', 'date', 'authors'] },
  'header-in-prose': { words: 'header with h1, numeric <time> and tags in a list, all inside DocsBody', shows: ['description', 'date', 'tags'] },
  'datetime-in-words': { words: '<time> whose datetime is Date#toString; h2 "Table of Contents" in a box above .prose', shows: ['description', 'date', 'authors'] },
  'organization-author': { words: 'changelog entry with <time> above the h1 and a TechArticle by an Organization in JSON-LD', shows: ['description', 'date', 'authors'], base: '/changelog' },
  'authors-after-dot': { words: 'date, a dot, avatars with linked names; a line about the author as the last paragraph of .prose', shows: ['description', 'date', 'authors'] },
  // traps of our own
  'newsletter-inside': { words: 'newsletter box with an h3 in the middle of the article, inside .prose', shows: ['description', 'date', 'authors'] },
  'comments-below': { words: 'comments with names, dates and headings below the article', shows: ['description', 'date', 'authors', 'tags'] },
  breadcrumbs: { words: 'breadcrumb trail above the h1; tags as links with a hash sign', shows: ['description', 'date', 'tags'] },
  'previous-next': { words: 'previous and next post below the body, inside the article', shows: ['description', 'date', 'authors'] },
  'about-author': { words: 'date in a plain span; "About the author" box with the name in an h3 inside the article, after the body', shows: ['description', 'date', 'authors'] },
  'scrolling-shell': { words: 'the page scrolls inside a div, the header stays', shows: ['description', 'date', 'authors', 'tags'] },
  'toc-inside-prose': { words: 'own table of contents with an h2 inside .prose', shows: ['date', 'authors'], head: 'bare' },
  'comma-tags': { words: 'metadata as "Key: value" paragraphs, tags as one comma string', shows: ['description', 'date', 'authors', 'tags'] },
  'own-headings': { words: 'own heading components with bare text and no anchor; no fd- class on the page, only the custom properties', shows: ['description', 'date', 'authors', 'tags'] },
  'h1-dropped': { words: 'h1 of the MDX mapped to nothing, title in the header', shows: ['description', 'date', 'authors'], dropsH1: true },
  'h1-twice': { words: 'h1 in the header and again in the MDX', shows: ['description', 'date', 'authors'] },
  'tags-in-json-ld': { words: 'tags only as keywords, one comma string, in JSON-LD; a category is shown and is no tag', shows: ['description', 'date', 'authors', 'tags'], head: 'bare' },
  'faq-after': { words: 'FAQ of accordions with an h2 after the MDX, inside the same .prose', shows: ['description', 'date', 'authors'] },
  counters: { words: 'views, reading time and date in one row with icons; tags after the body', shows: ['description', 'date', 'authors', 'tags'] },
  streamed: { words: 'the body streams in through Suspense', shows: ['description', 'date', 'authors'], base: '/live' },
  'hero-image': { words: 'title laid over a hero image, figure with a credit line', shows: ['description', 'date', 'authors', 'tags'] },
  'notebook-blog': { words: 'the notebook layout as a blog, byline in DocsDescription', shows: ['date', 'authors'], head: 'bare' },
  'flux-blog': { words: 'the flux layout as a blog, byline in DocsDescription', shows: ['date', 'authors'], head: 'bare' },
  'glass-blog': { words: 'the glass layout as a blog: no #nd-page and no article', shows: ['date', 'authors'], head: 'bare' },
  'title-only': { words: 'h1 and .prose and nothing else', shows: [], head: 'bare' },
  'mdx-title': { words: 'no header: the title is the h1 of the MDX, inside .prose; date and author in its first line', shows: ['description', 'date', 'authors'] },
  changelog: { words: 'changelog entry: version badge and <time> beside the h1, under /changelog', shows: ['description', 'date'], base: '/changelog' },
  'updated-first': { words: 'two <time> elements, the update printed before the publication', shows: ['description', 'date', 'updated', 'authors'] },
  'definition-list': { words: 'metadata in a definition list, no Fumadocs layout', shows: ['description', 'date', 'authors', 'tags'] },
  'linked-authors': { words: 'several authors as links joined by commas and "and"; hash tags as spans', shows: ['description', 'date', 'authors', 'tags'] },
  'last-updated': { words: 'docs layout as a blog with "Last updated on", which only a browser fills in', shows: ['description'], showsHydrated: ['updated'], base: '/docs/blog' },
  'headings-in-cards': { words: 'the post in a card, call-to-action with an h2 and sibling posts with h3 in the same article', shows: ['description', 'date', 'authors'], base: '/news' },
  'date-in-json-ld': { words: 'no date on the page, only datePublished in JSON-LD (@graph); avatars with initials', shows: ['description', 'date', 'authors'], head: 'bare', base: '/articles' },
  'banner-above': { words: 'Fumadocs Banner above a home layout; reading time between author and date', shows: ['description', 'date', 'authors'] },
  'root-slug': { words: 'post at the root of the site, lead paragraph of its own above .prose, no tags', shows: ['date', 'authors'], head: 'bare', base: '' },
};
