import type { BlogPlace } from './blog-address.ts';
import type { PageKind } from '../types.ts';

/** What is known of a page when its kind is decided. */
export interface PageFacts {
  /** Codes of the signals of Fumadocs found on the page. */
  fumadocs: readonly string[];
  place: BlogPlace;
  /** Is it a place that docs have too, like `/notes`? */
  sharedPlace: boolean;
  /** Does the address lie under `/docs` or the like? */
  inDocs: boolean;
  hasBody: boolean;
  linkedArticle: boolean;
  ogArticle: boolean;
  published: boolean;
  author: boolean;
  tags: boolean;
  /** Is there a link back to the list that the address lies under? */
  backLink: boolean;
  docsTree: boolean;
  docsPage: boolean;
  /** Posts that the page lists, and how many of them have a date. */
  listed: number;
  listedDated: number;
}

interface KindSignal {
  code: string;
  holds: (facts: PageFacts) => boolean;
  post?: number;
  docs?: number;
  index?: number;
}

/**
 * What speaks for each kind, and how much. A blog is often kept inside a docs layout, and docs may
 * show a date or an author, so that no single signal decides.
 */
const KIND_SIGNALS: readonly KindSignal[] = [
  { code: 'linked_article', holds: (g) => g.linkedArticle, post: 3 },
  { code: 'og_article', holds: (g) => g.ogArticle, post: 1 },
  { code: 'published', holds: (g) => g.published, post: 2 },
  { code: 'author', holds: (g) => g.author, post: 1 },
  { code: 'tags', holds: (g) => g.tags, post: 1 },
  { code: 'blog_path', holds: (g) => g.place === 'post' && !isInTree(g), post: 3 },
  { code: 'blog_path', holds: (g) => g.place === 'post' && isInTree(g), post: 2 },
  { code: 'back_link', holds: (g) => g.backLink, post: 1 },
  { code: 'docs_path', holds: (g) => g.inDocs, docs: 3 },
  { code: 'docs_tree', holds: (g) => g.docsTree && !isInTree(g), docs: 1 },
  { code: 'docs_tree', holds: isInTree, docs: 2 },
  { code: 'docs_page', holds: (g) => g.docsPage, docs: 1 },
  { code: 'list_path', holds: (g) => g.place === 'list' || g.place === 'tag', index: 4 },
  { code: 'lists_posts', holds: (g) => g.listed >= 2, index: 1 },
  { code: 'lists_dated', holds: (g) => g.listedDated >= 3, index: 2 },
  { code: 'no_body', holds: (g) => !g.hasBody, index: 1, post: -4, docs: -2 },
];

/** Notes and tutorials in the tree of the docs are docs, unless more speaks for a post. */
function isInTree({ docsTree, sharedPlace }: PageFacts): boolean {
  return docsTree && sharedPlace;
}

/** Codes of all signals, for those who put them into words. */
export const KIND_SIGNAL_CODES = KIND_SIGNALS.map((signal) => signal.code);

/** Least score for a kind to be believed. */
const ENOUGH = { post: 3, docs: 2, index: 3 };

/** The kind of a page and the codes of the signals that speak for it. */
export function decideKind(facts: PageFacts): { kind: PageKind; evidence: string[] } {
  if (facts.fumadocs.length === 0) return { kind: 'none', evidence: [] };
  const holding = KIND_SIGNALS.filter((signal) => signal.holds(facts));
  const score = (of: 'post' | 'docs' | 'index'): number =>
    holding.reduce((sum, signal) => sum + (signal[of] ?? 0), 0);
  const kind = winner(score('post'), score('docs'), facts.listed > 0 ? score('index') : 0);
  const evidence = holding
    .filter((signal) => kind === 'site' || (signal[kind] ?? 0) > 0)
    .map((signal) => signal.code);
  return { kind, evidence: [...facts.fumadocs, ...evidence] };
}

function winner(post: number, docs: number, index: number): 'post' | 'docs' | 'index' | 'site' {
  const believed = {
    index: index >= ENOUGH.index ? index : 0,
    docs: docs >= ENOUGH.docs ? docs : 0,
    post: post >= ENOUGH.post ? post : 0,
  };
  const most = Math.max(believed.index, believed.docs, believed.post);
  if (most === 0) return 'site';
  if (believed.index === most) return 'index';
  return believed.docs === most ? 'docs' : 'post';
}
