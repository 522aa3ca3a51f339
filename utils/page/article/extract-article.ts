import {
  agreedDay,
  type Candidate,
  findAuthors,
  findDates,
  findDescription,
  findTags,
  type FoundTitle,
  isoDay,
  type LinkedData,
  metaContent,
  metaContents,
  readLinkedData,
} from '../metadata/index.ts';
import {
  allSignals,
  blogPlace,
  decideKind,
  type PageFacts,
  isDocsPath,
  isSharedPlace,
} from '../spot/index.ts';
import { clip, withFallback } from '../dom/index.ts';
import { hasPayload } from '../flight/index.ts';
import { locate, readArticle, type Located } from './locate-article.ts';
import { measureLength, languageOfArticle } from './article-length.ts';
import { findFeeds } from './feed-links.ts';
import { findPosts } from './post-list.ts';
import type { Article, Named, PostLink } from '../types.ts';

/**
 * Reads a page: what it is, its article's title, authors and dates, its outline and its reading
 * time. Changes nothing in the page and never throws: a part that fails is left empty, and the
 * others stand.
 *
 * @param url absolute address of the page without hash
 * @param located the article, if it has been found already
 */
export function extract(page: Document, url: string, located = locate(page)): Article {
  const { body, title, outline, candidates } = located;
  const sections = withFallback(() => readArticle(located), []);
  const { lang, dir } = languageOfArticle(page, body, sections);
  const about = withFallback(() => findMetadata(page, candidates, lang, title), {
    authors: [],
    tags: [],
  });
  const posts = withFallback(() => (isPostPage(located, url) ? [] : findPosts(page, url)), []);
  const { kind, evidence } = withFallback(
    () => decideKind(gatherGrounds(page, url, body, about, posts)),
    { kind: 'none', evidence: [] },
  );
  const { linked: _linked, ...shown } = about;
  const feeds = kind === 'index' ? withFallback(() => findFeeds(page, url), []) : [];
  if (kind === 'docs') delete shown.published;
  return clip({
    url,
    lang,
    dir,
    kind,
    evidence,
    title: title.text,
    ...shown,
    ...measureLength(outline, sections, lang),
    ...(outline.hasEmptyPanels && hasPayload(page) && { closedPanels: 'unread' }),
    ...(kind === 'index' && { posts }),
    ...(feeds.length > 0 && { feeds }),
  });
}

/** With an article at a post's address, links to other posts are no list. */
function isPostPage({ outline }: Located, url: string): boolean {
  return outline.headings.length > 0 && blogPlace(new URL(url).pathname) === 'post';
}

interface Metadata {
  description?: string;
  published?: string;
  updated?: string;
  authors: Named[];
  tags: Named[];
  linked?: LinkedData;
}

/**
 * JSON-LD comes first, then `article:*` of Open Graph, then what the page shows around its title.
 */
function findMetadata(
  page: Document,
  candidates: Candidate[],
  lang: string,
  title: FoundTitle,
): Metadata {
  const linked = withFallback(() => readLinkedData(page), undefined);
  const shown = withFallback(() => findDates(candidates, lang, title.element), {});
  const said = linked?.published ?? isoDay(metaContent(page, 'article:published_time'));
  const saidUpdated = linked?.updated ?? isoDay(metaContent(page, 'article:modified_time'));
  const published = agreedDay(said, shown.published);
  const updated = agreedDay(saidUpdated, shown.updated);
  const description = withFallback(
    () => findDescription(page, candidates, title, linked),
    undefined,
  );
  const authors = withFallback(() => chooseAuthors(page, candidates, lang, linked), []);
  const notTags = [title.text, ...authors.map((author) => author.name)];
  const tags = withFallback(
    () => chooseTags(page, findTags(candidates, lang, notTags), linked),
    [],
  );
  return {
    ...(description && { description }),
    ...(published && { published }),
    ...(updated && updated !== published && { updated }),
    authors,
    tags,
    ...(linked && { linked }),
  };
}

function chooseAuthors(
  page: Document,
  candidates: Candidate[],
  lang: string,
  linked: LinkedData | undefined,
): Named[] {
  if (linked && linked.authors.length > 0) return linked.authors;
  const said = metaList(page, 'article:author').filter((name) => !/^https?:/.test(name));
  if (said.length > 0) return said.map((name) => ({ name }));
  return findAuthors(candidates, lang, metaList(page, 'author'));
}

function chooseTags(page: Document, shown: Named[], linked: LinkedData | undefined): Named[] {
  const said = linked && linked.tags.length > 0 ? linked.tags : metaList(page, 'article:tag');
  if (said.length === 0) return shown;
  return [...new Set(said)].map(
    (name) => shown.find((tag) => tag.name.toLowerCase() === name.toLowerCase()) ?? { name },
  );
}

/** The comma-separated values of all `<meta>` with a name. */
function metaList(page: Document, name: string): string[] {
  return metaContents(page, name)
    .flatMap((content) => content.split(/\s*[,;]\s*/))
    .filter((content) => content !== '');
}

function gatherGrounds(
  page: Document,
  url: string,
  body: Element | undefined,
  about: Metadata,
  posts: PostLink[],
): PageFacts {
  const { pathname } = new URL(url);
  return {
    fumadocs: allSignals(page),
    place: blogPlace(pathname),
    sharedPlace: isSharedPlace(pathname),
    inDocs: isDocsPath(pathname),
    hasBody: body !== undefined,
    linkedArticle: about.linked !== undefined,
    ogArticle: metaContent(page, 'og:type') === 'article',
    published: about.published !== undefined,
    author: about.authors.length > 0,
    tags: about.tags.length > 0,
    backLink: hasBackLink(page, pathname),
    docsTree: page.querySelector('#nd-sidebar a[href]') !== null,
    docsPage: page.getElementById('nd-page') !== null,
    listed: posts.length,
    listedDated: posts.filter((post) => post.published).length,
  };
}

function hasBackLink(page: Document, pathname: string): boolean {
  const parent = pathname.replace(/\/$/, '').replace(/\/[^/]*$/, '');
  if (parent === '') return false;
  const end = CSS.escape(parent);
  return page.querySelector(`:is(main,article) :is(a[href$="${end}"],a[href$="${end}/"])`) !== null;
}
