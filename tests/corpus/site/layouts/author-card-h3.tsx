import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { OwnSite } from '../parts/shells';

export function AuthorCardH3({ post, Body, toc }: LayoutProps) {
  const author = post.authors[0];
  return (
    <OwnSite>
      <article className="mx-auto grid max-w-6xl gap-8 py-16 lg:grid-cols-[1fr_260px]">
        <header className="col-span-full">
          <h1 className="text-4xl font-bold">{post.title}</h1>
          <p>{post.description}</p>
          <ul className="flex gap-2">
            {post.tags.map((tag) => <li key={tag} className="rounded bg-fd-muted px-2 text-xs">{tag}</li>)}
          </ul>
        </header>
        <div className="prose">
          <div className="prose min-w-0 flex-1">
            <Body />
          </div>
        </div>
        <aside className="flex flex-col gap-8">
          {author && (
            <div className="rounded-lg border p-4">
              <Avatar author={author} />
              <h3 className="font-semibold">{author.name}</h3>
              <p className="text-sm">{author.role}</p>
              <p className="text-sm">{post.date && longDate(post.date)}</p>
            </div>
          )}
          <nav>
            <h2 className="text-sm font-medium">On this page</h2>
            <ul>
              {toc.map(({ url, title }) => <li key={url}><a href={url}>{title}</a></li>)}
            </ul>
          </nav>
        </aside>
      </article>
    </OwnSite>
  );
}
