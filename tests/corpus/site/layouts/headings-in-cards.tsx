import { longDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

export function HeadingsInCards({ post, Body, others, href }: LayoutProps) {
  return (
    <FumaHome>
      <article className="mx-auto mt-8 max-w-4xl rounded-2xl border bg-fd-card p-8">
        <div className="flex justify-between text-sm"><span>{post.authors[0]?.name}</span><span>{post.date && longDate(post.date, post.lang)}</span></div>
        <h1 className="text-4xl font-bold">{post.title}</h1>
        <div className="prose">
          <Body />
        </div>
        <div className="mt-8 rounded-xl bg-fd-primary/10 p-6 text-center">
          <h2 className="text-xl font-bold">Run your first queue today</h2>
          <p>No card, no sales call.</p>
          <Link href="/docs/quickstart">Read the quickstart</Link>
        </div>
        <h2 className="mt-8">Keep reading</h2>
        <ul>
          {others.slice(0, 4).map((other) => (
            <li key={other.slug}><Link href={href(other)}><h3>{other.title}</h3></Link><span>{other.date && longDate(other.date, other.lang)}</span></li>
          ))}
        </ul>
      </article>
    </FumaHome>
  );
}
