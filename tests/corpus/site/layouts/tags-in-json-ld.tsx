import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { JsonLd, posting } from '../parts/json-ld';
import { FumaHome } from '../parts/shells';

export function TagsInJsonLd({ page, post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <JsonLd data={{ ...posting(page, post), keywords: post.tags.join(', '), articleSection: post.category }} />
      <article className="mx-auto max-w-3xl px-4 py-12">
        <span className="rounded bg-fd-accent px-2 text-xs">{post.category}</span>
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <p className="text-sm">{post.date && longDate(post.date, post.lang)} • {post.authors[0]?.name}</p>
        <p className="lead text-lg">{post.description}</p>
        <div className="prose">
          <Body />
        </div>
      </article>
    </FumaHome>
  );
}
