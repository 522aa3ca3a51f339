import type { LayoutProps } from '../lib/types';
import { FumaDocs } from '../parts/shells';
import { DocsBody, DocsDescription, DocsPage, DocsTitle } from '../ui';

/** A docs page as create-fumadocs-app makes it. */
export function DocsReference({ post, Body, toc }: LayoutProps) {
  return (
    <FumaDocs>
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
