import { shortDate } from '../lib/dates';
import { siteName } from '../lib/home';
import type { LayoutProps } from '../lib/types';
import { Link } from '../ui';

export function ScrollingShell({ post, Body }: LayoutProps) {
  return (
    <div className="flex h-screen flex-col overflow-hidden">
      <header className="h-14 border-b">
        <Link href="/">{siteName}</Link>
      </header>
      <div className="flex min-h-0 flex-1">
        <aside className="w-64 overflow-y-auto border-r">
          <ul>
            <li><Link href="/blog">All posts</Link></li>
            <li><Link href="/docs">Docs</Link></li>
          </ul>
        </aside>
        <div className="flex-1 overflow-y-auto" id="scroller">
          <div className="mx-auto max-w-3xl p-8">
            <h1 className="text-3xl font-bold">{post.title}</h1>
            <p className="text-sm text-fd-muted-foreground">
              {post.authors[0]?.name}, {post.date && shortDate(post.date, post.lang)}
            </p>
            <div className="prose mt-6">
              <Body />
            </div>
            <ul className="mt-10 flex gap-2" aria-label="Tags">
              {post.tags.map((tag) => <li key={tag}><Link href={`/tags/${tag}`}>{tag}</Link></li>)}
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}
