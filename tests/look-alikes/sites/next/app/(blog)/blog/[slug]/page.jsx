import Link from 'next/link';
import { ArrowLeftIcon } from 'lucide-react';
import { loadPost, slugs } from '@/lib/posts';
import { show } from '@/lib/utils';

export const dynamicParams = false;
export const generateStaticParams = () => slugs.map((slug) => ({ slug }));
const load = async (params) => loadPost((await params).slug);

export async function generateMetadata({ params }) {
  const { frontmatter } = await load(params);
  const { title, description, date, authors, tags } = frontmatter;
  return { title, description, openGraph: { type: 'article', title, description, publishedTime: date, authors, tags } };
}

export default async function PostPage({ params }) {
  const { default: Body, frontmatter } = await load(params);
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-12">
      <Link href="/blog" className="inline-flex items-center gap-1 text-sm"><ArrowLeftIcon className="size-4" />Back</Link>
      <article>
        <h1 className="mb-2 text-3xl font-bold">{frontmatter.title}</h1>
        <p className="mb-4 text-neutral-500">{frontmatter.description}</p>
        <div className="mb-8 flex gap-3 text-sm">
          <time dateTime={frontmatter.date}>{show(frontmatter.date)}</time>
          <span>By {frontmatter.authors.join(', ')}</span>
          {frontmatter.tags.map((tag) => <span key={tag} className="rounded-full border px-2 uppercase">{tag}</span>)}
        </div>
        <div className="prose min-w-0 dark:prose-invert"><Body /></div>
      </article>
    </main>
  );
}
