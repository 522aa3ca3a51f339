import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AnchorProvider, TOCItem } from 'fumadocs-core/toc';
import { blog } from '@/lib/source';

export const dynamicParams = false;
export const generateStaticParams = () => blog.getPages().map((page) => ({ slug: page.slugs[0] }));

export async function generateMetadata({ params }) {
  const { title, description, date, authors } = blog.getPage([(await params).slug]).data;
  return { title, description, openGraph: { type: 'article', title, description, publishedTime: date, authors } };
}

export default async function PostPage({ params }) {
  const page = blog.getPage([(await params).slug]);
  if (!page) notFound();
  const { body: Body, toc, title, description, date, authors, tags } = page.data;
  return (
    <main className="post">
      <Link href="/blog">All posts</Link>
      <h1>{title}</h1>
      <p className="lead">{description}</p>
      <p className="meta">
        <time dateTime={date}>{new Date(date).toDateString()}</time> by {authors.join(' and ')}
        {tags.map((tag) => <a key={tag} href={`/tags/${tag}`} rel="tag">{tag}</a>)}
      </p>
      <AnchorProvider toc={toc}>
        <nav aria-label="Contents">{toc.map((item) => <TOCItem key={item.url} href={item.url}>{item.title}</TOCItem>)}</nav>
      </AnchorProvider>
      <div className="prose"><Body /></div>
    </main>
  );
}
