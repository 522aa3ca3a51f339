import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function H1Twice({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto max-w-4xl px-4 py-12">
        <header>
          <h1 className="text-3xl font-bold">{post.title}</h1>
          <div>
            <address className="not-italic">{post.authors[0]?.name}</address>
            {post.date && <time dateTime={post.date}>{longDate(post.date, post.lang)}</time>}
          </div>
        </header>
        <article className="prose">
          <Body />
        </article>
      </main>
    </FumaHome>
  );
}
