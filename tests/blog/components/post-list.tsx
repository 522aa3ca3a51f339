import Link from 'next/link';
import { formatDate } from '@/lib/dates';
import { localeOfSlugs, locales } from '@/lib/locales';
import { type Post, tagUrl } from '@/lib/posts';

export function PostList({ posts }: { posts: Post[] }) {
  return (
    <ul className="divide-y">
      {posts.map((post) => (
        <PostCard key={post.url} post={post} />
      ))}
    </ul>
  );
}

function PostCard({ post }: { post: Post }) {
  const { title, description, date, tags } = post.data;
  const locale = locales[localeOfSlugs(post.slugs)];
  return (
    <li className="py-6" lang={locale.lang} dir={locale.dir}>
      <time dateTime={date} className="text-sm text-fd-muted-foreground">
        {formatDate(date, locale)}
      </time>
      <h2 className="mt-1 text-xl font-semibold">
        <Link href={post.url} className="hover:underline">
          {title}
        </Link>
      </h2>
      <p className="mt-1 text-fd-muted-foreground">{description}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {tags.map((tag) => (
          <Link key={tag} href={tagUrl(tag)} className="rounded bg-fd-muted px-2 py-0.5 text-xs text-fd-muted-foreground">
            {tag}
          </Link>
        ))}
      </p>
    </li>
  );
}
