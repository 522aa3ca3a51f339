import { shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { Comments } from '../parts/comments';
import { ShareBar } from '../parts/share';
import { FumaDocs } from '../parts/shells';
import { DocsBody, DocsPage, InlineTOC } from '../ui';

export function DocsAuthorCard({ post, Body, toc, others, href }: LayoutProps) {
  const author = post.authors[0];
  return (
    <FumaDocs blog={{ post, others, href }}>
      <DocsPage toc={toc}>
        <DocsBody>
          <h1>{post.title}</h1>
          {author && (
            <div className="not-prose flex items-center gap-3 rounded-lg border p-4">
              <Avatar author={author} />
              <div>
                <a href={`https://github.com/${author.handle}`} className="font-semibold">{author.name}</a>
                <div className="text-sm text-fd-muted-foreground">
                  <span>{post.date && shortDate(post.date)}</span> · <span>4 min read</span>
                </div>
              </div>
            </div>
          )}
          <InlineTOC items={toc} />
          <Body />
          <ShareBar title={post.title} />
          <Comments lazy />
        </DocsBody>
      </DocsPage>
    </FumaDocs>
  );
}
