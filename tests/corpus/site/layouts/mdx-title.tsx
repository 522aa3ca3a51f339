import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { OwnSite } from '../parts/shells';

/** As `withArticle` from fumadocs-ui/page does for MDX files that are pages themselves. */
export function MdxTitle({ post, Body }: LayoutProps) {
  return (
    <OwnSite>
      <div className="container py-12">
        <article className="prose">
          <p><small>{post.date && longDate(post.date, post.lang)} by {post.authors[0]?.name}</small></p>
          <Body />
        </article>
      </div>
    </OwnSite>
  );
}
