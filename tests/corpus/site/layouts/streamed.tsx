import { Suspense } from 'react';
import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function Streamed({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto w-full max-w-3xl px-4 py-12">
        <header>
          <h1 className="text-3xl font-bold">{post.title}</h1>
          <p>{post.authors[0]?.name} — {post.date && longDate(post.date, post.lang)}</p>
        </header>
        <Suspense fallback={<p>Loading the article…</p>}>
          <Late>
            <div className="prose">
              <Body />
            </div>
          </Late>
        </Suspense>
      </article>
    </FumaHome>
  );
}

/** As a post that comes from a slow content server. */
async function Late({ children }: { children: React.ReactNode }) {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return children;
}
