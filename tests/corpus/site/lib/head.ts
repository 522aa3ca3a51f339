/** What goes into <head>, apart from any framework. */
import { layouts } from '../layouts/table';
import { iso } from './dates';
import { blogDescription, blogTitle, home, siteName } from './home';
import type { PageEntry, Post } from './types';

export const origin = 'https://blog.example';

export interface Head {
  title: string;
  description?: string;
  /** property (or name) and content, in order */
  meta: [name: string, content: string][];
  rss?: boolean;
  canonical?: string;
}

export function headOf(page: PageEntry, post?: Post): Head {
  if (page.kind === 'site') return { title: siteName, description: home.description, meta: siteMeta() };
  if (page.kind === 'index') {
    const title = page.content ? `${page.content} | ${blogTitle}` : blogTitle;
    return { title, description: blogDescription, meta: siteMeta(), rss: true };
  }
  if (!post) throw new Error(`no content for ${page.path}`);
  if (page.kind === 'docs') return { title: `${post.title} | ${siteName}`, description: post.description, meta: [] };

  switch (layouts[page.layout]?.head) {
    case 'none':
      return { title: siteName, meta: [] };
    case 'bare':
      return { title: post.title, meta: [] };
    case 'site':
      return { title: `${post.title} — ${siteName} Blog | ${siteName}`, description: post.description, meta: siteMeta() };
    case 'article':
      return { title: `${post.title} | ${siteName}`, description: post.description, meta: articleMeta(page, post), canonical: origin + page.path };
    default:
      return {
        title: `${post.title} | ${siteName}`,
        description: post.description,
        meta: [['og:title', post.title], ['og:type', 'website'], ['twitter:card', 'summary_large_image']],
        rss: true,
      };
  }
}

function siteMeta(): Head['meta'] {
  return [
    ['og:title', `${siteName} - ${home.title}`],
    ['og:description', home.description],
    ['og:url', origin],
    ['og:site_name', siteName],
    ['og:type', 'website'],
  ];
}

function articleMeta(page: PageEntry, post: Post): Head['meta'] {
  const meta: Head['meta'] = [
    ['og:title', post.title],
    ['og:url', origin + page.path],
    ['og:type', 'article'],
    ['og:site_name', siteName],
  ];
  if (post.description) meta.push(['og:description', post.description]);
  if (post.date) meta.push(['article:published_time', iso(post.date)]);
  if (post.updated) meta.push(['article:modified_time', iso(post.updated)]);
  for (const author of post.authors) meta.push(['article:author', author.name]);
  for (const tag of post.tags) meta.push(['article:tag', tag]);
  return meta;
}
