import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Comments } from '../parts/comments';
import { FumaHome } from '../parts/shells';

export function CommentsBelow({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto max-w-3xl px-4 py-12">
        <article>
          <h1 className="text-4xl font-bold">{post.title}</h1>
          <div className="flex gap-3 text-sm">
            <span>Written by {post.authors.map(({ name }) => name).join(' & ')}</span>
            <span>on {post.date && longDate(post.date, post.lang)}</span>
          </div>
          <div className="flex gap-2">
            {post.tags.map((tag) => <a key={tag} href={`/blog?tag=${tag}`} className="rounded-full border px-2">{tag}</a>)}
          </div>
          <div className="prose">
            <Body />
          </div>
        </article>
        <Comments />
      </main>
    </FumaHome>
  );
}
