import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function AsideLocalized({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <header className="container py-10">
        <Link href={`/${post.lang}/blog`}>←</Link>
        <h1 className="text-4xl font-bold">{post.title}</h1>
        <p className="text-fd-muted-foreground">{post.description}</p>
      </header>
      <div className="container grid gap-8 lg:grid-cols-[1fr_280px]">
        <article className="prose min-w-0">
          <Body />
        </article>
        <aside className="flex flex-col gap-4 text-sm">
          <div className="font-medium">{post.authors[0]?.name}</div>
          {post.date && <time dateTime={post.date}>{longDate(post.date, post.lang)}</time>}
          <InlineTOC items={toc} defaultOpen />
        </aside>
      </div>
    </FumaHome>
  );
}
