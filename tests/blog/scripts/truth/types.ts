export interface PageTruth {
  /** As a person would write it: tags such as 阅读 are not percent-encoded. */
  path: string;
  kind: 'post' | 'docs' | 'index' | 'site';
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  description: string | null;
  /** ISO 8601 */
  date: string | null;
  authors: string[];
  tags: string[];
  headings: HeadingTruth[];
  /** Paths of the listed posts, in order; only where `kind` is `index`. */
  posts?: string[];
}

export interface HeadingTruth {
  depth: number;
  text: string;
  id: string | null;
  /** Label of the innermost tab, accordion or `<details>` around it. */
  within?: string;
  /** Whether that one is shut when the page opens. */
  closed?: boolean;
}
