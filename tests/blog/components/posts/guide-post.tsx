import { InlineTOC } from 'fumadocs-ui/components/inline-toc';
import Link from 'next/link';
import { mdxComponents } from '@/components/mdx-components';
import { formatDate, toDateString } from '@/lib/dates';
import { localeOfSlugs, locales } from '@/lib/locales';
import type { Post } from '@/lib/posts';
import { PostNeighbours } from './post-neighbours';

/**
 * Fumadocs' own "Make a Blog" guide, to be put into a HomeLayout: the title stands outside the
 * `<article>`, author and date follow the body, and the date is `Date#toDateString()` in a plain `<p>`.
 */
export function GuidePost({ post }: { post: Post }) {
  const { title, description, date, authors, toc, body: Body } = post.data;
  const name = localeOfSlugs(post.slugs);
  const { labels } = locales[name];
  return (
    <>
      <div className="mx-auto w-full max-w-[1400px] rounded-xl border px-4 py-12 md:px-8">
        <h1 className="mb-2 text-3xl font-bold">{title}</h1>
        <p className="mb-4 text-fd-muted-foreground">{description}</p>
        <Link href="/blog">{name === 'en' ? 'Back' : labels.back}</Link>
      </div>
      <article className="mx-auto flex w-full max-w-[1400px] flex-col px-4 py-8">
        <div className="prose min-w-0">
          <InlineTOC items={toc} />
          <Body components={mdxComponents} />
        </div>
        <div className="mt-8 flex flex-col gap-4 text-sm">
          <div>
            <p className="mb-1 text-fd-muted-foreground">{labels.writtenBy}</p>
            <p className="font-medium">{authors.join(labels.comma)}</p>
          </div>
          <div>
            <p className="mb-1 text-sm text-fd-muted-foreground">{labels.at}</p>
            <p className="font-medium">
              {name === 'en' ? toDateString(date) : formatDate(date, locales[name])}
            </p>
          </div>
        </div>
        <PostNeighbours post={post} labels={labels} />
      </article>
    </>
  );
}
