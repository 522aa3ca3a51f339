import type { ReactNode } from 'react';
import { renderPage } from '../../site/lib/render-page';
import type { PageEntry, Post, TocItem } from '../../site/lib/types';
import { RootProvider } from '../../site/ui';

interface Props {
  page: PageEntry;
  post?: Post;
  posts: Post[];
  toc: TocItem[];
  /** the article, which Astro has rendered */
  children?: ReactNode;
}

export function Island({ page, post, posts, toc, children }: Props) {
  return (
    <RootProvider pathname={page.path} theme={{ enabled: false }} search={{ enabled: false }}>
      {renderPage(page, { post, posts, toc, Content: () => children })}
    </RootProvider>
  );
}
