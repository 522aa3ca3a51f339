import type { LayoutProps } from '../lib/types';
import { FumaDocs } from '../parts/shells';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from '../ui';

export function LastUpdated({ post, Body, toc, others, href }: LayoutProps) {
  return (
    <FumaDocs blog={{ post, others, href }}>
      <DocsPage toc={toc} lastUpdate={post.updated ? new Date(post.updated) : undefined}>
        <DocsTitle>{post.title}</DocsTitle>
        <DocsDescription>{post.description}</DocsDescription>
        <DocsBody>
          <Body />
        </DocsBody>
      </DocsPage>
    </FumaDocs>
  );
}
