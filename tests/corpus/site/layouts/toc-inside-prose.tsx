import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';

export function TocInsideProse({ post, Body, toc }: LayoutProps) {
  return (
    <OwnSite>
      <div className="prose mx-auto py-12">
        <h1>{post.title}</h1>
        <p className="text-fd-muted-foreground">
          <em>{post.date && longDate(post.date, post.lang)}</em> by <a href="/about">{post.authors[0]?.name}</a>
        </p>
        <nav className="rounded border p-4">
          <h2>Contents</h2>
          <ol>{toc.map(({ url, title }) => <li key={url}><a href={url}>{title}</a></li>)}</ol>
        </nav>
        <Body />
      </div>
    </OwnSite>
  );
}
