import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function Changelog({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto grid max-w-5xl gap-8 py-12 md:grid-cols-[180px_1fr]">
        <div>
          <span className="rounded-full border px-2 font-mono text-xs">v2.3.0</span>
          {post.date && <time dateTime={post.date} className="block text-sm">{longDate(post.date, post.lang)}</time>}
          <Link href="/changelog">All releases</Link>
        </div>
        <div>
          <h1 className="text-3xl font-bold">{post.title}</h1>
          <div className="prose">
            <Body />
          </div>
        </div>
      </main>
    </FumaHome>
  );
}
