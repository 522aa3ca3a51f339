import { iso, longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { crumbs, JsonLd, posting } from '../parts/json-ld';
import { Related } from '../parts/related';
import { FumaHome } from '../parts/shells';

export function JsonLdFull({ page, post, Body, others, href }: LayoutProps) {
  return (
    <FumaHome>
      <JsonLd data={{ ...posting(page, post), keywords: post.tags }} />
      <JsonLd data={crumbs(page, post)} />
      <main className="mx-auto w-full max-w-4xl px-4 py-12">
        <article>
          <header className="mb-8 flex flex-col gap-4">
            <div className="flex flex-wrap gap-2">
              {post.tags.map((tag) => <span key={tag} className="rounded-full bg-fd-primary/10 px-3 py-1 text-xs text-fd-primary">{tag}</span>)}
            </div>
            <h1 className="text-4xl font-bold">{post.title}</h1>
            <p className="text-xl text-fd-muted-foreground">{post.description}</p>
            <div className="flex items-center gap-4 text-sm">
              <span>By {post.authors.map(({ name }) => name).join(', ')}</span>
              {post.date && <time dateTime={iso(post.date)}>{longDate(post.date)}</time>}
              {post.updated && <span>Updated <time dateTime={iso(post.updated)}>{longDate(post.updated)}</time></span>}
              <span>6 min read</span>
            </div>
          </header>
          <img src="/img/cover.png" alt={`Cover image for ${post.title}`} width={1200} height={630} />
          <div className="prose max-w-none">
            <Body />
          </div>
          <Related others={others} href={href} />
        </article>
      </main>
    </FumaHome>
  );
}
