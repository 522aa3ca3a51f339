import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { ShareButton } from '../parts/share';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function GuideMetaFirst({ page, post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto flex w-full max-w-[800px] flex-col px-4 py-8">
        <div className="mb-6 flex flex-row gap-4 text-sm">
          <div>
            <p className="mb-1 text-fd-muted-foreground">Written by</p>
            <p className="font-medium">{post.authors[0]?.name}</p>
          </div>
          <div>
            <p className="mb-1 text-sm text-fd-muted-foreground">At</p>
            <p className="font-medium">{post.date && dateString(post.date)}</p>
          </div>
        </div>
        <h1 className="mb-4 text-3xl font-semibold">{post.title}</h1>
        <p className="mb-8 text-fd-muted-foreground">{post.description}</p>
        <div className="prose min-w-0 flex-1">
          <div className="not-prose mb-8 flex flex-row items-center gap-2">
            <ShareButton path={page.path} />
            <Link href="/blog" className="rounded-md border px-3 py-1.5 text-sm">Back</Link>
          </div>
          <InlineTOC items={toc} />
          <Body />
        </div>
      </article>
    </FumaHome>
  );
}
