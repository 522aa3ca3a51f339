import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function DateAuthorOneLine({ post, Body }: LayoutProps) {
  const line = [post.date && longDate(post.date, post.lang), ...post.authors.map(({ name }) => name)].filter(Boolean).join(' · ');
  return (
    <FumaHome>
      <main className="container mx-auto max-w-3xl py-12">
        <h1 className="text-4xl font-bold">{post.title}</h1>
        <p className="mb-8 text-sm text-fd-muted-foreground">{line}</p>
        <article className="prose">
          <Body />
        </article>
      </main>
    </FumaHome>
  );
}
