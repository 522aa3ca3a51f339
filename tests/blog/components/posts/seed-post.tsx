import Link from 'next/link';
import { mdxComponents } from '@/components/mdx-components';
import { formatDate } from '@/lib/dates';
import { localeOfSlugs, locales } from '@/lib/locales';
import type { Post } from '@/lib/posts';
import { PostNeighbours } from './post-neighbours';

/**
 * A page of its own, without a Fumadocs layout or a table of contents, as the Zen LM blog has it:
 * the date carries no `datetime`, and only CSS makes the tags shout.
 */
export function SeedPost({ post }: { post: Post }) {
  const { title, description, date, authors, tags, body: Body } = post.data;
  const locale = locales[localeOfSlugs(post.slugs)];
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-16">
      <Link
        href="/blog"
        className="mb-10 inline-flex items-center gap-1.5 text-sm text-fd-muted-foreground transition-colors hover:text-fd-foreground"
      >
        {locale.labels.back}
      </Link>
      <div className="mb-8">
        <time className="font-mono text-xs tracking-wider text-fd-muted-foreground uppercase">
          {formatDate(date, locale)}
        </time>
        <h1 className="mt-2 mb-3 text-3xl font-bold">{title}</h1>
        <p className="mb-4 text-lg text-fd-muted-foreground">{description}</p>
        <div className="flex items-center gap-3 border-t border-fd-border pt-4">
          <span className="text-sm text-fd-muted-foreground">
            {locale.labels.by} {authors.join(locale.labels.comma)}
          </span>
          <div className="ms-auto flex gap-1.5">
            {tags.map((tag) => (
              <span
                key={tag}
                className="rounded bg-fd-muted px-1.5 py-0.5 font-mono text-[10px] tracking-wider text-fd-muted-foreground uppercase"
              >
                {tag}
              </span>
            ))}
          </div>
        </div>
      </div>
      <div className="prose max-w-none">
        <Body components={mdxComponents} />
      </div>
      <PostNeighbours post={post} labels={locale.labels} />
    </main>
  );
}
