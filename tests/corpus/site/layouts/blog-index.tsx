import { dateString, longDate, shortDate } from '../lib/dates';
import { hrefIn } from '../lib/href';
import { blogDescription, blogTitle } from '../lib/home';
import type { PageEntry, Post } from '../lib/types';
import { FumaHome } from '../parts/shells';
import { Link } from '../ui';

/** Three ways to list posts; a tag page is the same list with another title. */
export function BlogIndex({ page, posts }: { page: PageEntry; posts: Post[] }) {
  const List = { 'index-guide': GuideList, 'index-cards': CardList, 'index-rows': RowList }[page.layout];
  if (!List) throw new Error(`no list ${page.layout}`);
  return (
    <FumaHome>
      <main className="mx-auto w-full max-w-5xl px-4 py-8">
        <h1 className="mb-8 text-4xl font-bold">{page.content ? `Posts tagged “${page.content}”` : blogTitle}</h1>
        <p className="text-fd-muted-foreground">{blogDescription}</p>
        <List posts={posts} />
      </main>
    </FumaHome>
  );
}

const href = hrefIn('');

/** The guide's: title and description only. */
function GuideList({ posts }: { posts: Post[] }) {
  return (
    <div className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
      {posts.map((post) => (
        <Link key={post.slug} href={href(post)} className="block overflow-hidden rounded-lg bg-fd-secondary p-6 shadow-md">
          <h2 className="mb-2 text-xl font-semibold">{post.title}</h2>
          <p className="mb-4">{post.description}</p>
        </Link>
      ))}
    </div>
  );
}

/** Cards with a date, an author and tags that are links of their own. */
function CardList({ posts }: { posts: Post[] }) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {posts.map((post) => (
        <article key={post.slug} className="rounded-xl border bg-fd-card p-4">
          <img src="/img/cover.png" alt="" width={320} height={180} />
          {post.date && <time dateTime={post.date}>{longDate(post.date, post.lang)}</time>}
          <h3 className="text-lg font-medium"><Link href={href(post)}>{post.title}</Link></h3>
          <p>{post.description}</p>
          <p className="text-sm text-fd-muted-foreground">{post.authors.map(({ name }) => name).join(', ')}</p>
          <div className="flex gap-2">
            {post.tags.map((tag) => <Link key={tag} href={`/blog/tags/${encodeURIComponent(tag)}`} className="rounded-full border px-2 text-xs">{tag}</Link>)}
          </div>
        </article>
      ))}
    </div>
  );
}

/** One row a post, the date as plain text. */
function RowList({ posts }: { posts: Post[] }) {
  return (
    <ul className="divide-y">
      {posts.map((post) => (
        <li key={post.slug} className="flex justify-between gap-4 py-3">
          <Link href={href(post)} className="font-medium">{post.title}</Link>
          <span className="text-sm text-fd-muted-foreground">{post.date && (post.lang === 'en' ? shortDate(post.date) : dateString(post.date))}</span>
        </li>
      ))}
    </ul>
  );
}
