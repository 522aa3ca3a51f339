import { shortDate } from '../lib/dates';
import type { LayoutProps } from '../lib/types';
import { Link } from '../ui';

export function Related({ others, href, title = 'Related articles' }: Pick<LayoutProps, 'others' | 'href'> & { title?: string }) {
  return (
    <section className="mt-16 border-t pt-8" aria-labelledby="related">
      <h2 id="related" className="text-2xl font-semibold">{title}</h2>
      <div className="grid gap-4 md:grid-cols-2">
        {others.slice(0, 3).map((post) => (
          <Link key={post.slug} href={href(post)} className="rounded-lg border p-4">
            <h3 className="font-medium">{post.title}</h3>
            {post.date && <time dateTime={post.date}>{shortDate(post.date, post.lang)}</time>}
            <p className="text-sm">{post.description}</p>
            {post.tags.map((tag) => <span key={tag} className="rounded bg-fd-secondary px-2 text-xs">{tag}</span>)}
          </Link>
        ))}
      </div>
    </section>
  );
}

export function PreviousNext({ others, href }: Pick<LayoutProps, 'others' | 'href'>) {
  const [previous, next] = others;
  return (
    <nav className="mt-12 grid grid-cols-2 gap-4" aria-label="More posts">
      {previous && <Link href={href(previous)} className="rounded-lg border p-4"><p>{previous.title}</p><p className="text-sm">Previous post</p></Link>}
      {next && <Link href={href(next)} className="rounded-lg border p-4 text-end"><p>{next.title}</p><p className="text-sm">Next post</p></Link>}
    </nav>
  );
}
