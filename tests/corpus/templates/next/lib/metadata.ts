import type { Metadata } from 'next';
import { type Head, origin } from '@/site/lib/head';

/** Next prints `other` entries as <meta name>; Open Graph has its own fields. */
export function toMetadata({ title, description, meta, rss, canonical }: Head): Metadata {
  const all = (key: string) => meta.filter(([name]) => name === key).map(([, content]) => content);
  const one = (key: string) => all(key)[0];
  const type = one('og:type');
  return {
    metadataBase: new URL(origin),
    title,
    description,
    alternates: { canonical, types: rss ? { 'application/rss+xml': [{ title: 'Kestrel Blog', url: '/blog/rss.xml' }] } : undefined },
    twitter: one('twitter:card') ? { card: 'summary_large_image', title } : undefined,
    openGraph: type
      ? ({
          type,
          title: one('og:title'),
          description: one('og:description'),
          url: one('og:url'),
          siteName: one('og:site_name'),
          ...(type === 'article' && {
            publishedTime: one('article:published_time'),
            modifiedTime: one('article:modified_time'),
            authors: all('article:author'),
            tags: all('article:tag'),
          }),
        } as Metadata['openGraph'])
      : undefined,
  };
}
