import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { OwnSite } from '../parts/shells';

export function AboutAuthor({ post, Body }: LayoutProps) {
  const author = post.authors[0];
  return (
    <OwnSite>
      <article className="mx-auto max-w-2xl py-16">
        <span className="text-sm text-fd-muted-foreground">{post.date && longDate(post.date, post.lang)}</span>
        <h1 className="text-4xl font-bold">{post.title}</h1>
        <div className="prose">
          <Body />
        </div>
        {author && (
          <section className="mt-12 flex gap-4 rounded-xl bg-fd-card p-6">
            <Avatar author={author} />
            <div>
              <h2 className="text-sm uppercase">About the author</h2>
              <h3 className="font-semibold">{author.name}</h3>
              <p>{author.bio}</p>
              <a href={`https://social.example/${author.handle}`}>Follow</a>
            </div>
          </section>
        )}
      </article>
    </OwnSite>
  );
}
