import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';
import { Link } from '../ui';

export function Breadcrumbs({ post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <div className="mx-auto max-w-3xl px-4 py-8">
        <nav aria-label="Breadcrumb">
          <ol className="flex gap-1 text-sm">
            <li><Link href="/">Home</Link> /</li>
            <li><Link href="/blog">Blog</Link> /</li>
            {post.category && <li><Link href={`/blog/category/${post.category}`}>{post.category}</Link> /</li>}
            <li aria-current="page">{post.title}</li>
          </ol>
        </nav>
        <h1 className="mt-4 text-3xl font-bold">{post.title}</h1>
        <div className="mt-2 flex items-center gap-4 text-sm text-fd-muted-foreground">
          {post.date && <time dateTime={post.date}>{longDate(post.date, post.lang)}</time>}
          {post.tags.map((tag) => <Link key={tag} href={`/blog/tags/${tag}`}>#{tag}</Link>)}
        </div>
        <div className="prose mt-8">
          <Body />
        </div>
      </div>
    </OwnSite>
  );
}
