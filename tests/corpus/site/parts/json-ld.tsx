import { origin } from '../lib/head';
import { iso } from '../lib/dates';
import { siteName } from '../lib/home';
import type { Author, PageEntry, Post } from '../lib/types';

export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data) }} />;
}

const person = ({ name, handle, type = 'Person' }: Author) => ({
  '@type': type,
  name,
  url: `https://github.com/${handle}`,
});

export function posting(page: PageEntry, post: Post, type: 'BlogPosting' | 'Article' | 'NewsArticle' | 'TechArticle' = 'BlogPosting') {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    headline: post.title,
    description: post.description,
    datePublished: post.date && iso(post.date),
    dateModified: post.updated && iso(post.updated),
    author: post.authors.length === 1 ? person(post.authors[0]!) : post.authors.map(person),
    publisher: { '@type': 'Organization', name: siteName, logo: { '@type': 'ImageObject', url: `${origin}/img/logo.png` } },
    mainEntityOfPage: { '@type': 'WebPage', '@id': origin + page.path },
  };
}

export function crumbs(page: PageEntry, post: Post) {
  const names: [string, string][] = [['Home', '/'], ['Blog', '/blog'], [post.title, page.path]];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: names.map(([name, path], index) => ({ '@type': 'ListItem', position: index + 1, name, item: origin + path })),
  };
}
