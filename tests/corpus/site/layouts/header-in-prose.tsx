import { iso, numericDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { DocsBody } from '../ui';

export function HeaderInProse({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <div className="w-full px-4 py-6">
        <DocsBody className="mx-auto mb-8 w-full max-w-3xl">
          <header className="mb-8">
            <h1 className="mb-2 text-3xl leading-tight">{post.title}</h1>
            {post.date && <time dateTime={iso(post.date)} className="text-sm">{numericDate(post.date)}</time>}
            <ul>
              {post.tags.map((tag) => <li key={tag}>{tag}</li>)}
            </ul>
          </header>
          <Body />
        </DocsBody>
      </div>
    </FumaHome>
  );
}
