import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';
import { Link } from '../ui';

export function TimeAboveTitle({ post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <div className="mx-auto max-w-3xl px-6 py-24">
        <Link href="/blog" className="text-sm text-fd-muted-foreground">← Back to Blog</Link>
        <div className="mb-10 border-b pb-10">
          <div className="mb-4 flex items-center gap-3 text-sm">
            <time>{post.date && longDate(post.date, post.lang)}</time>
            <span aria-hidden="true">/</span>
            <span>By {post.authors[0]?.name}</span>
          </div>
          <h1 className="text-4xl font-bold">{post.title}</h1>
          <p className="mt-4 text-lg text-fd-muted-foreground">{post.description}</p>
          <div className="mt-6 flex flex-wrap gap-2">
            {post.tags.map((tag) => <span key={tag} className="border px-2 py-1 text-xs uppercase tracking-wider">{tag}</span>)}
          </div>
        </div>
        <div className="prose max-w-none">
          <Body />
        </div>
      </div>
    </OwnSite>
  );
}
