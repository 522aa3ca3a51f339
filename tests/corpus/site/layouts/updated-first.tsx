import { shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function UpdatedFirst({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto w-full max-w-3xl px-4 py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <p className="text-sm text-fd-muted-foreground">
          {post.updated && <>Last updated <time dateTime={post.updated}>{shortDate(post.updated, post.lang)}</time>, first </>}
          published {post.date && <time dateTime={post.date}>{shortDate(post.date, post.lang)}</time>} by {post.authors[0]?.name}
        </p>
        <div className="prose">
          <Body />
        </div>
      </article>
    </FumaHome>
  );
}
