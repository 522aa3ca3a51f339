import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function GuideBanner({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <div className="mx-auto w-full max-w-[1400px] rounded-xl border px-4 py-12 md:px-8">
        <h1 className="mb-2 text-3xl font-bold">{post.title}</h1>
        <p className="mb-4 text-fd-muted-foreground">{post.description}</p>
        <Link href="/blog">Back</Link>
      </div>
      <article className="mx-auto flex w-full max-w-[1400px] flex-col px-4 py-8">
        <div className="prose min-w-0">
          <InlineTOC items={toc} />
          <Body />
        </div>
        <div className="flex flex-col gap-4 text-sm">
          <div>
            <p className="mb-1 text-fd-muted-foreground">Written by</p>
            <p className="font-medium">{post.authors[0]?.name}</p>
          </div>
          <div>
            <p className="mb-1 text-sm text-fd-muted-foreground">At</p>
            <p className="font-medium">{post.date && dateString(post.date)}</p>
          </div>
        </div>
      </article>
    </FumaHome>
  );
}
