import { iso, longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { JsonLd, posting } from '../parts/json-ld';
import { OwnSite } from '../parts/shells';

export function AuthorInJsonLd({ page, post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <JsonLd data={posting(page, post)} />
      <article className="mx-auto max-w-2xl py-20">
        <header>
          {post.date && <time dateTime={iso(post.date)} className="text-sm text-fd-muted-foreground">{longDate(post.date)}</time>}
          <h1 className="mt-2 text-3xl font-semibold">{post.title}</h1>
        </header>
        <p className="text-lg">{post.description}</p>
        <div className="prose mt-8">
          <Body />
        </div>
      </article>
    </OwnSite>
  );
}
