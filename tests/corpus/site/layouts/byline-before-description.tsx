import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { DocsBody, Link } from '../ui';

export function BylineBeforeDescription({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto w-full max-w-3xl px-4 py-16">
        <Link href="/blog" className="mb-6 inline-flex text-sm text-fd-muted-foreground">&larr; Back to blog</Link>
        <h1 className="text-[1.75em] font-semibold">{post.title}</h1>
        <p className="mt-2 text-sm text-fd-muted-foreground">
          {post.date && longDate(post.date, post.lang)}
          {' · '}
          {post.authors.map(({ name }) => name).join(', ')}
        </p>
        <p className="mb-8 text-lg text-fd-muted-foreground">{post.description}</p>
        <DocsBody>
          <Body />
        </DocsBody>
      </main>
    </FumaHome>
  );
}
