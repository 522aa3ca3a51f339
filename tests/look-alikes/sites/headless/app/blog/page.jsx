import Link from 'next/link';
import { blog } from '@/lib/source';

export const metadata = { title: 'Posts' };

export default function BlogPage() {
  return (
    <main>
      <h1>Posts</h1>
      {blog.getPages().map((page) => (
        <article key={page.url} className="teaser">
          <h2><Link href={page.url}>{page.data.title}</Link></h2>
          <time dateTime={page.data.date}>{page.data.date}</time>
          <p>{page.data.description}</p>
        </article>
      ))}
    </main>
  );
}
