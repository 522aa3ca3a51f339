import { dateString } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Avatar } from '../parts/avatar';
import { Comments } from '../parts/comments';
import { FumaHome } from '../parts/shells';
import { InlineTOC, Link } from '../ui';

export function MetaPanel({ post, Body, toc }: LayoutProps) {
  const author = post.authors[0];
  return (
    <FumaHome>
      <div className="container mx-auto mt-8 px-4">
        <div className="rounded-xl border px-8 py-12">
          <h1 className="mb-2 text-3xl font-bold">{post.title}</h1>
          <p className="mb-4">{post.description}</p>
        </div>
        <article className="flex flex-col gap-8 py-8 lg:flex-row">
          <div className="order-2 flex flex-col gap-4 text-sm lg:order-1">
            <div className="flex items-center gap-3">
              {author && <Avatar author={author} />}
              <div className="flex flex-col font-bold">
                <p className="text-fd-primary">{author?.name}</p>
                <p>Creator</p>
              </div>
            </div>
            <p className="font-bold">Metadata</p>
            <div className="flex items-center gap-2"><Icon /> {post.date && dateString(post.date)}</div>
            {post.updated && <div className="flex items-center gap-2"><Icon /> {dateString(post.updated)}</div>}
            <div className="flex items-center gap-2"><Icon /> <p>7 min read</p></div>
            <div className="flex items-center gap-2"><Icon /> <p>1203 words</p></div>
            <div className="flex flex-wrap gap-2">
              {post.tags.map((tag) => <Link key={tag} href={`/tags/${tag.toLowerCase()}`}><div className="rounded border px-2">{tag}</div></Link>)}
            </div>
            <a href="https://github.com/kestrel-example/demo">Source Code</a>
          </div>
          <div className="prose order-1 min-w-0 flex-1 lg:order-2">
            <InlineTOC className="mb-4 lg:hidden" items={toc} />
            <div className="prose">
              <Body />
            </div>
          </div>
          <div className="sticky top-20 order-3 hidden lg:flex">
            <p className="font-bold uppercase">On this page</p>
            <nav>{toc.map(({ url, title, depth }) => <Link key={url} href={url} style={{ marginLeft: (depth - 2) * 16 }}>{title}</Link>)}</nav>
          </div>
        </article>
        <Comments lazy />
      </div>
    </FumaHome>
  );
}

const Icon = () => <svg viewBox="0 0 16 16" width="16" height="16"><title>icon</title><circle cx="8" cy="8" r="6" /></svg>;
