import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function TypesetBody({ post, Body, toc }: LayoutProps) {
  return (
    <OwnSite>
      <article className="relative">
        <div className="mx-auto w-full max-w-7xl px-6 py-20">
          <Link className="font-mono uppercase" href="/blog"><span aria-hidden>&larr;</span>Back to the blog</Link>
          <h1 className="mt-8 max-w-[20ch] text-balance">{post.title}</h1>
          <p className="mt-5 max-w-2xl">{post.description}</p>
          <div className="mt-8 flex flex-wrap gap-x-6 border-y py-4 font-mono">
            <span className="flex items-center gap-2.5">
              <span aria-hidden className="size-1.25 rounded-xs" />
              <span className="tabular-nums">{post.date && longDate(post.date, post.lang)}</span>
            </span>
            {post.authors[0] && <span>{post.authors[0].name}</span>}
            {post.tags.length > 0 && <span className="uppercase">{post.tags.join(' · ')}</span>}
          </div>
          <div className="relative mt-10 aspect-[2.4/1] overflow-hidden rounded-xl border">
            <img src="/img/cover.png" alt="" className="object-cover" />
          </div>
          <div className="mt-12 grid gap-x-16 lg:grid-cols-[minmax(0,68ch)_1fr]">
            <div className="typeset typeset-docs min-w-0">
              <div className="not-typeset mb-10 lg:hidden">
                <InlineTOC items={toc} />
              </div>
              <Body />
            </div>
            <aside className="hidden lg:block">
              <p className="font-mono">Contents</p>
              <ol>{toc.map(({ url, title }) => <li key={url}><a href={url}>{title}</a></li>)}</ol>
            </aside>
          </div>
        </div>
      </article>
    </OwnSite>
  );
}
