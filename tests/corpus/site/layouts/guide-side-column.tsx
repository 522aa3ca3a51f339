import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function GuideSideColumn({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <div className="container rounded-xl border py-12 md:px-8" style={{ backgroundImage: 'linear-gradient(140deg, #fa53, transparent 50%)' }}>
        <h1 className="mb-2 text-3xl font-bold">{post.title}</h1>
        <p className="mb-4 text-fd-muted-foreground">{post.description}</p>
        <Link href="/blog" className="rounded-md bg-fd-secondary px-3 py-2 text-sm">Back</Link>
      </div>
      <article className="container flex flex-col px-0 py-8 lg:flex-row lg:px-4">
        <div className="prose min-w-0 flex-1 p-4">
          <InlineTOC items={toc} />
          <Body />
        </div>
        <div className="flex flex-col gap-4 border-l p-4 text-sm lg:w-[250px]">
          <div>
            <p className="mb-1 text-fd-muted-foreground">Written by</p>
            <p className="font-medium">{post.authors.map(({ name }) => name).join(', ')}</p>
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
