import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Newsletter } from '../parts/newsletter';
import { ShareBar } from '../parts/share';
import { FumaHome } from '../parts/shells';

export function NewsletterInside({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto max-w-3xl px-4 py-12">
        <p className="text-sm">{post.date && longDate(post.date, post.lang)}</p>
        <h1 className="text-4xl font-bold">{post.title}</h1>
        <p className="text-sm">Posted by <strong>{post.authors[0]?.name}</strong></p>
        <div className="prose">
          <ShareBar title={post.title} />
          <Newsletter />
          <Body />
          <Newsletter />
        </div>
      </article>
    </FumaHome>
  );
}
