import { numericDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaDocs } from '../parts/shells';
import { DocsBody, DocsPage, DocsTitle } from '../ui';

export function DocsBylineRow({ post, Body, toc, others, href }: LayoutProps) {
  const author = post.authors[0];
  return (
    <FumaDocs blog={{ post, others, href }}>
      <DocsPage toc={toc}>
        <DocsTitle>{post.title}</DocsTitle>
        <div className="flex flex-row items-center gap-2 border-b pt-2 pb-6">
          {author && <Avatar author={author} />}
          <span>{author?.name}</span>
          <span>{post.date && numericDate(post.date)}</span>
        </div>
        <DocsBody>
          <Body />
        </DocsBody>
      </DocsPage>
    </FumaDocs>
  );
}
