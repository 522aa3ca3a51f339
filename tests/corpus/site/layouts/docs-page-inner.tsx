import type { LayoutProps } from '../lib/types';
import { FumaDocs } from '../parts/shells';
import { DocsPage, InlineTOC } from '../ui';

export function DocsPageInner({ post, Body, toc, others, href }: LayoutProps) {
  return (
    <FumaDocs blog={{ post, others, href }}>
      <DocsPage>
        <InlineTOC items={toc}>Table of Contents</InlineTOC>
        <div className="mx-auto max-w-3xl px-6 py-20">
          <h1 className="mb-6 text-4xl font-bold">{post.title}</h1>
          <div className="prose max-w-none">
            <Body />
          </div>
        </div>
      </DocsPage>
    </FumaDocs>
  );
}
