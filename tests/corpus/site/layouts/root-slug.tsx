import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function RootSlug({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main>
        <section className="border-b py-16 text-center">
          <h1 className="text-5xl font-bold">{post.title}</h1>
          <p className="mt-4">{post.date && longDate(post.date, post.lang)}</p>
        </section>
        <div className="prose mx-auto py-12">
          <Body />
        </div>
        <p className="mx-auto max-w-prose text-sm">— {post.authors[0]?.name}</p>
      </main>
    </FumaHome>
  );
}
