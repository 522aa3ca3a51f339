import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function TimeInHeader({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto w-full max-w-4xl px-4 py-10">
        <header className="mb-8">
          <div className="text-center">
            <h1 className="text-4xl font-bold">{post.title}</h1>
            <p className="mt-2 text-fd-muted-foreground">{post.description}</p>
          </div>
          <div className="mt-4 flex items-center justify-center gap-2 text-sm">
            <span>{post.authors[0]?.name}</span>
            <span>•</span>
            {post.date && <time dateTime={post.date}>{longDate(post.date, post.lang)}</time>}
          </div>
        </header>
        <div className="prose max-w-none">
          <Body />
        </div>
        <footer className="mt-10"><Link href="/blog">← All posts</Link></footer>
      </article>
    </FumaHome>
  );
}
