/** expected.json: from the post's MDX and front matter. The page is asked only which panels it has mounted and which authors it names. */
import { layouts, type Shown } from '../site/layouts/table';
import { blogDescription, blogTitle, home } from '../site/lib/home';
import { hrefIn } from '../site/lib/href';
import { allPosts, readPost, readSource } from '../site/lib/posts';
import type { Post } from '../site/lib/types';
import { type Panel, readArticle } from './article';
import { countWords } from './count-words';
import type { Page, Stage } from './pages';
import { Rendered } from './rendered';
import type { App } from './versions';

export interface Expected {
  url: string;
  kind: Page['kind'] | 'payload';
  fumadocs: string;
  flavour: App['flavour'];
  framework: string;
  stage: Stage;
  layout: string;
  lang: string;
  title: string;
  description: string | null;
  published: string | null;
  updated: string | null;
  authors: string[];
  tags: string[];
  headings: { depth: number; text: string; id: string | null; within?: string; unmounted?: true; repeatsTitle?: true }[];
  words: number;
  text: string;
  wordsInSource: number;
  textInSource: string;
  code: { lang: string | null; title: string | null; value: string; unmounted?: true }[];
  attrText?: { component: string; attr: string; text: string }[];
  posts?: { title: string; href: string; published: string | null; tags: string[] }[];
}

export function expect(app: App, page: Page, stage: Stage, html: string): Expected {
  const about = {
    url: `https://blog.example${encodeURI(page.path)}${stage === 'payload' ? '.txt' : ''}`,
    kind: stage === 'payload' ? stage : page.kind,
    fumadocs: app.fumadocs,
    flavour: app.flavour,
    framework: `${app.framework} ${app.version}`,
    stage,
    layout: layouts[page.layout]?.words ?? others[page.layout]!,
    lang: page.lang,
  };
  if (page.kind === 'site') return { ...about, ...homeTruth() };
  if (page.kind === 'index') return { ...about, ...indexTruth(page) };
  const folder = page.kind === 'docs' ? 'docs' : 'posts';
  const post = readPost(folder, page.content!);
  const rendered = new Rendered(html);
  return { ...about, ...metadata(page, stage, post, rendered), ...body(page, stage, post, readSource(folder, page.content!), rendered) };
}

const others: Record<string, string> = {
  'docs-reference': 'a docs page as create-fumadocs-app makes it',
  'index-guide': 'index of the blog guide: cards with an h2 and a description',
  'index-cards': 'index of cards with <time>, h3, author and tag links',
  'index-rows': 'index of rows, the date as plain text',
  home: 'home page in the home layout',
};

function metadata(page: Page, stage: Stage, post: Post, rendered: Rendered) {
  const facts = layouts[page.layout];
  const shown = page.kind === 'docs' ? ['description'] : [...facts!.shows, ...((stage === 'hydrated' && facts!.showsHydrated) || [])];
  if (page.kind === 'docs' && stage === 'hydrated') shown.push('updated');
  const shows = (what: Shown) => shown.includes(what);
  return {
    title: post.title,
    description: (shows('description') && post.description) || null,
    published: (shows('date') && post.date) || null,
    updated: (shows('updated') && post.updated) || null,
    // some layouts print the first author only
    authors: shows('authors') ? post.authors.map(({ name }) => name).filter((name) => rendered.shows(name) || rendered.names(name)) : [],
    tags: shows('tags') ? post.tags : [],
  };
}

function body(page: Page, stage: Stage, post: Post, source: string, rendered: Rendered) {
  const article = readArticle(source);
  const mounted = new Map<Panel, boolean>();
  const isMounted = (panel?: Panel): boolean => {
    // a payload has all of them
    if (!panel || stage === 'payload') return true;
    if (!mounted.has(panel)) mounted.set(panel, panel.open || isInPage(panel));
    return mounted.get(panel)! && isMounted(panel.parent);
  };
  const isInPage = (panel: Panel) => {
    const inside = (entry: { panel?: Panel }) => entry.panel === panel;
    const texts = [...article.blocks.filter((block) => inside(block)).map(({ text }) => text), ...article.code.filter(inside).map(({ value }) => value)];
    return texts.length > 0 && texts.every(rendered.showsLoosely);
  };

  const dropsH1 = layouts[page.layout]?.dropsH1;
  const dropped = new Set(article.headings.filter(({ depth }) => dropsH1 && depth === 1).map(({ text }) => text));
  const blocks = article.blocks.filter(({ text }) => !dropped.has(text));
  const text = blocks.filter(({ panel }) => isMounted(panel)).map(({ text }) => text).join('\n\n');
  const textInSource = blocks.map(({ text }) => text).join('\n\n');
  const labels = article.attrText;
  return {
    headings: article.headings
      .filter(({ text }) => !dropped.has(text))
      .map(({ depth, text, id, panel }) => ({
        depth,
        text,
        id,
        ...(panel && { within: panel.label }),
        ...(!isMounted(panel) && { unmounted: true as const }),
        ...(depth === 1 && text === post.title && { repeatsTitle: true as const }),
      })),
    words: countWords(text, post.lang),
    text,
    wordsInSource: countWords(textInSource, post.lang),
    textInSource,
    code: article.code.map(({ lang, title, value, panel }) => ({ lang, title, value, ...(!isMounted(panel) && { unmounted: true as const }) })),
    ...(labels.length > 0 && { attrText: labels }),
  };
}

const nothing = { published: null, updated: null, authors: [], tags: [], code: [] };

function homeTruth() {
  const text = [home.title, home.description, ...home.sections.flatMap(({ title, text }) => [title, text])].join('\n\n');
  return {
    ...nothing,
    title: home.title,
    description: home.description,
    headings: home.sections.map(({ title }) => ({ depth: 2, text: title, id: null })),
    ...bothTexts(text),
  };
}

function indexTruth(page: Page) {
  const title = page.content ? `Posts tagged “${page.content}”` : blogTitle;
  const posts = allPosts(page.lang).filter(({ tags }) => !page.content || tags.includes(page.content));
  return {
    ...nothing,
    title,
    description: blogDescription,
    headings: [],
    ...bothTexts(blogDescription),
    posts: posts.map((post) => ({
      title: post.title,
      href: hrefIn('')(post),
      published: (page.layout !== 'index-guide' && post.date) || null,
      tags: page.layout === 'index-cards' ? post.tags : [],
    })),
  };
}

function bothTexts(text: string) {
  const words = countWords(text, 'en');
  return { words, text, wordsInSource: words, textInSource: text };
}
