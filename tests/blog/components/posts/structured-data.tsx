import type { Post } from '@/lib/posts';

/** What search engines read: schema.org's BlogPosting. */
export function StructuredData({ post }: { post: Post }) {
  const { title, description, date, authors, tags } = post.data;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: title,
    description,
    datePublished: date,
    author: authors.map((name) => ({ '@type': 'Person', name })),
    keywords: tags.join(', '),
  };
  // A "<" in a title must not be able to end the script.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
