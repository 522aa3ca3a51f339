import type { LayoutProps } from '../lib/types';
import { slashDate } from '../lib/dates';
import { FumaHome } from '../parts/shells';

export function CommaTags({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto max-w-3xl py-12">
        <h1 className="text-3xl font-bold">{post.title}</h1>
        <div className="my-4 border-y py-2 text-sm">
          <p>Author: {post.authors.map(({ name }) => name).join(', ')}</p>
          <p>Date: {post.date && slashDate(post.date)}</p>
          <p>Tags: {post.tags.join(', ')}</p>
        </div>
        <div className="prose">
          <Body />
        </div>
      </main>
    </FumaHome>
  );
}
