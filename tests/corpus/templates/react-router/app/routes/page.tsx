import type { ComponentType } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import listed from '../../pages.json';
import { headOf } from '../../site/lib/head';
import { allPosts, readPost } from '../../site/lib/posts';
import { renderPage } from '../../site/lib/render-page';
import type { PageEntry, Post, TocItem } from '../../site/lib/types';

interface Compiled {
  default: ComponentType;
  toc: TocItem[];
}

interface Data {
  page: PageEntry;
  post?: Post;
  posts: Post[];
}

const compiled = import.meta.glob<Compiled>('../../site/content/**/*.mdx', { eager: true });

const folderOf = (page: PageEntry) => (page.kind === 'docs' ? 'docs' : 'posts');

export function loader({ request }: LoaderFunctionArgs): Data {
  const path = decodeURIComponent(new URL(request.url).pathname).replace(/\.data$/, '');
  const page = (listed as PageEntry[]).find((entry) => entry.path === path);
  if (!page) throw new Response('Not found', { status: 404 });
  const post = page.content && page.kind !== 'index' ? readPost(folderOf(page), page.content) : undefined;
  return { page, post, posts: allPosts(page.lang) };
}

/** React Router 8 calls `loaderData` what was `data` before. */
export function meta({ data: before, loaderData: data = before }: { data?: Data; loaderData?: Data }) {
  if (!data) return [];
  const { title, description, meta, canonical } = headOf(data.page, data.post);
  return [
    { title },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...meta.map(([name, content]) => ({ [name.startsWith('twitter:') ? 'name' : 'property']: name, content })),
    ...(canonical ? [{ tagName: 'link', rel: 'canonical', href: canonical }] : []),
  ];
}

export default function Page() {
  const { page, post, posts } = useLoaderData<Data>();
  const module = compiled[`../../site/content/${folderOf(page)}/${page.content}.mdx`];
  return renderPage(page, { post, posts, Content: module?.default, toc: module?.toc ?? [] });
}
