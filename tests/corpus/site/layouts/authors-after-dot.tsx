import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaHome } from '../parts/shells';
import { InlineTOC } from '../ui';

export function AuthorsAfterDot({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto flex w-full max-w-200 flex-col px-4 py-8">
        <h1 className="mb-4 text-3xl font-semibold">{post.title}</h1>
        <p className="mb-8 text-fd-muted-foreground">{post.description}</p>
        <div className="mb-8 flex flex-row items-center gap-2 text-sm text-fd-muted-foreground">
          <p>{post.date && longDate(post.date, post.lang)}</p>
          <span>·</span>
          <div className="flex flex-row flex-wrap items-center">
            {post.authors.map((author, index) => (
              <div key={author.handle} className="mx-1 flex flex-row items-center gap-1.5">
                <Avatar author={author} />
                <a href={`https://github.com/${author.handle}`}>{author.name}</a>
                {index < post.authors.length - 1 && <span>,</span>}
              </div>
            ))}
          </div>
        </div>
        <div className="prose min-w-0 flex-1">
          <InlineTOC items={toc} />
          <Body />
          <hr />
          <p><em>{post.authors[0]?.name} is on the {post.authors[0]?.role.toLowerCase()} side of Kestrel. Thanks for reading.</em></p>
        </div>
      </article>
    </FumaHome>
  );
}
