import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';

export function CentredHandle({ post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <div className="text-center">
        <h1 className="text-5xl font-bold tracking-tight">{post.title}</h1>
        <p className="text-fd-muted-foreground">{post.description}</p>
        <div className="mt-4 flex justify-center gap-4">
          {post.authors.map(({ name, handle }) => (
            <div key={handle} className="flex flex-col text-left">
              <span className="text-sm font-medium">{name}</span>
              <a href={`https://social.example/${handle}`} className="text-xs">@{handle}</a>
            </div>
          ))}
          {post.date && <time dateTime={post.date}>{longDate(post.date)}</time>}
        </div>
      </div>
      <article className="prose prose-neutral mx-auto mt-12">
        <Body />
      </article>
    </OwnSite>
  );
}
