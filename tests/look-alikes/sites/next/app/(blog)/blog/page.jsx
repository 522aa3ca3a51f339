import Link from 'next/link';
import { loadPosts } from '@/lib/posts';
import { show } from '@/lib/utils';

export const metadata = { title: 'Writing' };

export default async function BlogPage() {
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-12">
      <h1 className="mb-8 text-4xl font-bold">Latest posts</h1>
      <div className="grid gap-6 md:grid-cols-2">
        {(await loadPosts()).map(({ slug, frontmatter }) => (
          <Link key={slug} href={`/blog/${slug}`} className="block rounded-lg border p-6 shadow-sm">
            <h2 className="mb-2 text-xl font-semibold">{frontmatter.title}</h2>
            <p className="mb-4 text-muted-foreground">{frontmatter.description}</p>
            <time dateTime={frontmatter.date}>{show(frontmatter.date)}</time>
          </Link>
        ))}
      </div>
    </main>
  );
}
