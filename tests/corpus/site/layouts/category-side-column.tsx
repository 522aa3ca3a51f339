import { dateString, shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function CategorySideColumn({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <div className="container py-10">
        <div className="flex items-center gap-2 text-sm">
          <Link href={`/blog/category/${post.category}`} className="rounded-full bg-fd-accent px-2 capitalize">{post.category}</Link>
          <div className="text-fd-muted-foreground">{post.date && shortDate(post.date, post.lang)}</div>
        </div>
        <h1 className="text-3xl font-semibold">{post.title}</h1>
        <p className="text-fd-muted-foreground">{post.description}</p>
      </div>
      <article className="container grid gap-6 lg:grid-cols-4">
        <div className="prose min-w-0 lg:col-span-3">
          <Body />
        </div>
        <div className="flex flex-col gap-4 border-l p-4 text-sm">
          <div>
            <p className="mb-1 text-fd-muted-foreground">Written by</p>
            <p className="font-medium">{post.authors[0]?.name}</p>
          </div>
          <div>
            <p className="mb-1 text-fd-muted-foreground">Published on</p>
            <p className="font-medium">{post.date && dateString(post.date)}</p>
          </div>
          <InlineTOC items={toc} defaultOpen />
        </div>
      </article>
    </FumaHome>
  );
}
