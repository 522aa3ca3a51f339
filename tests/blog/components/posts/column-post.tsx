import { MarkdownCopyButton } from 'fumadocs-ui/layouts/docs/page';
import Link from 'next/link';
import { mdxComponents } from '@/components/mdx-components';
import { toDateString } from '@/lib/dates';
import { locales } from '@/lib/locales';
import { markdownUrl, type Post } from '@/lib/posts';
import { PostNeighbours } from './post-neighbours';

/** Everything but the text stands in a column beside it, so that the text's last line is the page's. */
export function ColumnPost({ post }: { post: Post }) {
  const { title, description, date, authors, tags, body: Body } = post.data;
  const { labels } = locales.en;
  return (
    <main className="mx-auto grid w-full max-w-3xl gap-10 px-4 pt-12 md:grid-cols-[1fr_13rem]">
      <aside className="flex flex-col gap-4 text-sm md:order-last">
        <Link href="/blog" className="text-fd-muted-foreground">
          {labels.back}
        </Link>
        <div>
          <p className="mb-1 text-fd-muted-foreground">{labels.writtenBy}</p>
          <p className="font-medium">{authors.join(labels.comma)}</p>
        </div>
        <div>
          <p className="mb-1 text-fd-muted-foreground">{labels.at}</p>
          <p className="font-medium">{toDateString(date)}</p>
        </div>
        <ul className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag} className="rounded-full border px-2 py-0.5 text-xs">
              {tag}
            </li>
          ))}
        </ul>
        <MarkdownCopyButton markdownUrl={markdownUrl(post)} />
        <PostNeighbours post={post} labels={labels} className="border-t pt-4" />
      </aside>
      <article className="min-w-0">
        <h1 className="mb-2 text-3xl font-bold">{title}</h1>
        <p className="mb-8 text-lg text-fd-muted-foreground">{description}</p>
        <div className="prose max-w-none">
          <Body components={mdxComponents} />
        </div>
      </article>
    </main>
  );
}
