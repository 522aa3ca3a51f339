import { fullDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { PreviousNext } from '../parts/related';
import { FumaHome } from '../parts/shells';

export function PreviousNextLayout({ post, Body, others, href }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto max-w-3xl px-4 py-12">
        <header>
          <h1 className="text-4xl font-bold">{post.title}</h1>
          <div className="flex items-center gap-2">
            {post.authors.map((author) => (
              <figure key={author.handle} className="flex items-center gap-2">
                <Avatar author={author} />
                <figcaption>{author.name}<br />{author.role}</figcaption>
              </figure>
            ))}
            <span>{post.date && fullDate(post.date, post.lang)}</span>
          </div>
        </header>
        <div className="prose mt-8">
          <Body />
        </div>
        <PreviousNext others={others} href={href} />
      </article>
    </FumaHome>
  );
}
