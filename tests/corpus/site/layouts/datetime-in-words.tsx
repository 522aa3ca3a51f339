import { asDate, longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';
import { InlineTOC } from '../ui';

export function DatetimeInWords({ post, Body, toc }: LayoutProps) {
  return (
    <OwnSite>
      <article className="mx-auto w-full max-w-4xl px-4 py-12">
        <div className="space-y-8">
          <div className="space-y-4 border-b pb-8">
            <h1 className="text-4xl font-bold">{post.title}</h1>
            <p className="text-xl">{post.description}</p>
            <div className="flex items-center gap-2 text-sm">
              <span>{post.authors[0]?.name}</span>
              <span>·</span>
              {post.date && <time dateTime={asDate(post.date).toString()}>{longDate(post.date, post.lang)}</time>}
            </div>
          </div>
          <div className="rounded-lg border p-6">
            <h2 className="mb-4 text-lg font-semibold">Table of Contents</h2>
            <InlineTOC items={toc} defaultOpen />
          </div>
          <div className="prose max-w-none">
            <Body />
          </div>
        </div>
      </article>
    </OwnSite>
  );
}
