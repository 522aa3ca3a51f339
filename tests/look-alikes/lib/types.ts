import type { Slugger } from './sluggers.ts';
import type { Workspace } from './workspace.ts';

/** What a page may print of its post's front matter, in its body or in its head. */
export type Field = 'description' | 'published' | 'updated' | 'authors' | 'tags';

/** An article on a page, and how the framework treats it. */
export interface ArticleSpec {
  /** Name of the file in `content/`, without `.md`. */
  post: string;
  /** The fields that the page or its head shows. Checked: each must be found, all others must not. */
  shows: Field[];
  /**
   * How the framework makes ids of headings. `page` reads them from the rendered page (for sluggers
   * that are not on npm), `null` says that headings have none.
   */
  ids: Slugger | 'page' | null;
  /** Whether the framework prints the `title="…"` of a fence. */
  codeTitles?: boolean;
}

export interface PageSpec {
  /** The folder is `tests/pages/other-<slug>`. */
  slug: string;
  path: string;
  stage: 'server' | 'hydrated';
  /** One line that says what is special about the page. */
  layout: string;
  /** Language of a page without an article; an article knows its own. Default `en`. */
  lang?: string;
  article?: ArticleSpec;
  /** For pages whose framework is not that of the site, e.g. those written by hand. */
  framework?: string;
}

export interface SiteSpec {
  /** Words for `framework`; a `{package}` in them becomes its installed version. */
  framework: string;
  origin: string;
  /** Renders the site inside its workspace; returns the folder to serve, relative to it. */
  render: (workspace: Workspace) => Promise<string> | string;
  pages: PageSpec[];
}

export interface TruthHeading {
  depth: number;
  text: string;
  id: string | null;
}

export interface Code {
  lang: string | null;
  title: string | null;
  value: string;
}

/** `expected.json`. Without an article, all that describes one is empty. */
export interface Truth {
  url: string;
  kind: 'none';
  fumadocs: null;
  framework: string;
  stage: 'server' | 'hydrated';
  layout: string;
  article: boolean;
  lang: string;
  title: string;
  description: string | null;
  published: string | null;
  updated: string | null;
  authors: string[];
  tags: string[];
  headings: TruthHeading[];
  words: number;
  text: string;
  code: Code[];
}

/** Keeps a site's literal types while checking its shape. */
export const defineSite = (site: SiteSpec): SiteSpec => site;
