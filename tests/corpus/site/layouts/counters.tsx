import { shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function Counters({ post, Body }: LayoutProps) {
  return (
    <FumaHome>
      <main className="mx-auto max-w-3xl px-4 py-12">
        <Link href="/blog">← Back</Link>
        <h1 className="text-4xl font-extrabold">{post.title}</h1>
        <div className="flex gap-4 text-sm text-fd-muted-foreground">
          <span><Dot /> {post.date && shortDate(post.date, post.lang)}</span>
          <span><Dot /> 8 min read</span>
          <span><Dot /> 12,408 views</span>
          <span><Dot /> {post.authors[0]?.name}</span>
        </div>
        <div className="prose">
          <Body />
        </div>
        <div className="mt-8 flex items-center gap-2">
          <span className="text-sm">Tags:</span>
          {post.tags.map((tag) => <Link key={tag} href={`/tags/${tag.toLowerCase()}`} className="rounded bg-fd-secondary px-2 text-sm">{tag}</Link>)}
        </div>
        <div className="mt-4"><button type="button">42 likes</button></div>
      </main>
    </FumaHome>
  );
}

const Dot = () => <svg className="inline size-3" viewBox="0 0 8 8" aria-hidden="true"><circle cx="4" cy="4" r="3" /></svg>;
