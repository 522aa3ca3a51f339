import listed from '../../pages.json';
import { compile } from '../../site/lib/compile';
import { headOf } from '../../site/lib/head';
import { allPosts, readPost, readSource } from '../../site/lib/posts';
import { renderPage } from '../../site/lib/render-page';
import type { PageEntry } from '../../site/lib/types';

const pages = listed as PageEntry[];

export default async function Page({ path }: { path: string[] }) {
  const page = pages.find((entry) => entry.path === `/${path.join('/')}`)!;
  const post = readPost('posts', page.content!);
  const { title, description, meta } = headOf(page, post);
  return (
    <>
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {meta.map(([property, content]) => <meta key={property + content} property={property} content={content} />)}
      {renderPage(page, { post, posts: allPosts(page.lang), ...(await compile(readSource('posts', page.content!))) })}
    </>
  );
}

export const getConfig = () => ({ render: 'static', staticPaths: pages.map(({ path }) => path.split('/').filter(Boolean)) }) as const;
