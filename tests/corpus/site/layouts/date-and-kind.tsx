import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';

export function DateAndKind({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <div className="mx-auto flex max-w-4xl flex-col items-center px-4">
        <div className="py-12">
          <p className="mb-6 font-mono text-sm text-fd-muted-foreground">{post.date && dateString(post.date)} • Release</p>
          <h1 className="mb-8 font-mono text-4xl">{post.title}</h1>
          <p className="font-mono text-fd-muted-foreground">{post.description}</p>
        </div>
        <article className="flex flex-col py-8">
          <div className="prose min-w-0">
            <Body />
          </div>
          <div className="mt-12 text-sm">
            <p className="mb-1 font-mono text-fd-muted-foreground">Written by</p>
            <p className="font-mono font-medium">{post.authors.map(({ name }) => name).join(' and ')}</p>
          </div>
        </article>
      </div>
    </FumaHome>
  );
}
