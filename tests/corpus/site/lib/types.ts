/** What a post says of itself, and what a layout is given to render it. */
import type { ComponentType, ReactNode } from 'react';

export type Kind = 'post' | 'docs' | 'index' | 'site';

export interface Author {
  name: string;
  handle: string;
  role: string;
  bio: string;
  type?: 'Person' | 'Organization';
}

export interface Post {
  slug: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  description?: string;
  /** YYYY-MM-DD */
  date?: string;
  /** YYYY-MM-DD */
  updated?: string;
  authors: Author[];
  tags: string[];
  category?: string;
  image?: string;
}

/** One page of a rendered site, as the generator tells it to the app. */
export interface PageEntry {
  path: string;
  kind: Kind;
  layout: string;
  lang: string;
  /** what <html lang> says, where it is wrong */
  htmlLang?: string;
  /** the post or docs page that is its content; a tag for a tag page */
  content?: string;
}

export type TocItem = { title: ReactNode; url: string; depth: number };

export interface LayoutProps {
  page: PageEntry;
  post: Post;
  /** the compiled MDX, with the site's components; `components` overrides them */
  Body: ComponentType<{ components?: Record<string, unknown> }>;
  toc: TocItem[];
  /** the other posts of the same language (any language if there are none), newest first */
  others: Post[];
  /** path of a post in this layout */
  href: (post: Post) => string;
}
