/** What the page in a tab turned out to be. */
export type PageKind = 'post' | 'docs' | 'index' | 'site' | 'payload' | 'none';

export type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

/** A name on the page (an author, a tag) and where the page links it. */
export interface Named {
  name: string;
  href?: string;
}

/** One of the panels around a heading: the nth of those at its level that have its label, from 0. */
export interface PanelStep {
  label: string;
  nth: number;
}

export interface Heading {
  depth: HeadingDepth;
  text: string;
  id?: string;
  /** Place among the article's headings, from 0: the way to a heading without an id of its own. */
  index: number;
  /** Label of the tab or accordion that must be opened before the heading can be seen. */
  within?: string;
  /** The tabs and accordions that it stands in, open or closed, from the outside in. */
  inside?: PanelStep[];
  /** Words of the section, up to the next heading. */
  words: number;
  /** Reading time of the section, in minutes with one decimal. */
  minutes: number;
}

/** One entry of a list of posts. */
export interface PostLink {
  title: string;
  href: string;
  published?: string;
  description?: string;
  tags: string[];
}

/** All that the extension knows of a page: plain JSON, made by `extract`. */
export interface Article {
  url: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  kind: PageKind;
  /** Codes of the signals by which `kind` was decided, see `fumadocs-signals.ts` and `page-kind.ts`. */
  evidence: string[];
  title: string;
  description?: string;
  /** ISO 8601 date: the day that the page shows. */
  published?: string;
  updated?: string;
  authors: Named[];
  tags: Named[];
  headings: Heading[];
  /** What stands before the first heading; only where there are headings. */
  introduction?: Pick<Heading, 'words' | 'minutes'>;
  /** Words of prose; in Chinese, Japanese and Korean, characters. */
  words: number;
  codeLines: number;
  images: number;
  /** Reading time of the whole, in whole minutes, at least 1 where there is anything to read. */
  minutes: number;
  /**
   * Only where the page has closed panels without content, and a payload that may have it: has
   * the article been read with that content?
   */
  closedPanels?: 'unread' | 'restored';
  /** Only for lists of posts. */
  posts?: PostLink[];
  /** Only for lists of posts: addresses of the feeds that the page announces, of its own origin. */
  feeds?: string[];
  /** HTML of the body as the page has it, unsanitised; only when asked for. */
  content?: string;
}
