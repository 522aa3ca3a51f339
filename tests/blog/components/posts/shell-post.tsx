import Link from 'next/link';
import { mdxComponents } from '@/components/mdx-components';
import { formatDate } from '@/lib/dates';
import { locales } from '@/lib/locales';
import type { Post } from '@/lib/posts';
import { PostNeighbours } from './post-neighbours';

/** An application shell: a container scrolls, smoothly, and the window never does. */
export function ShellPost({ post }: { post: Post }) {
  const { title, description, date, authors, tags, body: Body } = post.data;
  const { labels } = locales.en;
  return (
    <div className="h-screen overflow-auto scroll-smooth">
      <div className="mx-auto w-full max-w-2xl px-4 py-12">
        <Link href="/blog" className="text-sm text-fd-muted-foreground">
          {labels.back}
        </Link>
        <h1 className="mt-8 mb-3 text-3xl font-bold">{title}</h1>
        <p className="mb-3 text-lg text-fd-muted-foreground">{description}</p>
        <p className="text-sm text-fd-muted-foreground">
          {formatDate(date, locales.en)} · {authors.join(labels.comma)}
        </p>
        <p className="mb-8 text-sm text-fd-muted-foreground">Filed under {tags.join(', ')}</p>
        <article className="prose max-w-none">
          <Body components={mdxComponents} />
        </article>
        <PostNeighbours post={post} labels={labels} />
      </div>
    </div>
  );
}
