import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { FumaHome } from '../parts/shells';
import { InlineTOC } from '../ui';

export function TitleInH2({ post, Body, toc }: LayoutProps) {
  return (
    <FumaHome>
      <div className="mx-auto max-w-3xl p-6">
        <h2 className="text-4xl font-bold">{post.title}</h2>
        <p className="my-4 text-fd-muted-foreground">{post.description}</p>
        <p className="text-sm">{post.date && dateString(post.date)}</p>
        <div className="flex gap-6">
          {post.authors.map((author) => (
            <a key={author.handle} href={`https://github.com/${author.handle}`} className="flex items-center gap-2">
              <Avatar author={author} />
              <div>
                <p className="font-medium">{author.name}</p>
                <p className="text-sm text-fd-muted-foreground">{author.role}</p>
              </div>
            </a>
          ))}
        </div>
        <div className="flex gap-2">
          {post.tags.map((tag) => <span key={tag} className="rounded border px-2 font-mono text-xs">{tag}</span>)}
        </div>
        <InlineTOC items={toc} className="prose my-6" />
        <div className="prose">
          <Body />
        </div>
      </div>
    </FumaHome>
  );
}
