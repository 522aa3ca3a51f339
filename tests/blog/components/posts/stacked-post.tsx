import { mdxComponents } from '@/components/mdx-components';
import { formatDate } from '@/lib/dates';
import { locales } from '@/lib/locales';
import type { Post } from '@/lib/posts';
import { PostNeighbours } from './post-neighbours';
import { ShrinkingHeader } from './shrinking-header';
import { StructuredData } from './structured-data';

/** Two sticky bars above the text, taller together than the headings' `scroll-margin` until the first shrinks. */
export function StackedPost({ post }: { post: Post }) {
  const { title, description, date, authors, tags, body: Body } = post.data;
  const { labels } = locales.en;
  return (
    <ShrinkingHeader title={title} back={labels.back}>
      <main className="mx-auto w-full max-w-3xl px-6 py-12">
        <StructuredData post={post} />
        <article>
          <header className="mb-8">
            <h1 className="text-4xl font-bold">{title}</h1>
            <p className="mt-2 text-lg text-fd-muted-foreground">{description}</p>
            <p className="mt-4 flex flex-wrap gap-x-3 text-sm text-fd-muted-foreground">
              <time dateTime={date}>{formatDate(date, locales.en)}</time>
              {authors.map((author) => (
                <span key={author}>{author}</span>
              ))}
            </p>
          </header>
          <div className="prose max-w-none">
            <Body components={mdxComponents} />
          </div>
          <footer className="mt-8 flex gap-3 text-sm text-fd-muted-foreground">
            {tags.map((tag) => (
              <span key={tag}>#{tag}</span>
            ))}
          </footer>
        </article>
        <PostNeighbours post={post} labels={labels} />
      </main>
    </ShrinkingHeader>
  );
}
